import {waitUntil} from '@open-wc/testing';
import type {FeedElement} from '../elements/feed-element.js';

/** Milliseconds without a new request after which a page is said to have loaded all that it can. */
const quiet = 300;

/**
 * Waits until each widget of a page has loaded its feed or failed. Where a widget is never registered, waits until the page sends no more
 * requests.
 *
 * @param view - The window of the page, which may have replaced its functions.
 */
export async function whenSettled(view: Window & typeof globalThis, widgets: readonly Element[], name = 'the page'): Promise<void> {
  let count = 0;
  let since = performance.now();
  const isSettled = (): boolean => {
    if (widgets.every((widget) => view.customElements.get(widget.localName) && (widget as FeedElement).state !== 'loading')) return true;
    const {length} = view.performance.getEntriesByType('resource');
    if (length !== count) since = performance.now();
    count = length;
    const isLoading = widgets.some((widget) => (widget as FeedElement).state === 'loading');
    return !isLoading && performance.now() - since > quiet;
  };
  await waitUntil(isSettled, name, {timeout: 20_000});
}
