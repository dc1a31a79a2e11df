import {expect, waitUntil} from '@open-wc/testing';
import {setPageHidden, stopClock, type Clock} from '../testing/clock.js';
import {hasHttpCache, serveLiveFeed, type LiveFeed} from '../testing/live-feed.js';
import {makeFeed} from '../testing/make-feed.js';
import {fetchFeed, getFeedClient, type FeedSubscription, type SubscribeOptions} from './feed-client.js';
import type {FeedSnapshot} from './feed-snapshot.js';

const first = makeFeed();
const second = makeFeed({updated: '2024-01-31'});

describe('a subscription to a feed', () => {
  let clock: Clock;
  const subscriptions: FeedSubscription[] = [];
  beforeEach(() => {
    clock = stopClock();
  });
  afterEach(() => {
    subscriptions.splice(0).forEach((subscription) => subscription.unsubscribe());
    clock.restore();
    setPageHidden(false);
  });

  /** Subscribes until the end of the test; `snapshots` lists what the listener got. */
  function subscribe(url: string, options: SubscribeOptions) {
    const snapshots: FeedSnapshot[] = [];
    const subscription = getFeedClient().subscribe(url, (snapshot) => snapshots.push(snapshot), options);
    subscriptions.push(subscription);
    return {subscription, snapshots};
  }

  /** A loaded feed with one subscriber. */
  async function loadAndSubscribe(refreshMinutes: number, ...server: [origin?: string, etag?: string]) {
    const live = await serveLiveFeed(first, ...server);
    await fetchFeed(live.url);
    return {live, ...subscribe(live.url, {refreshMinutes})};
  }

  /** Waits until this many requests have been answered and the next one is scheduled. */
  async function whenAnswered({fetches: asked}: LiveFeed, requests: number) {
    await waitUntil(() => asked.length >= requests && clock.pendingDelays.length > 0, `request ${requests} is answered`);
    expect(asked).to.have.length(requests);
  }

  const updatedOf = ({snapshot}: FeedSubscription) => (snapshot.status === 'ready' ? snapshot.feed.updated : snapshot.status);
  const errorOf = ({snapshot}: FeedSubscription) => (snapshot.status === 'ready' ? snapshot.staleBecause?.code : snapshot.status);

  it('requests the feed at its interval, and lets the browser revalidate its cached copy', async () => {
    const {live, subscription, snapshots} = await loadAndSubscribe(5);
    expect(clock.pendingDelays).to.deep.equal([300]);
    clock.advance(299);
    expect(live.fetches).to.have.length(1);
    clock.advance(1);
    await whenAnswered(live, 2);
    expect(live.fetches[1]).to.deep.equal({cache: 'no-cache', credentials: 'omit'});
    const unchanged = Number(await hasHttpCache());
    expect(await live.readCounts()).to.include({requests: 2, unchanged});
    expect(snapshots, 'the content is the same').to.deep.equal([]);
    await live.respondWith(second);
    clock.advance(300);
    await whenAnswered(live, 3);
    expect(snapshots).to.deep.equal([subscription.snapshot]);
    expect(updatedOf(subscription)).to.equal('2024-01-31');
    expect((await fetchFeed(live.url)).feed.updated).to.equal('2024-01-31');
    expect(await live.readCounts()).to.include({requests: 3, unchanged});
  });

  it('waits up to a tenth longer than its interval, at random', async () => {
    Math.random = () => 0.5;
    await loadAndSubscribe(10);
    expect(clock.pendingDelays).to.deep.equal([630]);
  });

  it('keeps its feed when the server sends the same content with other white space', async () => {
    const {live, snapshots} = await loadAndSubscribe(1);
    const {feed} = await fetchFeed(live.url);
    await live.respondWith(JSON.stringify(first, null, 2));
    clock.advance(60);
    await whenAnswered(live, 2);
    expect((await live.readCounts()).unchanged).to.equal(0);
    expect(snapshots).to.deep.equal([]);
    expect((await fetchFeed(live.url)).feed).to.equal(feed);
  });

  it('gets new content although the server sends it with the old ETag', async () => {
    const {live, subscription, snapshots} = await loadAndSubscribe(1, location.origin, 'same');
    await live.respondWith(second);
    clock.advance(60);
    await whenAnswered(live, 2);
    expect(updatedOf(subscription)).to.equal('2024-01-31');
    clock.advance(60);
    await whenAnswered(live, 3);
    expect(snapshots, 'the content is the same').to.have.length(1);
  });

  it('gets new content at the tenth request although the server answers 304', async () => {
    const {live, subscription} = await loadAndSubscribe(1, location.origin, 'stuck');
    await live.respondWith(second);
    for (let requests = 2; requests <= 11; requests++) {
      clock.advance(60);
      await whenAnswered(live, requests);
    }
    expect(live.fetches.map(({cache}) => cache)).to.deep.equal(['default', ...Array<string>(9).fill('no-cache'), 'reload']);
    expect(updatedOf(subscription)).to.equal('2024-01-31');
  });

  it('shares the requests with all subscribers of the address, at the shortest interval', async () => {
    const {live} = await loadAndSubscribe(30);
    subscribe(live.url, {refreshMinutes: 30});
    const {subscription} = subscribe(live.url, {refreshMinutes: 2});
    expect(clock.pendingDelays).to.deep.equal([120]);
    clock.advance(120);
    await whenAnswered(live, 2);
    subscription.unsubscribe();
    clock.advance(120);
    expect(live.fetches, 'the one with the shortest interval has left').to.have.length(2);
    expect(clock.pendingDelays).to.deep.equal([1680]);
  });

  it('shares the requests with another copy of the script', async () => {
    const copy: string = './feed-client.ts?copy';
    const other = (await import(copy)) as {getFeedClient: typeof getFeedClient};
    expect(other.getFeedClient).not.to.equal(getFeedClient);
    expect(other.getFeedClient()).to.equal(getFeedClient());
  });

  it('makes no request while the page is hidden, and one when it is visible again after the interval', async () => {
    const {live} = await loadAndSubscribe(5);
    setPageHidden(true);
    expect(clock.pendingDelays).to.deep.equal([]);
    clock.advance(200);
    setPageHidden(false);
    expect([live.fetches.length, clock.pendingDelays]).to.deep.equal([1, [100]]);
    setPageHidden(true);
    clock.advance(4000);
    expect(live.fetches).to.have.length(1);
    setPageHidden(false);
    await whenAnswered(live, 2);
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
    await whenAnswered(live, 3);
  });

  it('makes a request when the page returns from the back/forward cache or is online again after the interval', async () => {
    const {live} = await loadAndSubscribe(5);
    let requests = 1;
    for (const event of ['pageshow', 'online']) {
      setPageHidden(true);
      clock.advance(301);
      delete (document as {hidden?: boolean}).hidden; // Without a visibilitychange event.
      window.dispatchEvent(new Event(event));
      await whenAnswered(live, ++requests);
    }
  });

  it('waits two minutes after a failure, then four, eight, up to the interval', async () => {
    const {live, subscription, snapshots} = await loadAndSubscribe(10);
    await live.respondWith('', 500);
    const waits: number[] = [];
    for (let i = 0; i < 5; i++) {
      clock.advance(clock.pendingDelays[0]!);
      await whenAnswered(live, i + 2);
      waits.push(...clock.pendingDelays);
    }
    expect(waits).to.deep.equal([120, 240, 480, 600, 600]);
    expect(errorOf(subscription)).to.equal('status');
    await live.respondWith(first);
    clock.advance(600);
    await whenAnswered(live, 7);
    expect([errorOf(subscription), clock.pendingDelays]).to.deep.equal([undefined, [600]]);
    expect(snapshots, 'one when the source fails, one when it recovers').to.have.length(2);
  });

  it('makes at most one request a minute after a failure, however often the page becomes visible or goes online', async () => {
    const {live} = await loadAndSubscribe(60);
    await live.respondWith('', 0);
    clock.advance(3600);
    await whenAnswered(live, 2);
    clock.advance(59);
    for (const event of ['online', 'pageshow', 'online']) window.dispatchEvent(new Event(event));
    setPageHidden(true);
    setPageHidden(false);
    expect(live.fetches).to.have.length(2);
    await live.respondWith(first);
    setPageHidden(true);
    clock.advance(1);
    setPageHidden(false);
    await whenAnswered(live, 3);
    expect(clock.pendingDelays).to.deep.equal([3600]);
  });

  it('waits as long as the server asks in Retry-After', async () => {
    const {live} = await loadAndSubscribe(2);
    await live.respondWith('', 503, 1800);
    clock.advance(120);
    await whenAnswered(live, 2);
    expect(clock.pendingDelays).to.deep.equal([1800]);
    clock.advance(1799);
    window.dispatchEvent(new Event('online'));
    expect(live.fetches).to.have.length(2);
  });

  it('makes no second request to find out why a server on another origin did not answer', async () => {
    const {origin} = (await (await fetch('/feed-server/other-origin')).json()) as {origin: string};
    const {live, subscription} = await loadAndSubscribe(1, origin);
    await live.respondWith('', 0);
    clock.advance(60);
    await whenAnswered(live, 2);
    expect(errorOf(subscription)).to.equal('network');
    await live.respondWith(second);
    clock.advance(60);
    await whenAnswered(live, 3);
    expect(updatedOf(subscription)).to.equal('2024-01-31');
  });

  for (const [what, content, code] of [
    ['not JSON', '<!doctype html>', 'not-json'],
    ['of another major version', {...second, version: '2.0'}, 'unsupported-version'],
    ['not a feed', [], 'not-a-feed'],
  ] as const) {
    it(`keeps its feed when the answer is ${what}`, async () => {
      const {live, subscription} = await loadAndSubscribe(1);
      const {feed} = await fetchFeed(live.url);
      await live.respondWith(content);
      clock.advance(60);
      await whenAnswered(live, 2);
      expect(errorOf(subscription)).to.equal(code);
      expect((await fetchFeed(live.url)).feed).to.equal(feed);
      expect(live.fetches).to.have.length(2);
    });
  }

  it('ends with the last subscriber: no timer, no request, no snapshot', async () => {
    const {live, subscription, snapshots} = await loadAndSubscribe(1);
    const other = subscribe(live.url, {refreshMinutes: 1});
    subscription.unsubscribe();
    expect(clock.pendingDelays).to.deep.equal([60]);
    other.subscription.unsubscribe();
    expect(clock.pendingDelays).to.deep.equal([]);
    clock.advance(600);
    for (const event of ['online', 'pageshow']) window.dispatchEvent(new Event(event));
    setPageHidden(true);
    setPageHidden(false);
    expect([live.fetches.length, snapshots.length]).to.deep.equal([1, 0]);
    subscribe(live.url, {refreshMinutes: 1});
    expect(clock.pendingDelays, 'the interval has passed').to.deep.equal([]);
    await waitUntil(() => live.fetches.length === 2);
  });

  it('lets the first subscriber that can announce updates do so, and the next one after it has left', async () => {
    const {live, subscription} = await loadAndSubscribe(1);
    subscribe(live.url, {refreshMinutes: 1, canAnnounce: false});
    const third = subscribe(live.url, {refreshMinutes: 1}).subscription;
    expect([subscription.isAnnouncer, third.isAnnouncer]).to.deep.equal([true, false]);
    subscription.unsubscribe();
    expect([subscription.isAnnouncer, third.isAnnouncer]).to.deep.equal([false, true]);
  });

  it('without an interval keeps the feed that it got, and does not learn that its source is away', async () => {
    const {live} = await loadAndSubscribe(1);
    const {subscription, snapshots} = subscribe(live.url, {});
    await live.respondWith(second);
    clock.advance(60);
    await whenAnswered(live, 2);
    await live.respondWith('', 500);
    clock.advance(60);
    await whenAnswered(live, 3);
    expect([snapshots, updatedOf(subscription), errorOf(subscription)]).to.deep.equal([[], '2023-06-07', undefined]);
    expect(errorOf(subscribe(live.url, {}).subscription)).to.equal(undefined);
  });

  it('gets the feed that a later subscriber loads, but no second snapshot of the same error', async () => {
    const live = await serveLiveFeed(first);
    await live.respondWith('', 404);
    const {subscription, snapshots} = subscribe(live.url, {});
    await waitUntil(() => subscription.snapshot.status === 'error');
    const later = subscribe(live.url, {}).subscription;
    expect(later.snapshot.status).to.equal('loading');
    await waitUntil(() => later.snapshot.status === 'error');
    expect(snapshots).to.have.length(1);
    await live.respondWith(first);
    later.retry();
    expect(later.snapshot.status).to.equal('loading');
    await waitUntil(() => later.snapshot.status === 'ready');
    expect(updatedOf(subscription)).to.equal('2023-06-07');
    expect(live.fetches).to.have.length(3);
  });
});
