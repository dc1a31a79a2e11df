import {expect} from '@open-wc/testing';
import {FeedError} from './feed-error.js';
import {fetchFeed} from './feed-client.js';
import {fetchJson, type FetchLimits} from './fetch-json.js';

// The parameters of an address decide how the server (scripts/servers/feed-server.mjs) answers.

interface Count {
  readonly requests: number;
  readonly cookies: number;
  readonly ended: number;
}

/** One attempt with a time limit longer than any test, and a size limit larger than the feed. */
const once: FetchLimits = {timeout: 60_000, maxBytes: 1_000_000, attempts: 1, wait: 1};
const thrice: FetchLimits = {...once, attempts: 3};

let keys = 0;

/** Makes a new address with a fault, by default on the page's own origin. */
function makeAddress(faults = '', from = location.origin) {
  const key = `${Date.now()}-${keys++}`;
  const ask = async (what: string): Promise<Count> => (await fetch(`/feed-server/${what}?key=${key}`)).json() as Promise<Count>;
  return {
    url: `${from}/feed-server/feed.json?key=${key}&${faults}`,
    count: () => ask('count'),
    whenAsked: () => ask('when-asked'),
    whenEnded: () => ask('when-ended'),
    release: () => ask('release'),
  };
}

async function otherOrigin(): Promise<string> {
  const {origin} = (await (await fetch('/feed-server/other-origin')).json()) as {origin: string};
  return origin;
}

async function failureOf(promise: Promise<unknown>): Promise<FeedError> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof FeedError) return error;
    throw error;
  }
  throw new Error('It did not fail.');
}

/** Waits for the tasks that are queued already. */
const nextTask = () => new Promise<void>((resolve) => void setTimeout(resolve));

