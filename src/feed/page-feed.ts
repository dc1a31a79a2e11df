import {FeedError} from './feed-error.js';
import {toErrorSnapshot, toReadySnapshot, type FeedSnapshot} from './feed-snapshot.js';

/** A feed that is in the page itself, as an object or as JSON. */
export type PageFeed = {readonly type: 'data'; readonly data: unknown} | {readonly type: 'inline'; readonly text: string};

/**
 * Checks a feed in the page.
 *
 * @returns The snapshot, at once if the feed has no issues. The promise never rejects.
 */
export function readPageFeed(source: PageFeed): FeedSnapshot | Promise<FeedSnapshot> {
  try {
    const read = toReadySnapshot(source.type === 'data' ? source.data : parse(source.text), document.baseURI);
    return 'status' in read ? read : settle(read);
  } catch (error) {
    return toErrorSnapshot(error);
  }
}

async function settle(read: Promise<FeedSnapshot>): Promise<FeedSnapshot> {
  try {
    return await read;
  } catch (error) {
    return toErrorSnapshot(error);
  }
}

/** Whether two snapshots have the same content. A framework may set the same object again and again, which is not a new feed. */
export function hasSameContent(a: object, b: object): boolean {
  return fingerprintOf(a) === fingerprintOf(b);
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
