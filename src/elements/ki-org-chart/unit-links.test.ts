import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {unitLinksModule} from '../../controllers/unit-link-controller.js';
import type {Feed} from '../../feed/definition.js';
import {expectAccessible} from '../../testing/accessibility.js';
import {makeFeed} from '../../testing/make-feed.js';
import {
  boxOf,
  isInView,
  markedNamesIn,
  nameButtonOf,
  openDetails,
  openNamesIn,
  pressKeys,
  describeFocus,
  outlineOf,
  realOutline,
  realRoots,
  renderChart,
  renderFarDown,
  whenMeasured,
  whenSettled,
  type OrgChart,
} from '../../testing/org-chart.js';
import {loadRealFeed} from '../../testing/real-feed.js';
import {collectConsoleLines} from '../../testing/collect-errors.js';
import {deepQuery} from '../../testing/query.js';
import {nextTask, whenReady} from '../../testing/wait.js';
import {serveFeed} from '../../testing/feed-server.js';
import {makeRoomInHistory, restoreAddressAfterEach} from '../../testing/session-history.js';
import {visibleText} from '../../testing/read-text.js';

describe('<ki-org-chart>: links to a unit', () => {
  let real: Feed;
  before(async () => {
    real = await loadRealFeed();
    await unitLinksModule.load();
  });

  const address = restoreAddressAfterEach();

  describe('a unit’s id in the URL', () => {
    it('expands the path, marks the unit and scrolls to it when the page loads', async () => {
      history.replaceState(null, '', '#statusrapport');
      const server = serveFeed(real).hold();
      const chart = await renderFarDown(null, {attributes: {feed: server.url}});
      server.release();
      await whenReady(chart);
      await whenSettled(chart);
      expect(outlineOf(chart)).to.deep.equal(realOutline);
      expect(markedNamesIn(chart)).to.deep.equal(['Statusrapport']);
      expect(isInView(boxOf(chart, 'Statusrapport'))).to.equal(true);
      expect(describeFocus()).to.equal('nothing');
    });

    it('does the same when a visitor follows a link to it', async () => {
      await makeRoomInHistory();
      const chart = await renderFarDown(real);
      expect(markedNamesIn(chart)).to.be.empty;
      location.hash = '#statusrapport';
      await waitUntil(() => markedNamesIn(chart).length > 0);
      await whenSettled(chart);
      expect(markedNamesIn(chart)).to.deep.equal(['Statusrapport']);
      expect(isInView(boxOf(chart, 'Statusrapport'))).to.equal(true);
    });

    it('does not scroll a visitor back who has scrolled while the feed was loading', async () => {
      const page = await fixture<HTMLElement>(html`<p style="height: 5000px">En lang side</p>`);
      history.replaceState(null, '', '#statusrapport');
      const server = serveFeed(real).hold();
      const chart = await renderFarDown(null, {attributes: {feed: server.url}});
      window.scrollTo(0, 1000);
      server.release();
      await whenReady(chart);
      await whenSettled(chart);
      expect(page.isConnected).to.equal(true);
      expect(scrollY).to.equal(1000);
      expect(markedNamesIn(chart)).to.be.empty;
    });

    it('scrolls only once, not again for a later feed or language', async () => {
      history.replaceState(null, '', '#statusrapport');
      const chart = await renderFarDown(real);
      await whenSettled(chart);
      expect(scrollY).to.be.above(0);
      window.scrollTo(0, 0);
      chart.lang = 'en';
      chart.data = {...real, updated: '2023-06-08'};
      await whenSettled(chart);
      expect(scrollY).to.equal(0);
      expect(markedNamesIn(chart)).to.deep.equal(['Status report']);
    });

    it('is ignored if the page has an element with that id', async () => {
      const heading = await fixture(html`<h2 id="statusrapport">Om rapporten</h2>`);
      history.replaceState(null, '', '#statusrapport');
      const chart = await renderFarDown(real);
      await whenSettled(chart);
      expect([markedNamesIn(chart), scrollY]).to.deep.equal([[], 0]);
      history.replaceState(null, '', address);
      location.hash = '#statusrapport';
      await nextTask(50); // The chart would mark its unit by now.
      await whenSettled(chart);
      expect(markedNamesIn(chart), 'after a link is followed').to.be.empty;
      expect(heading.getBoundingClientRect().top, 'the browser scrolls to the heading').to.be.closeTo(0, 1);
    });

    it('is ignored without a console line if the chart has no such unit', async () => {
      const lines = await collectConsoleLines(async () => {
        for (const hash of ['#finnes-ikke', '#%E0%A4%A', '#%', '#', '#"]', '#toString']) {
          history.replaceState(null, '', hash);
          const chart = await renderFarDown(real);
          window.dispatchEvent(new HashChangeEvent('hashchange'));
          await whenSettled(chart);
          expect(outlineOf(chart), hash).to.deep.equal(realRoots);
          expect(markedNamesIn(chart), hash).to.be.empty;
          expect(scrollY, hash).to.equal(0);
        }
      });
      expect(lines).to.be.empty;
    });

    it('is ignored by a chart that is removed from the page', async () => {
      const chart = await renderFarDown(real);
      const container = chart.parentElement!;
      chart.remove();
      history.replaceState(null, '', '#statusrapport');
      window.dispatchEvent(new HashChangeEvent('hashchange'));
      history.replaceState(null, '', address);
      container.append(chart);
      await whenSettled(chart);
      expect(markedNamesIn(chart)).to.be.empty;
    });
  });

  describe('the link in a unit’s details', () => {
    it('is the URL of the page with the unit’s id, and has the unit’s short name', async () => {
      const chart = await renderChart(real);
      const details = await openDetails(chart, 'Referansegruppen');
      const link = details.querySelector<HTMLAnchorElement>('p:last-child > a')!;
      expect([link.ariaLabel, link.title]).to.deep.equal(Array(2).fill('Kopier lenke til Referansegruppen'));
      expect(link.href).to.equal(`${location.origin}${address}#referansegruppen`);
    });

    it('replaces the id of another unit in the URL of the page', async () => {
      history.replaceState(null, '', '#statusrapport');
      const chart = await renderChart(real);
      const details = await openDetails(chart, 'Styringsgruppen');
      expect([...details.querySelectorAll('a')].at(-1)!.href).to.equal(`${location.origin}${address}#styringsgruppen`);
    });

    it('leads to the page itself if it has a <base> element', async () => {
      const base = document.head.appendChild(document.createElement('base'));
      base.href = 'https://etaten.example/';
      try {
        const details = await openDetails(await renderChart(makeFeed()), 'Styret');
        expect([...details.querySelectorAll('a')].at(-1)!.href).to.equal(`${location.origin}${address}#styret`);
      } finally {
        base.remove();
      }
    });

    describe('at a press', () => {
      afterEach(() => Reflect.deleteProperty(navigator, 'clipboard'));
      const linkIn = (details: Element) => details.querySelector<HTMLAnchorElement>('p:last-child > a')!;

      it('is copied, which a status next to it reports, and the page stays where it is', async () => {
        const copied: string[] = [];
        const clipboard = {writeText: (text: string) => Promise.resolve(void copied.push(text))};
        Object.defineProperty(navigator, 'clipboard', {value: clipboard, configurable: true});
        const chart = await renderChart(real);
        const details = await openDetails(chart, 'Styringsgruppen');
        const status = deepQuery(details, '[role=status]');
        expect(status.textContent, 'before its text').to.equal('');
        linkIn(details).focus();
        await pressKeys(chart, 'Enter');
        expect([visibleText(status), copied, location.hash]).to.deep.equal([
          'Lenken er kopiert',
          [`${location.origin}${address}#styringsgruppen`],
          '',
        ]);
        expect([openNamesIn(chart), describeFocus()]).to.deep.equal([['Styringsgruppen'], 'Kopier lenke til Styringsgruppen']);
        await expectAccessible(chart);
      });

      it('becomes the address of the page if the browser does not let it be copied', async () => {
        Object.defineProperty(navigator, 'clipboard', {value: undefined, configurable: true});
        Object.defineProperty(document, 'execCommand', {value: () => false, configurable: true});
        try {
          const chart = await renderChart(real);
          const details = await openDetails(chart, 'Styringsgruppen');
          linkIn(details).click();
          await waitUntil(() => markedNamesIn(chart).length > 0);
          expect(location.hash).to.equal('#styringsgruppen');
          expect([markedNamesIn(chart), openNamesIn(chart)]).to.deep.equal([['Styringsgruppen'], ['Styringsgruppen']]);
        } finally {
          Reflect.deleteProperty(document, 'execCommand');
        }
      });
    });

    it('is in the language of the page', async () => {
      const texts: string[] = [];
      for (const lang of ['nb', 'nn', 'en', 'se']) {
        const details = await openDetails(await renderChart(real, {lang}), lang === 'en' ? 'Steering' : 'Styringsgrupp');
        texts.push([...details.querySelectorAll('a')].at(-1)!.title);
      }
      expect(texts.slice(0, 3)).to.deep.equal([
        'Kopier lenke til Styringsgruppen',
        'Kopier lenkje til Styringsgruppa',
        'Copy link to Steering group',
      ]);
      expect(texts[3])
        .to.match(/Styringsgruppen/)
        .and.not.to.match(/^Kopier/);
    });
  });

  describe('the link of a unit that has no details', () => {
    const linksIn = (chart: OrgChart) => [...boxOf(chart, 'Statusrapport').querySelectorAll('a')];

    it('appears at a click on the unit, and disappears at a second click', async () => {
      const chart = await renderChart(real);
      expect(linksIn(chart)).to.be.empty;
      deepQuery(boxOf(chart, 'Statusrapport'), '[part=name]').click();
      await chart.updateComplete;
      const [link] = linksIn(chart);
      expect(link!.title).to.equal('Kopier lenke til Statusrapport');
      expect(link!.href).to.equal(`${location.origin}${address}#statusrapport`);
      expect(markedNamesIn(chart)).to.deep.equal(['Statusrapport']);
      await expectAccessible(chart);
      boxOf(chart, 'Statusrapport').click();
      await chart.updateComplete;
      expect(linksIn(chart)).to.be.empty;
      expect(markedNamesIn(chart)).to.be.empty;
    });

    it('appears if the URL has the unit’s id', async () => {
      history.replaceState(null, '', '#statusrapport');
      expect(linksIn(await renderChart(real))).to.have.length(1);
    });

    it('does not appear when a visitor selects text by mouse', async () => {
      const chart = await renderChart(real);
      const selected = document.createElement('p');
      selected.textContent = 'Markert';
      chart.before(selected);
      getSelection()!.selectAllChildren(selected);
      boxOf(chart, 'Statusrapport').click();
      await chart.updateComplete;
      getSelection()!.removeAllRanges();
      expect(linksIn(chart)).to.be.empty;
    });

    it('does not change the page’s URL or history when it appears', async () => {
      const chart = await renderChart(real);
      const {length} = history;
      boxOf(chart, 'Statusrapport').click();
      await chart.updateComplete;
      expect([location.hash, history.length]).to.deep.equal(['', length]);
    });

    it('fires ki-unit-select when it appears', async () => {
      const chart = await renderChart(real);
      const selectedIds: string[] = [];
      chart.addEventListener('ki-unit-select', ({unit}) => selectedIds.push(unit));
      boxOf(chart, 'Statusrapport').click();
      await chart.updateComplete;
      boxOf(chart, 'Statusrapport').click();
      boxOf(chart, 'Styringsgruppen').click();
      await chart.updateComplete;
      expect(selectedIds).to.deep.equal(['statusrapport', 'styringsgruppen']);
    });
  });

  describe('the event ki-unit-select', () => {
    it('is fired across shadow roots when the details of a unit open, and not when they close', async () => {
      const container = await fixture<HTMLElement>(html`<div lang="nb"></div>`);
      const inner = container.appendChild(document.createElement('div')).attachShadow({mode: 'open'});
      const chart = document.createElement('ki-org-chart');
      chart.data = real;
      inner.append(chart);
      await whenMeasured(chart);
      const selectedIds: string[] = [];
      container.addEventListener('ki-unit-select', ({unit}) => selectedIds.push(unit));
      await openDetails(chart, 'Statusrapport').catch(() => selectedIds.push('no details there'));
      await openDetails(chart, 'Styringsgruppen');
      nameButtonOf(chart, 'Styringsgruppen').click();
      await openDetails(chart, 'Koordineringsgruppen');
      expect(selectedIds).to.deep.equal(['no details there', 'styringsgruppen', 'koordineringsgruppen']);
    });

    it('is not fired when a script marks a unit or the chart is rendered again', async () => {
      const chart = await renderChart(real);
      await openDetails(chart, 'Styringsgruppen');
      const selectedIds: string[] = [];
      for (const type of ['ki-unit-select', 'ki-unit-toggle'] as const) chart.addEventListener(type, ({unit}) => selectedIds.push(unit));
      chart.showUnit('statusrapport');
      chart.lang = 'en';
      await whenSettled(chart);
      chart.expandTo(1);
      await whenSettled(chart);
      chart.expandAll();
      await whenSettled(chart);
      expect(selectedIds).to.be.empty;
    });
  });

  for (const scheme of ['light', 'dark']) {
    it(`have no axe findings on a ${scheme} page, for a marked unit with open details`, async () => {
      const chart = await renderChart(real, {attributes: {unit: 'styringsgruppen'}});
      await openDetails(chart, 'Styringsgruppen');
      await expectAccessible(chart, scheme);
    });
  }
});
