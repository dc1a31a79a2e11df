/** A feed's server that lives in the page: it counts what it is asked, and answers what it is told, when it is told. */
export class FeedServer {
  readonly url: string;
  feed: unknown;
  status = 200;
  /** How many requests have come. */
  requestCount = 0;
  /** How many of them were ended by the page before they were answered. */
  abortedCount = 0;
  #answer: () => void = () => {};
  #held: Promise<void> = Promise.resolve();

  constructor(url: string, feed: unknown) {
    this.url = url;
    this.feed = feed;
  }

  /** Lets requests wait until {@link release}. */
  hold(): this {
    this.#held = new Promise((resolve) => (this.#answer = resolve));
    return this;
  }

  release(): void {
    this.#answer();
  }

  /** Takes the place of `fetch`. */
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

/** Puts a feed at an address of its own; requests for other addresses go to the network as before. */
export function serveFeed(feed: unknown): FeedServer {
  globalThis.fetch = (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    return servers.get(url)?.fetch(init?.signal) ?? realFetch(input, init);
  };
  const server = new FeedServer(new URL(`/in-page-feeds/${servers.size + 1}.json`, location.href).href, feed);
  servers.set(server.url, server);
  return server;
}
