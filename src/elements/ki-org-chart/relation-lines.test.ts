import {expect} from '@open-wc/testing';
import type {Feed, FeedRelation} from '../../feed/definition.js';
import {findCutWords} from '../../testing/cut-words.js';
import {makeFeed} from '../../testing/make-feed.js';
import {makeTreeFeed} from '../../testing/make-tree-feed.js';
import {boxOf, relationTextsOf, renderChart, whenSettled, type OrgChart} from '../../testing/org-chart.js';
import {deepQueryAll} from '../../testing/query.js';
import {loadRealFeed} from '../../testing/real-feed.js';
import {visibleText} from '../../testing/read-text.js';

const widths = [600, 720, 960, 1120, 1280, 1600];

describe('<ki-org-chart>: lines of relations', () => {
  const body = (id: string, parent?: string) => ({
    id,
    name: `Gruppe ${id}`,
    kind: 'working-group' as const,
    ...(parent && {parent}),
  });
  // a is above b, c and d. e and f are below b, and g is below d. n is next to a, where there is room.
  const bodies = [body('a'), body('b', 'a'), body('c', 'a'), body('d', 'a'), body('e', 'b'), body('f', 'b'), body('g', 'd'), body('n')];
  const relate = (...relations: FeedRelation[]) => makeFeed({bodies, memberships: [], relations});
  const labelsOf = (chart: OrgChart) => deepQueryAll(chart, '.route-label, .label').filter((label) => visibleText(label));

  describe('have labels', () => {
    const all: FeedRelation[] = [
      {from: 'b', to: 'c', kind: 'advises'}, // Neighbours in one row.
      {from: 'd', to: 'b', kind: 'observes'}, // Across the trunk, in the other direction.
      {from: 'e', to: 'g', kind: 'reports-to'}, // Across two trunks.
      {from: 'a', to: 'e', kind: 'supports'}, // Between two rows.
      {from: 'c', to: 'a', kind: 'represents'}, // A unit below the trunk itself.
      {from: 'n', to: 'a', kind: 'observes'},
      {from: 'a', to: 'n', kind: 'observes'}, // Mutual.
      {from: 'f', to: 'd', name: 'har noen ganger bedt om råd og opplysninger fra'},
      {from: 'b', to: 'd', kind: 'cooperates'},
    ];
    const feeds: [string, () => Feed | Promise<Feed>][] = [
      ['the real feed', loadRealFeed],
      ...all.map((_, i): [string, () => Feed] => [`${i + 1} relations`, () => relate(...all.slice(0, i + 1))]),
      ...[2, 3].map((seed): [string, () => Feed] => [`30 units, seed ${seed}`, () => makeTreeFeed(30, seed)]),
    ];
    for (const [title, loadFeed] of feeds) {
      it(`that touch no box, button, line of the tree, or other label (${title})`, async () => {
        const feed = await loadFeed();
        let count = 0;
        for (const width of widths) {
          const chart = await renderChart(feed, {width, attributes: {search: 'off', downloads: 'off'}});
          count += checkLabels(chart, `${width} px`);
          // Collapsed, a chart has other rows and fewer lines.
          chart.expandTo(2);
          await whenSettled(chart);
          count += checkLabels(chart, `${width} px, two levels`);
        }
        expect(count, 'labels').to.be.above(2);
      });
    }

    function checkLabels(chart: OrgChart, where: string): number {
      const labels = labelsOf(chart);
      const others = [
        ...deepQueryAll(chart, '[part=unit]').map((box) => ({name: `box ${visibleText(box)}`, rect: box.getBoundingClientRect()})),
        ...deepQueryAll(chart, '.toggle').map((toggle) => ({name: `toggle ${toggle.textContent}`, rect: toggle.getBoundingClientRect()})),
        ...treeLinesOf(chart),
        ...deepQueryAll(chart, '.route.down').map((line) => ({name: 'line', rect: line.getBoundingClientRect(), of: line.parentElement})),
      ];
      for (const [i, label] of labels.entries()) {
        const rect = label.getBoundingClientRect();
        const text = `«${visibleText(label)}», ${where}`;
        expect(label.scrollWidth, `${text} is cut`).to.be.at.most(label.clientWidth + 1);
        expect(rect.left >= chart.getBoundingClientRect().left - 1 && rect.right <= chart.getBoundingClientRect().right + 1, text).to.be
          .true;
        const hit = others.filter(
          (other) =>
            doOverlap(rect, other.rect) &&
            // A label may be on a corner of its own line.
            !('of' in other && (other.of as Element).contains(label)),
        );
        expect(hit.map(({name}) => name).join(', '), text).to.equal('');
        const hitLabels = labels.slice(0, i).filter((other) => doOverlap(rect, other.getBoundingClientRect()));
        expect(hitLabels.map(visibleText).join(', '), text).to.equal('');
      }
      return labels.length;
    }
  });

  it('lead around all boxes', async () => {
    for (const width of widths) {
      const chart = await renderChart(makeTreeFeed(30, 5), {width, attributes: {downloads: 'off'}});
      const boxes = deepQueryAll(chart, '[part=unit]').map((box) => box.getBoundingClientRect());
      for (const line of deepQueryAll(chart, '.route:not(.labelled)')) {
        const {left, right, top, bottom} = line.getBoundingClientRect();
        const rect = new DOMRect(left, top + 1, right - left, Math.max(0, bottom - top - 2));
        // A horizontal line may pass behind a stack, where it is hidden.
        if (line.matches('.down')) expect(boxes.filter((box) => doOverlap(rect, box, 1)).length, `${width} px`).to.equal(0);
      }
    }
  });

  it('are one line with a head at each end for a mutual relation, and one sentence in each box', async () => {
    for (const [from, to, selector] of [
      ['b', 'd', '.route'],
      ['n', 'a', '[part=units] .line:not(.sign)'],
    ] as const) {
      const feed = relate({from, to, kind: 'observes'}, {from: to, to: from, kind: 'observes'});
      const chart = await renderChart(feed, {width: 1280});
      expect(labelsOf(chart).map(visibleText)).to.deep.equal(['observerer']);
      const tips = deepQueryAll(chart, `${selector} > .tip`);
      expect(tips.length, selector).to.equal(2);
      const names = [`Gruppe ${from}`, `Gruppe ${to}`];
      expect(relationTextsOf(chart, names[0]!)).to.deep.equal([`${names.join(' og ')} er observatører hos hverandre`]);
      expect(relationTextsOf(chart, names[1]!)).to.deep.equal([`${names.reverse().join(' og ')} er observatører hos hverandre`]);
    }
  });

  for (const dir of ['ltr', 'rtl']) {
    it(`have labels with an arrow from the unit that acts to the other (${dir})`, async () => {
      for (const [from, to] of [
        ['b', 'd'],
        ['d', 'b'],
        ['n', 'a'],
        ['a', 'n'],
      ] as const) {
        const chart = await renderChart(relate({from, to, kind: 'observes'}), {width: 1280});
        chart.parentElement!.dir = dir;
        const [label] = labelsOf(chart);
        const tip = label!.querySelector('.tip')!.getBoundingClientRect();
        const [fromX, toX] = [from, to].map((id) => middleOf(boxOf(chart, `Gruppe ${id}`).getBoundingClientRect()));
        // The arrow is at the side of the label to which it points.
        const isTipRight = middleOf(tip) > middleOf(label!.getBoundingClientRect());
        expect(isTipRight, `${from} to ${to}`).to.equal(toX! > fromX!);
        const style = getComputedStyle(label!.querySelector('.tip')!);
        // A triangle points away from its only coloured border.
        expect(parseFloat(isTipRight ? style.borderLeftWidth : style.borderRightWidth)).to.be.above(0);
        expect(parseFloat(isTipRight ? style.borderRightWidth : style.borderLeftWidth)).to.equal(0);
      }
    });
  }

  it('have labels only if their longest word fits; otherwise the boxes have the words', async () => {
    const sides = [body('p'), body('q')];
    const seen = new Set<string>();
    for (const count of [2, 3, 4, 5, 6]) {
      const row = Array.from({length: count}, (_, i) => body(`r${i}`, 'a'));
      const relations: FeedRelation[] = [
        {from: 'p', to: 'a', kind: 'represents'},
        {from: 'q', to: 'r0', kind: 'observes'},
      ];
      const feed = makeFeed({bodies: [body('a'), ...row, ...sides], memberships: [], relations});
      for (const width of [940, 1040, 1120, 1200, 1280, 1400, 1600]) {
        const chart = await renderChart(feed, {width});
        expect(findCutWords(chart), `${count} units, ${width} px`).to.deep.equal([]);
        for (const [id, label, words] of [
          ['p', 'representerer', 'Representerer'],
          ['q', 'observerer', 'Observatør'],
        ] as const) {
          const isLabelled = labelsOf(chart).some((each) => visibleText(each).includes(label));
          const isInBox = visibleText(boxOf(chart, `Gruppe ${id}`)).includes(words);
          expect(isInBox, `${label}, ${count} units, ${width} px`).to.equal(!isLabelled);
          seen.add(`${label} ${isLabelled ? 'on the line' : 'in the box'}`);
        }
      }
    }
    expect(seen.size).to.equal(4);
  });

  it('replace the words in the boxes where they have a label', async () => {
    const name = 'har noen ganger bedt om råd og opplysninger om nokså mange ting fra';
    const feed = relate({from: 'b', to: 'd', kind: 'observes'}, {from: 'f', to: 'e', name});
    const chart = await renderChart(feed, {width: 1280});
    expect(labelsOf(chart).map(visibleText)).to.deep.equal(['observerer']);
    for (const id of ['b', 'd']) expect(visibleText(boxOf(chart, `Gruppe ${id}`))).not.to.match(/observatør/i);
    expect(relationTextsOf(chart, 'Gruppe b')).to.deep.equal(['Observatør i Gruppe d']);
    // There is no space for so many words on the line.
    expect(visibleText(boxOf(chart, 'Gruppe f'))).to.include(`${name.replace('har', 'Har')} Gruppe e`);
    // In a list there are no lines.
    const list = await renderChart(feed, {width: 320});
    expect(visibleText(boxOf(list, 'Gruppe b'))).to.include('Observatør i Gruppe d');
  });
});

