import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {guard} from '../guard.js';
import {getLoader} from '../loader/loader-context.js';
import {findLanguage, nearestLanguage, type Language} from '../locales/find-language.js';
import {getMessages, loadLanguage} from '../locales/locales.js';
import type {Messages} from '../locales/messages.js';
import {normalizeLanguage} from '../model/text.js';
import {report} from '../report.js';

/** One observer for each tree, shared by all widgets in it. */
const observersByRoot = new WeakMap<Node, {readonly observer: MutationObserver; readonly listeners: Set<() => void>}>();

interface LocaleOptions {
  /** Whether the host has a text of its own to show. */
  readonly needsMessages: () => boolean;
  /** The feed's language, which applies if no element has a `lang`. Empty if it is unknown. */
  readonly feedLanguage: () => string;
}

/** A language that a host shows. */
export interface ShownLocale {
  /** The normalized tag of the nearest `lang`; empty if no element has one. */
  readonly tag: string;
  /** The language of the host's own texts. */
  readonly language: Language;
}

/** The end of a request, for code that waits for it. */
interface Wait {
  /** Resolves to whether the language is there. */
  readonly promise: Promise<boolean>;
  readonly end: (isLoaded: boolean) => void;
}

/**
 * Observes the language at its host: its own `lang`, else that of the nearest ancestor, across shadow roots. Loads the messages of
 * that language. Until they are there, the host shows the language that it had before.
 */
export class LocaleController implements ReactiveController {
  /** The normalized tag of the nearest `lang`; empty if no element has one. The host may still show another language. */
  tag = '';
  /** The language that the host shows; `null` until it has one. */
  shown: ShownLocale | null = null;
  readonly #host: ReactiveControllerHost & Element;
  readonly #options: LocaleOptions;
  #roots: Node[] = [];
  /** The language that is being loaded for the host. */
  #requested: Language | null = null;
  #wait: Wait | null = null;

  constructor(host: ReactiveControllerHost & Element, options: LocaleOptions) {
    this.#host = host;
    this.#options = options;
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

  /** Ends when the language around the host is there (`true`) or cannot be loaded (`false`). `null` if nothing is being loaded. */
  get loading(): Promise<boolean> | null {
    return this.#wait?.promise ?? null;
  }

  /** The messages of the language that the host shows. */
  get messages(): Messages | undefined {
    return this.shown ? getMessages(this.shown.language) : undefined;
  }

  /** Shows the language around the host if its messages are there, and starts to load them otherwise. Called before each update. */
  resolve(): void {
    const {tag} = this;
    const language = findLanguage(tag || this.#options.feedLanguage());
    if (this.#options.needsMessages() && !getMessages(language)) {
      if (this.#requested !== language) void this.#load(language);
      return;
    }
    this.#requested = null;
    this.shown = {tag, language};
    this.#endWait(true);
  }

  readonly #read = guard('The language', (): void => {
    const tag = normalizeLanguage(nearestLanguage(this.#host));
    if (tag === this.tag) return;
    this.tag = tag;
    this.resolve();
    // Otherwise there is nothing to update until the language is there.
    if (!this.loading) this.#host.requestUpdate();
  });

  async #load(language: Language): Promise<void> {
    this.#requested = language;
    this.#wait ??= makeWait();
    let isLoaded = true;
    try {
      await loadLanguage(language);
    } catch (error) {
      isLoaded = false;
      if (!getLoader()) reportFailure(language, error); // The loader has logged the address of the file.
    }
    if (this.#requested !== language) return; // Meanwhile another language applies.
    this.#requested = null;
    this.#endWait(isLoaded);
    if (isLoaded) this.#host.requestUpdate();
  }

  #endWait(isLoaded: boolean): void {
    this.#wait?.end(isLoaded);
    this.#wait = null;
  }
}

function makeWait(): Wait {
  let end!: Wait['end'];
  const promise = new Promise<boolean>((resolve) => (end = resolve));
  return {promise, end};
}

function reportFailure(language: Language, error: unknown): void {
  report(
    'no-language',
    `The texts in “${language}” could not be loaded: ${String(error)}. Widgets keep the text that they show. Check that all files of ki-widgets on the server are of the same version.`,
  );
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
