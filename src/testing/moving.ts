import {nextFrame, waitUntil} from '@open-wc/testing';
import type {FeedElement} from '../elements/feed-element.js';
import {consoleLinesOf, deepQueryAll, nextTask, uncaughtErrorsOf, whenReady} from './widget.js';

// What the tests of widgets that are moved, copied or shown late have in common.

/** How a widget may be written into a page. */
export const forms = ['an element', 'a link', 'a div'] as const;
export type Form = (typeof forms)[number];

/** A widget in one of them: one block. `query` is more of the address of a link. */
export function write(form: Form, widget: string, feed: string, query = ''): string {
  if (form === 'an element') return `<ki-${widget} feed="${feed}" search="on">Les mer</ki-${widget}>`;
  if (form === 'a div') return `<div data-ki-widget="${widget}" data-feed="${feed}">Les mer</div>`;
  return `<p><a href="/embed/${widget}/?feed=${encodeURIComponent(feed)}${query}">Les mer</a></p>`;
}

export const hasMoveBefore = 'moveBefore' in Element.prototype;
/** Ways in which a script of the page moves a block. */
export const moves: Readonly<Record<string, (block: Element, to: Element) => void>> = {
  'append()': (block, to) => to.append(block),
  'moveBefore()': (block, to) => to.moveBefore(block, null),
};

/** The widgets that have a feed of their own, elements and drawn ones. */
export const drawingsIn = (root: Element) => deepQueryAll<FeedElement>(root, '[feed]');

/** Waits until each widget in a place shows its feed, laid out for the place that it is in. */
export async function settle(root: Element): Promise<FeedElement[]> {
  await nextTask();
  const drawings = drawingsIn(root);
  for (const drawing of drawings) await whenReady(drawing);
  await nextFrame();
  await nextFrame();
  for (const drawing of drawings) await whenReady(drawing);
  // A notice has its words a moment later, when a screen reader knows of it.
  for (const status of deepQueryAll(root, '[part=banner] [role=status]')) await waitUntil(() => status.textContent.trim());
  return drawings;
}

/** Does something about which neither console nor page has anything to complain. */
export async function quietly(run: () => Promise<unknown>): Promise<void> {
  let errors: string[] = [];
  const lines = await consoleLinesOf(async () => (errors = await uncaughtErrorsOf(run)));
  if (errors.length + lines.length) throw new Error([...errors, ...lines].join('\n'));
}
