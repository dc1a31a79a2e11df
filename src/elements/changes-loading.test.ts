import {expect, waitUntil} from '@open-wc/testing';
import './ki-org-chart/define.js';
import './ki-partner-list/define.js';
import type {Feed} from '../feed/definition.js';
import {collectConsoleLines} from '../testing/collect-errors.js';
import {holdImport, type HeldImport} from '../testing/held-import.js';
import {makeFeed} from '../testing/make-feed.js';
import {markedNamesIn, outlineOf, renderChart, toggleOf, whenSettled} from '../testing/org-chart.js';
import {mountPartnerList} from '../testing/partner-list.js';
import {deepQuery, deepQueryAll} from '../testing/query.js';
import {visibleText} from '../testing/read-text.js';
import {loadRealFeed} from '../testing/real-feed.js';
import {whenUpdated} from '../testing/wait.js';
import {changesModule} from './changes-controller.js';

type Widget = HTMLElementTagNameMap['ki-org-chart'] | HTMLElementTagNameMap['ki-partner-list'];

describe('changed-since: loading what it needs', () => {
  let real: Feed;
  let held: HeldImport;
  before(async () => {
    real = await loadRealFeed();
  });
  beforeEach(() => {
    held = holdImport(changesModule);
  });
  afterEach(() => held.restore());

  const summaryOf = (widget: Widget) => deepQueryAll(widget, '[part=changes]').map(visibleText).join('|');
  const marksIn = (widget: Widget) => deepQueryAll(widget, '[part=change]').length;

  const widgets = {
    'ki-org-chart': {
      render: (attributes: Readonly<Record<string, string>>, data: Feed | null = real): Promise<Widget> => renderChart(data, {attributes}),
      name: 'Koordineringsgruppen',
      summary: 'Endret siden 1. desember 2019: 4 nye enheter og 7 nye virksomheter.',
      marks: 7,
    },
    'ki-partner-list': {
      render: (attributes: Readonly<Record<string, string>>, data: Feed | null = real): Promise<Widget> =>
        mountPartnerList(data as Feed, {attributes}),
      name: 'Helse Vest RHF (HV)',
      summary: 'Endret siden 1. desember 2019: 7 nye virksomheter.',
      marks: 7,
    },
  };

  for (const [tag, {render, name, summary, marks}] of Object.entries(widgets)) {
    describe(`<${tag}>`, () => {
      it('requests nothing without the attribute, and nothing for an invalid date', async () => {
        await render({});
        await collectConsoleLines(() => render({'changed-since': 'i fjor'}));
        expect(held.requests).to.equal(0);
      });

      it('shows its content first, and the changes once they can be shown', async () => {
        const widget = await render({'changed-since': '2019-12-01'});
        expect(held.requests).to.equal(1);
        expect(visibleText(widget)).to.include(name);
        expect([widget.state, summaryOf(widget), marksIn(widget)]).to.deep.equal(['ready', '', 0]);
        await held.finish();
        await whenUpdated(widget);
        expect([widget.state, summaryOf(widget), marksIn(widget)]).to.deep.equal(['ready', summary, marks]);
      });

      it('starts before the feed has loaded', async () => {
        const widget = await render({'changed-since': '2019-12-01'}, null);
        expect(held.requests).to.equal(1);
        await held.finish();
        widget.data = real;
        await whenUpdated(widget);
        expect(summaryOf(widget)).to.equal(summary);
      });

      it('stays without the changes after a failure, which is reported once', async () => {
        let widget!: Widget;
        const lines = await collectConsoleLines(async () => {
          widget = await render({'changed-since': '2019-12-01'});
          // The same line is logged once on a page.
          await held.refuse(new TypeError(`No module for ${tag}`));
          await whenUpdated(widget);
          widget.lang = 'en';
          await whenUpdated(widget);
        });
        expect(lines).to.have.length(1);
        expect(lines[0])
          .to.include(`The part of the script for changed-since could not be loaded: TypeError: No module for ${tag}.`)
          .and.to.match(/#not-loaded$/);
        expect(held.requests).to.equal(1);
        expect([widget.state, summaryOf(widget), marksIn(widget)]).to.deep.equal(['ready', '', 0]);
      });

      it('tries again when the attribute changes, and when it is added to the page again', async () => {
        await collectConsoleLines(async () => {
          const widget = await render({'changed-since': '2019-11-01'});
          await held.refuse();
          widget.changedSince = '2019-12-01';
          await whenUpdated(widget);
          await held.refuse();
          const parent = widget.parentElement!;
          widget.remove();
          parent.append(widget);
          widget.requestUpdate();
          await whenUpdated(widget);
          expect(held.requests).to.equal(3);
          await held.finish();
          await whenUpdated(widget);
          expect(summaryOf(widget)).to.equal(summary);
        });
      });

      it('shows the changes at once if another widget has loaded them', async () => {
        await held.finish();
        await changesModule.load();
        const widget = await render({'changed-since': '2019-12-01'});
        expect([summaryOf(widget), held.requests]).to.deep.equal([summary, 1]);
      });
    });
  }

  /** A group exists until the end of 2022. */
  const endedGroup = makeFeed({
    bodies: [
      {id: 'styret', name: 'Styret'},
      {id: 'gruppen', name: 'Gruppen', parent: 'styret', period: {to: '2022'}},
    ],
    relations: [],
    memberships: [],
  });

  it('marks an ended unit once it is shown, and does not report it as unknown before', async () => {
    const lines = await collectConsoleLines(async () => {
      const chart = await renderChart(endedGroup, {attributes: {'changed-since': '2022-06-01', unit: 'gruppen'}});
      expect([outlineOf(chart), markedNamesIn(chart)]).to.deep.equal([['Styret'], []]);
      await held.finish();
      await whenUpdated(chart);
      expect([outlineOf(chart), markedNamesIn(chart)]).to.deep.equal([['Styret', '- Gruppen'], ['Gruppen']]);
    });
    expect(lines).to.be.empty;
  });

  it('reports an unknown unit also if it fails', async () => {
    const lines = await collectConsoleLines(async () => {
      await renderChart(endedGroup, {attributes: {'changed-since': '2022-06-02', unit: 'grupper'}});
      await held.refuse();
    });
    expect(lines.filter((line) => line.endsWith('#unknown-unit'))).to.have.length(1);
  });

  it('follows a link to an ended unit once it is shown, and a link to another unit at once', async () => {
    const address = location.href;
    try {
      location.hash = '#styret';
      const chart = await renderChart(endedGroup, {attributes: {'changed-since': '2022-06-01'}});
      await waitUntil(() => markedNamesIn(chart).join() === 'Styret');
      location.hash = '#gruppen';
      await whenSettled(chart);
      expect(outlineOf(chart)).to.deep.equal(['Styret']);
      await held.finish();
      await waitUntil(() => markedNamesIn(chart).join() === 'Gruppen');
    } finally {
      history.replaceState(null, '', address);
    }
  });

  it('keeps what a visitor has collapsed', async () => {
    const chart = await renderChart(real, {attributes: {'changed-since': '2019-12-01'}});
    toggleOf(chart, 'Startet av etatene').click();
    await chart.updateComplete;
    const collapsed = outlineOf(chart);
    await held.finish();
    await whenUpdated(chart);
    expect(deepQuery(chart, '[part=changes]')).to.exist;
    expect(outlineOf(chart)).to.deep.equal(collapsed);
  });
});
