// A feed at the test server that changes while a page shows it, and a clock that goes when it is told to.

let keys = 0;

export interface LiveFeed {
  readonly url: string;
  /** What the page sent for its address, counted as it is sent. */
  readonly asked: readonly {readonly cache: RequestCache | undefined; readonly credentials: RequestCredentials | undefined}[];
  /** Lets the server have something else from now on. Status 0 is no answer at all. */
  put(content: unknown, status?: number, retryAfter?: number): Promise<void>;
  /** How many requests the server got, and how many it answered with 304. */
  count(): Promise<{readonly requests: number; readonly unchanged: number; readonly cookies: number}>;
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
    asked,
    async put(content, status = 200, retryAfter) {
      const after = retryAfter === undefined ? '' : `&retry-after=${retryAfter}`;
      const body = typeof content === 'string' ? content : JSON.stringify(content);
      await realFetch(`/feed-server/put?key=${key}&status=${status}${after}`, {method: 'POST', body});
    },
    count: async () => (await realFetch(`/feed-server/count?key=${key}`)).json() as ReturnType<LiveFeed['count']>,
  };
  await live.put(feed);
  return live;
}

/** Whether this browser keeps answers at all: a window that leaves no traces may not, as that of WebKitGTK under a driver. */
export async function keepsAnswers(): Promise<boolean> {
  const {url, count} = await serveLiveFeed({});
  for (let i = 0; i < 2; i++) await (await realFetch(url)).text();
  return (await count()).requests === 1;
}

export interface Clock {
  /** How long from now the timers of half a minute and more go off that are set, in seconds, soonest first. */
  readonly waits: readonly number[];
  /** Lets time pass; timers go off. */
  advance(seconds: number): void;
  /** Lets the clock of the machine go again. */
  end(): void;
}

/** Stops the clock. Short timers, as of tests and requests, go on by the real one. Chance is always the least. */
export function stopClock(): Clock {
  const {setTimeout, clearTimeout} = globalThis;
  const {now} = Date;
  const {random} = Math;
  const timers = new Map<number, {readonly at: number; readonly run: () => void}>();
  let time = now();
  let ids = -1;
  Date.now = () => time;
  Math.random = () => 0;
  globalThis.setTimeout = ((run: () => void, delay = 0) => {
    if (delay < 30_000) return setTimeout(run, delay);
    timers.set(--ids, {at: time + delay, run});
    return ids;
  }) as typeof setTimeout;
  globalThis.clearTimeout = ((id: number) => {
    if (!timers.delete(id)) clearTimeout(id);
  }) as typeof clearTimeout;
  return {
    get waits() {
      return [...timers.values()].map(({at}) => (at - time) / 1000).sort((a, b) => a - b);
    },
    advance(seconds) {
      time += seconds * 1000;
      for (const [id, {at, run}] of [...timers].sort(([, a], [, b]) => a.at - b.at)) {
        if (at <= time && timers.delete(id)) run();
      }
    },
    end() {
      Object.assign(globalThis, {setTimeout, clearTimeout});
      Date.now = now;
      Math.random = random;
    },
  };
}

/** Hides the page, or shows it again, as by another tab. */
export function setHidden(isHidden: boolean): void {
  if (isHidden) Object.defineProperty(document, 'hidden', {configurable: true, value: true});
  else delete (document as {hidden?: boolean}).hidden;
  document.dispatchEvent(new Event('visibilitychange'));
}
