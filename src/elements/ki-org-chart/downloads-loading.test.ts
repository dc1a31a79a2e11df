import {expect, waitUntil} from '@open-wc/testing';
import type {Feed} from '../../feed/definition.js';
import {expectAccessible} from '../../testing/accessibility.js';
import {collectConsoleLines, collectUncaughtErrors} from '../../testing/collect-errors.js';
import {holdImport, type HeldImport} from '../../testing/held-import.js';
import {renderChart, type ChartOptions, type OrgChart} from '../../testing/org-chart.js';
import {deepActiveElement, deepQuery, deepQueryAll} from '../../testing/query.js';
import {visibleText} from '../../testing/read-text.js';
import {loadRealFeed} from '../../testing/real-feed.js';
import {collectSavedFiles} from '../../testing/saved-files.js';
import {nextTask} from '../../testing/wait.js';
import {chartFiles} from './downloads-controller.js';

describe('<ki-org-chart>: loading what downloads need', () => {
  let real: Feed;
  let held: HeldImport;
  before(async () => {
    real = await loadRealFeed();
  });
  beforeEach(() => {
    held = holdImport(chartFiles);
  });
  afterEach(() => held.restore());

  async function openDownloads(options?: ChartOptions): Promise<OrgChart> {
    const chart = await renderChart(real, options);
    deepQuery(chart, '[part=downloads] summary').click();
    await nextTask();
    return chart;
  }

  const svgButtonOf = (chart: OrgChart) => deepQueryAll(chart, '[part=downloads] button')[0]!;
  const labelsIn = (chart: OrgChart) => deepQueryAll(chart, '[part=downloads] button').map(visibleText);
  const statusOf = (chart: OrgChart) => visibleText(deepQuery(chart, '[part=downloads] [role=status]'));
  const whenBusy = (chart: OrgChart) => waitUntil(() => statusOf(chart), 'the note that a file is being made');
  const nameOf = (error: unknown) => (error as Error).name;
  /** Returns the error of a rejected promise. */
  async function errorOf(promise: Promise<unknown>): Promise<Error> {
    try {
      await promise;
    } catch (error) {
      return error as Error;
    }
    throw new Error('The promise was not rejected');
  }

  const labels = ['Bilde (SVG)', 'Bilde (PNG)', 'Enheter (CSV)', 'Medlemskap (CSV)'];
  const failure = 'Vi fikk ikke laget filen. Sjekk at du er på nett, og prøv igjen.';

  it('starts when a visitor opens the downloads', async () => {
    const chart = await renderChart(real);
    expect(held.requests).to.equal(0);
    deepQuery(chart, '[part=downloads] summary').click();
    await waitUntil(() => held.requests === 1);
    expect([statusOf(chart), labelsIn(chart)]).to.deep.equal(['', labels]);
  });

  it('is announced after 200 ms, and marked on the button, which keeps the focus', async () => {
    const chart = await openDownloads();
    const button = svgButtonOf(chart);
    const files = await collectSavedFiles(async (countSaved) => {
      button.focus();
      const start = performance.now();
      button.click();
      await chart.updateComplete;
      expect([statusOf(chart), labelsIn(chart)], 'at first').to.deep.equal(['', labels]);
      await whenBusy(chart);
      expect(performance.now() - start).to.be.at.least(199);
      expect(statusOf(chart)).to.equal('Lager filen …');
      expect(labelsIn(chart)).to.deep.equal(['Bilde (SVG) …', ...labels.slice(1)]);
      const disabled = deepQueryAll(chart, '[part=downloads] button').map((each) => each.ariaDisabled);
      expect(disabled).to.deep.equal(['true', 'false', 'false', 'false']);
      expect(getComputedStyle(button).borderTopStyle).to.equal('dashed');
      expect(deepActiveElement()).to.equal(button);
      await held.finish();
      await waitUntil(() => countSaved() === 1);
      await waitUntil(() => !statusOf(chart));
      expect(labelsIn(chart)).to.deep.equal(labels);
      expect(deepActiveElement()).to.equal(button);
    });
    expect(files.map(({name}) => name)).to.deep.equal(['ki-org-chart-2023-06-07.svg']);
  });

  it('is not announced if the file is made within 200 ms', async () => {
    await held.finish();
    const chart = await openDownloads();
    const {setTimeout} = globalThis;
    const delays: number[] = [];
    // The time does not pass, so that a slow machine is not too slow for this test.
    globalThis.setTimeout = ((run: () => void, delay = 0) => {
      delays.push(delay);
      return delay === 200 ? 0 : setTimeout(run, delay);
    }) as typeof setTimeout;
    try {
      await collectSavedFiles(async (countSaved) => {
        svgButtonOf(chart).click();
        await waitUntil(() => countSaved() === 1);
      });
    } finally {
      globalThis.setTimeout = setTimeout;
    }
    await chart.updateComplete;
    expect(delays).to.include(200);
    expect([statusOf(chart), labelsIn(chart)]).to.deep.equal(['', labels]);
    await nextTask(250);
    expect(statusOf(chart), 'later').to.equal('');
  });

  it('saves one file when a visitor clicks several times', async () => {
    const chart = await openDownloads();
    const files = await collectSavedFiles(async (countSaved) => {
      for (let i = 0; i < 3; i++) svgButtonOf(chart).click();
      await held.finish();
      await waitUntil(() => countSaved() > 0);
      await nextTask();
    });
    expect(files).to.have.length(1);
  });

  it('lets a visitor request several files at once', async () => {
    const chart = await openDownloads();
    const files = await collectSavedFiles(async (countSaved) => {
      for (const i of [0, 2, 3]) deepQueryAll(chart, '[part=downloads] button')[i]!.click();
      await waitUntil(() => labelsIn(chart).filter((label) => label.endsWith('…')).length === 3, 'the buttons are marked');
      expect(labelsIn(chart)).to.deep.equal(['Bilde (SVG) …', 'Bilde (PNG)', 'Enheter (CSV) …', 'Medlemskap (CSV) …']);
      await held.finish();
      await waitUntil(() => countSaved() === 3);
    });
    expect(files.map(({name}) => name).sort()).to.deep.equal([
      'ki-org-chart-2023-06-07-memberships.csv',
      'ki-org-chart-2023-06-07-units.csv',
      'ki-org-chart-2023-06-07.svg',
    ]);
  });

  it('says nothing to a visitor who has not clicked when it fails, then why, and a later click works', async () => {
    const lines = await collectConsoleLines(async () => {
      const chart = await openDownloads();
      await held.refuse();
      expect([statusOf(chart), labelsIn(chart)], 'after opening').to.deep.equal(['', labels]);
      const files = await collectSavedFiles(async (countSaved) => {
        svgButtonOf(chart).click();
        await whenBusy(chart);
        await held.refuse();
        await waitUntil(() => statusOf(chart) === failure);
        expect(labelsIn(chart)).to.deep.equal(labels);
        expect(countSaved()).to.equal(0);
        svgButtonOf(chart).click();
        await chart.updateComplete;
        expect(statusOf(chart), 'while it tries again').to.equal('');
        await held.finish();
        await waitUntil(() => countSaved() === 1);
        await chart.updateComplete;
        expect(statusOf(chart)).to.equal('');
      });
      expect(files[0]!.text).to.match(/^<svg/);
    });
    expect(lines).to.have.length(1);
    expect(lines[0])
      .to.include('The part of the script for downloads of the chart could not be loaded: TypeError: Failed to fetch')
      .and.to.match(/#not-loaded$/);
  });

  const texts = {
    nb: ['Lager filen …', failure],
    nn: ['Lagar fila …', 'Vi fekk ikkje laga fila. Sjekk at du er på nett, og prøv igjen.'],
    en: ['Preparing the file …', 'We could not make the file. Check that you are online, and try again.'],
    se: ['Gárvvistit fiilla …', 'Eat nagodan ráhkadit fiilla. Iskka ahte leat neahtas, ja geahččal fas.'],
  };
  for (const [lang, [preparing, failed]] of Object.entries(texts)) {
    it(`is described in the visitor’s language: ${lang}`, async () => {
      const chart = await openDownloads({lang});
      svgButtonOf(chart).click();
      await whenBusy(chart);
      expect(statusOf(chart)).to.equal(preparing);
      await held.refuse();
      await waitUntil(() => statusOf(chart) !== preparing);
      expect(statusOf(chart)).to.equal(failed);
    });
  }

  it('has no axe findings while it lasts and after it has failed', async () => {
    const chart = await openDownloads({width: 320});
    svgButtonOf(chart).click();
    await whenBusy(chart);
    for (const scheme of ['light', 'dark']) await expectAccessible(chart, scheme);
    await held.refuse();
    await waitUntil(() => statusOf(chart) === failure);
    for (const scheme of ['light', 'dark']) await expectAccessible(chart, scheme);
    expect(chart.parentElement!.scrollWidth).to.equal(320);
  });

  it('saves nothing after the chart has been removed, and causes no error', async () => {
    const chart = await openDownloads();
    const errors = await collectUncaughtErrors(async () => {
      const lines = await collectConsoleLines(async () => {
        const files = await collectSavedFiles(async () => {
          for (const button of deepQueryAll(chart, '[part=downloads] button')) button.click();
          chart.remove();
          await held.finish();
          await nextTask();
        });
        expect(files).to.be.empty;
      });
      expect(lines).to.be.empty;
    });
    expect(errors).to.be.empty;
  });

  describe('for scripts', () => {
    const methods = {
      'toSVG()': (chart: OrgChart) => chart.toSVG(),
      'toPNG()': (chart: OrgChart) => chart.toPNG(),
      'toCSV()': (chart: OrgChart) => chart.toCSV(),
    };

    for (const [name, run] of Object.entries(methods)) {
      it(`${name} rejects before the feed has loaded`, async () => {
        const error = await errorOf(run(document.createElement('ki-org-chart')));
        expect([nameOf(error), error.message]).to.deep.equal(['TypeError', 'There is no chart yet: wait for ki-feed-load']);
        expect(held.requests).to.equal(0);
      });

      it(`${name} rejects if the module can’t be loaded, and works later`, async () => {
        const chart = await renderChart(real);
        const first = errorOf(run(chart));
        await held.refuse();
        expect((await first).message).to.equal(
          'The part of the script for downloads of the chart could not be loaded: TypeError: Failed to fetch dynamically imported module.',
        );
        await held.finish();
        expect(await run(chart)).to.be.ok;
      });
    }

    for (const name of ['toSVG()', 'toPNG()'] as const) {
      it(`${name} rejects after the chart has been removed, since it has no colours then`, async () => {
        await held.finish();
        const chart = await renderChart(real);
        chart.remove();
        const error = await errorOf(methods[name](chart));
        expect(nameOf(error)).to.equal('TypeError');
        expect(error.message).to.equal('The chart is not in the page: a picture needs the colours of the page');
      });
    }

    it('toCSV() still works after the chart has been removed', async () => {
      await held.finish();
      const chart = await renderChart(real);
      chart.remove();
      expect((await chart.toCSV()).split('\r\n')).to.have.length(13);
    });

    it('the file has the content of the moment of the call', async () => {
      const chart = await renderChart(real);
      const csv = chart.toCSV();
      chart.data = {...real, bodies: [{id: 'styret', name: 'Styret'}], relations: [], memberships: []};
      await chart.updateComplete;
      await held.finish();
      expect(await csv)
        .to.include('Koordineringsgruppen')
        .and.not.to.include('Styret;');
    });
  });
});
