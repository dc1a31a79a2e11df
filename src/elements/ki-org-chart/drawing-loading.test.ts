import {expect, nextFrame} from '@open-wc/testing';
import type {Feed} from '../../feed/definition.js';
import {collectConsoleLines} from '../../testing/collect-errors.js';
import {makeFeed} from '../../testing/make-feed.js';
import {holdImport, type HeldImport} from '../../testing/held-import.js';
import {outlineOf, realOutline, renderChart, whenMeasured, type ChartOptions, type OrgChart} from '../../testing/org-chart.js';
import {loadRealFeed} from '../../testing/real-feed.js';
import {drawingModule} from './drawing-module.js';

describe('<ki-org-chart>: loading what a drawing needs', () => {
  let real: Feed;
  let held: HeldImport;
  before(async () => {
    real = await loadRealFeed();
  });
  beforeEach(() => {
    held = holdImport(drawingModule);
  });
  afterEach(() => held.restore());

  const isDrawn = ({shadowRoot}: OrgChart) => shadowRoot!.querySelector('.drawn') !== null;

  /** Adds a chart without waiting for its content. */
  function addChart(width: number): OrgChart {
    const chart = document.createElement('ki-org-chart');
    chart.innerHTML = '<p>Les om organiseringen.</p>';
    chart.data = real;
    const container = document.createElement('div');
    container.style.width = `${width}px`;
    container.append(chart);
    document.body.append(container);
    return chart;
  }

  it('keeps the page’s own text until the drawing is there, and requests it once', async () => {
    const charts = [addChart(900), addChart(900)];
    await new Promise((resolve) => void setTimeout(resolve, 100));
    for (const chart of charts) expect([chart.state, chart.innerText.trim()]).to.deep.equal(['loading', 'Les om organiseringen.']);
    expect(held.requests).to.equal(1);
    await held.finish();
    for (const chart of charts) {
      await whenMeasured(chart);
      expect([chart.state, isDrawn(chart)]).to.deep.equal(['ready', true]);
      chart.parentElement!.remove();
    }
  });

  it('shows the list at once in a narrow column, and loads the drawing for paper', async () => {
    const groups = ['en', 'to', 'tre'].map((id) => ({id, name: `Gruppe ${id}`, parent: 'styret'}));
    const feed = makeFeed({bodies: [{id: 'styret', name: 'Styret'}, ...groups], memberships: [], relations: []});
    const chart = await renderChart(feed, {width: 320});
    const outline = ['Styret', '- Gruppe en', '- Gruppe to', '- Gruppe tre'];
    expect([chart.state, isDrawn(chart), outlineOf(chart), held.requests]).to.deep.equal(['ready', false, outline, 1]);
    await held.finish();
    await whenMeasured(chart);
    window.dispatchEvent(new Event('beforeprint'));
    expect(isDrawn(chart)).to.equal(true);
    window.dispatchEvent(new Event('afterprint'));
    await whenMeasured(chart);
    expect(isDrawn(chart)).to.equal(false);
  });

  it('draws when the column becomes wide, and shows the list until then', async () => {
    const chart = await renderChart(real, {width: 320});
    chart.parentElement!.style.width = '900px';
    for (let frame = 0; frame < 4; frame++) await nextFrame();
    expect([isDrawn(chart), outlineOf(chart)]).to.deep.equal([false, realOutline]);
    await held.finish();
    await whenMeasured(chart);
    expect(isDrawn(chart)).to.equal(true);
  });

  const neverDrawn: Record<string, ChartOptions & {window: number}> = {
    'on a phone': {width: 320, window: 360},
    'with `view="list"`': {width: 900, window: 1000, attributes: {view: 'list'}},
  };
  for (const [name, {window: innerWidth, ...options}] of Object.entries(neverDrawn)) {
    it(`does not load it ${name}`, async () => {
      const own = Object.getOwnPropertyDescriptor(window, 'innerWidth')!;
      Object.defineProperty(window, 'innerWidth', {value: innerWidth, configurable: true});
      try {
        const chart = await renderChart(real, options);
        expect([chart.state, held.requests, outlineOf(chart)]).to.deep.equal(['ready', 0, realOutline]);
      } finally {
        Object.defineProperty(window, 'innerWidth', own);
      }
    });
  }

  it('shows the list if it cannot be loaded, says so once, and tries again when the chart is added again', async () => {
    let chart!: OrgChart;
    const lines = await collectConsoleLines(async () => {
      chart = addChart(900);
      await new Promise((resolve) => void setTimeout(resolve, 100));
      await held.refuse();
      await whenMeasured(chart);
      expect([chart.state, isDrawn(chart), outlineOf(chart)]).to.deep.equal(['ready', false, realOutline]);
    });
    expect(lines).to.have.length(1);
    expect(lines[0]).to.include('The part of the script for the drawing of the chart could not be loaded');
    const {parentElement} = chart;
    chart.remove();
    parentElement!.append(chart);
    chart.requestUpdate();
    await held.finish();
    await whenMeasured(chart);
    expect(isDrawn(chart)).to.equal(true);
    parentElement!.remove();
  });
});
