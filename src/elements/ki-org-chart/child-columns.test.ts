import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {expectAccessible, itWithAccessibilityTree, accessibilityTreeOf} from '../../testing/accessibility.js';
import {makeFeed} from '../../testing/make-feed.js';
import {
  boxOf,
  boxRectsOf,
  containerWidthOf,
  findOverflows,
  findOverlaps,
  outlineOf,
  renderChart,
  whenMeasured,
  whenSettled,
  type OrgChart,
} from '../../testing/org-chart.js';
import {deepQuery} from '../../testing/query.js';
import {visibleText} from '../../testing/read-text.js';

describe('<ki-org-chart>: more children than fit in a row', () => {
  const committees = Array.from({length: 8}, (_, i) => ({id: `u${i}`, name: `Utvalg ${i + 1}`, parent: 'styret'}));
  const groups = ['u0', 'u3'].flatMap((parent) => [1, 2, 3].map((i) => ({id: `${parent}-${i}`, name: `Gruppe ${parent}-${i}`, parent})));
  const network = {id: 'nettverket', name: 'Nettverket', kind: 'network' as const};
  const wide = makeFeed({bodies: [{id: 'styret', name: 'Styret'}, ...committees, ...groups], memberships: [], relations: []});
  const rectOf = (chart: OrgChart, name: string) => boxOf(chart, name).getBoundingClientRect();
  /** Returns the numbers of the committees, column by column from top to bottom. */
  function columnsOf(chart: OrgChart): string[][] {
    const columns = new Map<number, string[]>();
    for (const {name, rect} of boxRectsOf(chart)) {
      if (name.startsWith('Utvalg')) columns.set(Math.round(rect.left), [...(columns.get(Math.round(rect.left)) ?? []), name.slice(-1)]);
    }
    return [...columns.keys()].sort((a, b) => a - b).map((left) => columns.get(left)!);
  }
  /** At this width, three boxes fit in a row. */
  const width = 900;

  it('are in columns below their parent, in the order of the feed and in the reading order of a list', async () => {
    const chart = await renderChart(wide, {width});
    // Utvalg 1 and 4 have three groups each.
    expect(columnsOf(chart)).to.deep.equal([
      ['1', '2'],
      ['3', '4'],
      ['5', '6', '7', '8'],
    ]);
    const [parent, first, second, third] = ['Styret', 'Utvalg 1', 'Utvalg 3', 'Utvalg 5'].map((name) => rectOf(chart, name));
    for (const {top} of [first!, second!, third!]) expect(top).to.be.closeTo(first!.top, 1).and.above(parent!.bottom);
    expect(parent!.left).to.be.within(first!.right, second!.right);
    expect([findOverlaps(chart), findOverflows(chart), containerWidthOf(chart)]).to.deep.equal([[], [], width]);
    expect(outlineOf(chart)).to.deep.equal(outlineOf(await renderChart(wide, {width, attributes: {view: 'list'}})));
  });

  it('are in more columns of a wider container, and in a list in a narrow one', async () => {
    expect(columnsOf(await renderChart(wide, {width: 560}))).to.have.length(1);
    expect(columnsOf(await renderChart(wide, {width: 1200}))).to.have.length(4);
    const few = makeFeed({bodies: [{id: 'styret', name: 'Styret'}, ...committees.slice(0, 3)], memberships: [], relations: []});
    expect(columnsOf(await renderChart(few, {width}))).to.deep.equal([['1'], ['2'], ['3']]);
  });

  itWithAccessibilityTree('have the same accessibility tree as in a list', async () => {
    expect(await accessibilityTreeOf(await renderChart(wide, {width}))).to.deep.equal(
      await accessibilityTreeOf(await renderChart(wide, {width, attributes: {view: 'list'}})),
    );
  });

  it('keep their columns when one of them is collapsed or expanded, and its button keeps the focus', async () => {
    const chart = await renderChart(wide, {width});
    const before = columnsOf(chart);
    const group = boxOf(chart, 'Utvalg 4');
    const toggle = deepQuery(group, 'button');
    toggle.focus();
    for (const isExpanded of [false, true]) {
      await sendKeys({press: 'Enter'});
      await whenSettled(chart);
      expect(outlineOf(chart).includes('- - Gruppe u3-2')).to.equal(isExpanded);
      expect(columnsOf(chart)).to.deep.equal(before);
      expect(chart.shadowRoot!.activeElement === toggle).to.equal(true);
    }
  });

  it('keep their elements and the focus when the container changes its width', async () => {
    const chart = await renderChart(wide, {width});
    const box = boxOf(chart, 'Utvalg 4');
    const toggle = deepQuery(box, 'button');
    toggle.focus();
    for (const [newWidth, columns] of [
      [1200, 4],
      [320, 1],
      [width, 3],
    ] as const) {
      chart.parentElement!.style.width = `${newWidth}px`;
      await whenMeasured(chart);
      expect(columnsOf(chart)).to.have.length(columns);
      expect(outlineOf(chart)).to.have.length(15);
      expect(boxOf(chart, 'Utvalg 4') === box && chart.shadowRoot!.activeElement === toggle).to.equal(true);
    }
  });

  it('are reached by arrow keys in reading order, and lead to their parent by Left', async () => {
    const chart = await renderChart(wide, {width, attributes: {depth: '2'}});
    const press = async (...keys: string[]) => {
      for (const key of keys) await sendKeys({press: key});
      return visibleText(deepQuery(chart.shadowRoot!.activeElement!.closest('[part=unit]')!, '[part=name]'));
    };
    deepQuery(boxOf(chart, 'Styret'), 'button').focus();
    expect(await press('ArrowRight')).to.equal('Utvalg 1');
    expect(await press('ArrowDown', 'ArrowDown', 'ArrowDown')).to.equal('Utvalg 4');
    expect(await press('ArrowDown')).to.equal('Utvalg 5');
    expect(await press('ArrowLeft')).to.equal('Styret');
  });

  it('do not overlap a side unit of their parent', async () => {
    const related = makeFeed({
      bodies: [...wide.bodies!, network],
      memberships: [],
      relations: [{from: 'nettverket', to: 'styret', kind: 'observes'}],
    });
    for (const each of [720, 900, 1200]) {
      const chart = await renderChart(related, {width: each});
      expect([findOverlaps(chart), findOverflows(chart), containerWidthOf(chart)], `${each} px`).to.deep.equal([[], [], each]);
      expect(outlineOf(chart), `${each} px`).to.have.length(16);
    }
  });

  for (const scheme of ['light', 'dark']) {
    it(`have no axe findings on a ${scheme} page`, async () => {
      await expectAccessible(await renderChart(wide, {width}), scheme);
    });
  }
});