describe('fetchFeed', () => {
  it('returns a checked feed with absolute addresses', async () => {
    const {url} = makeAddress();
    const {feed, issues} = await fetchFeed(url, undefined, once);
    expect(issues).to.deep.equal([]);
    expect(feed.id).to.equal('bedre-bruk-av-ki');
    expect(feed.project!.image!.url).to.equal(`${location.origin}/feed-server/bedre-bruk-av-ki.svg`);
  });

  it('loads a feed from another origin that allows it', async () => {
    const {url, count} = makeAddress('cors', await otherOrigin());
    expect((await fetchFeed(url, undefined, once)).feed.id).to.equal('bedre-bruk-av-ki');
    expect((await count()).requests).to.equal(1);
  });

  it('sends no cookies', async () => {
    document.cookie = 'ki-test=1; path=/feed-server';
    const {url, count} = makeAddress();
    await fetch(url);
    expect((await count()).cookies).to.equal(1); // The page would send it.
    await fetchFeed(url, undefined, once);
    expect(await count()).to.include({requests: 2, cookies: 1});
    document.cookie = 'ki-test=; path=/feed-server; max-age=0';
  });

  describe('with several callers', () => {
    it('sends one request, and returns the same object to all, also later', async () => {
      const {url, count, release, whenAsked} = makeAddress('hold');
      const controller = new AbortController();
      const waiting = [fetchFeed(url, undefined, once), fetchFeed(url, controller.signal, once), fetchFeed(url, controller.signal, once)];
      await whenAsked();
      await release();
      const [first, ...others] = await Promise.all(waiting);
      others.push(await fetchFeed(url, undefined, once));
      for (const other of others) expect(other).to.equal(first);
      expect((await count()).requests).to.equal(1);
    });

    it('sends one request for two copies of the script', async () => {
      const copy: string = './feed-client.ts?copy';
      const other = (await import(copy)) as {fetchFeed: typeof fetchFeed};
      expect(other.fetchFeed).not.to.equal(fetchFeed);
      const {url, count} = makeAddress();
      const [here, there] = await Promise.all([fetchFeed(url, undefined, once), other.fetchFeed(url, undefined, once)]);
      expect(there.feed).to.deep.equal(here.feed);
      expect((await count()).requests).to.equal(1);
    });

    it('sends one request for each address', async () => {
      const [a, b] = [makeAddress(), makeAddress()];
      await Promise.all([fetchFeed(a.url, undefined, once), fetchFeed(b.url, undefined, once)]);
      expect([(await a.count()).requests, (await b.count()).requests]).to.deep.equal([1, 1]);
    });
  });

  describe('whose callers abort', () => {
    it('aborts the request after the last caller, and rejects each promise with its reason', async () => {
      const {url, count, whenEnded, whenAsked} = makeAddress('hold');
      const [one, two] = [new AbortController(), new AbortController()];
      const asked = [one, two].map(({signal}) => fetchFeed(url, signal, once).then(undefined, (reason: unknown) => reason));
      await whenAsked();
      one.abort('first');
      expect(await asked[0]).to.equal('first');
      await nextTask();
      expect((await count()).ended).to.equal(0);
      two.abort('second');
      expect(await asked[1]).to.equal('second');
      expect(await whenEnded()).to.include({requests: 1, ended: 1});
    });

    it('keeps the request when a caller returns in the same task, like an element that is moved', async () => {
      const {url, count, release, whenAsked} = makeAddress('hold');
      const controller = new AbortController();
      const aborted = fetchFeed(url, controller.signal, once).then(undefined, () => 'aborted');
      await whenAsked();
      controller.abort();
      const back = fetchFeed(url, new AbortController().signal, once);
      expect(await aborted).to.equal('aborted');
      await nextTask();
      await nextTask();
      await release();
      expect((await back).feed.id).to.equal('bedre-bruk-av-ki');
      expect(await count()).to.include({requests: 1, ended: 0});
    });

    it('keeps the request for a caller without a signal', async () => {
      const {url, count, release, whenAsked} = makeAddress('hold');
      const controller = new AbortController();
      const stays = fetchFeed(url, undefined, once);
      const aborted = fetchFeed(url, controller.signal, once).then(undefined, () => 'aborted');
      controller.abort();
      expect(await aborted).to.equal('aborted');
      await whenAsked();
      await release();
      expect((await stays).feed.id).to.equal('bedre-bruk-av-ki');
      expect((await count()).requests).to.equal(1);
    });

    it('sends a new request afterwards', async () => {
      const {url, whenEnded, count, whenAsked} = makeAddress('hold&times=1');
      const controller = new AbortController();
      const aborted = fetchFeed(url, controller.signal, once).then(undefined, () => 'aborted');
      await whenAsked();
      controller.abort();
      expect(await aborted).to.equal('aborted');
      await whenEnded();
      expect((await fetchFeed(url, undefined, once)).feed.id).to.equal('bedre-bruk-av-ki');
      expect((await count()).requests).to.equal(2);
    });

    it('rejects a call whose signal is aborted already, and keeps a loaded feed', async () => {
      const {url, count} = makeAddress();
      const gone = AbortSignal.abort('gone');
      expect(await fetchFeed(url, gone, once).then(undefined, (reason: unknown) => reason)).to.equal('gone');
      await nextTask();
      await fetchFeed(url, undefined, once);
      const controller = new AbortController();
      await fetchFeed(url, controller.signal, once);
      controller.abort();
      await nextTask();
      const {requests} = await count();
      await fetchFeed(url, undefined, once);
      expect((await count()).requests).to.equal(requests);
    });

    it('ends the wait between two attempts', async () => {
      const {url, count} = makeAddress('status=503');
      const controller = new AbortController();
      const delays = await delaysOf(async ({whenDelayed}) => {
        const asked = fetchFeed(url, controller.signal, {...thrice, wait: 20_000}).then(undefined, (reason: unknown) => reason);
        await whenDelayed(15_000);
        controller.abort('aborted');
        expect(await asked).to.equal('aborted');
        await nextTask();
      }, false);
      expect(delays).to.have.length(1);
      expect((await count()).requests).to.equal(1);
    });
  });

  describe('that fails', () => {
    it('sends a new request at the next call', async () => {
      for (const fault of ['status=500', 'status=404', 'body=html', 'body=empty', 'body=cut', 'body=list', 'version=2.0']) {
        const {url, count} = makeAddress(`${fault}&times=1`);
        await failureOf(fetchFeed(url, undefined, once));
        expect((await fetchFeed(url, undefined, once)).feed.id, fault).to.equal('bedre-bruk-av-ki');
        expect((await count()).requests, fault).to.equal(2);
      }
    });

    it('rejects the promises of all callers', async () => {
      const {url, count} = makeAddress('status=404');
      const asked = [1, 2, 3].map(() => failureOf(fetchFeed(url, new AbortController().signal, once)));
      for (const {code} of await Promise.all(asked)) expect(code).to.equal('status');
      expect((await count()).requests).to.equal(1);
    });
  });

  describe('explains why there is no feed', () => {
    /** Written by hand. */
    const faults: readonly (readonly [fault: string, limits: Partial<FetchLimits>, code: string, message: RegExp, status?: number])[] = [
      ['status=404', {}, 'status', /^the server answered 404$/, 404],
      ['status=403', {}, 'status', /403/, 403],
      ['status=500', {}, 'status', /500/, 500],
      ['body=html', {}, 'not-json', /^it is not JSON$/],
      ['body=text', {}, 'not-json', /^it is not JSON$/],
      ['body=empty', {}, 'not-json', /^it is empty$/],
      ['body=latin1', {}, 'not-utf-8', /^it is not UTF-8, as JSON must be$/],
      ['body=utf16', {}, 'not-utf-8', /^it is UTF-16, not UTF-8/],
      ['body=list', {}, 'not-a-feed', /not a feed of version 1/],
      ['version=2.0', {}, 'unsupported-version', /^it is of version 2\.0; these widgets read version 1$/],
      ['version=0.1', {}, 'unsupported-version', /version 0\.1/],
      ['body=endless', {maxBytes: 20_000}, 'too-large', /^it is larger than 0\.02 MB$/],
      ['', {maxBytes: 10_000}, 'too-large', /larger than 0\.01 MB/],
      ['hold', {timeout: 50}, 'timeout', /^no answer within 0\.05 seconds$/],
      ['body=endless', {timeout: 50, maxBytes: 1e9}, 'timeout', /no answer within/],
      ['hang-up', {}, 'network', /^there was no answer$/],
      ['body=cut', {}, 'network', /^the answer broke off$/],
    ];
    for (const [fault, limits, code, message, status] of faults) {
      it(`${code} for ${fault || 'a feed that is too large'}`, async () => {
        const failure = await failureOf(fetchFeed(makeAddress(fault).url, undefined, {...once, ...limits}));
        expect(failure.code).to.equal(code);
        expect(failure.message).to.match(message);
        expect(failure.status).to.equal(status);
      });
    }

    it('with a hint for an address that has a bare per cent sign', async () => {
      const failure = await failureOf(fetchFeed(`${location.origin}/feed-server/100%.json`, undefined, once));
      expect(failure.code).to.equal('status');
      expect(failure.message).to.match(/^the server answered 4\d\d; write % in the address as %25$/);
    });

    it('cors for a server on another origin that answers without CORS headers', async () => {
      const failure = await failureOf(fetchFeed(makeAddress('', await otherOrigin()).url, undefined, once));
      expect(failure.code).to.equal('cors');
      expect(failure.message).to.include('Access-Control-Allow-Origin: *');
    });

    it('cors for an endless answer without CORS headers; network in Firefox, which waits for the end of the answer', async () => {
      const {url} = makeAddress('body=endless', await otherOrigin());
      const {code} = await failureOf(fetchFeed(url, undefined, {...once, timeout: 500}));
      expect(code).to.equal(navigator.userAgent.includes('Firefox') ? 'network' : 'cors');
    });

    it('network for a server on another origin that does not answer, or whose answer breaks off', async () => {
      const origin = await otherOrigin();
      for (const fault of ['hang-up', 'cors&hang-up', 'cors&body=cut']) {
        expect((await failureOf(fetchFeed(makeAddress(fault, origin).url, undefined, once))).code, fault).to.equal('network');
      }
    });

    it('status for a server on another origin that allows the page to read its answer', async () => {
      const failure = await failureOf(fetchFeed(makeAddress('cors&status=410', await otherOrigin()).url, undefined, once));
      expect([failure.code, failure.status]).to.deep.equal(['status', 410]);
    });
  });

  it('stops reading a body when it is too large', async () => {
    const {url, whenEnded} = makeAddress('body=endless');
    await failureOf(fetchFeed(url, undefined, {...once, maxBytes: 20_000}));
    expect(await whenEnded()).to.include({requests: 1, ended: 1});
  });

  it('aborts a request after its time limit', async () => {
    const {url, whenEnded, whenAsked} = makeAddress('hold');
    const failed = failureOf(fetchFeed(url, undefined, {...once, timeout: 1000}));
    await whenAsked();
    expect((await failed).code).to.equal('timeout');
    expect(await whenEnded()).to.include({requests: 1, ended: 1});
  });
});

