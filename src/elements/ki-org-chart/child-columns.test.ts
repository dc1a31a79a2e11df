import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {expectAccessible, itWithAccessibilityTree, accessibilityTreeOf} from '../../testing/accessibility.js';
import {makeFeed} from '../../testing/make-feed.js';
import {
  boxOf,
  outlineOf,
  findOverflows,
  findOverlaps,
  boxRectsOf,
  renderChart,
  whenMeasured,
  whenSettled,
  type OrgChart,
} from '../../testing/org-chart.js';
import {deepQuery} from '../../testing/query.js';
import {visibleText} from '../../testing/read-text.js';

describe('<ki-org-chart>: more children than there is room for across', () => {
  const containerWidthOf = (chart: OrgChart) => chart.parentElement!.scrollWidth;
  const committees = Array.from({length: 8}, (_, i) => ({id: `u${i}`, name: `Utvalg ${i + 1}`, parent: 'styret'}));
  const groups = ['u0', 'u3'].flatMap((parent) => [1, 2, 3].map((i) => ({id: `${parent}-${i}`, name: `Gruppe ${parent}-${i}`, parent})));
  const network = {id: 'nettverket', name: 'Nettverket', kind: 'network' as const};
  const wide = makeFeed({bodies: [{id: 'styret', name: 'Styret'}, ...committees, ...groups], memberships: [], relations: []});
  const rectOf = (chart: OrgChart, name: string) => boxOf(chart, name).getBoundingClientRect();
  /** The committees column by column, each column from top to bottom. */
  function columnsOf(chart: OrgChart): string[][] {
    const columns = new Map<number, string[]>();
    for (const {name, rect} of boxRectsOf(chart)) {
      if (name.startsWith('Utvalg')) columns.set(Math.round(rect.left), [...(columns.get(Math.round(rect.left)) ?? []), name.slice(-1)]);
    }
    return [...columns.keys()].sort((a, b) => a - b).map((left) => columns.get(left)!);
  }
  /** Three have room beside each other. */
  const width = 900;

  it('stand in columns below their parent, dealt out in the feed’s order, and read as a list does', async () => {
    const chart = await renderChart(wide, {width});
    expect(columnsOf(chart)).to.deep.equal([
      ['1', '2', '3'],
      ['4', '5', '6'],
      ['7', '8'],
    ]);
    const [parent, first, second, third] = ['Styret', 'Utvalg 1', 'Utvalg 4', 'Utvalg 7'].map((name) => rectOf(chart, name));
    for (const {top} of [first!, second!, third!]) expect(top).to.be.closeTo(first!.top, 1).and.above(parent!.bottom);
    expect(parent!.left).to.be.within(first!.right, second!.right);
    expect([findOverlaps(chart), findOverflows(chart), containerWidthOf(chart)]).to.deep.equal([[], [], width]);
    expect(outlineOf(chart)).to.deep.equal(outlineOf(await renderChart(wide, {width, attributes: {view: 'list'}})));
  });

  it('stand across where there is room, and in a list where there is none', async () => {
    expect(columnsOf(await renderChart(wide, {width: 600}))).to.have.length(1);
    expect(columnsOf(await renderChart(wide, {width: 1200}))).to.have.length(4);
    const few = makeFeed({bodies: [{id: 'styret', name: 'Styret'}, ...committees.slice(0, 3)], memberships: [], relations: []});
    expect(columnsOf(await renderChart(few, {width}))).to.deep.equal([['1'], ['2'], ['3']]);
  });

  itWithAccessibilityTree('are told to a screen reader as in a list', async () => {
    expect(await accessibilityTreeOf(await renderChart(wide, {width}))).to.deep.equal(
      await accessibilityTreeOf(await renderChart(wide, {width, attributes: {view: 'list'}})),
    );
  });

  it('keep their columns when one of them is closed or opened, and the focus stays on its button', async () => {
    const chart = await renderChart(wide, {width});
    const before = columnsOf(chart);
    const group = boxOf(chart, 'Utvalg 4');
    const toggle = deepQuery(group, 'button');
    toggle.focus();
    for (const shows of [false, true]) {
      await sendKeys({press: 'Enter'});
      await whenSettled(chart);
      expect(outlineOf(chart).includes('- - Gruppe u3-2')).to.equal(shows);
      expect(columnsOf(chart)).to.deep.equal(before);
      expect(chart.shadowRoot!.activeElement === toggle).to.equal(true);
    }
  });

  it('are the same boxes, and keep the focus, when their place becomes wider, narrower and a phone’s', async () => {
    const chart = await renderChart(wide, {width});
    const box = boxOf(chart, 'Utvalg 4');
    const toggle = deepQuery(box, 'button');
    toggle.focus();
    for (const [next, columns] of [
      [1200, 4],
      [320, 1],
      [width, 3],
    ] as const) {
      chart.parentElement!.style.width = `${next}px`;
      await whenMeasured(chart);
      expect(columnsOf(chart)).to.have.length(columns);
      expect(outlineOf(chart)).to.have.length(15);
      expect(boxOf(chart, 'Utvalg 4') === box && chart.shadowRoot!.activeElement === toggle).to.equal(true);
    }
  });

  it('are left for their parent, and gone through in their order, by arrow keys', async () => {
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

  it('leave room for a unit beside their parent, or it stands above them', async () => {
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
    it(`have nothing that axe finds on a ${scheme} page`, async () => {
      await expectAccessible(await renderChart(wide, {width}), scheme);
    });
  }
});
