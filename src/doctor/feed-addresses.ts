import {toHttpUrl} from './addresses.js';
import type {PageFacts, PlacementFacts} from './facts.js';

/** @returns The absolute address of a placement’s feed. `null` if it has none, or if it is not an address. */
export function feedAddressOf({feed, base}: PlacementFacts): string | null {
  return feed === null ? null : toHttpUrl(feed, base);
}

/** The addresses of all feeds that the widgets of a page need, each once. */
export function feedAddresses({placements}: PageFacts): string[] {
  const addresses = placements.filter(({inert, inlineFeed}) => inert === null && inlineFeed === null).map(feedAddressOf);
  return [...new Set(addresses)].filter((url) => url !== null);
}
