import {waitUntil} from '@open-wc/testing';
import type {FeedElement} from '../elements/feed-element.js';

/** Content and faults of a page; see scripts/test-pages/loader-page.mjs. */
export interface LoaderPageOptions {
  readonly body?: string;
  readonly head?: string;
  readonly script?: string;
  readonly lang?: string;
  readonly policy?: string;
  /** Any value opens the doctor. */
  readonly 'ki-doctor'?: string;
  /** Names of modules, separated by commas. */
  readonly change?: string;
  readonly remove?: string;
  readonly cut?: string;
  readonly hold?: string;
  readonly delay?: string;
}

export interface LoaderPage {
  readonly document: Document;
  readonly view: Window & typeof globalThis & {hasRunChangedCode?: boolean; isCombined?: unknown};
  readonly seen: {readonly violations: string[]; readonly uncaught: string[]; readonly lines: string[]};
  readonly frame: HTMLIFrameElement;
  /** Names of the modules that were requested so far, and `feed`, in that order. */
  requests(): Promise<string[]>;
  /** Lets modules arrive that the page holds, one after the other. */
  release(...names: string[]): Promise<void>;
  /** Ends all faults of the server. */
  repair(): Promise<void>;
  /** Waits until each widget shows its feed. */
  whenReady(...widgets: Element[]): Promise<void>;
  query(selector: string): FeedElement;
  /** Waits for the first console line, and returns those that are ours. */
  lines(): Promise<string[]>;
}

let count = 0;

/** Opens a page that loads the built script. The caller removes the frame. */
export async function openLoaderPage(options: LoaderPageOptions): Promise<LoaderPage> {
  const folder = `/loader-page/${Date.now()}-${++count}/`;
  const frame = document.createElement('iframe');
  const query = new URLSearchParams({
    ...options,
    body: (options.body ?? '').replaceAll('FEED', `${folder}feed.json`).replaceAll('ORIGIN', location.origin),
  });
  Object.assign(frame, {src: `${folder}page.html?${String(query)}`, width: 800, height: 600});
  document.body.append(frame);
  // Modules that have not arrived delay the `load` event.
  const hasArrived = () => frame.contentDocument?.URL.includes(folder) && frame.contentDocument.readyState !== 'loading';
  await waitUntil(hasArrived, 'the page', {timeout: 10_000});
  const view = frame.contentWindow as LoaderPage['view'];
  const {seen} = view as unknown as LoaderPage;
  return {
    document: view.document,
    view,
    seen,
    frame,
    // The test server keeps answers, so each address is new.
    requests: async () => (await (await fetch(`${folder}requests.json?${++count}`)).json()) as string[],
    async release(...names) {
      for (const name of names) await fetch(`${folder}release?name=${name}`);
    },
    async repair() {
      await fetch(`${folder}repair`);
    },
    async whenReady(...widgets) {
      const isReady = () => (widgets as FeedElement[]).every(({state}) => state === 'ready');
      await waitUntil(isReady, `ready: ${seen.lines.join(' ')}`, {timeout: 10_000});
    },
    query: (selector) => view.document.querySelector<FeedElement>(selector)!,
    async lines() {
      const own = () => seen.lines.filter((line) => line.startsWith('[ki-widgets]'));
      await waitUntil(() => own().length, 'a console line', {timeout: 10_000});
      return own();
    },
  };
}
