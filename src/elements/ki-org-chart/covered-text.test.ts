import {expect} from '@open-wc/testing';
import type {Feed} from '../../feed/definition.js';
import {findCutWords} from '../../testing/cut-words.js';
import {takeShare} from '../../testing/engine-share.js';
import {makeGeneratedTree} from '../../testing/generated-trees.js';
import {makeTreeFeed} from '../../testing/make-tree-feed.js';
import {renderChart} from '../../testing/org-chart.js';
import {deepQuery, deepQueryAll} from '../../testing/query.js';
import {visibleText} from '../../testing/read-text.js';
import {loadRealFeed} from '../../testing/real-feed.js';

/** Height of the bar of a deliverable, in px. */
const barHeight = 4.8;

/** Returns the middle part of each line of a text, which its letters fill. */
function letterAreas(element: Element): DOMRect[] {
  const range = document.createRange();
  range.selectNodeContents(element);
  const lines = [...range.getClientRects()].filter(({width}) => width > 0);
  return lines.map(({x, y, width, height}) => new DOMRect(x, y + height / 5, width, height * 0.6));
}

/** Whether an area reaches into a round button. */
function isUnder(area: DOMRect, {left, top, width, height}: DOMRect): boolean {
  const [x, y] = [left + width / 2, top + height / 2];
  const nearestX = Math.min(Math.max(x, area.left), area.right);
  const nearestY = Math.min(Math.max(y, area.top), area.bottom);
  return Math.hypot(nearestX - x, nearestY - y) < height / 2;
}

/** Gives every second unit details, so that its name is a button. */
function withDetails(feed: Feed): Feed {
  return {...feed, bodies: feed.bodies?.map((body, i) => (i % 2 ? {...body, description: 'Gir råd.'} : body)) ?? []};
}

describe('<ki-org-chart>: texts in boxes', () => {
  let feeds: readonly Feed[];
  before(async () => {
    const seeds = takeShare([...Array(12).keys()]);
    feeds = [await loadRealFeed(), makeTreeFeed(60), ...seeds.map((seed) => withDetails(makeGeneratedTree(seed)))];
  });

  for (const [width, density] of [
    [320, 'comfortable'],
    [320, 'compact'],
    [560, 'comfortable'],
    [704, 'compact'],
    [1120, 'comfortable'],
    [1280, 'compact'],
  ] as const) {
    it(`are clear of the button and of the bar below, and have no cut words, in ${density} boxes at ${width} px`, async () => {
      const covered: string[] = [];
      const cut: string[] = [];
      let buttonCount = 0;
      for (const [i, feed] of feeds.entries()) {
        const chart = await renderChart(feed, {width, attributes: {depth: '99', density}});
        for (const box of deepQueryAll(chart, '[part=unit]')) {
          const button = box.querySelector('.toggle')?.getBoundingClientRect();
          if (button) buttonCount++;
          const bottom = box.getBoundingClientRect().bottom - (box.matches('.deliverable') ? barHeight : 0);
          const areas = [...box.querySelectorAll('[part=kind], [part=name], [part=period]')].flatMap(letterAreas);
          if (button && button.bottom > bottom + 0.5 && !box.matches(':is(.across, .has-grid) > *')) covered.push(`bar of feed ${i}`);
          if (areas.some((area) => area.bottom > bottom || (button && isUnder(area, button)))) covered.push(`${i}: ${box.textContent}`);
        }
        cut.push(...findCutWords(chart).map((word) => `feed ${i}: ${word}`));
        chart.parentElement!.remove();
      }
      expect(buttonCount).to.be.above(20);
      expect(covered).to.deep.equal([]);
      expect(cut).to.deep.equal([]);
    }).timeout(60_000);
  }

  for (const width of [320, 704]) {
    it(`begin at the same edge in compact boxes, with a kind or without, and are one space apart (${width} px)`, async () => {
      const chart = await renderChart(feeds[0]!, {width, attributes: {density: 'compact', view: 'list'}});
      const named = deepQueryAll(chart, '[part=unit]').map((box) => {
        const {left} = box.getBoundingClientRect();
        const style = getComputedStyle(box);
        const edge = left + parseFloat(style.borderInlineStartWidth) + parseFloat(style.paddingInlineStart);
        // A word that may be broken has several areas.
        const [kinds, names] = ['kind', 'name'].map((part) => letterAreas(deepQuery(box, `[part=${part}]`)));
        return {edge, start: [...kinds!, ...names!][0]!.left, kind: kinds!.at(-1), name: names![0]!, text: visibleText(box)};
      });
      expect(named.some(({kind}) => kind) && named.some(({kind}) => !kind)).to.equal(true);
      for (const {edge, start, kind, name, text} of named) {
        expect(start, text).to.be.closeTo(edge, 1);
        // The name is on the same line after a space, or it begins the next one.
        if (kind && name.top < kind.bottom) expect(name.left - kind.right, text).to.be.within(-0.5, 8);
        else expect(name.left, text).to.be.closeTo(edge, 1);
      }
    });
  }
});
