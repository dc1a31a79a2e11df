import {expect} from '@open-wc/testing';
import type {Feed} from '../../feed/definition.js';
import {makeGeneratedTree} from '../../testing/generated-trees.js';
import {
  boxOf,
  boxRectsOf,
  containerWidthOf,
  findOverflows,
  findOverlaps,
  frameOf,
  isDrawing,
  renderChart,
} from '../../testing/org-chart.js';
import {deepQuery, deepQueryAll} from '../../testing/query.js';
import {loadRealFeed} from '../../testing/real-feed.js';

describe('<ki-org-chart>: geometry of the drawing', () => {
  let real: Feed;
  before(async () => {
    real = await loadRealFeed();
  });
  const widths = [600, 640, 700, 768, 1120, 1280, 1600];
  const middleOf = ({left, right}: DOMRect) => (left + right) / 2;

  it('has boxes on at least 40 % of its area at 1,120 px, and is at most 750 px high', async () => {
    const chart = await renderChart(real, {width: 1120});
    const frame = frameOf(chart).getBoundingClientRect();
    const boxes = boxRectsOf(chart).reduce((sum, {rect}) => sum + rect.width * rect.height, 0);
    expect(frame.height).to.be.at.most(750);
    // Boxes are as high as their texts. They don't fill their rows.
    expect(boxes / (frame.width * frame.height)).to.be.at.least(0.4);
  });

  it('has the real project from 600 px on, with the root in the middle above its child', async () => {
    for (const width of widths) {
      const chart = await renderChart(real, {width});
      const [root, child] = ['Styringsgruppen', 'Koordineringsgruppen'].map((name) => boxOf(chart, name).getBoundingClientRect());
      expect(isDrawing(chart), `${width} px`).to.equal(true);
      expect(middleOf(root!), `${width} px`).to.be.closeTo(middleOf(child!), 2);
      expect([findOverlaps(chart), findOverflows(chart), containerWidthOf(chart)], `${width} px`).to.deep.equal([[], [], width]);
    }
  });

  it('has each root of a generated tree in the middle above its children', async () => {
    for (const [seed, width] of [720, 900, 1120, 1280, 1600].entries()) {
      const chart = await renderChart(makeGeneratedTree(seed), {width, attributes: {depth: '2'}});
      const rects = boxRectsOf(chart).map(({rect}) => rect);
      const children = rects.slice(1);
      const columns = [...new Set(children.map(({left}) => Math.round(left)))].sort((a, b) => a - b);
      if (columns.length < 2) continue;
      const isGrid = deepQueryAll(chart, '.grid').length > 0;
      const last = children.find(({left}) => Math.round(left) === columns.at(-1))!;
      const middle = (columns[0]! + last.right) / 2;
      // Boxes in a grid are indented from the middle of their columns.
      expect(middleOf(rects[0]!), `tree ${seed}`).to.be.closeTo(middle, isGrid ? 14 : 2);
    }
  });

  it('is a compact drawing at 600 px, a comfortable one from 700 px on, and a list at 560 px', async () => {
    const stateOf = async (width: number) => {
      const chart = await renderChart(real, {width});
      return [isDrawing(chart), deepQuery(chart, '[part=units]').classList.contains('compact')];
    };
    expect(await stateOf(560)).to.deep.equal([false, false]);
    expect(await stateOf(600)).to.deep.equal([true, true]);
    expect(await stateOf(700)).to.deep.equal([true, false]);
  });

  it('is compact from 40 visible units on, unless density says something else', async () => {
    const isCompact = async (density?: string) => {
      const bodies = Array.from({length: 41}, (_, i) => ({id: `u${i}`, name: `Utvalg ${i}`, ...(i ? {parent: 'u0'} : {})}));
      const feed = {...real, bodies, memberships: [], relations: []};
      const chart = await renderChart(feed, {width: 1120, attributes: {depth: '2', ...(density ? {density} : {})}});
      const heights = boxRectsOf(chart)
        .slice(1)
        .map(({rect}) => rect.height);
      return [deepQuery(chart, '[part=units]').classList.contains('compact'), Math.max(...heights) <= 48, Math.min(...heights) >= 24];
    };
    expect(await isCompact()).to.deep.equal([true, true, true]);
    expect((await isCompact('comfortable'))[0]).to.equal(false);
    const few = await renderChart(real, {width: 1120, attributes: {density: 'compact'}});
    expect(deepQuery(few, '[part=units]').classList.contains('compact')).to.equal(true);
  });
});
