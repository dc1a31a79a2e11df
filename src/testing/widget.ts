import type {FeedElement} from '../elements/feed-element.js';

// What a person meets: how a widget gets ready, what can be read of it, and what the page's console and network see.

/** Waits until a widget, and every widget inside it, shows its feed. */
export async function whenReady<T extends FeedElement>(widget: T): Promise<T> {
  await widget.updateComplete;
  if (widget.state !== 'ready') {
    await new Promise<void>((resolve, reject) => {
      // The events of widgets inside come by here as well, under this one's name when they stand in its shadow root.
      const isOwn = (event: Event) => event.composedPath()[0] === widget;
      widget.addEventListener('ki-feed-load', (event) => isOwn(event) && resolve());
      widget.addEventListener('ki-feed-error', (event) => isOwn(event) && reject(event.error));
      setTimeout(() => reject(new Error(`<${widget.localName}> is still ${widget.state} after 5 seconds`)), 5000);
    });
  }
  await whenUpdated(widget);
  return widget;
}

/** Waits until a widget, and every widget inside it, has drawn what it knows. */
export async function whenUpdated(widget: Element): Promise<void> {
  await (widget as Partial<FeedElement>).updateComplete;
  for (const inside of deepQueryAll<FeedElement>(widget, '*')) await inside.updateComplete;
}

/** Waits for tasks that were queued before this one: mutation observers, messages, what a request's end leads to. */
export function nextTask(milliseconds = 0): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, milliseconds));
}

/** Elements in an element's composed tree, in the order in which they are read; not the element itself. */
export function deepQueryAll<T extends Element = HTMLElement>(element: Element, selector: string): T[] {
  return childrenOf(element).flatMap((child) =>
    child instanceof Element ? [...(child.matches(selector) ? [child as T] : []), ...deepQueryAll<T>(child, selector)] : [],
  );
}

/** @throws {Error} When there is none. */
export function deepQuery(element: Element, selector: string): HTMLElement {
  const [first] = deepQueryAll(element, selector);
  if (!first) throw new Error(`<${element.localName}> has no ${selector}; it reads:\n${visibleText(element)}`);
  return first;
}

/**
 * What a person reads of an element, across shadow roots and slots: a line for each line of text, without what is hidden,
 * closed or there for screen readers only.
 */
export function visibleText(element: Element): string {
  return toLines(collect(element, isForEyes));
}

/** What a screen reader has to read of an element, in the same form: with what only it is told, without what is drawn only. */
export function spokenText(element: Element): string {
  return toLines(collect(element, isForEars));
}

/** The language in which some words of an element are marked to be; `null` when they are not there. */
export function languageOf(element: Element, words: string): string | null {
  for (const candidate of deepQueryAll(element, '*').reverse()) {
    const isThere = [...candidate.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.includes(words));
    if (!isThere) continue;
    for (let node: Node | null = candidate; node; node = node.parentNode ?? (node instanceof ShadowRoot ? node.host : null)) {
      if (node instanceof Element && node.hasAttribute('lang')) return node.getAttribute('lang');
    }
    return '';
  }
  return null;
}

/** The element that has the focus, across shadow roots. */
export function deepActiveElement(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

function childrenOf(element: Element): readonly Node[] {
  if (element.shadowRoot) return [...element.shadowRoot.childNodes];
  const assigned = element instanceof HTMLSlotElement ? element.assignedNodes() : [];
  return assigned.length ? assigned : [...element.childNodes];
}

function isForEyes(_element: Element, {clipPath}: CSSStyleDeclaration): boolean {
  return !clipPath.startsWith('inset(50%');
}

function isForEars(element: Element): boolean {
  return element.ariaHidden !== 'true';
}

function collect(node: Node, isFor: (element: Element, style: CSSStyleDeclaration) => boolean): string {
  if (node.nodeType === Node.TEXT_NODE) return (node.textContent ?? '').replace(/\s+/g, ' ');
  if (!(node instanceof Element)) return '';
  if (node.localName === 'br') return '\n';
  const style = getComputedStyle(node);
  if (style.display === 'none' || !isFor(node, style)) return '';
  // An element without a box of its own is not "visible", but what is in it may be.
  if (style.display !== 'contents' && !node.checkVisibility({visibilityProperty: true})) return '';
  const text = childrenOf(node)
    .map((child) => collect(child, isFor))
    .join('');
  // A span that is lifted out of the page, for screen readers, is a block in name only: it goes on with the line.
  const isInLine = /^(inline|contents)/.test(style.display) || (style.position === 'absolute' && node.localName === 'span');
  return isInLine ? text : `\n${text}\n`;
}

function toLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}

/** Runs something and returns the lines that it wrote to the console, which stays silent. */
export async function consoleLinesOf(run: () => unknown): Promise<string[]> {
  const {warn, error} = console;
  const lines: string[] = [];
  console.warn = console.error = (...parts: unknown[]) => void lines.push(parts.map(String).join(' '));
  try {
    await run();
  } finally {
    Object.assign(console, {warn, error});
  }
  return lines;
}

/** Runs something and returns the errors that nobody caught meanwhile. */
export async function uncaughtErrorsOf(run: () => unknown): Promise<string[]> {
  const errors: string[] = [];
  const listen = (event: ErrorEvent | PromiseRejectionEvent) => {
    event.preventDefault();
    errors.push(String('reason' in event ? event.reason : event.message));
  };
  window.addEventListener('error', listen);
  window.addEventListener('unhandledrejection', listen);
  try {
    await run();
    await nextTask();
  } finally {
    window.removeEventListener('error', listen);
    window.removeEventListener('unhandledrejection', listen);
  }
  return errors;
}

/** A feed's server that lives in the page: it counts what it is asked, and answers what it is told, when it is told. */
export class FeedServer {
  readonly url: string;
  feed: unknown;
  status = 200;
  /** How many requests have come. */
  requests = 0;
  /** How many of them were ended by the page before they were answered. */
  ended = 0;
  #answer: () => void = () => {};
  #held: Promise<void> = Promise.resolve();

  constructor(url: string, feed: unknown) {
    this.url = url;
    this.feed = feed;
  }

  /** Lets requests wait until {@link release}. */
  hold(): this {
    this.#held = new Promise((resolve) => (this.#answer = resolve));
    return this;
  }

  release(): void {
    this.#answer();
  }

  /** Takes the place of `fetch`. */
  async fetch(signal?: AbortSignal | null): Promise<Response> {
    this.requests++;
    await new Promise<void>((resolve, reject) => {
      signal?.addEventListener('abort', () => {
        this.ended++;
        reject(signal.reason as Error);
      });
      void this.#held.then(resolve);
    });
    return new Response(JSON.stringify(this.feed), {status: this.status});
  }
}

const servers = new Map<string, FeedServer>();
const realFetch = globalThis.fetch;

/** Puts a feed at an address of its own; requests for other addresses go to the network as before. */
export function serveFeed(feed: unknown): FeedServer {
  globalThis.fetch = (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    return servers.get(url)?.fetch(init?.signal) ?? realFetch(input, init);
  };
  const server = new FeedServer(new URL(`/in-page-feeds/${servers.size + 1}.json`, location.href).href, feed);
  servers.set(server.url, server);
  return server;
}
