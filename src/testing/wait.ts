import type {FeedElement} from '../elements/feed-element.js';
import {deepQueryAll} from './query.js';

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
