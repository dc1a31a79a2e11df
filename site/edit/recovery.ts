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

/** Days after which work that nobody has opened is deleted. */
export const keptDays = 30;
const day = 86_400_000;

/** Work of another visit, which this one may open. */
export interface OfferedWork extends KeptWork {
  /** Its key in the storage. */
  readonly key: string;
}

/**
 * Keeps unsaved work in the browser, only while the person allows it. Each visit has an entry of its own, so two tabs never overwrite each
 * other's work. Works without storage, and then keeps nothing.
 */
export class Recovery {
  isAllowed = false;
  /** Whether the browser refused to store the work. */
  hasFailed = false;
  readonly #prefix: string;
  /** The entry of this visit. */
  readonly #key: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pending: (() => KeptWork) | null = null;

  /**
   * Deletes what has been kept for too long.
   *
   * @param folder - Path of the page, since other pages of the host share the storage.
   */
  constructor(folder: string) {
    this.#prefix = `ki-widgets:edit:${folder}`;
    // Time and chance: `crypto.randomUUID` exists only on pages with https.
    this.#key = `${this.#prefix}:${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
    this.#deleteOld();
  }

  /** Returns the newest work that another visit has kept, or `null`. */
  read(): OfferedWork | null {
    return this.#listOthers()[0] ?? null;
  }

  /** Makes the work of another visit that of this one, and keeps it. @returns The same work. */
  adopt(work: OfferedWork): KeptWork {
    this.isAllowed = true;
    this.#pending = () => ({...work, time: Date.now()});
    this.keepNow();
    // If it could not be kept here, it stays where it was.
    if (!this.hasFailed) this.#remove(work.key);
    return work;
  }

  /** Deletes the work of another visit. */
  discard({key}: OfferedWork): void {
    this.#remove(key);
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
    const {name, address, layout, feed, baseline, time} = this.#pending();
    const work: KeptWork = {name, ...(address !== undefined && {address}), layout, feed, baseline, time};
    this.#pending = null;
    try {
      localStorage.setItem(this.#key, JSON.stringify(work));
      this.hasFailed = false;
    } catch {
      this.hasFailed = true; // Storage is blocked or full.
    }
  }

  /** Deletes what this visit has kept. The work of other visits stays. */
  forgetOwn(): void {
    clearTimeout(this.#timer);
    this.#pending = null;
    this.#remove(this.#key);
  }

  /** Deletes old work, and work whose date is not known. */
  #deleteOld(): void {
    const now = Date.now();
    for (const key of this.#listKeys()) if (!(now - readTime(key) < keptDays * day)) this.#remove(key);
  }

  /** Lists the work of other visits, the newest first. */
  #listOthers(): OfferedWork[] {
    const others = this.#listKeys().filter((key) => key !== this.#key);
    return others.flatMap((key) => readWork(key) ?? []).sort((a, b) => b.time - a.time);
  }

  /** Lists the keys of all visits. */
  #listKeys(): string[] {
    try {
      const keys = [...Array(localStorage.length).keys()].map((i) => localStorage.key(i) ?? '');
      return keys.filter((key) => key === this.#prefix || key.startsWith(`${this.#prefix}:`));
    } catch {
      return []; // Storage is blocked.
    }
  }

  #remove(key: string): void {
    try {
      localStorage.removeItem(key);
    } catch {
      // Storage is blocked, so nothing is kept.
    }
  }
}

/** @returns When work was kept. `NaN` if that is not known. */
function readTime(key: string): number {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as JsonValue;
    return isJsonObject(kept) && typeof kept.time === 'number' ? kept.time : NaN;
  } catch {
    return NaN;
  }
}

/** @returns `null` if something else is stored under the key. */
function readWork(key: string): OfferedWork | null {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as JsonValue;
    if (!isJsonObject(kept) || !isJsonObject(kept.feed) || typeof kept.name !== 'string') return null;
    if (!isJsonObject(kept.layout) || typeof kept.layout.indentation !== 'string') return null;
    return {
      key,
      name: kept.name,
      ...(typeof kept.address === 'string' && {address: kept.address}),
      layout: {indentation: kept.layout.indentation},
      feed: kept.feed,
      baseline: isJsonObject(kept.baseline) ? kept.baseline : null,
      time: Number(kept.time) || 0,
    };
  } catch {
    return null;
  }
}
