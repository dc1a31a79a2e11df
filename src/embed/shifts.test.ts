import {expect} from '@open-wc/testing';
import {executeServerCommand} from '@web/test-runner-commands';
import type {FeedElement} from '../elements/feed-element.js';
import {widgetTags} from '../elements/widgets.js';

interface LayoutShift extends PerformanceEntry {
  readonly value: number;
}

/** The widgets of scripts/test-pages/shift-page.mjs, and how far the text below may move, in CSS px. A line in a chart is 21 px high. */
const widgets: Readonly<Record<string, number>> = {
  'contact-card': 8,
  'publication-info': 8,
  'partner-list': 8,
  'partner-sentence': 8,
  'partner-table': 8,
  'partner-logos': 8,
  'project-intro': 8,
  'org-chart': 24,
  'project-page': 24,
  banner: 0,
};
const widths = [320, 768, 1280];
const supportsShifts = (globalThis.PerformanceObserver?.supportedEntryTypes ?? []).includes('layout-shift');

describe('the layout of a page', function () {
  this.timeout(60_000);
  const frame = document.createElement('iframe');
  before(() => executeServerCommand('engine:viewport', {width: 1300, height: 1000}));
  after(() => executeServerCommand('engine:viewport', {width: 800, height: 600}));
  afterEach(() => frame.remove());
  let key = 0;

  async function open(widget: string, inside: string, width: number, height: number) {
    const ownKey = `${Date.now()}-${++key}`;
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
    Object.assign(frame, {src: `/shift-page/page.html?widget=${widget}&inside=${inside}&key=${ownKey}`, width, height});
    frame.style.border = '0';
    document.body.prepend(frame);
    await loaded;
    const view = frame.contentWindow as Window & typeof globalThis;
    const shifts: LayoutShift[] = [];
    if (supportsShifts) {
      const observer = new view.PerformanceObserver((list) => void shifts.push(...(list.getEntries() as LayoutShift[])));
      observer.observe({type: 'layout-shift', buffered: true});
    }
    /** Returns the position of the text below, after everything is painted. */
    const readPosition = async () => {
      for (let i = 0; i < 3; i++) await new Promise((resolve) => view.requestAnimationFrame(resolve));
      await new Promise((resolve) => setTimeout(resolve, 50));
      return view.document.querySelector('#below')!.getBoundingClientRect().top;
    };
    return {view, page: view.document, shifts, readPosition, ownKey};
  }

  /** Loads the page, the script and the feed. Each step waits until the previous one is painted. */
  async function loadWidget(widget: string, inside: string, width: number, height: number) {
    const {view, page, shifts, readPosition, ownKey} = await open(widget, inside, width, height);
    const element = page.querySelector<FeedElement>('[feed]')!;
    const first = await readPosition();
    const script = page.createElement('script');
    script.src = '/strict-page/ki-widgets.js';
    await new Promise((resolve, reject) => {
      Object.assign(script, {onload: resolve, onerror: reject});
      page.head.append(script);
    });
    const upgraded = await readPosition();
    const ready = new Promise((resolve) => element.addEventListener('ki-feed-load', resolve, {once: true}));
    await fetch(`/shift-page/release?key=${ownKey}`);
    await ready;
    await readPosition();
    const last = await readPosition();
    const {seen} = view as unknown as {seen: {uncaught: readonly string[]; lines: readonly string[]}};
    expect([...seen.uncaught, ...seen.lines]).to.deep.equal([]);
    return {first, upgraded, last, score: shifts.reduce((sum, {value}) => sum + value, 0)};
  }

  /** Returns a window height at which the text below the widget is visible. */
  async function heightFor(widget: string, inside: string, width: number) {
    const {readPosition} = await open(widget, inside, width, 400);
    const height = Math.round(await readPosition()) + 300;
    frame.remove();
    return height;
  }

  for (const [widget, maxMove] of Object.entries(widgets)) {
    it(`does not shift when ${widget} replaces its prerendered content`, async () => {
      for (const width of widths) {
        const height = await heightFor(widget, 'prerendered', width);
        const {first, upgraded, last, score} = await loadWidget(widget, 'prerendered', width, height);
        expect(upgraded, `${width} px, the script`).to.be.closeTo(first, 1);
        expect(last, `${width} px, the feed`).to.be.closeTo(first, maxMove);
        if (supportsShifts) expect(score, `${width} px`).to.be.at.most(0.02);
      }
    });
  }

  /** The widgets whose heights are in docs/prerender.md. */
  for (const widget of widgetTags.map((tag) => tag.slice('ki-'.length))) {
    it(`shifts little when an empty ${widget} has the reserved height of the docs`, async function () {
      if (!supportsShifts) this.skip();
      for (const width of widths) {
        const height = await heightFor(widget, 'reserved', width);
        const {first, last, score} = await loadWidget(widget, 'reserved', width, height);
        expect(last, `${width} px`).to.be.closeTo(first, 60);
        expect(score, `${width} px`).to.be.at.most(0.02);
      }
    });
  }

  it('shifts when an empty element fills, so the browser does measure it', async function () {
    if (!supportsShifts) this.skip();
    const {score} = await loadWidget('contact-card', 'nothing', 768, 900);
    expect(score).to.be.above(0.1);
  });
});
