import {isPanelId, type PanelId} from './panels.js';

/** The part of the page’s address after `#`. Browsers never send it. */
export interface PageHash {
  /** Address of the feed to open. */
  readonly feed: string | null;
  readonly panel: PanelId | null;
}

/** Reads the hash. `null` if it is not ours, such as that of the skip link. */
export function readHash(hash: string): PageHash | null {
  const values = new URLSearchParams(hash.replace(/^#/, ''));
  const panel = values.get('section') ?? '';
  const isOurs = hash === '' || values.has('feed') || values.has('section');
  return isOurs ? {feed: values.get('feed') || null, panel: isPanelId(panel) ? panel : null} : null;
}

/** Writes a hash, so that the link can be sent. */
export function writeHash({feed, panel}: PageHash): string {
  const parts = [
    ...(panel === null ? [] : [`section=${panel}`]),
    ...(feed === null ? [] : [`feed=${encodeURIComponent(feed).replace(/%(2F|3A)/g, decodeURIComponent)}`]),
  ];
  return parts.length ? `#${parts.join('&')}` : '';
}