describe('a feed that fails temporarily', () => {
  it('is requested again, up to the number of attempts', async () => {
    // Not 408, which may be temporary as well: Chromium repeats the request by itself.
    for (const fault of ['status=500', 'status=503', 'status=429']) {
      const gone = makeAddress(fault);
      expect((await failureOf(fetchFeed(gone.url, undefined, thrice))).code).to.equal('status');
      expect((await gone.count()).requests, fault).to.equal(3);
      const back = makeAddress(`${fault}&times=2`);
      expect((await fetchFeed(back.url, undefined, thrice)).feed.id).to.equal('bedre-bruk-av-ki');
      expect((await back.count()).requests, fault).to.equal(3);
    }
  });

  it('is requested again when an answer breaks off or is late', async () => {
    for (const [fault, limits] of [
      ['body=cut&times=2', thrice],
      ['hold&times=1', {...thrice, timeout: 300}],
    ] as const) {
      const {url} = makeAddress(fault);
      expect((await fetchFeed(url, undefined, limits)).feed.id, fault).to.equal('bedre-bruk-av-ki');
    }
  });

  it('is not requested again after a permanent failure', async () => {
    for (const fault of ['status=404', 'status=400', 'status=403', 'status=410', 'body=html', 'body=empty', 'version=2.0', 'body=list']) {
      const {url, count} = makeAddress(fault);
      await failureOf(fetchFeed(url, undefined, thrice));
      expect((await count()).requests, fault).to.equal(1);
    }
    const large = makeAddress();
    await failureOf(fetchFeed(large.url, undefined, {...thrice, maxBytes: 1000}));
    expect((await large.count()).requests).to.equal(1);
  });

  // The waits are those of the timers, which fire at once.
  it('is requested after waits that triple, up to a quarter shorter or longer at random', async () => {
    const {random} = Math;
    try {
      for (const [chance, waits] of [
        [0, [750, 2250, 6750]],
        [0.5, [1000, 3000, 9000]],
        [1, [1250, 3750, 11_250]],
      ] as const) {
        Math.random = () => chance;
        const {url} = makeAddress('status=500');
        const delays = await delaysOf(() => failureOf(fetchFeed(url, undefined, {...once, attempts: 4, wait: 1000})));
        expect(delays).to.deep.equal(waits);
      }
    } finally {
      Math.random = random;
    }
  });

  it('is requested after the wait in Retry-After, in seconds or as a date', async () => {
    const inSeconds = makeAddress('status=503&retry-after=2&times=1');
    expect(await delaysOf(() => fetchFeed(inSeconds.url, undefined, thrice))).to.deep.equal([2000]);

    const {now} = Date;
    const noon = Date.UTC(2023, 5, 7, 12);
    try {
      Date.now = () => noon;
      const until = encodeURIComponent('Wed, 07 Jun 2023 12:00:20 GMT');
      const asDate = makeAddress(`status=503&times=1&retry-after=${until}&n=${Math.random()}`);
      expect(await delaysOf(() => fetchFeed(asDate.url, undefined, thrice))).to.deep.equal([20_000]);
    } finally {
      Date.now = now;
    }
  });

  it('is requested after the usual wait when Retry-After is invalid', async () => {
    for (const header of ['soon', '-5', '1.5', 'Wed, 07 Jun 2000 12:00:00 GMT']) {
      const {url, count} = makeAddress(`status=503&times=1&retry-after=${encodeURIComponent(header)}`);
      await delaysOf(() => fetchFeed(url, undefined, thrice));
      expect((await count()).requests, header).to.equal(2);
    }
  });

  it('fails at once when Retry-After is more than half a minute', async () => {
    const {url, count} = makeAddress('status=503&retry-after=31');
    const failure = await failureOf(fetchFeed(url, undefined, thrice));
    expect([failure.code, failure.status]).to.deep.equal(['status', 503]);
    expect((await count()).requests).to.equal(1);
  });

  it('on another origin is requested once more, to find out whether the server answers', async () => {
    const origin = await otherOrigin();
    const {url} = makeAddress('', origin);
    const {fetch: real} = globalThis;
    const modes: (string | undefined)[] = [];
    globalThis.fetch = (input, init) => {
      if (input === url) modes.push(init?.mode);
      return real(input, init);
    };
    try {
      await failureOf(fetchFeed(url, undefined, thrice));
    } finally {
      globalThis.fetch = real;
    }
    expect(modes).to.deep.equal([undefined, undefined, undefined, 'no-cors']);
  });
});

