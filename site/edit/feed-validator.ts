import type {Feed} from '../../src/feed/definition.js';
import {validateFeed, type FeedIssue} from '../../src/feed/validate-feed.js';
import {toJsonPointer, type JsonObject, type ValuePath} from '../../src/feed-editor/json-value.js';

/** Milliseconds after the last key stroke until the feed is validated. */
const usualDelay = 200;
/** A slow feed waits longer, so that it does not hold up typing. Milliseconds. */
const longestDelay = 1500;
/** An edit that is not typing is validated at once if that takes less than this. Milliseconds. */
const immediateCost = 8;

/** Validates the feed off the typing path. */
export class FeedValidator {
  /** The valid parts of the feed, with absolute addresses. `null` if nothing can be shown. */
  feed: Feed | null = null;
  issues: readonly FeedIssue[] = [];
  #issuesByPointer = new Map<string, FeedIssue[]>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Duration of the last validation and of what followed it. Milliseconds. */
  #cost = 0;
  readonly #onResult: () => void;

  constructor(onResult: () => void) {
    this.#onResult = onResult;
  }

  /** Validates now. Does not call `onResult`. */
  check(feed: JsonObject, lang: 'nb' | 'en', address: string | undefined): void {
    clearTimeout(this.#timer);
    const start = performance.now();
    const result = validateFeed(feed, {lang, ...(address !== undefined && {base: address})});
    this.feed = result.feed;
    this.issues = result.issues;
    this.#issuesByPointer = new Map();
    for (const issue of result.issues) {
      const parts = issue.pointer.split('/');
      for (let i = 1; i <= parts.length; i++) {
        const pointer = parts.slice(0, i).join('/');
        const known = this.#issuesByPointer.get(pointer);
        if (known) known.push(issue);
        else this.#issuesByPointer.set(pointer, [issue]);
      }
    }
    this.#cost = performance.now() - start;
  }

  /** Validates after an edit, and then calls `onResult` if it did not happen at once. */
  checkSoon(feed: JsonObject, lang: 'nb' | 'en', address: string | undefined, isTyping: boolean): void {
    if (!isTyping && this.#cost < immediateCost) {
      this.check(feed, lang, address);
      return;
    }
    clearTimeout(this.#timer);
    const delay = Math.min(longestDelay, Math.max(usualDelay, this.#cost * 4));
    this.#timer = setTimeout(() => {
      const start = performance.now();
      this.check(feed, lang, address);
      this.#onResult();
      this.#cost = performance.now() - start;
    }, delay);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  /** The issues of a value and of everything in it. */
  readonly issuesIn = (path: ValuePath): readonly FeedIssue[] => this.#issuesByPointer.get(toJsonPointer(path)) ?? [];
}
