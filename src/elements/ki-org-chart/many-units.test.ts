import {expect, fixture, html} from '@open-wc/testing';
import type {Feed} from '../../feed/definition.js';
import {takeShare} from '../../testing/engine-share.js';
import {makeTreeFeed} from '../../testing/make-tree-feed.js';
import {
  boxOf,
  boxRectsOf,
  containerWidthOf,
  findOverflows,
  findOverlaps,
  isDrawing,
  renderChart,
  whenSettled,
  type OrgChart,
} from '../../testing/org-chart.js';
import {loadRealFeed} from '../../testing/real-feed.js';
import {deepQuery, deepQueryAll} from '../../testing/query.js';

describe('<ki-org-chart>: layout of many units', () => {
  let real: Feed;
  before(async () => {
    real = await loadRealFeed();
  });

  it('is checked by helpers that find overlapping and overflowing boxes', async () => {
    const chart = await renderChart(real, {width: 720, attributes: {view: 'list'}});
    expect([findOverlaps(chart), findOverflows(chart), isDrawing(chart)]).to.deep.equal([[], [], false]);
    Object.assign(boxOf(chart, 'Koordineringsgruppen').style, {top: '-40px', left: '60px', position: 'relative'});
    expect(findOverlaps(chart)).to.deep.equal(['Styringsgruppen | Koordineringsgruppen']);
    expect(findOverflows(chart)).to.deep.equal(['Koordineringsgruppen']);
  });

  for (const count of [1, 20, 200, 2000]) {
    const widths = [320, 720, 1200];
    for (const width of count < 2000 ? widths : takeShare(widths)) {
      it(`keeps ${count} units apart and within ${width} px, at first and with all units expanded`, async () => {
        const chart = await renderChart(makeTreeFeed(count), {width});
        const check = (title: string) => {
          expect(findOverlaps(chart), title).to.be.empty;
          expect(findOverflows(chart), title).to.be.empty;
          expect(findLabelsOnBoxes(chart), title).to.be.empty;
          expect(containerWidthOf(chart), title).to.equal(width);
        };
        check('at first');
        chart.expandAll();
        await whenSettled(chart);
        expect(boxRectsOf(chart)).to.have.length(count);
        check('expanded');
      }).timeout(60_000);
    }
  }

  it('keeps units apart in a drawing that scrolls', async () => {
    for (const count of [20, 200]) {
      const chart = await renderChart(makeTreeFeed(count), {width: 600, attributes: {view: 'chart'}});
      for (const level of [2, 3, Infinity]) {
        chart.expandTo(level);
        await whenSettled(chart);
        expect(findOverlaps(chart), `${count} units, level ${level}`).to.be.empty;
        expect(findLabelsOnBoxes(chart), `${count} units, level ${level}`).to.be.empty;
        expect(containerWidthOf(chart)).to.equal(600);
      }
    }
  });

  it('keeps units apart in other trees', async () => {
    for (let seed = 2; seed < 8; seed++) {
      for (const width of [720, 960, 1200]) {
        const chart = await renderChart(makeTreeFeed(40, seed), {width});
        expect(findOverlaps(chart), `tree ${seed} at ${width} px`).to.be.empty;
        expect(findLabelsOnBoxes(chart), `tree ${seed} at ${width} px`).to.be.empty;
        expect(findOverflows(chart), `tree ${seed} at ${width} px`).to.be.empty;
      }
    }
  }).timeout(30_000);

  it('keeps units apart with the text spacing of WCAG 1.4.12', async () => {
    const sheet = await fixture(
      html`<style>
        * {
          line-height: 1.5 !important;
          letter-spacing: 0.12em !important;
          word-spacing: 0.16em !important;
        }
      </style>`,
    );
    for (const width of [320, 720, 960, 1200]) {
      const chart = await renderChart(real, {width});
      expect(getComputedStyle(deepQuery(chart, '[part=name]')).letterSpacing).to.equal('1.92px');
      for (const problems of [findOverlaps, findOverflows, findLabelsOnBoxes]) expect(problems(chart), `${width} px`).to.be.empty;
      expect(containerWidthOf(chart)).to.equal(width);
    }
    sheet.remove();
  });

  /** Finds labels of drawn relations that overlap a box. */
  function findLabelsOnBoxes(chart: OrgChart): string[] {
    const labels = deepQueryAll(chart, '.route-label, .label').map((label) => ({label, rect: label.getBoundingClientRect()}));
    const visible = labels.filter(({rect}) => rect.width > 0);
    if (!visible.length) return [];
    const boxes = boxRectsOf(chart);
    return visible.flatMap(({label, rect}) =>
      boxes
        .filter(
          (box) =>
            box.rect.left < rect.right - 1 &&
            rect.left < box.rect.right - 1 &&
            box.rect.top < rect.bottom - 1 &&
            rect.top < box.rect.bottom - 1,
        )
        .map(({name}) => `«${label.textContent.trim()}» on ${name}`),
    );
  }
});
