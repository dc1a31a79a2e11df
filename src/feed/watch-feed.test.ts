import {expect, waitUntil} from '@open-wc/testing';
import {hasHttpCache, serveLiveFeed, type LiveFeed} from '../testing/live-feed.js';
import {setPageHidden, stopClock, type Clock} from '../testing/clock.js';
import {makeFeed} from '../testing/make-feed.js';
import {fetchFeed} from './feed-store.js';
import {watchFeed} from './watch-feed.js';

const first = makeFeed();
const second = makeFeed({updated: '2024-01-31'});

describe('watchFeed', () => {
  let clock: Clock;
  const ends: (() => void)[] = [];
  beforeEach(() => {
    clock = stopClock();
  });
  afterEach(() => {
    ends.splice(0).forEach((end) => end());
    clock.restore();
    setPageHidden(false);
  });

  /** A feed that is here and watched; `news` counts what the listener heard. */
  async function watch(minutes: number) {
    const live = await serveLiveFeed(first);
    await fetchFeed(live.url);
    let news = 0;
    const add = (each = minutes, canAnnounce = true) => {
      const listener = () => {
        news++;
      };
      watchFeed(live.url).add(listener, each, canAnnounce);
      const end = () => watchFeed(live.url).remove(listener);
      ends.push(end);
      return {listener, end};
    };
    const {listener, end} = add();
    return {live, add, end, listener, watched: watchFeed(live.url), news: () => news};
  }

  /** Waits for the answers to so many requests, and what they lead to. */
  async function answered({fetches: asked, url}: LiveFeed, requests: number) {
    await waitUntil(() => asked.length >= requests, `request ${requests} is sent`);
    await watchFeed(url).ask(); // While one is on its way this asks nothing.
    await waitUntil(() => clock.pendingDelays.length > 0, 'the next one is planned');
    expect(asked).to.have.length(requests);
  }

  it('asks every so many minutes, and the server whether what the browser has is right', async () => {
    const {live, news} = await watch(5);
    expect(clock.pendingDelays).to.deep.equal([300]);
    clock.advance(299);
    expect(live.fetches).to.have.length(1);
    clock.advance(1);
    await answered(live, 2);
    expect(live.fetches[1]).to.deep.equal({cache: 'no-cache', credentials: 'omit'});
    const unchanged = Number(await hasHttpCache());
    expect(await live.readCounts()).to.include({requests: 2, unchanged});
    expect(news(), 'nothing is new').to.equal(0);
    await live.respondWith(second);
    clock.advance(300);
    await answered(live, 3);
    expect(news()).to.equal(1);
    expect((await fetchFeed(live.url)).feed.updated).to.equal('2024-01-31');
    expect(await live.readCounts()).to.include({requests: 3, unchanged});
  });

  it('waits up to a tenth longer, by chance', async () => {
    Math.random = () => 0.5;
    await watch(10);
    expect(clock.pendingDelays).to.deep.equal([630]);
  });

  it('takes content that is written otherwise for the same', async () => {
    const {live, news} = await watch(1);
    const {feed} = await fetchFeed(live.url);
    await live.respondWith(JSON.stringify(first, null, 2));
    clock.advance(60);
    await answered(live, 2);
    expect((await live.readCounts()).unchanged).to.equal(0);
    expect(news()).to.equal(0);
    expect((await fetchFeed(live.url)).feed).to.equal(feed);
  });

  it('shows content that is new, though its server gives it the same ETag', async () => {
    const live = await serveLiveFeed(first, location.origin, 'same');
    await fetchFeed(live.url);
    let news = 0;
    const listener = () => {
      news++;
    };
    watchFeed(live.url).add(listener, 1, true);
    ends.push(() => watchFeed(live.url).remove(listener));
    await live.respondWith(second);
    clock.advance(60);
    await answered(live, 2);
    expect(news).to.equal(1);
    expect((await fetchFeed(live.url)).feed.updated).to.equal('2024-01-31');
    clock.advance(60);
    await answered(live, 3);
    expect(news, 'nothing is new').to.equal(1);
  });

  it('shows content that is new at the tenth request, though its server takes it for the old', async () => {
    const live = await serveLiveFeed(first, location.origin, 'stuck');
    await fetchFeed(live.url);
    const listener = () => {};
    watchFeed(live.url).add(listener, 1, true);
    ends.push(() => watchFeed(live.url).remove(listener));
    await live.respondWith(second);
    for (let requests = 2; requests <= 11; requests++) {
      clock.advance(60);
      await answered(live, requests);
    }
    expect(live.fetches.map(({cache}) => cache)).to.deep.equal(['default', ...Array<string>(9).fill('no-cache'), 'reload']);
    expect((await fetchFeed(live.url)).feed.updated).to.equal('2024-01-31');
  });

  it('asks once for all who want the same address, as often as the most eager of them', async () => {
    const {live, add} = await watch(30);
    add();
    const {end} = add(2);
    expect(clock.pendingDelays).to.deep.equal([120]);
    clock.advance(120);
    await answered(live, 2);
    end();
    clock.advance(120);
    expect(live.fetches, 'the eager one has gone').to.have.length(2);
    expect(clock.pendingDelays).to.deep.equal([1680]);
  });

  it('asks once for two copies of the script', async () => {
    const copy: string = './watch-feed.ts?copy';
    const other = (await import(copy)) as {watchFeed: typeof watchFeed};
    expect(other.watchFeed).not.to.equal(watchFeed);
    const {live, watched} = await watch(1);
    expect(other.watchFeed(live.url)).to.equal(watched);
  });

  it('does not ask while nobody sees the page, and asks when it is shown again after that time', async () => {
    const {live} = await watch(5);
    setPageHidden(true);
    expect(clock.pendingDelays).to.deep.equal([]);
    clock.advance(200);
    setPageHidden(false);
    expect([live.fetches.length, clock.pendingDelays]).to.deep.equal([1, [100]]);
    setPageHidden(true);
    clock.advance(4000);
    expect(live.fetches).to.have.length(1);
    setPageHidden(false);
    await answered(live, 2);
    for (const event of ['pageshow', 'online']) {
      window.dispatchEvent(new Event(event));
      expect(live.fetches, `${event} soon after`).to.have.length(2);
    }
    setPageHidden(true);
    clock.advance(200);
    window.dispatchEvent(new Event('online'));
    setPageHidden(false);
    window.dispatchEvent(new Event('online'));
    expect(live.fetches).to.have.length(2);
    clock.advance(100);
    await answered(live, 3);
  });

  it('asks when the page comes back from where the browser keeps pages, or is on the network again, after that time', async () => {
    const {live} = await watch(5);
    let requests = 1;
    for (const event of ['pageshow', 'online']) {
      setPageHidden(true);
      clock.advance(301);
      delete (document as {hidden?: boolean}).hidden; // No event tells of it.
      window.dispatchEvent(new Event(event));
      await answered(live, ++requests);
    }
  });

  it('asks an absent source after two minutes, four, eight, up to the time that is wanted', async () => {
    const {live, watched, news} = await watch(10);
    await live.respondWith('', 500);
    const waits: number[] = [];
    for (let i = 0; i < 5; i++) {
      clock.advance(clock.pendingDelays[0]!);
      await answered(live, i + 2);
      waits.push(...clock.pendingDelays);
    }
    expect(waits).to.deep.equal([120, 240, 480, 600, 600]);
    expect(watched.error?.code).to.equal('status');
    await live.respondWith(first);
    clock.advance(600);
    await answered(live, 7);
    expect([watched.error, clock.pendingDelays]).to.deep.equal([undefined, [600]]);
    expect(news()).to.equal(6);
  });

  it('asks an absent source at most once a minute, however often the page is shown or goes on the network', async () => {
    const {live} = await watch(60);
    await live.respondWith('', 0);
    clock.advance(3600);
    await answered(live, 2);
    clock.advance(59);
    for (const event of ['online', 'pageshow', 'online']) window.dispatchEvent(new Event(event));
    setPageHidden(true);
    setPageHidden(false);
    expect(live.fetches).to.have.length(2);
    await live.respondWith(first);
    setPageHidden(true);
    clock.advance(1);
    setPageHidden(false);
    await answered(live, 3);
    expect(clock.pendingDelays).to.deep.equal([3600]);
  });

  it('leaves a source alone as long as it asks for it', async () => {
    const {live} = await watch(2);
    await live.respondWith('', 503, 1800);
    clock.advance(120);
    await answered(live, 2);
    expect(clock.pendingDelays).to.deep.equal([1800]);
    clock.advance(1799);
    window.dispatchEvent(new Event('online'));
    expect(live.fetches).to.have.length(2);
  });

  it('asks a source on another origin that does not answer once, and does not look for why', async () => {
    const {origin} = (await (await fetch('/feed-server/other-origin')).json()) as {origin: string};
    const live = await serveLiveFeed(first, origin);
    await fetchFeed(live.url);
    const watched = watchFeed(live.url);
    const listener = () => {};
    watched.add(listener, 1, true);
    ends.push(() => watched.remove(listener));
    await live.respondWith('', 0);
    clock.advance(60);
    await answered(live, 2);
    expect(watched.error?.code).to.equal('network');
    await live.respondWith(second);
    clock.advance(60);
    await answered(live, 3);
    expect((await fetchFeed(live.url)).feed.updated).to.equal('2024-01-31');
  });

  for (const [what, content, code] of [
    ['is no JSON', '<!doctype html>', 'not-json'],
    ['is of another major version', {...second, version: '2.0'}, 'unsupported-version'],
    ['is no feed', [], 'not-a-feed'],
  ] as const) {
    it(`keeps what it has when what comes ${what}`, async () => {
      const {live, watched} = await watch(1);
      const {feed} = await fetchFeed(live.url);
      await live.respondWith(content);
      clock.advance(60);
      await answered(live, 2);
      expect(watched.error?.code).to.equal(code);
      expect((await fetchFeed(live.url)).feed).to.equal(feed);
      expect(live.fetches).to.have.length(2);
    });
  }

  it('ends with its last listener: no timer, no request, nothing heard', async () => {
    const {live, add, end, news} = await watch(1);
    const other = add();
    end();
    expect(clock.pendingDelays).to.deep.equal([60]);
    other.end();
    expect(clock.pendingDelays).to.deep.equal([]);
    clock.advance(600);
    for (const event of ['online', 'pageshow']) window.dispatchEvent(new Event(event));
    setPageHidden(true);
    setPageHidden(false);
    expect([live.fetches.length, news()]).to.deep.equal([1, 0]);
    add();
    expect(clock.pendingDelays, 'it is long since the last time').to.deep.equal([]);
    await waitUntil(() => live.fetches.length === 2);
  });

  it('lets the first that can tell visitors do so, and the next one when that has gone', async () => {
    const {add, watched, listener, end} = await watch(1);
    const third = () => {};
    add(1, false);
    watched.add(third, 1, true);
    ends.push(() => watched.remove(third));
    expect([watched.isAnnouncer(listener), watched.isAnnouncer(third)]).to.deep.equal([true, false]);
    end();
    expect([watched.isAnnouncer(listener), watched.isAnnouncer(third)]).to.deep.equal([false, true]);
  });
});
