import type {FeedElement} from '../elements/feed-element.js';
import {deepQueryAll} from './query.js';

/** Waits until a widget and all widgets inside it show their feed. */
export async function whenReady<T extends FeedElement>(widget: T): Promise<T> {
  await widget.updateComplete;
  if (widget.state !== 'ready') {
    await new Promise<void>((resolve, reject) => {
      // Events of widgets in the shadow root are retargeted to this widget, so the target does not identify them.
      const isOwn = (event: Event) => event.composedPath()[0] === widget;
      widget.addEventListener('ki-feed-load', (event) => isOwn(event) && resolve());
      widget.addEventListener('ki-feed-error', (event) => isOwn(event) && reject(event.error));
      setTimeout(() => reject(new Error(`<${widget.localName}> is still ${widget.state} after 5 seconds`)), 5000);
    });
  }
  await whenUpdated(widget);
  return widget;
}

/** Waits until a widget and all elements inside it have rendered. */
export async function whenUpdated(widget: Element): Promise<void> {
  await (widget as Partial<FeedElement>).updateComplete;
  for (const inside of deepQueryAll<FeedElement>(widget, '*')) await inside.updateComplete;
}

/** Waits until the tasks that are queued now have run, such as mutation observers and messages. */
export function nextTask(milliseconds = 0): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, milliseconds));
}
