import {waitUntil} from '@open-wc/testing';
import type {FeedElement} from '../elements/feed-element.js';

/** Milliseconds without a new request or registration after which a page has loaded all that it can. */
const quiet = 1000;

/**
 * Waits until each widget of a page has loaded its feed or failed. Where a widget is never registered, waits until the page sends no more
 * requests.
 *
 * @param view - The window of the page, which may have replaced its functions.
 */
export async function whenSettled(view: Window & typeof globalThis, widgets: readonly Element[], name = 'the page'): Promise<void> {
  let stepsBefore = 0;
  let since = performance.now();
  const isSettled = (): boolean => {
    if (widgets.some((widget) => (widget as FeedElement).state === 'loading')) return false;
    const registered = widgets.filter(({localName}) => view.customElements.get(localName));
    if (registered.length === widgets.length) return true;
    const steps = view.performance.getEntriesByType('resource').length + registered.length;
    if (steps !== stepsBefore) since = performance.now();
    stepsBefore = steps;
    return performance.now() - since > quiet;
  };
  await waitUntil(isSettled, name, {timeout: 20_000});
}