function middleOf({left, right}: DOMRect): number {
  return (left + right) / 2;
}

function doOverlap(a: DOMRect, b: DOMRect, tolerance = 0.5): boolean {
  return a.left < b.right - tolerance && b.left < a.right - tolerance && a.top < b.bottom - tolerance && b.top < a.bottom - tolerance;
}

/** Returns the lines from each unit to the row of its children, as they follow from the boxes. */
function treeLinesOf(chart: OrgChart): {readonly name: string; readonly rect: DOMRect}[] {
  return deepQueryAll(chart, '.across').flatMap((item) => {
    const parent = item.querySelector('[part=unit]')!.getBoundingClientRect();
    const children = [...item.querySelectorAll(':scope > ul > li > [part=unit]')].map((box) => box.getBoundingClientRect());
    const centres = [parent, ...children].map(middleOf);
    const childTop = Math.min(...children.map(({top}) => top));
    // The line across is 1.25 em above the children.
    const across = childTop - 1.25 * parseFloat(getComputedStyle(item).fontSize);
    const [left, right] = [Math.min(...centres), Math.max(...centres)];
    return [
      {name: 'trunk', rect: new DOMRect(middleOf(parent) - 1, parent.bottom, 2, across - parent.bottom)},
      {name: 'line across', rect: new DOMRect(left, across - 1, right - left, 2)},
      ...children.map((child) => ({name: 'branch', rect: new DOMRect(middleOf(child) - 1, across, 2, childTop - across)})),
    ];
  });
}
