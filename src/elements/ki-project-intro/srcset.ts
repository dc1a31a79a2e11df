import type {FeedImage} from '../../model/model.js';

/**
 * The sizes of a picture that a browser may choose from, as `srcset` has them.
 *
 * @param image - Its addresses are absolute, as a checked feed has them.
 * @returns `undefined` when there is only one.
 */
export function toSrcset({url, width, sources = []}: FeedImage): string | undefined {
  const own = width === undefined ? [] : [{url, width}];
  return sources.length ? [...sources, ...own].map(toCandidate).join(', ') : undefined;
}

function toCandidate({url, width}: {readonly url: string; readonly width: number}): string {
  // A comma at the end of an address would end the candidate there.
  return `${url.replace(/,+$/, (commas) => '%2C'.repeat(commas.length))} ${width}w`;
}
