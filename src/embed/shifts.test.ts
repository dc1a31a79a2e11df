import {expect} from '@open-wc/testing';
import {executeServerCommand} from '@web/test-runner-commands';
import type {FeedElement} from '../elements/feed-element.js';

interface LayoutShift extends PerformanceEntry {
  readonly value: number;
}

/** The widgets of scripts/test-pages/shift-page.mjs, and how far what is below may move, in px: a line of a chart’s box is 21. */
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
const knowsShifts = (globalThis.PerformanceObserver?.supportedEntryTypes ?? []).includes('layout-shift');

describe('nothing shifts', function () {
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
    if (knowsShifts) {
      const observer = new view.PerformanceObserver((list) => void shifts.push(...(list.getEntries() as LayoutShift[])));
      observer.observe({type: 'layout-shift', buffered: true});
    }
    /** Where the text below stands, once all that is known is painted. */
    const below = async () => {
      for (let i = 0; i < 3; i++) await new Promise((resolve) => view.requestAnimationFrame(resolve));
      await new Promise((resolve) => setTimeout(resolve, 50));
      return view.document.querySelector('#below')!.getBoundingClientRect().top;
    };
    return {view, page: view.document, shifts, below, ownKey};
  }

  /** The text that was there, the script, the feed: each comes when what was before it has been painted. */
  async function takeOver(widget: string, inside: string, width: number, height: number) {
    const {view, page, shifts, below, ownKey} = await open(widget, inside, width, height);
    const element = page.querySelector<FeedElement>('[feed]')!;
    const first = await below();
    const script = page.createElement('script');
    script.src = '/strict-page/ki-widgets.js';
    await new Promise((resolve, reject) => {
      Object.assign(script, {onload: resolve, onerror: reject});
      page.head.append(script);
    });
    const upgraded = await below();
    const ready = new Promise((resolve) => element.addEventListener('ki-feed-load', resolve, {once: true}));
    await fetch(`/shift-page/release?key=${ownKey}`);
    await ready;
    await below();
    const last = await below();
    const {seen} = view as unknown as {seen: {uncaught: readonly string[]; lines: readonly string[]}};
    expect([...seen.uncaught, ...seen.lines]).to.deep.equal([]);
    return {first, upgraded, last, score: shifts.reduce((sum, {value}) => sum + value, 0)};
  }

  /** A window in which the text right below the widget is seen. */
  async function heightFor(widget: string, inside: string, width: number) {
    const {below} = await open(widget, inside, width, 400);
    const height = Math.round(await below()) + 300;
    frame.remove();
    return height;
  }

  for (const [widget, most] of Object.entries(widgets)) {
    it(`when ${widget} takes over from what was prerendered`, async () => {
      for (const width of widths) {
        const height = await heightFor(widget, 'prerendered', width);
        const {first, upgraded, last, score} = await takeOver(widget, 'prerendered', width, height);
        expect(upgraded, `${width} px, the script`).to.be.closeTo(first, 1);
        expect(last, `${width} px, the feed`).to.be.closeTo(first, most);
        if (knowsShifts) expect(score, `${width} px`).to.be.at.most(0.02);
      }
    });
  }

  /** Those whose heights docs/prerender.md has. */
  for (const widget of ['contact-card', 'publication-info', 'partner-list', 'project-intro', 'org-chart', 'project-page']) {
    it(`much when an empty ${widget} has a place kept by the lines of the docs`, async function () {
      if (!knowsShifts) this.skip();
      for (const width of widths) {
        const height = await heightFor(widget, 'reserved', width);
        const {first, last, score} = await takeOver(widget, 'reserved', width, height);
        expect(last, `${width} px`).to.be.closeTo(first, 60);
        expect(score, `${width} px`).to.be.at.most(0.02);
      }
    });
  }

  it('is what the browser measures: an empty element does move the text below', async function () {
    if (!knowsShifts) this.skip();
    const {score} = await takeOver('contact-card', 'nothing', 768, 900);
    expect(score).to.be.above(0.1);
  });
});
