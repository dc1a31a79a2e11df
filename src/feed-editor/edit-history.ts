import type {JsonObject} from './json-value.js';

/** A version of the feed, and the name of the edit that made it. */
interface HistoryEntry {
  readonly feed: JsonObject;
  /** Shown next to Undo: «Endre navn». Empty for the opened feed. */
  readonly label: string;
  readonly mergeKey: string | undefined;
}

/** The edits since a feed was opened. Versions share their unchanged parts, so that none has to be given up. */
export class EditHistory {
  /** The current version, those before it, and those that were undone. */
  #current: HistoryEntry;
  #past: HistoryEntry[] = [];
  #undone: HistoryEntry[] = [];
  #savedFeed: JsonObject | null;
  readonly #opened: JsonObject;

  /** @param isSaved - `false` for a new feed and for a recovered one, which no file has yet. */
  constructor(opened: JsonObject, isSaved = true) {
    this.#opened = opened;
    this.#current = {feed: opened, label: '', mergeKey: undefined};
    this.#savedFeed = isSaved ? opened : null;
  }

  /** The feed as it is now. */
  get feed(): JsonObject {
    return this.#current.feed;
  }

  /** The feed as it was opened. */
  get opened(): JsonObject {
    return this.#opened;
  }

  /** Whether there are edits that the file does not have. */
  get isUnsaved(): boolean {
    return this.feed !== this.#savedFeed;
  }

  /** Label of the edit that `undo` would take back, or `null`. */
  get undoLabel(): string | null {
    return this.#past.length ? this.#current.label : null;
  }

  /** Label of the edit that `redo` would make again, or `null`. */
  get redoLabel(): string | null {
    return this.#undone.at(-1)?.label ?? null;
  }

  /**
   * Adds an edit. Edits that could be made again are given up.
   *
   * @param mergeKey - Consecutive edits with the same key are one step, such as the letters typed into one field.
   */
  add(feed: JsonObject, label: string, mergeKey?: string): void {
    if (feed === this.feed) return;
    const isSameStep = mergeKey !== undefined && mergeKey === this.#current.mergeKey && this.isUnsaved;
    if (!isSameStep) this.#past.push(this.#current);
    this.#current = {feed, label, mergeKey};
    this.#undone = [];
  }

  /** Ends the current step, so that the next edit with the same key is a step of its own. */
  endStep(): void {
    this.#current = {...this.#current, mergeKey: undefined};
  }

  undo(): void {
    const previous = this.#past.pop();
    if (previous) this.#undone.push(this.#current);
    this.#current = previous ?? this.#current;
    this.endStep();
  }

  redo(): void {
    const next = this.#undone.pop();
    if (next) this.#past.push(this.#current);
    this.#current = next ?? this.#current;
    this.endStep();
  }

  /** Notes that the file has the feed as it is now. */
  markSaved(): void {
    this.#savedFeed = this.feed;
  }
}
