let keys = 0;

/** A feed on the test server that a test can change while a page shows it. */
export interface LiveFeed {
  readonly url: string;
  /** Options of each `fetch` call for the URL of the feed. */
  readonly fetches: readonly {readonly cache: RequestCache | undefined; readonly credentials: RequestCredentials | undefined}[];
  /**
   * Changes the response of the server. Status 0 closes the connection without a response.
   *
   * @param retryAfter - Value of the `Retry-After` header, in seconds.
   */
  respondWith(content: unknown, status?: number, retryAfter?: number): Promise<void>;
  /** Counts requests on the server: all, those answered with 304, and those that had a cookie. */
  readCounts(): Promise<{readonly requests: number; readonly unchanged: number; readonly cookies: number}>;
}

const realFetch = globalThis.fetch;

/**
 * Serves a feed at a new URL of the test server, with an ETag and a lifetime of five minutes.
 *
 * @param etag - `same` keeps the ETag when the content changes. `stuck` also keeps answering 304.
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

/** Whether the browser caches responses. WebKitGTK doesn't when a driver controls it, because its window is private. */
export async function hasHttpCache(): Promise<boolean> {
  const {url, readCounts: count} = await serveLiveFeed({});
  for (let i = 0; i < 2; i++) await (await realFetch(url)).text();
  return (await count()).requests === 1;
}
