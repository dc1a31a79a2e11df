import {isJsonObject, type JsonObject, type JsonValue} from '../../src/feed-editor/json-value.js';
import type {FileLayout} from '../../src/feed-file/format-feed.js';

/** Unsaved work that the browser has kept. */
export interface KeptWork {
  readonly name: string;
  readonly address?: string;
  readonly layout: FileLayout;
  readonly feed: JsonObject;
  readonly baseline: JsonObject | null;
  /** When it was kept. Milliseconds since 1970. */
  readonly time: number;
}

/** Milliseconds between an edit and keeping it. */
const delay = 800;

/** Keeps unsaved work in the browser, only while the person allows it. Works without storage, and then keeps nothing. */
export class Recovery {
  isAllowed = false;
  /** Whether the browser refused to store the work. */
  hasFailed = false;
  readonly #key: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pending: (() => KeptWork) | null = null;

  /** @param folder - Path of the page, since other pages of the host share the storage. */
  constructor(folder: string) {
    this.#key = `ki-widgets:edit:${folder}`;
  }

  /** Returns the work that an earlier visit kept, or `null`. */
  read(): KeptWork | null {
    try {
      const kept = JSON.parse(localStorage.getItem(this.#key) ?? 'null') as JsonValue;
      if (!isJsonObject(kept) || !isJsonObject(kept.feed) || typeof kept.name !== 'string') return null;
      if (!isJsonObject(kept.layout) || typeof kept.layout.indentation !== 'string') return null;
      return {
        name: kept.name,
        ...(typeof kept.address === 'string' && {address: kept.address}),
        layout: {indentation: kept.layout.indentation},
        feed: kept.feed,
        baseline: isJsonObject(kept.baseline) ? kept.baseline : null,
        time: Number(kept.time) || 0,
      };
    } catch {
      return null; // Storage is blocked, or has something else under this key.
    }
  }

  /** Keeps the work after a short delay. */
  keepSoon(makeWork: () => KeptWork): void {
    if (!this.isAllowed) return;
    this.#pending = makeWork;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.keepNow(), delay);
  }

  /** Keeps what is waiting to be kept. */
  keepNow(): void {
    clearTimeout(this.#timer);
    if (!this.isAllowed || !this.#pending) return;
    const work = this.#pending();
    this.#pending = null;
    try {
      localStorage.setItem(this.#key, JSON.stringify(work));
      this.hasFailed = false;
    } catch {
      this.hasFailed = true; // Storage is blocked or full.
    }
  }

  /** Deletes what this visit has kept, because no work is unsaved any more. The work of an earlier visit stays. */
  forgetOwn(): void {
    if (this.isAllowed) this.forget();
  }

  forget(): void {
    clearTimeout(this.#timer);
    this.#pending = null;
    try {
      localStorage.removeItem(this.#key);
    } catch {
      // Storage is blocked, so nothing is kept.
    }
  }
}
