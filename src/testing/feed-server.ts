/** A feed server inside the page. It replaces `fetch` for one URL, counts requests, and lets a test delay its responses. */
export class FeedServer {
  readonly url: string;
  feed: unknown;
  status = 200;
  /** Number of requests received. */
  requestCount = 0;
  /** Number of requests that the page aborted before the response. */
  abortedCount = 0;
  #answer: () => void = () => {};
  #held: Promise<void> = Promise.resolve();

  constructor(url: string, feed: unknown) {
    this.url = url;
    this.feed = feed;
  }

  /** Delays responses until {@link release} is called. */
  hold(): this {
    this.#held = new Promise((resolve) => (this.#answer = resolve));
    return this;
  }

  release(): void {
    this.#answer();
  }

  /** Responds as `fetch` does. */
  async fetch(signal?: AbortSignal | null): Promise<Response> {
    this.requestCount++;
    await new Promise<void>((resolve, reject) => {
      signal?.addEventListener('abort', () => {
        this.abortedCount++;
        reject(signal.reason as Error);
      });
      void this.#held.then(resolve);
    });
    return new Response(JSON.stringify(this.feed), {status: this.status});
  }
}

const servers = new Map<string, FeedServer>();
const realFetch = globalThis.fetch;

/** Serves a feed at a new URL inside the page. Requests for other URLs still use the network. */
export function serveFeed(feed: unknown): FeedServer {
  globalThis.fetch = (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    return servers.get(url)?.fetch(init?.signal) ?? realFetch(input, init);
  };
  const server = new FeedServer(new URL(`/in-page-feeds/${servers.size + 1}.json`, location.href).href, feed);
  servers.set(server.url, server);
  return server;
}