describe('fetchJson', () => {
  it('returns any JSON', async () => {
    const {url} = makeAddress('body=list');
    expect(await fetchJson(url, new AbortController().signal, once)).to.deep.equal([]);
  });

  it('sends no request when the signal is aborted already', async () => {
    const {url} = makeAddress();
    const reason: unknown = await fetchJson(url, AbortSignal.abort('aborted'), once).then(undefined, (each: unknown) => each);
    expect(reason).to.equal('aborted');
  });
});

/**
 * Collects the waits between attempts, in milliseconds: all timers of 500 ms and more, except the time limit of an attempt.
 *
 * @param areShort - Whether the waits end at once.
 */
async function delaysOf(
  run: (tools: {whenDelayed: (least: number) => Promise<void>}) => Promise<unknown>,
  areShort = true,
): Promise<number[]> {
  const {setTimeout: real} = globalThis;
  const delays: number[] = [];
  let notify = () => {};
  const whenDelayed = (least: number) =>
    new Promise<void>((resolve) => {
      notify = () => delays.some((delay) => delay >= least) && resolve();
      notify();
    });
  globalThis.setTimeout = ((handler: () => void, delay = 0) => {
    const isWait = delay >= 500 && delay !== once.timeout;
    if (isWait) delays.push(delay);
    if (isWait) notify();
    return real(handler, isWait && areShort ? 0 : delay);
  }) as typeof setTimeout;
  try {
    await run({whenDelayed});
  } finally {
    globalThis.setTimeout = real;
  }
  return delays;
}
