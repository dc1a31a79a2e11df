import {FeedError} from './feed-error.js';
import {toErrorSnapshot, toReadySnapshot, type FeedSnapshot} from './feed-snapshot.js';
import {reportSnapshot} from './report-snapshot.js';

/** A feed that is in the page itself, as an object or as JSON. */
export type PageFeed = {readonly type: 'data'; readonly data: unknown} | {readonly type: 'inline'; readonly text: string};

/**
 * Checks a feed in the page, and logs its issues.
 *
 * @param last - The previous result from this source. A framework may set the same object again and again, which is not a new feed.
 * @returns `last` if the source gives the same again.
 */
export function readPageFeed<Last extends {readonly status: string}>(source: PageFeed, last: Last | null): FeedSnapshot | Last {
  const snapshot = checkPageFeed(source);
  if (last && fingerprintOf(last) === fingerprintOf(snapshot)) return last;
  reportSnapshot(snapshot, 'The feed in the page');
  return snapshot;
}

function checkPageFeed(source: PageFeed): FeedSnapshot {
  try {
    return toReadySnapshot(source.type === 'data' ? source.data : parse(source.text), document.baseURI);
  } catch (error) {
    return toErrorSnapshot(error);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new FeedError('not-json', 'it is not JSON');
  }
}

/** An error has no enumerable message, so it is written out. */
function fingerprintOf(snapshot: object): string {
  return JSON.stringify(snapshot, (_, value: unknown) => (value instanceof Error ? String(value) : value));
}
