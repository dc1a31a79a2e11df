import {expect} from '@open-wc/testing';
import {startEarlyRequest, takeEarlyRequest} from './early-requests.js';
import {fetchFeed} from './feed-client.js';
import {FeedError} from './feed-error.js';
import type {FetchLimits} from './fetch-json.js';

// The parameters of an address decide how the server (scripts/servers/feed-server.mjs) answers.

/** One attempt with a time limit longer than any test. */
const once: FetchLimits = {timeout: 60_000, maxBytes: 1_000_000, attempts: 1, wait: 1};
const thrice: FetchLimits = {...once, attempts: 3};

let keys = 0;

function makeAddress(faults = '') {
  const key = `early-${Date.now()}-${keys++}`;
  const ask = async (what: string) =>
    (await fetch(`/feed-server/${what}?key=${key}`)).json() as Promise<{readonly requests: number; readonly ended: number}>;
  return {
    url: `${location.origin}/feed-server/feed.json?key=${key}&${faults}`,
    count: () => ask('count'),
    whenAsked: () => ask('when-asked'),
    whenEnded: () => ask('when-ended'),
    release: () => ask('release'),
  };
}

async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('It did not fail.');
}

const codeOf = (error: unknown) => (error instanceof FeedError ? error.code : error);
const pause = (milliseconds: number) => new Promise<void>((resolve) => void setTimeout(resolve, milliseconds));

