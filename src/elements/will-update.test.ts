import {expect, fixture, html} from '@open-wc/testing';
import type {LitElement} from 'lit';
import '../define.js';
import {serveFeed} from '../testing/feed-server.js';
import {loadRealFeed} from '../testing/real-feed.js';
import {whenReady, whenUpdated} from '../testing/wait.js';
import {changesModule} from './changes-controller.js';
import type {FeedElement} from './feed-element.js';
import {GuardedElement} from './guarded-element.js';

const tags = [
  'ki-feed',
  'ki-project-page',
  'ki-project-intro',
  'ki-org-chart',
  'ki-partner-list',
  'ki-contact-card',
  'ki-publication-info',
  'browser-support-banner',
] as const;

/** Functions with an effect outside the element, or that force the browser to lay out the page. */
const effects: readonly (readonly [owner: object, name: string])[] = [
  [EventTarget.prototype, 'dispatchEvent'],
  [EventTarget.prototype, 'addEventListener'],
  [EventTarget.prototype, 'removeEventListener'],
  [globalThis, 'fetch'],
  [globalThis, 'setTimeout'],
  [globalThis, 'clearTimeout'],
  [globalThis, 'requestAnimationFrame'],
  [globalThis, 'getComputedStyle'],
  [Element.prototype, 'getBoundingClientRect'],
  [Element.prototype, 'scrollIntoView'],
  [Element.prototype, 'setAttribute'],
  [Element.prototype, 'removeAttribute'],
  [Element.prototype, 'attachShadow'],
  [HTMLElement.prototype, 'focus'],
  [Node.prototype, 'appendChild'],
  [Node.prototype, 'insertBefore'],
  [Node.prototype, 'removeChild'],
  [MutationObserver.prototype, 'observe'],
  [ResizeObserver.prototype, 'observe'],
  [History.prototype, 'pushState'],
  [History.prototype, 'replaceState'],
  [console, 'warn'],
  [GuardedElement.prototype, 'requestUpdate'],
];

type WillUpdate = (this: unknown, changed: unknown) => void;

describe('willUpdate', () => {
  const restores: (() => void)[] = [];
  const found = new Set<string>();
  /** The element whose `willUpdate` runs. */
  let running: string | null = null;
  let runs = 0;

  before(() => changesModule.load());
  beforeEach(() => {
    found.clear();
    runs = 0;
    for (const [owner, name] of effects) {
      replace(owner, name, (original) => {
        return function (this: unknown, ...parameters: unknown[]): unknown {
          if (running !== null) found.add(`<${running}> ${name}`);
          if (owner === console) return undefined; // Faults of these tests are not reported.
          return Reflect.apply(original, this, parameters);
        };
      });
    }
    for (const tag of tags) {
      const {prototype} = customElements.get(tag) as unknown as {prototype: LitElement};
      const willUpdate = (prototype as unknown as {willUpdate: WillUpdate}).willUpdate;
      const isOwn = Object.hasOwn(prototype, 'willUpdate');
      Object.defineProperty(prototype, 'willUpdate', {
        configurable: true,
        writable: true,
        value(this: unknown, changed: unknown) {
          running = tag;
          runs++;
          try {
            willUpdate.call(this, changed);
          } finally {
            running = null;
          }
        },
      });
      restores.push(() => {
        if (isOwn) Object.defineProperty(prototype, 'willUpdate', {configurable: true, writable: true, value: willUpdate});
        else delete (prototype as unknown as {willUpdate?: WillUpdate}).willUpdate;
      });
    }
  });
  afterEach(() => restores.splice(0).forEach((restore) => restore()));

  function replace(owner: object, name: string, wrap: (original: (...parameters: unknown[]) => unknown) => unknown): void {
    const descriptor = Object.getOwnPropertyDescriptor(owner, name);
    const original = (owner as Record<string, (...parameters: unknown[]) => unknown>)[name]!;
    Object.defineProperty(owner, name, {configurable: true, writable: true, value: wrap(original)});
    restores.push(() => {
      if (descriptor) Object.defineProperty(owner, name, descriptor);
      else Reflect.deleteProperty(owner, name);
    });
  }

  for (const tag of tags) {
    it(`has no effect outside <${tag}>`, async () => {
      const real = await loadRealFeed();
      const server = serveFeed(real);
      const place = await fixture<HTMLElement>(html`<div lang="nb"></div>`);
      const element = document.createElement(tag) as unknown as FeedElement & {asOfInAddress?: boolean};
      for (const [name, value] of Object.entries({
        feed: server.url,
        'changed-since': '2022-01-01',
        unit: 'none',
        variant: 'logos',
        preview: 'show',
      })) {
        element.setAttribute(name, value);
      }
      place.append(element);
      await whenReady(element);
      const changes = [
        () => (element.asOf = '2022-03-16'),
        () => (element.asOf = 'not a date'),
        () => (element.asOfInAddress = true),
        () => (place.lang = 'en'),
        () => (element.data = real),
        () => (element.data = 'not a feed'),
        () => (element.data = null),
      ];
      for (const change of changes) {
        change();
        await whenUpdated(element);
      }
      element.remove();
      // `willUpdate` runs at least for the first rendering and for each change.
      expect(runs).to.be.greaterThan(changes.length);
      expect([...found]).to.deep.equal([]);
    });
  }

  it('is observed by these tests: they find an effect', async () => {
    const element = document.createElement('ki-feed');
    // `willUpdate` reads the date when there is a feed.
    Object.defineProperty(element, 'resolvedAsOf', {
      get: () => {
        element.dispatchEvent(new Event('x'));
        return {shown: null, picked: null, unpicked: null, picker: null};
      },
    });
    element.data = await loadRealFeed();
    const place = await fixture<HTMLElement>(html`<div lang="nb"></div>`);
    place.append(element);
    await whenReady(element);
    expect([...found]).to.deep.equal(['<ki-feed> dispatchEvent']);
  });
});
