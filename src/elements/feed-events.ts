import type {HostSnapshot} from '../controllers/feed-provider.js';
import type {Feed} from '../feed/definition.js';
import type {FeedError} from '../feed/feed-error.js';
import type {FoundIssue} from '../feed/issue.js';
import {NativeEvent} from '../natives.js';

/** Fired when a widget has loaded its feed, and each time the feed's content has changed. Bubbles and crosses shadow roots. */
export class FeedLoadEvent extends NativeEvent {
  /** The feed without its invalid parts. */
  readonly feed: Feed;
  /** The issues found in the feed, at most 101. */
  readonly issues: readonly FoundIssue[];
  constructor(feed: Feed, issues: readonly FoundIssue[]) {
    super('ki-feed-load', {bubbles: true, composed: true});
    this.feed = feed;
    this.issues = issues;
  }
}

/**
 * Fired when a widget cannot load its feed or cannot refresh it. Fired once, until the feed has been loaded again. Bubbles and
 * crosses shadow roots.
 */
export class FeedErrorEvent extends NativeEvent {
  readonly error: FeedError;
  constructor(error: FeedError) {
    super('ki-feed-error', {bubbles: true, composed: true});
    this.error = error;
  }
}

/** Fires the events for the change from one snapshot to the next. */
export function dispatchFeedEvents(host: HTMLElement, before: HostSnapshot, now: HostSnapshot): void {
  if (now === before) return;
  const [feedBefore, staleBefore] = before.status === 'ready' ? [before.feed, before.staleBecause] : [];
  if (now.status === 'ready' && now.feed !== feedBefore) {
    /** @internal Every element lists this event under @fires. */
    host.dispatchEvent(new FeedLoadEvent(now.feed, now.issues));
  }
  const error = now.status === 'ready' ? now.staleBecause : now.status === 'error' ? now.error : undefined;
  if (error && !staleBefore) {
    /** @internal Every element lists this event under @fires. */
    host.dispatchEvent(new FeedErrorEvent(error));
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'ki-feed-load': FeedLoadEvent;
    'ki-feed-error': FeedErrorEvent;
  }
}