describe('an early request for a feed', () => {
  const {fetch: realFetch} = globalThis;
  afterEach(() => {
    globalThis.fetch = realFetch;
  });

  it('becomes the feed of the page, without a second request', async () => {
    const {url, count, whenAsked} = makeAddress();
    startEarlyRequest(url);
    await whenAsked();
    expect((await fetchFeed(url, undefined, once)).feed.id).to.equal('bedre-bruk-av-ki');
    expect((await count()).requests).to.equal(1);
  });

  it('has no cookies, accepts JSON and may be answered from the cache', () => {
    const {url} = makeAddress();
    let options: RequestInit = {};
    globalThis.fetch = (input, init = {}) => {
      options = init;
      return realFetch(input, init);
    };
    startEarlyRequest(url);
    const {cache, credentials, headers} = options;
    expect({cache, credentials, headers}).to.deep.equal({cache: undefined, credentials: 'omit', headers: {accept: 'application/json'}});
  });

  it('is sent once for each address, and not after the feed was requested', async () => {
    const [early, late] = [makeAddress(), makeAddress()];
    for (const {url} of [early, early]) startEarlyRequest(url);
    await fetchFeed(early.url, undefined, once);
    await fetchFeed(late.url, undefined, once);
    for (const {url} of [early, late]) startEarlyRequest(url);
    await pause(50);
    expect([(await early.count()).requests, (await late.count()).requests]).to.deep.equal([1, 1]);
  });

  it('is not sent to an address that is invalid or is not one of HTTP', async () => {
    let requests = 0;
    globalThis.fetch = () => Promise.reject(new Error(String(requests++)));
    for (const address of ['https://', '//', 'https://[vert]/feed.json', 'javascript:alert(1)', 'mailto:post@etaten.example']) {
      startEarlyRequest(address);
    }
    await pause(0);
    expect(requests).to.equal(0);
  });

  it('is shared with another copy of the script, and taken once', async () => {
    const copy: string = './early-requests.ts?copy';
    const other = (await import(copy)) as {takeEarlyRequest: typeof takeEarlyRequest};
    const {url} = makeAddress();
    startEarlyRequest(url);
    const request = other.takeEarlyRequest(url);
    expect((await request?.response)?.status).to.equal(200);
    expect(takeEarlyRequest(url)).to.equal(null);
  });

  it('counts as the first attempt when the server answers with an error', async () => {
    for (const [fault, attempts, code] of [
      ['status=404', 1, 'status'],
      ['status=503', 3, 'status'],
      ['body=cut', 3, 'network'],
    ] as const) {
      const {url, count, whenAsked} = makeAddress(fault);
      startEarlyRequest(url);
      await whenAsked();
      expect(codeOf(await failureOf(fetchFeed(url, undefined, {...once, attempts}))), fault).to.equal(code);
      expect((await count()).requests, fault).to.equal(fault === 'status=404' ? 1 : attempts);
    }
  });

  it('is sent again at once when there was no answer', async () => {
    const {url} = makeAddress();
    globalThis.fetch = () => Promise.reject(new TypeError('offline'));
    startEarlyRequest(url);
    globalThis.fetch = realFetch;
    expect((await fetchFeed(url, undefined, once)).feed.id).to.equal('bedre-bruk-av-ki');
  });

  it('is sent again after a temporary failure', async () => {
    const {url, count} = makeAddress('status=503&times=1');
    startEarlyRequest(url);
    expect((await fetchFeed(url, undefined, thrice)).feed.id).to.equal('bedre-bruk-av-ki');
    expect((await count()).requests).to.equal(2);
  });

  it('fails without an unhandled rejection', async () => {
    const unhandled: unknown[] = [];
    const listen = (event: PromiseRejectionEvent) => {
      event.preventDefault();
      unhandled.push(event.reason);
    };
    window.addEventListener('unhandledrejection', listen);
    globalThis.fetch = () => Promise.reject(new TypeError('offline'));
    const {url} = makeAddress();
    startEarlyRequest(url);
    await pause(50);
    window.removeEventListener('unhandledrejection', listen);
    expect(unhandled).to.deep.equal([]);
    expect(codeOf(await failureOf(fetchFeed(url, undefined, once)))).to.equal('network');
  });

  it('has the size limit of a feed, and its time limit from the moment that the feed is used', async () => {
    const large = makeAddress();
    startEarlyRequest(large.url);
    expect(codeOf(await failureOf(fetchFeed(large.url, undefined, {...once, maxBytes: 1000})))).to.equal('too-large');

    const late = makeAddress('hold');
    startEarlyRequest(late.url);
    await late.whenAsked();
    await pause(150);
    const used = fetchFeed(late.url, undefined, {...once, timeout: 5000});
    await late.release();
    expect((await used).feed.id).to.equal('bedre-bruk-av-ki');

    const never = makeAddress('hold');
    startEarlyRequest(never.url);
    await never.whenAsked();
    expect(codeOf(await failureOf(fetchFeed(never.url, undefined, {...once, timeout: 100})))).to.equal('timeout');
    expect(await never.whenEnded()).to.include({requests: 1, ended: 1});
  });

  it('is aborted by the last caller', async () => {
    const {url, whenAsked, whenEnded} = makeAddress('hold');
    startEarlyRequest(url);
    await whenAsked();
    const controller = new AbortController();
    const failed = failureOf(fetchFeed(url, controller.signal, once));
    controller.abort('not needed');
    expect(await failed).to.equal('not needed');
    expect(await whenEnded()).to.include({requests: 1, ended: 1});
  });

  it('that the page’s policy blocks is reported as blocked, at once', async () => {
    const frame = document.createElement('iframe');
    const meta = `<meta http-equiv="Content-Security-Policy" content="connect-src 'none'">`;
    const script = `<script type="module">
      import {startEarlyRequest} from '${location.origin}/src/feed/early-requests.ts';
      import {fetchFeed} from '${location.origin}/src/feed/feed-client.ts';
      const url = '${location.origin}/feed-server/feed.json';
      startEarlyRequest(url);
      const end = (error) => parent.postMessage({code: error?.code}, '*');
      setTimeout(() => fetchFeed(url).then(end, end), 100); // The violation is reported before the feed is used.
    </script>`;
    const answered = new Promise<unknown>((resolve) => {
      const listen = ({source, data}: MessageEvent) => {
        if (source !== frame.contentWindow) return;
        window.removeEventListener('message', listen);
        resolve(data);
      };
      window.addEventListener('message', listen);
    });
    frame.srcdoc = meta + script;
    document.body.append(frame);
    try {
      expect(await answered).to.deep.equal({code: 'csp'});
    } finally {
      frame.remove();
    }
  });

  it('is left out where the page has removed AbortController', () => {
    const {AbortController: real} = globalThis;
    const {url} = makeAddress();
    Reflect.deleteProperty(globalThis, 'AbortController');
    try {
      startEarlyRequest(url);
      expect(takeEarlyRequest(url)).to.equal(null);
    } finally {
      globalThis.AbortController = real;
    }
  });
});
