import {nextFrame, waitUntil} from '@open-wc/testing';
import type {FeedElement} from '../elements/feed-element.js';
import {collectConsoleLines, collectUncaughtErrors} from './collect-errors.js';
import {deepQueryAll} from './query.js';
import {nextTask, whenReady} from './wait.js';

// What the tests of widgets that are moved, copied or shown late have in common.

/** How a widget may be written into a page. */
export const blockForms = ['an element', 'a link', 'a div'] as const;
export type BlockForm = (typeof blockForms)[number];

/** A widget in one of them: one block. `query` is more of the address of a link. */
export function makeBlock(form: BlockForm, widget: string, feed: string, query = ''): string {
  if (form === 'an element') return `<ki-${widget} feed="${feed}" search="on">Les mer</ki-${widget}>`;
  if (form === 'a div') return `<div data-ki-widget="${widget}" data-feed="${feed}">Les mer</div>`;
  return `<p><a href="/embed/${widget}/?feed=${encodeURIComponent(feed)}${query}">Les mer</a></p>`;
}

export const supportsMoveBefore = 'moveBefore' in Element.prototype;
/** Ways in which a script of the page moves a block. */
export const moveMethods: Readonly<Record<string, (block: Element, to: Element) => void>> = {
  'append()': (block, to) => to.append(block),
  'moveBefore()': (block, to) => to.moveBefore(block, null),
};

/** The widgets that have a feed of their own, elements and drawn ones. */
export const feedWidgetsIn = (root: Element) => deepQueryAll<FeedElement>(root, '[feed]');

/** Waits until each widget in a place shows its feed, laid out for the place that it is in. */
export async function whenBlocksSettled(root: Element): Promise<FeedElement[]> {
  await nextTask();
  const drawings = feedWidgetsIn(root);
  for (const drawing of drawings) await whenReady(drawing);
  await nextFrame();
  await nextFrame();
  for (const drawing of drawings) await whenReady(drawing);
  // A notice has its words a moment later, when a screen reader knows of it.
  for (const status of deepQueryAll(root, '[part=banner] [role=status]')) await waitUntil(() => status.textContent.trim());
  return drawings;
}

/** Does something about which neither console nor page has anything to complain. */
export async function expectNoErrors(run: () => Promise<unknown>): Promise<void> {
  let errors: string[] = [];
  const lines = await collectConsoleLines(async () => (errors = await collectUncaughtErrors(run)));
  if (errors.length + lines.length) throw new Error([...errors, ...lines].join('\n'));
}
