import {expect} from '@open-wc/testing';
import type {Feed} from '../../feed/definition.js';
import {makeFeed} from '../../testing/make-feed.js';
import {makeTreeFeed} from '../../testing/make-tree-feed.js';
import {
  boxRectsOf,
  findOverlaps,
  isDrawing,
  isScrollable,
  openDetails,
  outlineOf,
  renderChart,
  whenMeasured,
  whenSettled,
  type OrgChart,
} from '../../testing/org-chart.js';
import {deepQueryAll} from '../../testing/query.js';
import {loadRealFeed} from '../../testing/real-feed.js';
import {drawingModule} from './drawing-module.js';

describe('<ki-org-chart>: on paper', () => {
  let real: Feed;
  before(async () => {
    real = await loadRealFeed();
    // A narrow chart loads it after its first render.
    await drawingModule.load();
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

  /** A board with groups side by side. The last group has a stack of units. Each box has only a name. */
  const makeStack = (count: number, description?: string) => {
    const heads = ['en', 'to', 'tre'].map((id) => ({id, name: `Gruppe ${id}`, parent: 'styret'}));
    const stack = Array.from({length: count}, (_, i) => ({id: `u${i}`, name: `Utvalg ${i}`, parent: 'tre'}));
    const root = {id: 'styret', name: 'Styret', ...(description === undefined ? {} : {description})};
    return makeFeed({bodies: [root, ...heads, ...stack], memberships: [], relations: []});
  };

  it('is a drawing even if it is a list on the screen, and a list again afterwards', async () => {
    const chart = await renderChart(makeStack(5), {width: 400});
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

  it('is a drawing if that is at most half a sheet high, and otherwise a list that continues on the next sheet', async () => {
    for (const [count, isExpected] of [
      [5, true],
      [30, false],
    ] as const) {
      const chart = await renderChart(makeStack(count), {width: 1200});
      await print(chart, sheetWidth);
      expect([countBoxes(chart), isDrawing(chart)], `${count} units below one another`).to.deep.equal([count + 4, isExpected]);
      window.dispatchEvent(new Event('afterprint'));
    }
  });

  it('is a list if the descriptions make the boxes too high', async () => {
    const chart = await renderChart(makeStack(5, 'Styret møtes hver måned. '.repeat(60)), {width: 1200});
    expect(isDrawing(chart)).to.equal(true);
    await print(chart, sheetWidth);
    expect(isDrawing(chart)).to.equal(false);
  });

  it('is ready when the event ends, because a script that prints gives no time for a later update', async () => {
    const chart = await renderChart(makeStack(30), {width: 1200, attributes: {depth: '1'}});
    expect(countBoxes(chart)).to.equal(1);
    window.dispatchEvent(new Event('beforeprint'));
    expect([countBoxes(chart), isDrawing(chart)]).to.deep.equal([34, false]);
    window.dispatchEvent(new Event('afterprint'));
    await whenMeasured(chart);
    expect(countBoxes(chart)).to.equal(1);
  });

  it('has the details of all units, which are closed afterwards, and reports no selection of a unit', async () => {
    const chart = await renderChart(real, {width: 900});
    await openDetails(chart, 'Koordineringsgruppen');
    const countDetails = () => deepQueryAll(chart, '[part=details]').length;
    expect(countDetails()).to.equal(1);
    let selections = 0;
    chart.addEventListener('ki-unit-select', () => {
      selections++;
    });
    await print(chart, sheetWidth);
    // All units of the project but a report and a network have a description or members.
    expect(countDetails()).to.equal(9);
    window.dispatchEvent(new Event('afterprint'));
    await whenSettled(chart);
    expect([countDetails(), selections]).to.deep.equal([1, 0]);
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
  }).timeout(60_000); // Opens thousands of details.

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
    expect(isScrollable(chart)).to.equal(false);
  });
});
