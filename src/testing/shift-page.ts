import {expect} from '@open-wc/testing';
import {executeServerCommand} from '@web/test-runner-commands';
import {watchLayout, type Layout} from './watch-layout.js';

/** The options of a page of scripts/test-pages/shift-page.mjs. */
export interface ShiftPage {
  readonly widgets: string;
  readonly inside: string;
  readonly layout?: string;
  readonly method?: string;
}

/** Four widgets, for pages with one column and with two. */
export const fourWidgets = 'project-intro,partner-list,contact-card,publication-info';
/** Windows of a small phone, a tablet and a laptop, in CSS px. */
export const windows = [
  [320, 568],
  [768, 1024],
  [1280, 800],
] as const;
/** Highest layout shift score. */
export const maxScore = 0.02;

let frame: HTMLIFrameElement | undefined;
let key = 0;

/** Makes the window of a test file large enough for the pages, and removes each page after its test. */
export function useShiftPages(): void {
  before(() => executeServerCommand('engine:viewport', {width: 1300, height: 1000}));
  after(() => executeServerCommand('engine:viewport', {width: 800, height: 600}));
  afterEach(() => frame?.remove());
}

/** Opens any page in a window. */
export async function openPage(address: string, width: number, height: number): Promise<Window & typeof globalThis> {
  frame?.remove();
  frame = document.createElement('iframe');
  Object.assign(frame, {src: address, width, height});
  frame.style.border = '0';
  const loaded = new Promise((resolve) => frame?.addEventListener('load', resolve));
  document.body.prepend(frame);
  await loaded;
  return frame.contentWindow as Window & typeof globalThis;
}

/** Opens a page of scripts/test-pages/shift-page.mjs in a window. Its feed and the modules of its script are held back. */
export async function openShiftPage(options: ShiftPage, width: number, height: number) {
  const ownKey = `${Date.now()}-${++key}`;
  const query = new URLSearchParams({layout: 'column', ...options, key: ownKey});
  const view = await openPage(`/shift-page/page.html?${String(query)}`, width, height);
  const page = view.document;
  const release = (name: string) => fetch(`/shift-page/release?key=${ownKey}${name}`);
  const count = options.widgets.split(',').length;
  return {
    page,
    layout: watchLayout(view),
    releaseFeed: () => release(''),
    releaseModules: () => release('-modules'),
    addScript(): Promise<unknown> {
      const script = Object.assign(page.createElement('script'), {src: `held/${ownKey}/ki-widgets.js`});
      return new Promise((resolve, reject) => {
        Object.assign(script, {onload: resolve, onerror: reject});
        page.head.append(script);
      });
    },
    /** Resolves when all widgets have loaded their feed. */
    whenLoaded(): Promise<void> {
      let missing = count;
      return new Promise((resolve) => {
        page.addEventListener('ki-feed-load', () => --missing || resolve());
      });
    },
    expectNoErrors(): void {
      const {seen} = view as unknown as {seen: {uncaught: readonly string[]; lines: readonly string[]}};
      expect([...seen.uncaught, ...seen.lines]).to.deep.equal([]);
    },
  };
}

/** Loads the page, the script with its modules, and the feed. Each step waits until the previous one is painted. */
export async function loadFeedLast(options: ShiftPage, width: number, height: number): Promise<Layout & {readonly upgraded: number}> {
  const {page, layout, releaseFeed, releaseModules, addScript, whenLoaded, expectNoErrors} = await openShiftPage(options, width, height);
  await layout.read();
  await releaseModules();
  await addScript();
  const tags = [...page.querySelectorAll(':not(:defined)')].map(({localName}) => localName);
  await Promise.all(tags.map((tag) => page.defaultView!.customElements.whenDefined(tag)));
  const {below: upgraded} = await layout.read();
  const loaded = whenLoaded();
  await releaseFeed();
  await loaded;
  await layout.read();
  expectNoErrors();
  return {...(await layout.read()), upgraded};
}

/** Loads the page and the feed. The modules of the script come last. */
export async function loadModulesLast(options: ShiftPage, width: number, height: number): Promise<Layout> {
  const {layout, releaseFeed, releaseModules, addScript, whenLoaded, expectNoErrors} = await openShiftPage(options, width, height);
  await layout.read();
  await releaseFeed();
  await addScript();
  await layout.read();
  const loaded = whenLoaded();
  await releaseModules();
  await loaded;
  await layout.read();
  expectNoErrors();
  return layout.read();
}
