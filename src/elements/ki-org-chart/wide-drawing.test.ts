import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {Feed} from '../../feed/definition.js';
import {expectAccessible, itWithAccessibilityTree, tabStopsOf, accessibilityTreeOf} from '../../testing/accessibility.js';
import {makeFeed} from '../../testing/make-feed.js';
import {
  boxOf,
  containerWidthOf,
  findOverlaps,
  frameOf,
  isDrawing,
  isScrollable,
  renderChart,
  whenMeasured,
} from '../../testing/org-chart.js';
import {loadRealFeed} from '../../testing/real-feed.js';
import {nextTask} from '../../testing/wait.js';

describe('<ki-org-chart>: a drawing that is wider than its container (view="chart")', () => {
  let real: Feed;
  before(async () => {
    real = await loadRealFeed();
  });

  const attributes = {view: 'chart'};

  it('scrolls in its box, and the page does not scroll', async () => {
    const chart = await renderChart(real, {width: 560, attributes});
    expect(isDrawing(chart)).to.equal(true);
    expect(isScrollable(chart)).to.equal(true);
    expect(containerWidthOf(chart)).to.equal(560);
    expect(findOverlaps(chart)).to.be.empty;
    const first = boxOf(chart, 'Referansegruppen');
    frameOf(chart).scrollLeft = 10_000;
    const last = boxOf(chart, 'Det nasjonale');
    const {left, right} = frameOf(chart).getBoundingClientRect();
    expect(first.getBoundingClientRect().left).to.be.below(left);
    expect(last.getBoundingClientRect().right).to.be.at.most(right);
  });

  it('is a list without view="chart"', async () => {
    const chart = await renderChart(real, {width: 560});
    expect([isDrawing(chart), isScrollable(chart)]).to.deep.equal([false, false]);
  });

  it('is a tab stop and scrolls by keyboard', async () => {
    const chart = await renderChart(real, {width: 560, attributes});
    const stops = await tabStopsOf(chart);
    expect(stops.slice(0, 3)).to.deep.equal(['Hopp over kartet', stops[1], 'Styringsgruppen']);
    frameOf(chart).focus();
    expect(chart.shadowRoot!.activeElement === frameOf(chart)).to.equal(true);
    for (let i = 0; i < 20 && frameOf(chart).scrollLeft === 0; i++) {
      await sendKeys({press: 'ArrowRight'});
      await nextTask(50);
    }
    expect(frameOf(chart).scrollLeft).to.be.above(0);
  });

  itWithAccessibilityTree('is a named region with nested lists for screen readers', async () => {
    const tree = await accessibilityTreeOf(
      await renderChart(makeFeed({relations: [{from: 'nettverket', to: 'styret', kind: 'observes'}]}), {width: 560, attributes}),
    );
    expect(tree.slice(0, 4)).to.deep.equal([
      'heading 2 "Slik er arbeidet organisert"',
      'region "Organisasjonskart som kan rulles sidelengs"',
      '  list "Enheter"',
      '    listitem 1',
    ]);
  });

  it('is not a tab stop if it fits its container', async () => {
    const chart = await renderChart(real, {width: 1200, attributes});
    expect([isDrawing(chart), isScrollable(chart)]).to.deep.equal([true, false]);
    const frame = frameOf(chart);
    expect([frame.role, frame.hasAttribute('tabindex'), frame.ariaLabel]).to.deep.equal([null, false, null]);
  });

  it('is a list on a phone, which is too narrow for a drawing', async () => {
    for (const width of [320, 400, 450]) {
      const chart = await renderChart(real, {width, attributes});
      expect([isDrawing(chart), isScrollable(chart), frameOf(chart).role], `${width} px`).to.deep.equal([false, false, null]);
      expect(containerWidthOf(chart)).to.equal(width);
    }
  });

  it('becomes a list and a drawing again when the container changes its width', async () => {
    const chart = await renderChart(real, {width: 560, attributes});
    for (const [width, expected] of [
      [320, false],
      [560, true],
      [1200, true],
      [320, false],
    ] as const) {
      chart.parentElement!.style.width = `${width}px`;
      await whenMeasured(chart);
      expect([isDrawing(chart), containerWidthOf(chart)]).to.deep.equal([expected, width]);
    }
  });

  it('has the view "auto" for any unknown value', async () => {
    for (const view of ['kart', '', 'LIST']) {
      expect(isDrawing(await renderChart(real, {width: 560, attributes: {view}})), `${view} at 560 px`).to.equal(false);
      expect(isDrawing(await renderChart(real, {width: 960, attributes: {view}})), `${view} at 960 px`).to.equal(true);
    }
  });

  for (const scheme of ['light', 'dark']) {
    it(`has no axe findings on a ${scheme} page`, async () => {
      await expectAccessible(await renderChart(real, {width: 560, attributes}), scheme);
    });
  }
});
