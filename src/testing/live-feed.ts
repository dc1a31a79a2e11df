// A feed at the test server that changes while a page shows it, and a clock that goes when it is told to.

let keys = 0;

export interface LiveFeed {
  readonly url: string;
  /** What the page sent for its address, counted as it is sent. */
  readonly fetches: readonly {readonly cache: RequestCache | undefined; readonly credentials: RequestCredentials | undefined}[];
  /** Lets the server have something else from now on. Status 0 is no answer at all. */
  respondWith(content: unknown, status?: number, retryAfter?: number): Promise<void>;
  /** How many requests the server got, and how many it answered with 304. */
  readCounts(): Promise<{readonly requests: number; readonly unchanged: number; readonly cookies: number}>;
}

const realFetch = globalThis.fetch;

/**
 * Puts a feed at an address of its own, on another origin when it is to be, with ETag and a lifetime of five minutes.
 *
 * @param etag - `same` for one that stays when the content changes; `stuck` for a server that then answers 304 as well.
 */
export async function serveLiveFeed(feed: unknown, origin = location.origin, etag = ''): Promise<LiveFeed> {
  const key = `live-${Date.now()}-${keys++}`;
  const url = `${origin}/feed-server/feed.json?live&cors&key=${key}${etag && `&etag=${etag}`}`;
  const asked: {cache: RequestCache | undefined; credentials: RequestCredentials | undefined}[] = [];
  const before = globalThis.fetch;
  globalThis.fetch = (input, init) => {
    if (input === url) asked.push({cache: init?.cache, credentials: init?.credentials});
    return before(input, init);
  };
  const live: LiveFeed = {
    url,
    fetches: asked,
    async respondWith(content, status = 200, retryAfter) {
      const after = retryAfter === undefined ? '' : `&retry-after=${retryAfter}`;
      const body = typeof content === 'string' ? content : JSON.stringify(content);
      await realFetch(`/feed-server/put?key=${key}&status=${status}${after}`, {method: 'POST', body});
    },
    readCounts: async () => (await realFetch(`/feed-server/count?key=${key}`)).json() as ReturnType<LiveFeed['readCounts']>,
  };
  await live.respondWith(feed);
  return live;
}

/** Whether this browser keeps answers at all: a window that leaves no traces may not, as that of WebKitGTK under a driver. */
export async function hasHttpCache(): Promise<boolean> {
  const {url, readCounts: count} = await serveLiveFeed({});
  for (let i = 0; i < 2; i++) await (await realFetch(url)).text();
  return (await count()).requests === 1;
}
