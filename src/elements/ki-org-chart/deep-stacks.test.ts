import {expect} from '@open-wc/testing';
import {findCutWords} from '../../testing/cut-words.js';
import {makeFeed} from '../../testing/make-feed.js';
import {makeTreeFeed} from '../../testing/make-tree-feed.js';
import {
  boxOf,
  findOverflows,
  findOverlaps,
  isDrawing,
  outlineOf,
  renderChart,
  whenMeasured,
  type OrgChart,
} from '../../testing/org-chart.js';
import {deepQueryAll} from '../../testing/query.js';

/** Five committees. The first has a chain of groups, each of which also has a deliverable. */
function makeDeepFeed(depth: number) {
  const committees = [1, 2, 3, 4, 5].map((i) => ({id: `u${i}`, name: `Utvalg ${i}`, parent: 'styret'}));
  const groups = Array.from({length: depth}, (_, i) => [
    {id: `g${i}`, name: `Koordineringsgruppe ${i + 1}`, parent: i ? `g${i - 1}` : 'u1'},
    {id: `l${i}`, name: `Leveranse ${i + 1}`, parent: i ? `g${i - 1}` : 'u1', kind: 'deliverable' as const},
  ]).flat();
  return makeFeed({bodies: [{id: 'styret', name: 'Styret'}, ...committees, ...groups], memberships: [], relations: []});
}

describe('<ki-org-chart>: units that are indented often', () => {
  const open = (depth: number, width: number, attributes: Record<string, string> = {}) =>
    renderChart(makeDeepFeed(depth), {width, attributes: {depth: '99', density: 'compact', ...attributes}});
  const widthsOf = (chart: OrgChart) => deepQueryAll(chart, '[part=unit]').map((box) => box.getBoundingClientRect().width);

  it('have wider boxes, in fewer columns', async () => {
    const flat = await open(1, 1280);
    const deep = await open(9, 1280);
    expect([isDrawing(flat), isDrawing(deep)]).to.deep.equal([true, true]);
    const widthOf = (chart: OrgChart, name: string) => boxOf(chart, name).getBoundingClientRect().width;
    expect(widthOf(deep, 'Styret')).to.be.above(widthOf(flat, 'Styret') * 1.2);
    // 5 em of text, with padding and borders.
    expect(Math.min(...widthsOf(deep))).to.be.above(16 * 6.5);
    expect([findCutWords(deep), findOverlaps(deep), findOverflows(deep)]).to.deep.equal([[], [], []]);
  });

  it('are in a list where three columns have no room for them, and in a drawing again where they have', async () => {
    const chart = await open(9, 704);
    expect(isDrawing(chart)).to.equal(false);
    expect(findCutWords(chart)).to.deep.equal([]);
    const outline = outlineOf(chart);
    chart.parentElement!.style.width = '1280px';
    await whenMeasured(chart);
    expect(isDrawing(chart)).to.equal(true);
    expect(outlineOf(chart)).to.deep.equal(outline);
  });

  it('stay in a drawing that the page asks for', async () => {
    const chart = await open(9, 704, {view: 'chart'});
    expect(isDrawing(chart)).to.equal(true);
    expect([findOverlaps(chart), findOverflows(chart)]).to.deep.equal([[], []]);
  });

  it('have room for most words in a chart of more than 100 units, so that few words need a place to break', async () => {
    const chart = await renderChart(makeTreeFeed(150), {width: 1280, attributes: {depth: '99'}});
    const boxes = deepQueryAll(chart, '[part=unit]');
    expect([isDrawing(chart), boxes.length]).to.deep.equal([true, 150]);
    expect(Math.min(...widthsOf(chart))).to.be.above(16 * 15);
    expect(deepQueryAll(chart, ':is([part=kind], [part=name]) > .narrow, [part=name] > .narrowest').length).to.be.below(boxes.length);
    expect([findCutWords(chart), findOverflows(chart)]).to.deep.equal([[], []]);
  });

  it('leave five roots next to each other in such a chart', async () => {
    const roots = [1, 2, 3, 4, 5].map((i) => ({id: `r${i}`, name: `Rot ${i}`}));
    const groups = roots.flatMap(({id}) => Array.from({length: 25}, (_, i) => ({id: `${id}-${i}`, name: `Gruppe ${i}`, parent: id})));
    const chart = await renderChart(makeFeed({bodies: [...roots, ...groups], memberships: [], relations: []}), {
      width: 1280,
      attributes: {depth: '99'},
    });
    const tops = roots.map(({name}) => Math.round(boxOf(chart, name).getBoundingClientRect().top));
    expect([isDrawing(chart), new Set(tops).size]).to.deep.equal([true, 1]);
  });
});
