import type {FeedImage} from '../../model/model.js';

/**
 * Returns the sizes of a picture as a value of the attribute `srcset`.
 *
 * @param image - A picture of a validated feed, whose URLs are absolute.
 * @returns `undefined` if the picture has only one size.
 */
export function toSrcset({url, width, sources = []}: FeedImage): string | undefined {
  const original = width === undefined ? [] : [{url, width}];
  return sources.length ? [...sources, ...original].map(toCandidate).join(', ') : undefined;
}

function toCandidate({url, width}: {readonly url: string; readonly width: number}): string {
  // A comma at the end of a URL would end the candidate.
  return `${url.replace(/,+$/, (commas) => '%2C'.repeat(commas.length))} ${width}w`;
}
