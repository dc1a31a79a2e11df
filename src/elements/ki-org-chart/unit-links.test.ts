import {expect, fixture, html} from '@open-wc/testing';
import type {Feed} from '../../feed/definition.js';
import {expectAccessible} from '../../testing/accessibility.js';
import {makeFeed} from '../../testing/make-feed.js';
import {makeTreeFeed} from '../../testing/make-tree-feed.js';
import {
  boxOf,
  describeFocus,
  markedNamesIn,
  openDetails,
  outlineOf,
  renderChart,
  toggleOf,
  whenMeasured,
  whenSettled,
  type ChartOptions,
  type OrgChart,
  realOutline,
} from '../../testing/org-chart.js';
import {loadRealFeed} from '../../testing/real-feed.js';
import {collectConsoleLines} from '../../testing/collect-errors.js';
import {deepQuery, deepQueryAll} from '../../testing/query.js';
import {nextTask, whenReady} from '../../testing/wait.js';
import {serveFeed} from '../../testing/feed-server.js';
import {visibleText} from '../../testing/read-text.js';

describe('<ki-org-chart>: links to a unit', () => {
  let real: Feed;
  before(async () => {
    real = await loadRealFeed();
  });

  const address = location.pathname + location.search;
  afterEach(async () => {
    history.replaceState(null, '', address);
    await nextTask(); // So that a hashchange that is on its way meets none of the next test's charts.
    window.scrollTo(0, 0);
  });

  const roots = realOutline.filter((line) => !line.startsWith('- '));

  /** A chart of which the roots renderChart, far down a page. */
  async function showFarDown(options: ChartOptions = {}, data: Feed | null = real): Promise<OrgChart> {
    const chart = await renderChart(data, {...options, attributes: {depth: '1', ...options.attributes}});
    const {style} = chart.parentElement!;
    style.paddingBlock = '3000px';
    return chart;
  }

  /** Whether a box stands within the window. */
  function isInView(box: Element): boolean {
    const {top, bottom, left, right} = box.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight && left >= 0 && right <= document.documentElement.clientWidth;
  }

  describe('its attribute `unit`', () => {
    it('opens the way to a unit and marks it, for the eye and for the ear', async () => {
      const chart = await renderChart(real, {attributes: {depth: '1', unit: 'statusrapport'}});
      expect(outlineOf(chart)).to.deep.equal(realOutline);
      expect(markedNamesIn(chart)).to.deep.equal(['Statusrapport']);
      const box = boxOf(chart, 'Statusrapport');
      expect([box.matches('.marked'), box.ariaCurrent]).to.deep.equal([true, 'true']);
      const {outlineStyle, outlineWidth} = getComputedStyle(box);
      expect([outlineStyle, parseFloat(outlineWidth) >= 2], 'a frame that is seen without colour').to.deep.equal(['solid', true]);
      expect(getComputedStyle(boxOf(chart, 'Styringsgruppen')).outlineStyle).to.equal('none');
    });

    it('opens nothing below the unit', async () => {
      const chart = await renderChart(real, {attributes: {depth: '1', unit: 'koordineringsgruppen'}});
      expect(outlineOf(chart)).to.deep.equal([roots[0], '- Koordineringsgruppen', ...roots.slice(1)]);
      expect(markedNamesIn(chart)).to.deep.equal(['Koordineringsgruppen']);
    });

    it('scrolls nothing and leaves the focus', async () => {
      const page = await fixture<HTMLElement>(html`<p><button>Et sted</button></p>`);
      page.querySelector('button')!.focus();
      const chart = await showFarDown({attributes: {unit: 'statusrapport'}});
      await whenSettled(chart);
      chart.unit = 'koordineringsgruppen';
      await whenSettled(chart);
      expect(markedNamesIn(chart)).to.deep.equal(['Koordineringsgruppen']);
      expect([scrollX, scrollY]).to.deep.equal([0, 0]);
      expect(describeFocus()).to.equal('Et sted');
    });

    it('marks one unit at a time, and none once it is taken away', async () => {
      const chart = await renderChart(real, {attributes: {unit: 'statusrapport'}});
      chart.unit = 'referansegruppen';
      await chart.updateComplete;
      expect(markedNamesIn(chart)).to.deep.equal(['Referansegruppen for Nasjonal helse- og sykehusplan']);
      chart.removeAttribute('unit');
      await chart.updateComplete;
      expect(markedNamesIn(chart)).to.be.empty;
    });

    it('waits for a feed that comes late', async () => {
      const server = serveFeed(real).hold();
      const chart = await fixture<OrgChart>(
        html`<ki-org-chart lang="nb" depth="1" unit="statusrapport" feed=${server.url}></ki-org-chart>`,
      );
      server.release();
      await whenReady(chart);
      expect(outlineOf(chart)).to.deep.equal(realOutline);
      expect(markedNamesIn(chart)).to.deep.equal(['Statusrapport']);
    });

    it('lets a visitor close the way again, and keeps it closed in another language', async () => {
      const chart = await renderChart(real, {attributes: {depth: '1', unit: 'statusrapport'}});
      toggleOf(chart, 'Styringsgruppen').click();
      await chart.updateComplete;
      expect(outlineOf(chart)).to.deep.equal(roots);
      chart.lang = 'en';
      await whenSettled(chart);
      expect(outlineOf(chart)[1]).to.match(/^Reference group/);
      expect(markedNamesIn(chart)).to.be.empty;
    });

    it('may name an organisation that stands in the chart', async () => {
      expect(markedNamesIn(await renderChart(real, {attributes: {unit: 'kin'}}))).to.deep.equal([roots[2]]);
    });

    it('tells the webmaster once that there is no such unit, and the chart is as it would be', async () => {
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
      expect(outlineOf(chart)).to.deep.equal(roots);
      expect(markedNamesIn(chart)).to.be.empty;
    });
  });

  describe('a unit’s id in the address', () => {
    it('opens the way, marks the unit and scrolls to it when the page is read', async () => {
      history.replaceState(null, '', '#statusrapport');
      const server = serveFeed(real).hold();
      const chart = await showFarDown({attributes: {feed: server.url}}, null);
      server.release();
      await whenReady(chart);
      await whenSettled(chart);
      expect(outlineOf(chart)).to.deep.equal(realOutline);
      expect(markedNamesIn(chart)).to.deep.equal(['Statusrapport']);
      expect(isInView(boxOf(chart, 'Statusrapport'))).to.equal(true);
      expect(describeFocus()).to.equal('nothing');
    });

    it('does so when a visitor follows a link to it', async () => {
      const chart = await showFarDown();
      expect(markedNamesIn(chart)).to.be.empty;
      location.hash = '#statusrapport';
      await nextTask(50);
      await whenSettled(chart);
      expect(markedNamesIn(chart)).to.deep.equal(['Statusrapport']);
      expect(isInView(boxOf(chart, 'Statusrapport'))).to.equal(true);
    });

    it('does not call a visitor back who has scrolled on while the feed came', async () => {
      const page = await fixture<HTMLElement>(html`<p style="height: 5000px">En lang side</p>`);
      history.replaceState(null, '', '#statusrapport');
      const server = serveFeed(real).hold();
      const chart = await showFarDown({attributes: {feed: server.url}}, null);
      window.scrollTo(0, 1000);
      server.release();
      await whenReady(chart);
      await whenSettled(chart);
      expect(page.isConnected).to.equal(true);
      expect(scrollY).to.equal(1000);
      expect(markedNamesIn(chart)).to.be.empty;
    });

    it('does so once: a feed or a language that comes later scrolls nothing', async () => {
      history.replaceState(null, '', '#statusrapport');
      const chart = await showFarDown();
      await whenSettled(chart);
      expect(scrollY).to.be.above(0);
      window.scrollTo(0, 0);
      chart.lang = 'en';
      chart.data = {...real, updated: '2023-06-08'};
      await whenSettled(chart);
      expect(scrollY).to.equal(0);
      expect(markedNamesIn(chart)).to.deep.equal(['Status report']);
    });

    it('is left to the page where it has an element of that name', async () => {
      await fixture(html`<h2 id="statusrapport">Om rapporten</h2>`);
      history.replaceState(null, '', '#statusrapport');
      const chart = await showFarDown();
      await whenSettled(chart);
      expect([markedNamesIn(chart), scrollY]).to.deep.equal([[], 0]);
      history.replaceState(null, '', address);
      location.hash = '#statusrapport';
      await nextTask(50);
      await whenSettled(chart);
      expect(markedNamesIn(chart), 'and when a visitor follows a link to it').to.be.empty;
      expect(scrollY).to.be.below(200);
    });

    it('is no matter when it is none of the chart’s, without a word in the console', async () => {
      const lines = await collectConsoleLines(async () => {
        for (const hash of ['#finnes-ikke', '#%E0%A4%A', '#%', '#', '#"]', '#toString']) {
          history.replaceState(null, '', hash);
          const chart = await showFarDown();
          window.dispatchEvent(new HashChangeEvent('hashchange'));
          await whenSettled(chart);
          expect(outlineOf(chart), hash).to.deep.equal(roots);
          expect(markedNamesIn(chart), hash).to.be.empty;
          expect(scrollY, hash).to.equal(0);
        }
      });
      expect(lines).to.be.empty;
    });

    it('is not heard by a chart that was taken out of the page', async () => {
      const chart = await showFarDown();
      const place = chart.parentElement!;
      chart.remove();
      history.replaceState(null, '', '#statusrapport');
      window.dispatchEvent(new HashChangeEvent('hashchange'));
      history.replaceState(null, '', address);
      place.append(chart);
      await whenSettled(chart);
      expect(markedNamesIn(chart)).to.be.empty;
    });
  });

  describe('showUnit()', () => {
    it('opens the way, marks the unit and scrolls to it; the focus and the address stay', async () => {
      const page = await fixture<HTMLElement>(html`<p><button>Et sted</button></p>`);
      const chart = await showFarDown();
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

    it('says so when there is no such unit, and changes nothing', async () => {
      const chart = await showFarDown({attributes: {unit: 'referansegruppen'}});
      const lines = await collectConsoleLines(async () => {
        for (const id of ['finnes-ikke', '', 'Statusrapport']) expect(chart.showUnit(id), id).to.equal(false);
        await whenSettled(chart);
      });
      expect(lines, 'the caller is told already').to.be.empty;
      expect(outlineOf(chart)).to.deep.equal(roots);
      expect(markedNamesIn(chart)).to.deep.equal(['Referansegruppen for Nasjonal helse- og sykehusplan']);
      expect(scrollY).to.equal(0);
      expect(document.createElement('ki-org-chart').showUnit('statusrapport'), 'without a feed').to.equal(false);
    });

    it('keeps open what is open', async () => {
      const chart = await renderChart(real, {attributes: {depth: '2'}});
      toggleOf(chart, 'Koordineringsgruppen').click();
      await chart.updateComplete;
      const open = outlineOf(chart);
      expect(open).to.include('- - Startet av RHF-ene eller KS');
      chart.showUnit('referansegruppen');
      await chart.updateComplete;
      expect(outlineOf(chart)).to.deep.equal(open);
    });

    it('ends a filter that the unit does not show in, and leaves one that it does', async () => {
      const chart = await renderChart(real, {attributes: {search: 'on', depth: '1'}});
      const field = deepQuery(chart, 'input') as HTMLInputElement;
      const find = async (words: string) => {
        field.value = words;
        field.dispatchEvent(new Event('input', {bubbles: true}));
        await chart.updateComplete;
      };
      await find('statusr');
      chart.showUnit('koordineringsgruppen');
      await chart.updateComplete;
      expect(field.value).to.equal('statusr');
      expect(markedNamesIn(chart)).to.deep.equal(['Koordineringsgruppen']);
      chart.showUnit('referansegruppen');
      await chart.updateComplete;
      expect(field.value).to.equal('');
      expect(outlineOf(chart)).to.include.members(roots);
      expect(markedNamesIn(chart)).to.deep.equal(['Referansegruppen for Nasjonal helse- og sykehusplan']);
    });

    it('scrolls a wide drawing in its box, and the page stays where it is sideways', async () => {
      const feed = makeTreeFeed(200);
      const chart = await renderChart(feed, {width: 600, attributes: {view: 'chart'}});
      const frame = deepQuery(chart, '[part=frame]');
      expect(frame.scrollWidth, 'it is wide enough for this test').to.be.above(frame.clientWidth + 100);
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

  describe('the link in a unit’s details', () => {
    it('is the address of the page with the unit’s id, by the unit’s short name', async () => {
      const chart = await renderChart(real);
      const details = await openDetails(chart, 'Referansegruppen');
      const link = details.querySelector<HTMLAnchorElement>('p:last-child > a')!;
      expect(link.textContent).to.equal('Lenke til Referansegruppen');
      expect(link.href).to.equal(`${location.origin}${address}#referansegruppen`);
    });

    it('has no other unit’s id in it, though the page was opened with one', async () => {
      history.replaceState(null, '', '#statusrapport');
      const chart = await renderChart(real);
      const details = await openDetails(chart, 'Styringsgruppen');
      expect([...details.querySelectorAll('a')].at(-1)!.href).to.equal(`${location.origin}${address}#styringsgruppen`);
    });

    it('leads to the page though a <base> leads elsewhere', async () => {
      const base = document.head.appendChild(document.createElement('base'));
      base.href = 'https://etaten.example/';
      try {
        const details = await openDetails(await renderChart(makeFeed()), 'Styret');
        expect([...details.querySelectorAll('a')].at(-1)!.href).to.equal(`${location.origin}${address}#styret`);
      } finally {
        base.remove();
      }
    });

    it('marks the unit when it is followed', async () => {
      const chart = await renderChart(real);
      const details = await openDetails(chart, 'Styringsgruppen');
      [...details.querySelectorAll('a')].at(-1)!.click();
      await nextTask(50);
      await whenSettled(chart);
      expect(location.hash).to.equal('#styringsgruppen');
      expect(markedNamesIn(chart)).to.deep.equal(['Styringsgruppen']);
      expect(details.open).to.equal(true);
    });

    it('is in each unit’s language', async () => {
      const texts: string[] = [];
      for (const lang of ['nb', 'nn', 'en', 'se']) {
        const details = await openDetails(await renderChart(real, {lang}), lang === 'en' ? 'Steering' : 'Styringsgrupp');
        texts.push([...details.querySelectorAll('a')].at(-1)!.textContent);
      }
      expect(texts.slice(0, 3)).to.deep.equal(['Lenke til Styringsgruppen', 'Lenkje til Styringsgruppa', 'Link to Steering group']);
      expect(texts[3])
        .to.match(/Styringsgruppen/)
        .and.not.to.match(/^Lenke/);
    });
  });

  describe('the link of a unit that has no details', () => {
    const linksIn = (chart: OrgChart) => [...boxOf(chart, 'Statusrapport').querySelectorAll('a')];

    it('is there when the unit is chosen with the mouse, and gone when it is so again', async () => {
      const chart = await renderChart(real);
      expect(linksIn(chart)).to.be.empty;
      deepQuery(boxOf(chart, 'Statusrapport'), '[part=name]').click();
      await chart.updateComplete;
      const [link] = linksIn(chart);
      expect(visibleText(link!)).to.equal('Lenke til Statusrapport');
      expect(link!.href).to.equal(`${location.origin}${address}#statusrapport`);
      expect(markedNamesIn(chart)).to.deep.equal(['Statusrapport']);
      await expectAccessible(chart);
      boxOf(chart, 'Statusrapport').click();
      await chart.updateComplete;
      expect(linksIn(chart)).to.be.empty;
      expect(markedNamesIn(chart)).to.be.empty;
    });

    it('is there when the address names the unit', async () => {
      history.replaceState(null, '', '#statusrapport');
      expect(linksIn(await renderChart(real))).to.have.length(1);
    });

    it('is not called up by whoever marks words to copy them', async () => {
      const chart = await renderChart(real);
      const words = document.createElement('p');
      words.textContent = 'Markert';
      chart.before(words);
      getSelection()!.selectAllChildren(words);
      boxOf(chart, 'Statusrapport').click();
      await chart.updateComplete;
      getSelection()!.removeAllRanges();
      expect(linksIn(chart)).to.be.empty;
    });

    it('changes neither the page’s address nor its history', async () => {
      const chart = await renderChart(real);
      const {length} = history;
      boxOf(chart, 'Statusrapport').click();
      await chart.updateComplete;
      expect([location.hash, history.length]).to.deep.equal(['', length]);
    });

    it('is told to a script as ki-unit-select, when the unit is chosen', async () => {
      const chart = await renderChart(real);
      const heard: string[] = [];
      chart.addEventListener('ki-unit-select', ({unit}) => heard.push(unit));
      boxOf(chart, 'Statusrapport').click();
      await chart.updateComplete;
      boxOf(chart, 'Statusrapport').click();
      boxOf(chart, 'Styringsgruppen').click();
      await chart.updateComplete;
      expect(heard).to.deep.equal(['statusrapport']);
    });
  });

  describe('a script hears', () => {
    it('ki-unit-select when a visitor opens a unit’s details, out of shadow roots, with its id; not when they close', async () => {
      const place = await fixture<HTMLElement>(html`<div lang="nb"></div>`);
      const inner = place.appendChild(document.createElement('div')).attachShadow({mode: 'open'});
      const chart = document.createElement('ki-org-chart');
      chart.data = real;
      inner.append(chart);
      await whenMeasured(chart);
      const heard: string[] = [];
      place.addEventListener('ki-unit-select', ({unit}) => heard.push(unit));
      await openDetails(chart, 'Statusrapport').catch(() => heard.push('no details there'));
      await openDetails(chart, 'Styringsgruppen');
      await openDetails(chart, 'Styringsgruppen');
      await openDetails(chart, 'Koordineringsgruppen');
      expect(heard).to.deep.equal(['no details there', 'styringsgruppen', 'koordineringsgruppen']);
    });

    it('nothing when a unit is marked or the chart is drawn anew', async () => {
      const chart = await renderChart(real);
      await openDetails(chart, 'Styringsgruppen');
      const heard: string[] = [];
      for (const type of ['ki-unit-select', 'ki-unit-toggle'] as const) chart.addEventListener(type, ({unit}) => heard.push(unit));
      chart.showUnit('statusrapport');
      chart.lang = 'en';
      await whenSettled(chart);
      chart.expandTo(1);
      await whenSettled(chart);
      chart.expandAll();
      await whenSettled(chart);
      expect(heard).to.be.empty;
    });
  });

  for (const scheme of ['light', 'dark']) {
    it(`have nothing that axe finds on a ${scheme} page: a marked unit and its open details`, async () => {
      const chart = await renderChart(real, {attributes: {unit: 'styringsgruppen'}});
      await openDetails(chart, 'Styringsgruppen');
      await expectAccessible(chart, scheme);
    });
  }
});
