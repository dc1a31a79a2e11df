import {expect} from '@open-wc/testing';
import {describeBelow, measureTexts} from '../../testing/contrast.js';
import {makeFeed} from '../../testing/make-feed.js';
import {renderChart, whenMeasured, type OrgChart} from '../../testing/org-chart.js';
import {deepQuery, deepQueryAll} from '../../testing/query.js';
import {visibleText} from '../../testing/read-text.js';

describe('<ki-org-chart>: the legend', () => {
  const body = (id: string, kind: 'steering-group' | 'council' | 'working-group' | 'network', parent?: string) => ({
    ...{id, name: `Enhet ${id}`, kind},
    ...(parent && {parent}),
  });
  const bodies = [body('a', 'steering-group'), body('b', 'working-group', 'a'), body('c', 'working-group', 'a'), body('d', 'council')];
  const legendOf = (chart: OrgChart) => deepQueryAll(chart, '[part=legend]')[0] as HTMLDetailsElement | undefined;
  const wordsOf = (chart: OrgChart) => deepQueryAll(chart, '[part=legend] li').map((entry) => entry.textContent.trim());

  it('explains only the shapes and lines that are in the chart', async () => {
    const chart = await renderChart(makeFeed({bodies, memberships: [], relations: [{from: 'b', to: 'c', kind: 'advises'}]}), {width: 1200});
    expect(wordsOf(chart)).to.deep.equal([
      'Styringsgruppe, Råd',
      'Arbeidsgruppe',
      'Hører under enheten over',
      'Annen relasjon, i pilens retning',
    ]);
    const list = await renderChart(makeFeed({bodies, memberships: [], relations: [{from: 'b', to: 'c', kind: 'advises'}]}), {width: 320});
    expect(wordsOf(list), 'a list has no line for the relation').not.to.include('Annen relasjon, i pilens retning');
    const mutual = makeFeed({bodies: bodies.slice(0, 3), memberships: [], relations: [{from: 'b', to: 'c', kind: 'cooperates'}]});
    expect(wordsOf(await renderChart(mutual, {width: 1200}))).to.include('Relasjon i begge retninger');
  });

  it('is left out if there is one shape and no relation', async () => {
    const chart = await renderChart(
      makeFeed({bodies: [body('b', 'working-group'), body('c', 'working-group')], memberships: [], relations: []}),
    );
    expect(legendOf(chart)).to.equal(undefined);
  });

  it('is folded, has samples with the shapes of the boxes, and is accessible', async () => {
    const chart = await renderChart(
      makeFeed({bodies: [...bodies, body('n', 'network')], memberships: [], relations: [{from: 'n', to: 'a', kind: 'observes'}]}),
      {
        width: 1200,
      },
    );
    const legend = legendOf(chart)!;
    expect(legend.open).to.be.false;
    deepQuery(legend, 'summary').click();
    await whenMeasured(chart);
    expect(visibleText(legend)).to.include('Nettverk');
    for (const kind of ['leading', 'network']) {
      const [sample, box] = [`.sample.${kind}`, `[part=unit].${kind}`].map((selector) => getComputedStyle(deepQuery(chart, selector)));
      for (const property of ['borderTopStyle', 'borderTopColor', 'borderLeftWidth', 'backgroundColor'] as const) {
        expect(sample![property], `${kind} ${property}`).to.equal(box![property]);
      }
    }
    expect(describeBelow(4.5, measureTexts(legend))).to.deep.equal([]);
    await expect(chart).to.be.accessible();
  });

  it('is unfolded on paper', async () => {
    const chart = await renderChart(makeFeed({bodies, memberships: [], relations: []}), {width: 1200});
    dispatchEvent(new Event('beforeprint'));
    await whenMeasured(chart);
    expect(legendOf(chart)!.open).to.be.true;
    dispatchEvent(new Event('afterprint'));
    await whenMeasured(chart);
    expect(legendOf(chart)!.open).to.be.false;
  });
});
