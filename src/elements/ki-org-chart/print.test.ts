import {expect} from '@open-wc/testing';
import type {Feed} from '../../feed/definition.js';
import {makeFeed} from '../../testing/make-feed.js';
import {makeTreeFeed} from '../../testing/make-tree-feed.js';
import {
  boxRectsOf,
  findOverlaps,
  isDrawing,
  isScrollable,
  outlineOf,
  renderChart,
  whenMeasured,
  type OrgChart,
} from '../../testing/org-chart.js';
import {loadRealFeed} from '../../testing/real-feed.js';

describe('<ki-org-chart>: on paper', () => {
  let real: Feed;
  before(async () => {
    real = await loadRealFeed();
  });

  /** Simulates what a browser does before it prints on a sheet of this width, in CSS px. */
  async function print(chart: OrgChart, width: number): Promise<void> {
    window.dispatchEvent(new Event('beforeprint'));
    chart.parentElement!.style.width = `${width}px`;
    await whenMeasured(chart);
  }
  afterEach(() => void window.dispatchEvent(new Event('afterprint')));

  const sheetWidth = 720;
  const countBoxes = (chart: OrgChart) => boxRectsOf(chart).length;

  it('is a drawing even if it is a list on the screen, and a list again afterwards', async () => {
    const chart = await renderChart(real, {width: 400});
    expect(isDrawing(chart)).to.equal(false);
    await print(chart, sheetWidth);
    expect(isDrawing(chart)).to.equal(true);
    expect(findOverlaps(chart)).to.be.empty;
    window.dispatchEvent(new Event('afterprint'));
    chart.parentElement!.style.width = '400px';
    await whenMeasured(chart);
    expect(isDrawing(chart)).to.equal(false);
  });

  it('is a list with view="list"', async () => {
    const chart = await renderChart(real, {width: 400, attributes: {view: 'list'}});
    await print(chart, sheetWidth);
    expect(isDrawing(chart)).to.equal(false);
  });

  it('is a drawing with up to twelve rows, and otherwise a list that continues on the next sheet', async () => {
    const makeChart = (count: number) => {
      // Two groups side by side, and the other units in a chain below the second group.
      const stack = Array.from({length: count - 2}, (_, i) => ({id: `u${i}`, name: `Utvalg ${i}`, parent: i ? `u${i - 1}` : 'to'}));
      const heads = ['en', 'to'].map((id) => ({id, name: `Gruppe ${id}`, parent: 'styret'}));
      return makeFeed({bodies: [{id: 'styret', name: 'Styret'}, ...heads, ...stack], memberships: [], relations: []});
    };
    for (const [rows, isExpected] of [
      [12, true],
      [13, false],
    ] as const) {
      const chart = await renderChart(makeChart(rows), {width: 1200});
      await print(chart, sheetWidth);
      expect([countBoxes(chart), isDrawing(chart)], `${rows} rows`).to.deep.equal([rows + 1, isExpected]);
      window.dispatchEvent(new Event('afterprint'));
    }
  });

  it('is a list if a column of children would be too long', async () => {
    for (const [count, isExpected] of [
      [44, true],
      [45, false],
    ] as const) {
      // With their parent above them: four columns of eleven units, or a first column of twelve.
      const bodies = Array.from({length: count}, (_, i) => ({id: `u${i}`, name: `Utvalg ${i}`, parent: 'styret'}));
      const chart = await renderChart(makeFeed({bodies: [{id: 'styret', name: 'Styret'}, ...bodies], memberships: [], relations: []}));
      await print(chart, sheetWidth);
      expect([countBoxes(chart), isDrawing(chart)], `${count} children`).to.deep.equal([count + 1, isExpected]);
      window.dispatchEvent(new Event('afterprint'));
    }
  });

  it('shows collapsed units, up to 2,000 in all, and hides them again afterwards', async () => {
    const chart = await renderChart(makeTreeFeed(2000), {width: 720});
    chart.collapseAll();
    await whenMeasured(chart);
    const closed = outlineOf(chart);
    expect(closed).to.have.length(2);
    await print(chart, sheetWidth);
    expect(countBoxes(chart)).to.equal(2000);
    window.dispatchEvent(new Event('afterprint'));
    await whenMeasured(chart);
    expect(outlineOf(chart)).to.deep.equal(closed);
  });

  it('leaves units collapsed if there are more than 2,000', async () => {
    const chart = await renderChart(makeTreeFeed(2001), {width: 720});
    chart.collapseAll();
    await print(chart, sheetWidth);
    expect(countBoxes(chart)).to.equal(2);
  });

  it('does not scroll', async () => {
    const chart = await renderChart(real, {width: 600, attributes: {view: 'chart'}});
    expect(isScrollable(chart)).to.equal(true);
    await print(chart, sheetWidth);
    expect([isScrollable(chart), isDrawing(chart)]).to.deep.equal([false, true]);
  });
});
