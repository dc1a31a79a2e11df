import {nextFrame, waitUntil} from '@open-wc/testing';
import type {FeedElement} from '../elements/feed-element.js';
import {collectConsoleLines, collectUncaughtErrors} from './collect-errors.js';
import {deepQueryAll} from './query.js';
import {nextTask, whenReady} from './wait.js';

/** Forms in which a page can contain a widget. */
export const blockForms = ['an element', 'a link', 'a div'] as const;
export type BlockForm = (typeof blockForms)[number];

/** Markup for a widget, as one block. `query` is appended to the address of a link. */
export function makeBlock(form: BlockForm, widget: string, feed: string, query = ''): string {
  if (form === 'an element') return `<ki-${widget} feed="${feed}" search="on">Les mer</ki-${widget}>`;
  if (form === 'a div') return `<div data-ki-widget="${widget}" data-feed="${feed}">Les mer</div>`;
  return `<p><a href="/embed/${widget}/?feed=${encodeURIComponent(feed)}${query}">Les mer</a></p>`;
}

export const supportsMoveBefore = 'moveBefore' in Element.prototype;
/** DOM methods that move a block, by name. */
export const moveMethods: Readonly<Record<string, (block: Element, to: Element) => void>> = {
  'append()': (block, to) => to.append(block),
  'moveBefore()': (block, to) => to.moveBefore(block, null),
};

/** Widgets with a `feed` attribute, whether written as elements or embedded in place of a link or div. */
export const feedWidgetsIn = (root: Element) => deepQueryAll<FeedElement>(root, '[feed]');

/** Waits until each widget inside an element shows its feed and is laid out for its width. */
export async function whenBlocksSettled(root: Element): Promise<FeedElement[]> {
  await nextTask();
  const drawings = feedWidgetsIn(root);
  for (const drawing of drawings) await whenReady(drawing);
  await nextFrame();
  await nextFrame();
  for (const drawing of drawings) await whenReady(drawing);
  // A notice gets its text a moment after its live region, so that screen readers announce it.
  for (const status of deepQueryAll(root, '[part=banner] [role=status]')) await waitUntil(() => status.textContent.trim());
  return drawings;
}

/** Calls a function, and fails if it causes console lines or uncaught errors. */
export async function expectNoErrors(run: () => Promise<unknown>): Promise<void> {
  let errors: string[] = [];
  const lines = await collectConsoleLines(async () => (errors = await collectUncaughtErrors(run)));
  if (errors.length + lines.length) throw new Error([...errors, ...lines].join('\n'));
}
