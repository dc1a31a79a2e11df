import {expect} from '@open-wc/testing';
import {expectAccessible} from '../../testing/accessibility.js';
import {makeFeed} from '../../testing/make-feed.js';
import {
  boxOf,
  boxRectsOf,
  containerWidthOf,
  findOverflows,
  findOverlaps,
  outlineOf,
  renderChart,
  type OrgChart,
} from '../../testing/org-chart.js';

describe('<ki-org-chart>: many roots', () => {
  const bodies = Array.from({length: 14}, (_, i) => [
    {id: `r${i}`, name: `Råd ${i + 1}`, kind: 'council' as const},
    ...(i % 3 ? [] : [{id: `u${i}`, name: `Utvalg ${i + 1}`, kind: 'working-group' as const, parent: `r${i}`}]),
  ]).flat();
  const forest = makeFeed({bodies, memberships: [], relations: []});
  const countColumns = (chart: OrgChart) =>
    new Set(boxRectsOf(chart).flatMap(({name, rect}) => (name.startsWith('Råd') ? [Math.round(rect.left)] : []))).size;

  it('are in several columns with their descendants, in the reading order of a list', async () => {
    const chart = await renderChart(forest, {width: 1200});
    expect(countColumns(chart)).to.equal(4);
    expect(findOverlaps(chart)).to.be.empty;
    expect(findOverflows(chart)).to.be.empty;
    expect(containerWidthOf(chart)).to.equal(1200);
    expect(outlineOf(chart)).to.deep.equal(outlineOf(await renderChart(forest, {width: 1200, attributes: {view: 'list'}})));
    const [above, below] = ['Råd 1', 'Utvalg 1'].map((name) => boxOf(chart, name).getBoundingClientRect());
    expect(below!.top).to.be.at.least(above!.bottom);
    expect(below!.right).to.be.at.most(above!.right + 1);
  });

  it('are in rows: the second is next to the first', async () => {
    const chart = await renderChart(forest, {width: 1200});
    const [first, second] = ['Råd 1', 'Råd 2'].map((name) => boxOf(chart, name).getBoundingClientRect());
    expect(second!.top).to.be.closeTo(first!.top, 1);
    expect(second!.left).to.be.above(first!.right);
  });

  it('are in one column if there is no space for more, or with view="list"', async () => {
    expect(countColumns(await renderChart(forest, {width: 320}))).to.equal(1);
    expect(countColumns(await renderChart(forest, {width: 1200, attributes: {view: 'list'}}))).to.equal(1);
  });

  for (const scheme of ['light', 'dark']) {
    it(`have no axe findings on a ${scheme} page`, async () => {
      await expectAccessible(await renderChart(forest, {width: 1200}), scheme);
    });
  }
});
