import type {FeedElement} from '../src/elements/feed-element.js';
import {deepQueryAll} from '../src/testing/query.js';
import {pendingFeed, slowFeed} from '../stories/story-feeds.js';

/** Milliseconds after which a story counts as drawn in any case. */
const patience = 10_000;

/** Waits until a story looks as it will: its widgets have their feed or have failed, and its pictures have loaded or failed. */
export async function whenDrawn(story: Element): Promise<void> {
  const start = performance.now();
  while (performance.now() - start < patience) {
    const elements = deepQueryAll<HTMLElement & Partial<FeedElement>>(story, '*');
    for (const {updateComplete} of elements) await updateComplete;
    if (!elements.some((element) => isUnfinished(element, elements))) return;
    await new Promise((resolve) => void setTimeout(resolve, 20));
  }
}

function isUnfinished(element: Partial<FeedElement>, all: readonly Partial<FeedElement>[]): boolean {
  if (element instanceof HTMLImageElement) return !element.complete;
  // These feeds never arrive, or arrive after some seconds.
  return element.state === 'loading' && !all.some(({feed}) => feed === pendingFeed || feed === slowFeed);
}
