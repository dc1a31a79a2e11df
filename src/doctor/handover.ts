import type {PageFacts} from './facts.js';

// How the bookmark hands over what it has read to the doctor's page, in another window.

/** Sent by the doctor's page when it is ready. */
export const readyMessage = 'ki-doctor-ready';

export interface Handover {
  readonly type: 'ki-doctor-page';
  readonly page: PageFacts;
}

/** Whether a message contains the facts of a page. Any page can send a message, so the doctor renders all of it as text. */
export function isHandover(value: unknown): value is Handover {
  const {type, page} = (value ?? {}) as {readonly type?: unknown; readonly page?: Partial<PageFacts> | null};
  if (type !== 'ki-doctor-page' || !page || typeof page.url !== 'string') return false;
  const lists = [
    page.metaPolicies,
    page.scripts,
    page.placements,
    page.others,
    page.written,
    page.unknownTags,
    page.unclosed,
    page.split,
    page.framed,
    page.remains,
  ];
  return lists.every((list) => Array.isArray(list)) && typeof page.live === 'object';
}
