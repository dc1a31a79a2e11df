import {expect} from '@open-wc/testing';
import {FeedError} from './feed-error.js';
import {fetchFeed} from './feed-client.js';
import {fetchJson, type FetchLimits} from './fetch-json.js';

// The server is scripts/servers/feed-server.mjs; what it is asked to do stands in the address.

interface Count {
  readonly requests: number;
  readonly cookies: number;
  readonly ended: number;
}

/** One attempt, longer than any test takes, and a feed that fits easily. */
const once: FetchLimits = {timeout: 60_000, maxBytes: 1_000_000, attempts: 1, wait: 1};
const thrice: FetchLimits = {...once, attempts: 3};

let keys = 0;

/** An address of its own, with a fault; `from` is another origin when it is not this one. */
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

/** Waits for a task that was queued by what went before. */
const nextTask = () => new Promise<void>((resolve) => void setTimeout(resolve));

describe('fetchFeed', () => {
  it('gets a feed, checked, with addresses made absolute by its own', async () => {
    const {url} = makeAddress();
    const {feed, issues} = await fetchFeed(url, undefined, once);
    expect(issues).to.deep.equal([]);
    expect(feed.id).to.equal('bedre-bruk-av-ki');
    expect(feed.project!.image!.url).to.equal(`${location.origin}/feed-server/bedre-bruk-av-ki.svg`);
  });

  it('gets it from another origin that allows it', async () => {
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

  describe('with many askers', () => {
    it('asks once, while it waits and afterwards, and gives all the same', async () => {
      const {url, count, release, whenAsked} = makeAddress('hold');
      const leave = new AbortController();
      const waiting = [fetchFeed(url, undefined, once), fetchFeed(url, leave.signal, once), fetchFeed(url, leave.signal, once)];
      await whenAsked();
      await release();
      const [first, ...others] = await Promise.all(waiting);
      others.push(await fetchFeed(url, undefined, once));
      for (const other of others) expect(other).to.equal(first);
      expect((await count()).requests).to.equal(1);
    });

    it('asks once for two copies of the script on the page', async () => {
      const copy: string = './feed-client.ts?copy';
      const other = (await import(copy)) as {fetchFeed: typeof fetchFeed};
      expect(other.fetchFeed).not.to.equal(fetchFeed);
      const {url, count} = makeAddress();
      const [here, there] = await Promise.all([fetchFeed(url, undefined, once), other.fetchFeed(url, undefined, once)]);
      expect(there.feed).to.deep.equal(here.feed);
      expect((await count()).requests).to.equal(1);
    });

    it('asks for each address', async () => {
      const [a, b] = [makeAddress(), makeAddress()];
      await Promise.all([fetchFeed(a.url, undefined, once), fetchFeed(b.url, undefined, once)]);
      expect([(await a.count()).requests, (await b.count()).requests]).to.deep.equal([1, 1]);
    });
  });

  describe('whose askers leave', () => {
    it('ends the request when the last one has left, and tells each why it got nothing', async () => {
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

    it('keeps it when one comes back in the same turn, as an element does that is moved', async () => {
      const {url, count, release, whenAsked} = makeAddress('hold');
      const leave = new AbortController();
      const left = fetchFeed(url, leave.signal, once).then(undefined, () => 'left');
      await whenAsked();
      leave.abort();
      const back = fetchFeed(url, new AbortController().signal, once);
      expect(await left).to.equal('left');
      await nextTask();
      await nextTask();
      await release();
      expect((await back).feed.id).to.equal('bedre-bruk-av-ki');
      expect(await count()).to.include({requests: 1, ended: 0});
    });

    it('keeps it while one waits that cannot leave', async () => {
      const {url, count, release, whenAsked} = makeAddress('hold');
      const leave = new AbortController();
      const stays = fetchFeed(url, undefined, once);
      const left = fetchFeed(url, leave.signal, once).then(undefined, () => 'left');
      leave.abort();
      expect(await left).to.equal('left');
      await whenAsked();
      await release();
      expect((await stays).feed.id).to.equal('bedre-bruk-av-ki');
      expect((await count()).requests).to.equal(1);
    });

    it('asks anew afterwards', async () => {
      const {url, whenEnded, count, whenAsked} = makeAddress('hold&times=1');
      const leave = new AbortController();
      const left = fetchFeed(url, leave.signal, once).then(undefined, () => 'left');
      await whenAsked();
      leave.abort();
      expect(await left).to.equal('left');
      await whenEnded();
      expect((await fetchFeed(url, undefined, once)).feed.id).to.equal('bedre-bruk-av-ki');
      expect((await count()).requests).to.equal(2);
    });

    it('gives nothing to one that had left before it asked, and keeps what is here', async () => {
      const {url, count} = makeAddress();
      const gone = AbortSignal.abort('gone');
      expect(await fetchFeed(url, gone, once).then(undefined, (reason: unknown) => reason)).to.equal('gone');
      await nextTask();
      await fetchFeed(url, undefined, once);
      const leave = new AbortController();
      await fetchFeed(url, leave.signal, once);
      leave.abort();
      await nextTask();
      const {requests} = await count();
      await fetchFeed(url, undefined, once);
      expect((await count()).requests).to.equal(requests);
    });

    it('ends the waiting between two attempts, too', async () => {
      const {url, count} = makeAddress('status=503');
      const leave = new AbortController();
      const delays = await delaysOf(async ({whenDelayed}) => {
        const asked = fetchFeed(url, leave.signal, {...thrice, wait: 20_000}).then(undefined, (reason: unknown) => reason);
        await whenDelayed(15_000);
        leave.abort('left');
        expect(await asked).to.equal('left');
        await nextTask();
      }, false);
      expect(delays).to.have.length(1);
      expect((await count()).requests).to.equal(1);
    });
  });

  describe('that fails', () => {
    it('forgets it: who asks again is answered', async () => {
      for (const fault of ['status=500', 'status=404', 'body=html', 'body=empty', 'body=cut', 'body=list', 'version=2.0']) {
        const {url, count} = makeAddress(`${fault}&times=1`);
        await failureOf(fetchFeed(url, undefined, once));
        expect((await fetchFeed(url, undefined, once)).feed.id, fault).to.equal('bedre-bruk-av-ki');
        expect((await count()).requests, fault).to.equal(2);
      }
    });

    it('fails for all who asked', async () => {
      const {url, count} = makeAddress('status=404');
      const asked = [1, 2, 3].map(() => failureOf(fetchFeed(url, new AbortController().signal, once)));
      for (const {code} of await Promise.all(asked)) expect(code).to.equal('status');
      expect((await count()).requests).to.equal(1);
    });
  });

  describe('says why there is no feed', () => {
    /** By hand: faults, codes and words. */
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

    it('and what is wrong with an address that has a per cent sign that stands for nothing', async () => {
      const failure = await failureOf(fetchFeed(`${location.origin}/feed-server/100%.json`, undefined, once));
      expect(failure.code).to.equal('status');
      expect(failure.message).to.match(/^the server answered 4\d\d; write % in the address as %25$/);
    });

    it('cors for a server elsewhere that answers, but does not let the page read it', async () => {
      const failure = await failureOf(fetchFeed(makeAddress('', await otherOrigin()).url, undefined, once));
      expect(failure.code).to.equal('cors');
      expect(failure.message).to.include('Access-Control-Allow-Origin: *');
    });

    it('something, too, when what it may not read has no end: Firefox looks at all of it before it says that it is there', async () => {
      const {url} = makeAddress('body=endless', await otherOrigin());
      const {code} = await failureOf(fetchFeed(url, undefined, {...once, timeout: 500}));
      expect(code).to.be.oneOf(['cors', 'network']);
    });

    it('network for a server elsewhere that does not answer, or breaks off', async () => {
      const origin = await otherOrigin();
      for (const fault of ['hang-up', 'cors&hang-up', 'cors&body=cut']) {
        expect((await failureOf(fetchFeed(makeAddress(fault, origin).url, undefined, once))).code, fault).to.equal('network');
      }
    });

    it('the status of a server elsewhere that may be read', async () => {
      const failure = await failureOf(fetchFeed(makeAddress('cors&status=410', await otherOrigin()).url, undefined, once));
      expect([failure.code, failure.status]).to.deep.equal(['status', 410]);
    });
  });

  it('ends a body as soon as it is too large', async () => {
    const {url, whenEnded} = makeAddress('body=endless');
    await failureOf(fetchFeed(url, undefined, {...once, maxBytes: 20_000}));
    expect(await whenEnded()).to.include({requests: 1, ended: 1});
  });

  it('ends a request that is late', async () => {
    const {url, whenEnded, whenAsked} = makeAddress('hold');
    const failed = failureOf(fetchFeed(url, undefined, {...once, timeout: 1000}));
    await whenAsked();
    expect((await failed).code).to.equal('timeout');
    expect(await whenEnded()).to.include({requests: 1, ended: 1});
  });
});

describe('a feed that fails for a while', () => {
  it('is asked for again, up to the limit', async () => {
    // Not 408, though that may pass as well: Chromium asks again by itself.
    for (const fault of ['status=500', 'status=503', 'status=429']) {
      const gone = makeAddress(fault);
      expect((await failureOf(fetchFeed(gone.url, undefined, thrice))).code).to.equal('status');
      expect((await gone.count()).requests, fault).to.equal(3);
      const back = makeAddress(`${fault}&times=2`);
      expect((await fetchFeed(back.url, undefined, thrice)).feed.id).to.equal('bedre-bruk-av-ki');
      expect((await back.count()).requests, fault).to.equal(3);
    }
  });

  it('is asked for again when an answer breaks off or is late', async () => {
    for (const [fault, limits] of [
      ['body=cut&times=2', thrice],
      ['hold&times=1', {...thrice, timeout: 300}],
    ] as const) {
      const {url} = makeAddress(fault);
      expect((await fetchFeed(url, undefined, limits)).feed.id, fault).to.equal('bedre-bruk-av-ki');
    }
  });

  it('is not asked for again when that cannot help', async () => {
    for (const fault of ['status=404', 'status=400', 'status=403', 'status=410', 'body=html', 'body=empty', 'version=2.0', 'body=list']) {
      const {url, count} = makeAddress(fault);
      await failureOf(fetchFeed(url, undefined, thrice));
      expect((await count()).requests, fault).to.equal(1);
    }
    const large = makeAddress();
    await failureOf(fetchFeed(large.url, undefined, {...thrice, maxBytes: 1000}));
    expect((await large.count()).requests).to.equal(1);
  });

  // How long it waits is read off the timers that it asks for; they go off at once.
  it('is asked for after waits that grow threefold, a quarter shorter or longer by chance', async () => {
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

  it('is asked for after the wait that its server asks for, in seconds or as a date', async () => {
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

  it('is asked for after its own waits when the server’s cannot be read', async () => {
    for (const header of ['soon', '-5', '1.5', 'Wed, 07 Jun 2000 12:00:00 GMT']) {
      const {url, count} = makeAddress(`status=503&times=1&retry-after=${encodeURIComponent(header)}`);
      await delaysOf(() => fetchFeed(url, undefined, thrice));
      expect((await count()).requests, header).to.equal(2);
    }
  });

  it('is given up at once when its server asks for more than half a minute', async () => {
    const {url, count} = makeAddress('status=503&retry-after=31');
    const failure = await failureOf(fetchFeed(url, undefined, thrice));
    expect([failure.code, failure.status]).to.deep.equal(['status', 503]);
    expect((await count()).requests).to.equal(1);
  });

  it('of another origin is asked once more in all, to see whether it is there', async () => {
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
  it('gives what the server has, whatever JSON it is', async () => {
    const {url} = makeAddress('body=list');
    expect(await fetchJson(url, new AbortController().signal, once)).to.deep.equal([]);
  });

  it('does not begin for who has left', async () => {
    const {url} = makeAddress();
    const reason: unknown = await fetchJson(url, AbortSignal.abort('left'), once).then(undefined, (each: unknown) => each);
    expect(reason).to.equal('left');
  });
});

/**
 * The waits that something asks for between attempts, in milliseconds. Timers of 500 ms and more are taken for waits, those
 * of an attempt's time-out are not.
 *
 * @param areShort - Whether the waits end at once.
 */
async function delaysOf(
  run: (tools: {whenDelayed: (least: number) => Promise<void>}) => Promise<unknown>,
  areShort = true,
): Promise<number[]> {
  const {setTimeout: real} = globalThis;
  const delays: number[] = [];
  let tell = () => {};
  const whenDelayed = (least: number) =>
    new Promise<void>((resolve) => {
      tell = () => delays.some((delay) => delay >= least) && resolve();
      tell();
    });
  globalThis.setTimeout = ((handler: () => void, delay = 0) => {
    const isWait = delay >= 500 && delay !== once.timeout;
    if (isWait) delays.push(delay);
    if (isWait) tell();
    return real(handler, isWait && areShort ? 0 : delay);
  }) as typeof setTimeout;
  try {
    await run({whenDelayed});
  } finally {
    globalThis.setTimeout = real;
  }
  return delays;
}
