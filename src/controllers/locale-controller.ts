import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {guard} from '../guard.js';
import {normalizeLanguage} from '../model/text.js';
import {composedParent} from '../natives.js';

/** One observer for each tree, shared by all widgets in it. */
const observersByRoot = new WeakMap<Node, {readonly observer: MutationObserver; readonly listeners: Set<() => void>}>();

/** Observes the language at its host: its own `lang`, else that of the nearest ancestor, across shadow roots. */
export class LocaleController implements ReactiveController {
  /** The normalized tag; empty if no element has a `lang`. */
  language = '';
  readonly #host: ReactiveControllerHost & Element;
  #roots: Node[] = [];

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#roots = rootsOf(this.#host);
    for (const root of this.#roots) observe(root, this.#read);
    this.#read();
  }

  hostDisconnected(): void {
    for (const root of this.#roots) unobserve(root, this.#read);
    this.#roots = [];
  }

  readonly #read = guard('The language', (): void => {
    const language = normalizeLanguage(nearestLanguage(this.#host));
    if (language === this.language) return;
    this.language = language;
    this.#host.requestUpdate();
  });
}

function nearestLanguage(element: Element): string | null {
  for (let node: Node | null = element; node; node = composedParent(node)) {
    const lang = (node as Partial<Element>).getAttribute?.('lang') ?? null;
    if (lang !== null) return lang;
  }
  return null;
}

function rootsOf(element: Element): Node[] {
  const roots: Node[] = [];
  for (let at: Node | undefined = element; at; at = (roots.at(-1) as Partial<ShadowRoot>).host) roots.push(at.getRootNode());
  return roots;
}

function observe(root: Node, listener: () => void): void {
  let entry = observersByRoot.get(root);
  if (!entry) {
    const listeners = new Set<() => void>();
    const observer = new MutationObserver(() => listeners.forEach((each) => each()));
    entry = {observer, listeners};
    observersByRoot.set(root, entry);
    observer.observe(root, {subtree: true, attributeFilter: ['lang']});
  }
  entry.listeners.add(listener);
}

function unobserve(root: Node, listener: () => void): void {
  const entry = observersByRoot.get(root);
  entry?.listeners.delete(listener);
  if (!entry || entry.listeners.size) return;
  entry.observer.disconnect();
  observersByRoot.delete(root);
}
