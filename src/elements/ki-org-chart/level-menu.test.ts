import {expect} from '@open-wc/testing';
import type {Feed} from '../../feed/definition.js';
import {expectAccessible} from '../../testing/accessibility.js';
import {makeFeed} from '../../testing/make-feed.js';
import {outlineOf, renderChart, toggleOf, type OrgChart} from '../../testing/org-chart.js';
import {deepQuery, deepQueryAll} from '../../testing/query.js';
import {visibleText} from '../../testing/read-text.js';

describe('<ki-org-chart>: level menu', () => {
  const chain = makeFeed({
    bodies: Array.from({length: 6}, (_, i) => ({id: `a${i}`, name: `Ledd ${i + 1}`, ...(i ? {parent: `a${i - 1}`} : {})})),
    memberships: [],
    relations: [],
  });
  const menuOf = (chart: OrgChart) => deepQuery(chart, 'select') as HTMLSelectElement;

  it('shows how many levels are expanded, and expands as many as a visitor chooses', async () => {
    const chart = await renderChart(chain, {attributes: {depth: '2'}});
    const select = menuOf(chart);
    expect(visibleText(select.labels[0]!)).to.match(/^Åpne til nivå/);
    expect([...select.options].map(({text}) => text)).to.deep.equal(['1', '2', '3', '4', '5', '6']);
    expect(select.value).to.equal('2');
    select.value = '4';
    select.dispatchEvent(new Event('change', {bubbles: true}));
    await chart.updateComplete;
    expect(outlineOf(chart)).to.have.length(4);
    expect(select.value).to.equal('4');
  });

  it('is empty after a visitor has toggled single units, until a level is chosen again', async () => {
    const chart = await renderChart(chain, {attributes: {depth: '2'}});
    toggleOf(chart, 'Ledd 2').click();
    await chart.updateComplete;
    expect(menuOf(chart).value).to.equal('');
    chart.expandTo(3);
    await chart.updateComplete;
    expect(menuOf(chart).value).to.equal('3');
    toggleOf(chart, 'Ledd 1').click();
    await chart.updateComplete;
    expect(menuOf(chart).value).to.equal('');
    menuOf(chart).value = '3';
    menuOf(chart).dispatchEvent(new Event('change', {bubbles: true}));
    await chart.updateComplete;
    expect([menuOf(chart).value, outlineOf(chart).length]).to.deep.equal(['3', 3]);
  });

  it('does not limit expandTo(), which accepts levels before the first and after the last', async () => {
    const chart = await renderChart(chain);
    for (const [level, count] of [
      [1, 1],
      [3, 3],
      [6, 6],
      [99, 6],
      [0, 1],
      [-1, 1],
    ] as const) {
      chart.expandTo(level);
      await chart.updateComplete;
      expect(outlineOf(chart), String(level)).to.have.length(count);
    }
    chart.expandAll();
    await chart.updateComplete;
    expect(outlineOf(chart)).to.have.length(6);
    chart.collapseAll();
    await chart.updateComplete;
    expect(outlineOf(chart)).to.have.length(1);
  });

  it('is missing if all levels are expanded at first, or if there are only three', async () => {
    const selects = async (depth: string, data: Feed = chain) =>
      deepQueryAll(await renderChart(data, {attributes: {depth}}), 'select').length;
    expect([await selects('6'), await selects('5')]).to.deep.equal([0, 1]);
    const three = makeFeed({...chain, bodies: chain.bodies!.slice(0, 3)});
    expect(await selects('1', three)).to.equal(0);
  });

  for (const scheme of ['light', 'dark']) {
    it(`has no axe findings on a ${scheme} page`, async () => {
      await expectAccessible(await renderChart(chain, {attributes: {depth: '2', search: 'on'}}), scheme);
    });
  }
});
