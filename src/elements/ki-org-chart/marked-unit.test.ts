import {expect, fixture, html} from '@open-wc/testing';
import type {Feed} from '../../feed/definition.js';
import {makeTreeFeed} from '../../testing/make-tree-feed.js';
import {
  boxOf,
  describeFocus,
  isInView,
  markedNamesIn,
  outlineOf,
  realOutline,
  realRoots,
  renderChart,
  renderFarDown,
  toggleOf,
  whenSettled,
  type OrgChart,
} from '../../testing/org-chart.js';
import {loadRealFeed} from '../../testing/real-feed.js';
import {collectConsoleLines} from '../../testing/collect-errors.js';
import {deepQuery, deepQueryAll} from '../../testing/query.js';
import {whenReady} from '../../testing/wait.js';
import {serveFeed} from '../../testing/feed-server.js';
import {restoreAddressAfterEach} from '../../testing/session-history.js';
import {searchModule} from './search-controller.js';

describe('<ki-org-chart>: marked unit', () => {
  let real: Feed;
  before(async () => {
    real = await loadRealFeed();
    await searchModule.load();
  });

  restoreAddressAfterEach();

  describe('the attribute `unit`', () => {
    it('expands the path to a unit and marks it visibly and for screen readers', async () => {
      const chart = await renderChart(real, {attributes: {depth: '1', unit: 'statusrapport'}});
      expect(outlineOf(chart)).to.deep.equal(realOutline);
      expect(markedNamesIn(chart)).to.deep.equal(['Statusrapport']);
      const box = boxOf(chart, 'Statusrapport');
      expect([box.matches('.marked'), box.ariaCurrent]).to.deep.equal([true, 'true']);
      // A ring inside the border, without blur.
      const ringOf = (name: string) => / 0px 0px 0px ([\d.]+)px inset/.exec(getComputedStyle(boxOf(chart, name)).boxShadow)?.[1];
      expect(parseFloat(ringOf('Statusrapport')!), 'the frame is visible without colour').to.be.at.least(2);
      expect(ringOf('Styringsgruppen')).to.equal(undefined);
    });

    it('does not expand the unit itself', async () => {
      const chart = await renderChart(real, {attributes: {depth: '1', unit: 'koordineringsgruppen'}});
      expect(outlineOf(chart)).to.deep.equal([realRoots[0], '- Koordineringsgruppen', ...realRoots.slice(1)]);
      expect(markedNamesIn(chart)).to.deep.equal(['Koordineringsgruppen']);
    });

    it('does not scroll or move the focus', async () => {
      const page = await fixture<HTMLElement>(html`<p><button>Et sted</button></p>`);
      page.querySelector('button')!.focus();
      const chart = await renderFarDown(real, {attributes: {unit: 'statusrapport'}});
      await whenSettled(chart);
      chart.unit = 'koordineringsgruppen';
      await whenSettled(chart);
      expect(markedNamesIn(chart)).to.deep.equal(['Koordineringsgruppen']);
      expect([scrollX, scrollY]).to.deep.equal([0, 0]);
      expect(describeFocus()).to.equal('Et sted');
    });

    it('marks one unit at a time, and removes the mark when it is removed', async () => {
      const chart = await renderChart(real, {attributes: {unit: 'statusrapport'}});
      chart.unit = 'referansegruppen';
      await chart.updateComplete;
      expect(markedNamesIn(chart)).to.deep.equal(['Referansegruppen for Nasjonal helse- og sykehusplan']);
      chart.removeAttribute('unit');
      await chart.updateComplete;
      expect(markedNamesIn(chart)).to.be.empty;
    });

    it('takes effect when the feed arrives late', async () => {
      const server = serveFeed(real).hold();
      const chart = await fixture<OrgChart>(
        html`<ki-org-chart lang="nb" depth="1" unit="statusrapport" feed=${server.url}></ki-org-chart>`,
      );
      server.release();
      await whenReady(chart);
      expect(outlineOf(chart)).to.deep.equal(realOutline);
      expect(markedNamesIn(chart)).to.deep.equal(['Statusrapport']);
    });

    it('lets a visitor collapse the path, which stays collapsed in another language', async () => {
      const chart = await renderChart(real, {attributes: {depth: '1', unit: 'statusrapport'}});
      toggleOf(chart, 'Styringsgruppen').click();
      await chart.updateComplete;
      expect(outlineOf(chart)).to.deep.equal(realRoots);
      chart.lang = 'en';
      await whenSettled(chart);
      expect(outlineOf(chart)[1]).to.match(/^Reference group/);
      expect(markedNamesIn(chart)).to.be.empty;
    });

    it('accepts the id of an organisation with its own box', async () => {
      expect(markedNamesIn(await renderChart(real, {attributes: {unit: 'kin'}}))).to.deep.equal([realRoots[2]]);
    });

    it('is reported once and has no effect if the unit does not exist', async () => {
      let chart!: OrgChart;
      const lines = await collectConsoleLines(async () => {
        chart = await renderChart(real, {attributes: {depth: '1', unit: 'finnes-ikke'}});
        chart.lang = 'en';
        await whenSettled(chart);
        chart.lang = 'nb';
        await whenSettled(chart);
      });
      expect(lines).to.have.length(1);
      expect(lines[0])
        .to.include('unit="finnes-ikke"')
        .and.to.match(/#unknown-unit$/);
      expect(outlineOf(chart)).to.deep.equal(realRoots);
      expect(markedNamesIn(chart)).to.be.empty;
    });
  });

  describe('showUnit()', () => {
    it('expands the path, marks the unit and scrolls to it, and keeps the focus and the URL', async () => {
      const page = await fixture<HTMLElement>(html`<p><button>Et sted</button></p>`);
      const chart = await renderFarDown(real);
      page.querySelector('button')!.focus({preventScroll: true});
      const before = location.href;
      expect(chart.showUnit('statusrapport')).to.equal(true);
      await whenSettled(chart);
      expect(outlineOf(chart)).to.deep.equal(realOutline);
      expect(markedNamesIn(chart)).to.deep.equal(['Statusrapport']);
      expect(isInView(boxOf(chart, 'Statusrapport'))).to.equal(true);
      expect(describeFocus()).to.equal('Et sted');
      expect(location.href).to.equal(before);
    });

    it('returns false and changes nothing if the unit does not exist', async () => {
      const chart = await renderFarDown(real, {attributes: {unit: 'referansegruppen'}});
      const lines = await collectConsoleLines(async () => {
        for (const id of ['finnes-ikke', '', 'Statusrapport']) expect(chart.showUnit(id), id).to.equal(false);
        await whenSettled(chart);
      });
      expect(lines, 'the return value is enough').to.be.empty;
      expect(outlineOf(chart)).to.deep.equal(realRoots);
      expect(markedNamesIn(chart)).to.deep.equal(['Referansegruppen for Nasjonal helse- og sykehusplan']);
      expect(scrollY).to.equal(0);
      expect(document.createElement('ki-org-chart').showUnit('statusrapport'), 'without a feed').to.equal(false);
    });

    it('keeps expanded units expanded', async () => {
      const chart = await renderChart(real, {attributes: {depth: '2'}});
      toggleOf(chart, 'Koordineringsgruppen').click();
      await chart.updateComplete;
      const open = outlineOf(chart);
      expect(open).to.include('- - Startet av RHF-ene eller KS');
      chart.showUnit('referansegruppen');
      await chart.updateComplete;
      expect(outlineOf(chart)).to.deep.equal(open);
    });

    it('ends a search that hides the unit, and keeps one that shows it', async () => {
      const chart = await renderChart(real, {attributes: {search: 'on', depth: '1'}});
      const field = deepQuery(chart, 'input') as HTMLInputElement;
      const search = async (query: string) => {
        field.value = query;
        field.dispatchEvent(new Event('input', {bubbles: true}));
        await chart.updateComplete;
      };
      await search('statusr');
      chart.showUnit('koordineringsgruppen');
      await chart.updateComplete;
      expect(field.value).to.equal('statusr');
      expect(markedNamesIn(chart)).to.deep.equal(['Koordineringsgruppen']);
      chart.showUnit('referansegruppen');
      await chart.updateComplete;
      expect(field.value).to.equal('');
      expect(outlineOf(chart)).to.include.members(realRoots);
      expect(markedNamesIn(chart)).to.deep.equal(['Referansegruppen for Nasjonal helse- og sykehusplan']);
    });

    it('scrolls a wide drawing in its box, and does not scroll the page sideways', async () => {
      const feed = makeTreeFeed(200);
      const chart = await renderChart(feed, {width: 600, attributes: {view: 'chart'}});
      const frame = deepQuery(chart, '[part=frame]');
      expect(frame.scrollWidth, 'the drawing is wide enough for this test').to.be.above(frame.clientWidth + 100);
      frame.scrollLeft = frame.scrollWidth;
      const far = deepQueryAll(chart, '[part=unit]').reduce((a, b) =>
        a.getBoundingClientRect().left <= b.getBoundingClientRect().left ? a : b,
      );
      expect(far.getBoundingClientRect().left).to.be.below(frame.getBoundingClientRect().left);
      chart.showUnit(far.closest<HTMLElement>('[data-unit]')!.dataset['unit']!);
      await whenSettled(chart);
      expect(far.getBoundingClientRect().left).to.be.at.least(frame.getBoundingClientRect().left);
      expect(far.getBoundingClientRect().right).to.be.at.most(frame.getBoundingClientRect().right);
      expect(scrollX).to.equal(0);
    });
  });
});
