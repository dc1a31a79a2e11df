import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {accessibilityTreeOf, itWithAccessibilityTree} from '../../testing/accessibility.js';
import {makeGeneratedTree} from '../../testing/generated-trees.js';
import {makeFeed} from '../../testing/make-feed.js';
import {
  boxOf,
  boxRectsOf,
  findOverflows,
  findOverlaps,
  frameOf,
  isDrawing,
  outlineOf,
  renderChart,
  toggleOf,
  whenMeasured,
  whenSettled,
  type OrgChart,
} from '../../testing/org-chart.js';
import {deepQueryAll} from '../../testing/query.js';

describe('<ki-org-chart>: columns below a unit in a column', () => {
  const groups = Array.from({length: 6}, (_, i) => ({id: `g${i}`, name: `Gruppe ${i + 1}`, parent: 'u1'}));
  const committees = [1, 2, 3, 4].map((i) => ({id: `u${i}`, name: `Utvalg ${i}`, parent: 'styret'}));
  const feed = makeFeed({bodies: [{id: 'styret', name: 'Styret'}, ...committees, ...groups], memberships: [], relations: []});
  const rectOf = (chart: OrgChart, name: string) => boxOf(chart, name).getBoundingClientRect();
  /** Here, three boxes fit in a row. */
  const width = 720;

  it('are two of three groups, where one column of six would be next to a free one', async () => {
    const chart = await renderChart(feed, {width});
    const lefts = groups.map(({name}) => Math.round(rectOf(chart, name).left));
    expect([new Set(lefts.slice(0, 3)).size, new Set(lefts.slice(3)).size]).to.deep.equal([1, 1]);
    const [head, first, fourth, next] = ['Utvalg 1', 'Gruppe 1', 'Gruppe 4', 'Utvalg 2'].map((name) => rectOf(chart, name));
    expect(fourth!.left).to.be.above(first!.right);
    expect(fourth!.top).to.equal(first!.top);
    // Their parent is as wide as both, and its siblings are next to it.
    expect(head!.right).to.be.closeTo(fourth!.right, 1);
    expect(head!.bottom).to.be.below(first!.top);
    expect(next!.left).to.be.above(head!.right);
    expect(next!.top).to.be.closeTo(head!.top, 1);
    expect([findOverlaps(chart), findOverflows(chart)]).to.deep.equal([[], []]);
    expect(outlineOf(chart)).to.deep.equal(outlineOf(await renderChart(feed, {width, attributes: {view: 'list'}})));
  });

  itWithAccessibilityTree('have the same accessibility tree as in a list', async () => {
    expect(await accessibilityTreeOf(await renderChart(feed, {width}))).to.deep.equal(
      await accessibilityTreeOf(await renderChart(feed, {width, attributes: {view: 'list'}})),
    );
  });

  it('come and go with the width and with their parent’s button, which keeps the focus', async () => {
    const chart = await renderChart(feed, {width});
    const countGrids = () => deepQueryAll(chart, '.stack .grid').length;
    const group = boxOf(chart, 'Gruppe 5');
    const toggle = toggleOf(chart, 'Utvalg 1');
    toggle.focus();
    for (const [newWidth, count] of [
      [320, 0],
      [width, 1],
    ] as const) {
      chart.parentElement!.style.width = `${newWidth}px`;
      await whenMeasured(chart);
      expect(countGrids()).to.equal(count);
      expect(boxOf(chart, 'Gruppe 5') === group).to.equal(true);
    }
    for (const count of [0, 1]) {
      await sendKeys({press: 'Enter'});
      await whenSettled(chart);
      expect(countGrids()).to.equal(count);
      expect(chart.shadowRoot!.activeElement === toggle).to.equal(true);
    }
  });

  /** Returns the lengths of the lists of leaf siblings below each other. */
  function leafListsOf(chart: OrgChart): number[] {
    return deepQueryAll(chart, '.stack').map((list) => list.querySelectorAll(':scope > [data-unit]:not(:has(> ul))').length);
  }

  for (const [offset, px] of [704, 900, 1120, 1280].entries()) {
    it(`leave no list of more than three leaf siblings next to a free column in 50 trees, at ${px} px`, async () => {
      let longLists = 0;
      for (let seed = offset; seed < 200; seed += 4) {
        const chart = await renderChart(makeGeneratedTree(seed), {width: px, attributes: {depth: '99'}});
        if (!isDrawing(chart)) continue;
        const frame = frameOf(chart).getBoundingClientRect();
        const rects = boxRectsOf(chart).map(({rect}) => rect);
        const free = frame.width - (Math.max(...rects.map(({right}) => right)) - Math.min(...rects.map(({left}) => left)));
        const boxWidth = Math.max(...deepQueryAll(chart, '.placed > [part=unit]').map((box) => box.getBoundingClientRect().width));
        const longest = Math.max(0, ...leafListsOf(chart));
        if (longest > 3) longLists++;
        // The gap of a free column is at its sides.
        expect(longest <= 3 || free < boxWidth + 20, `tree ${seed}: ${longest} leaves, ${free} px free`).to.equal(true);
        expect([findOverlaps(chart), findOverflows(chart)], `tree ${seed}`).to.deep.equal([[], []]);
        chart.parentElement!.remove();
      }
      expect(longLists, 'long lists without a free column').to.be.above(5);
    }).timeout(120_000);
  }
});
