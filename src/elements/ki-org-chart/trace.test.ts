import {expect} from '@open-wc/testing';
import {emulateMedia} from '@web/test-runner-commands';
import type {Feed} from '../../feed/definition.js';
import {describeBelow, measureBorders, measureOn, measureTexts} from '../../testing/contrast.js';
import {makeFeed} from '../../testing/make-feed.js';
import {makeTreeFeed} from '../../testing/make-tree-feed.js';
import {boxOf, renderChart, whenSettled, type OrgChart} from '../../testing/org-chart.js';
import {deepQuery, deepQueryAll} from '../../testing/query.js';
import {visibleText} from '../../testing/read-text.js';

describe('<ki-org-chart>: the trace of a unit', () => {
  const body = (id: string, parent?: string) => ({id, name: `Gruppe ${id}`, kind: 'working-group' as const, ...(parent && {parent})});
  const feed: Feed = makeFeed({
    bodies: [body('a'), body('b', 'a'), body('c', 'a'), body('d', 'b'), body('e', 'b'), body('f', 'c')],
    memberships: [],
    relations: [
      {from: 'd', to: 'f', kind: 'advises'},
      {from: 'b', to: 'c', kind: 'supports'},
    ],
  });
  const point = (element: Element, type = 'pointerover', pointerType = 'mouse') =>
    element.dispatchEvent(new PointerEvent(type, {bubbles: true, composed: true, pointerType}));
  const listOf = (chart: OrgChart) => deepQuery(chart, '[part=units]');
  /** Names of the units that keep their colours, compared with those of the same chart without a trace. */
  const namesOf = (boxes: readonly Element[]) => boxes.map((box) => visibleText(deepQuery(box, '[part=name]'))).join(', ');
  const tracedIn = (chart: OrgChart) =>
    namesOf(deepQueryAll(chart, '[part=unit]').filter((box) => colorOf(box) === colorOf(untraced(chart))));
  const colorOf = (box: Element) => getComputedStyle(box).color;
  function untraced(chart: OrgChart): Element {
    const probe = deepQuery(chart, '.ruler');
    probe.style.color = 'var(--_on-surface)';
    return probe;
  }

  it('has the path to the root, the relations and their other units', async () => {
    const chart = await renderChart(feed, {width: 1200});
    expect(tracedIn(chart)).to.equal('Gruppe a, Gruppe b, Gruppe d, Gruppe e, Gruppe c, Gruppe f');
    point(boxOf(chart, 'Gruppe d'));
    expect(tracedIn(chart)).to.equal('Gruppe a, Gruppe b, Gruppe d, Gruppe f');
    const [first, second] = deepQueryAll(chart, '.route.along').map((line) => getComputedStyle(line).borderTopColor);
    expect(first).not.to.equal(second);
    point(boxOf(chart, 'Gruppe e'));
    expect(tracedIn(chart)).to.equal('Gruppe a, Gruppe b, Gruppe e');
    point(boxOf(chart, 'Gruppe c'));
    expect(tracedIn(chart)).to.equal('Gruppe a, Gruppe b, Gruppe c');
    point(listOf(chart), 'pointerleave');
    expect(tracedIn(chart)).to.equal('Gruppe a, Gruppe b, Gruppe d, Gruppe e, Gruppe c, Gruppe f');
  });

  it('follows the focus of the keyboard, and ends when it leaves the chart', async () => {
    const chart = await renderChart(feed, {width: 1200, attributes: {downloads: 'off'}});
    const after = document.createElement('button');
    chart.parentElement!.append(after);
    deepQuery(boxOf(chart, 'Gruppe a'), '.toggle').focus(); // Without a pointer, this is the focus of the keyboard.
    expect(tracedIn(chart)).to.equal('Gruppe a');
    deepQuery(boxOf(chart, 'Gruppe b'), '.toggle').focus();
    expect(tracedIn(chart)).to.equal('Gruppe a, Gruppe b, Gruppe c');
    point(boxOf(chart, 'Gruppe e'));
    point(listOf(chart), 'pointerleave');
    expect(tracedIn(chart), 'the focus is still there').to.equal('Gruppe a, Gruppe b, Gruppe c');
    after.focus();
    expect(tracedIn(chart)).to.include('Gruppe e');
  });

  it('is not shown for a touch, or in a list', async () => {
    const chart = await renderChart(feed, {width: 1200});
    point(boxOf(chart, 'Gruppe d'), 'pointerover', 'touch');
    expect(listOf(chart).hasAttribute('data-tracing')).to.be.false;
    const list = await renderChart(feed, {width: 320});
    point(boxOf(list, 'Gruppe d'));
    expect(listOf(list).hasAttribute('data-tracing')).to.be.false;
  });

  it('is not printed', async function () {
    if (!navigator.userAgent.includes('Chrome/')) this.skip(); // Others can't show a page as on paper.
    const chart = await renderChart(feed, {width: 1200});
    point(boxOf(chart, 'Gruppe d'));
    await emulateMedia({media: 'print'});
    expect(tracedIn(chart)).to.include('Gruppe e');
    await emulateMedia({media: 'screen'});
  });

  it('stays when the unit is collapsed and expanded', async () => {
    const chart = await renderChart(feed, {width: 1200});
    point(boxOf(chart, 'Gruppe b'));
    deepQuery(boxOf(chart, 'Gruppe b'), '.toggle').click();
    await whenSettled(chart);
    expect(tracedIn(chart)).to.equal('Gruppe a, Gruppe b, Gruppe c');
  });

  for (const [scheme, tokens] of [
    ['light', {}],
    ['dark', {}],
    ...['light', 'dark'].flatMap((each) =>
      ['#003366', '#c8102e', '#ffd400', '#fdfdfd'].map((brand) => [each, {'--ki-color-brand': brand}] as const),
    ),
  ] as const) {
    it(`keeps all texts at 4.5 : 1, and borders and lines at 3 : 1 (${scheme} ${Object.values(tokens).join()})`, async () => {
      const chart = await renderChart(makeTreeFeed(30), {width: 1200});
      const container = chart.parentElement!;
      Object.assign(container.style, {colorScheme: scheme, background: 'Canvas', color: 'CanvasText'});
      for (const [name, value] of Object.entries(tokens)) container.style.setProperty(name, value);
      const [box] = deepQueryAll(chart, '[part=unit]').slice(-1);
      point(box!);
      const texts = measureTexts(listOf(chart));
      expect(texts.length).to.be.above(60);
      expect(describeBelow(4.5, texts)).to.deep.equal([]);
      const borders = deepQueryAll(chart, '[part=unit]').map(measureBorders);
      const lines = deepQueryAll(chart, '.below').map((child) =>
        measureOn(child.parentElement!, 'line to a child', getComputedStyle(child, '::before').borderTopColor),
      );
      expect(lines.length).to.be.above(2);
      expect(describeBelow(3, [...borders.flatMap(({inside, outside}) => [...inside, ...outside]), ...lines])).to.deep.equal([]);
      expect(new Set(deepQueryAll(chart, '[part=unit]').map(colorOf)).size, 'some recede').to.be.above(1);
    });
  }

  it('changes few elements of a large chart', async () => {
    const chart = await renderChart(makeTreeFeed(500), {width: 1200, attributes: {search: 'off'}});
    chart.expandAll();
    await whenSettled(chart);
    const boxes = deepQueryAll(chart, '[part=unit]');
    point(boxes[boxes.length - 1]!);
    const observer = new MutationObserver(() => undefined);
    observer.observe(chart.shadowRoot!, {attributes: true, childList: true, subtree: true});
    point(boxes[boxes.length - 2]!);
    expect(observer.takeRecords().length).to.be.within(1, 40);
    point(boxes[boxes.length - 2]!.firstElementChild!);
    expect(observer.takeRecords().length, 'inside the same box').to.equal(0);
    observer.disconnect();
  });
});
