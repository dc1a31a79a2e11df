import {expect, fixture, html} from '@open-wc/testing';
import type {Feed} from '../../feed/definition.js';
import {boxOf, findOverflows, findOverlaps, renderChart, whenMeasured, whenSettled, type OrgChart} from '../../testing/org-chart.js';
import {loadRealFeed} from '../../testing/real-feed.js';
import {deepQueryAll} from '../../testing/query.js';
import {visibleText} from '../../testing/read-text.js';

describe('<ki-org-chart>: slots of units', () => {
  let real: Feed;
  before(async () => {
    real = await loadRealFeed();
  });

  it('show the page’s content in the box of their unit, in a list and in a drawing', async () => {
    const children = '<p slot="unit-styringsgruppen">Neste møte er i juni.</p><p slot="unit-kin">Om nettverket</p>';
    for (const width of [320, 1200]) {
      const chart = await renderChart(real, {width, children});
      expect(visibleText(boxOf(chart, 'Styringsgruppen'))).to.include('\nNeste møte er i juni.');
      expect(visibleText(boxOf(chart, 'Det nasjonale'))).to.include('\nOm nettverket');
      expect(visibleText(boxOf(chart, 'Koordineringsgruppen'))).not.to.include('møte er');
      expect([findOverlaps(chart), findOverflows(chart)]).to.deep.equal([[], []]);
    }
  });

  it('follow content that is added later, moved to another unit, and removed', async () => {
    const chart = await renderChart(real);
    const own = document.createElement('p');
    own.textContent = 'Neste møte er i juni.';
    own.slot = 'unit-styringsgruppen';
    chart.append(own);
    await whenSettled(chart);
    expect(visibleText(boxOf(chart, 'Styringsgruppen'))).to.include('Neste møte');
    own.slot = 'unit-referansegruppen';
    await whenSettled(chart);
    expect(visibleText(boxOf(chart, 'Styringsgruppen'))).not.to.include('Neste møte');
    expect(visibleText(boxOf(chart, 'Referansegruppen'))).to.include('Neste møte');
    own.remove();
    await whenSettled(chart);
    expect(deepQueryAll(chart, 'slot[name^=unit-]')).to.be.empty;
  });

  it('show nothing while the parent of their unit is collapsed, or if the unit does not exist', async () => {
    const children = '<p slot="unit-statusrapport">Les rapporten</p><p slot="unit-finnes-ikke">Ingen steder</p>';
    const chart = await renderChart(real, {children, attributes: {depth: '1'}});
    expect(visibleText(chart)).not.to.include('Les rapporten').and.not.to.include('Ingen steder');
    chart.showUnit('statusrapport');
    await whenMeasured(chart);
    expect(visibleText(boxOf(chart, 'Statusrapport'))).to.include('Les rapporten');
  });

  it('show nothing before the feed has loaded', async () => {
    const chart = await fixture<OrgChart>(html`<ki-org-chart lang="nb"></ki-org-chart>`);
    chart.innerHTML = '<p slot="unit-styringsgruppen">Neste møte er i juni.</p>';
    await chart.updateComplete;
    expect(visibleText(chart)).to.equal('');
  });
});
