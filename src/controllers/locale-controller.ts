import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {guard} from '../guard.js';
import {normalizeLanguage} from '../model/text.js';
import {composedParent} from '../natives.js';

/** One observer for each tree, whatever the number of widgets in it. */
const watches = new WeakMap<Node, {readonly observer: MutationObserver; readonly listeners: Set<() => void>}>();

/** Follows the language that the host stands in: its own `lang`, else the nearest one above, across shadow roots. */
export class LocaleController implements ReactiveController {
  /** The tag, normalized; empty when no element says. */
  language = '';
  readonly #host: ReactiveControllerHost & Element;
  #roots: Node[] = [];

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#roots = rootsOf(this.#host);
    for (const root of this.#roots) watch(root, this.#read);
    this.#read();
  }

  hostDisconnected(): void {
    for (const root of this.#roots) unwatch(root, this.#read);
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

function watch(root: Node, listener: () => void): void {
  let entry = watches.get(root);
  if (!entry) {
    const listeners = new Set<() => void>();
    const observer = new MutationObserver(() => listeners.forEach((each) => each()));
    entry = {observer, listeners};
    watches.set(root, entry);
    observer.observe(root, {subtree: true, attributeFilter: ['lang']});
  }
  entry.listeners.add(listener);
}

function unwatch(root: Node, listener: () => void): void {
  const entry = watches.get(root);
  entry?.listeners.delete(listener);
  if (!entry || entry.listeners.size) return;
  entry.observer.disconnect();
  watches.delete(root);
}
