import {expect, waitUntil} from '@open-wc/testing';
import {stopClock, type Clock} from '../testing/clock.js';
import {serveLiveFeed} from '../testing/live-feed.js';
import {makeFeed} from '../testing/make-feed.js';
import {getFeedClient, type FeedSubscription} from './feed-client.js';
import {pollingModule} from './feed-entry.js';

const first = makeFeed();
const second = makeFeed({updated: '2024-01-31'});

describe('the part of the script that requests a feed again', () => {
  const {importModule} = pollingModule;
  const {warn} = console;
  const subscriptions: FeedSubscription[] = [];
  let clock: Clock;
  let lines: string[];
  let imports: number;

  /** Replaces the import of the module. */
  function importBy(load: typeof importModule): void {
    pollingModule.loaded = null;
    pollingModule.importModule = () => {
      imports++;
      return load();
    };
  }

  beforeEach(() => {
    clock = stopClock();
    lines = [];
    imports = 0;
    console.warn = (line: string) => lines.push(line);
    importBy(importModule);
  });
  afterEach(() => {
    subscriptions.splice(0).forEach((subscription) => subscription.unsubscribe());
    clock.restore();
    console.warn = warn;
    pollingModule.importModule = importModule;
  });

  async function subscribe(refreshMinutes: number | null) {
    const live = await serveLiveFeed(first);
    const subscription = getFeedClient().subscribe(live.url, () => {}, {refreshMinutes});
    subscriptions.push(subscription);
    await waitUntil(() => subscription.snapshot.status === 'ready');
    return {live, subscription};
  }

  it('is not loaded without a subscriber that wants updates', async () => {
    const {subscription} = await subscribe(null);
    subscription.retry();
    subscription.unsubscribe();
    expect([imports, clock.pendingDelays]).to.deep.equal([0, []]);
  });

  it('is loaded with the first subscriber that wants updates, once for a page', async () => {
    const {live} = await subscribe(5);
    await waitUntil(() => clock.pendingDelays.length);
    const other = await subscribe(5);
    expect([imports, clock.pendingDelays]).to.deep.equal([1, [300, 300]]);
    clock.advance(300);
    await waitUntil(() => live.fetches.length === 2 && other.live.fetches.length === 2);
  });

  it('counts the interval from the request, also when it arrives late', async () => {
    let arrive = (): void => {};
    importBy(async () => {
      await new Promise<void>((resolve) => (arrive = resolve));
      return importModule();
    });
    const {live, subscription} = await subscribe(5);
    expect(clock.pendingDelays).to.deep.equal([]);
    clock.advance(100);
    arrive();
    await waitUntil(() => clock.pendingDelays.length);
    expect(clock.pendingDelays).to.deep.equal([200]);
    subscription.retry();
    await waitUntil(() => live.fetches.length === 2);
  });

  it('does nothing when it arrives after the last subscriber has left', async () => {
    let arrive = (): void => {};
    importBy(async () => {
      await new Promise<void>((resolve) => (arrive = resolve));
      return importModule();
    });
    const {live, subscription} = await subscribe(5);
    subscription.unsubscribe();
    arrive();
    await waitUntil(() => pollingModule.loaded);
    window.dispatchEvent(new Event('online'));
    expect([clock.pendingDelays, live.fetches.length]).to.deep.equal([[], 1]);
  });

  it('is tried again each minute when it cannot be loaded; the feed stays, and one console line says so', async () => {
    importBy(() => Promise.reject(new TypeError('Failed to fetch')));
    const {live, subscription} = await subscribe(5);
    await waitUntil(() => clock.pendingDelays.length);
    expect([imports, clock.pendingDelays]).to.deep.equal([1, [60]]);
    clock.advance(60);
    await waitUntil(() => clock.pendingDelays.length);
    expect([imports, clock.pendingDelays]).to.deep.equal([2, [60]]);
    expect(subscription.snapshot.status).to.equal('ready');
    expect(lines.map((line) => line.replace(/ \S+$/, ''))).to.deep.equal([
      '[ki-widgets] The part of the script for updates of feeds could not be loaded: TypeError: Failed to fetch.',
    ]);
    expect(lines[0]).to.match(/feed-issues\.(md|html)#not-loaded$/);

    importBy(importModule);
    await live.respondWith(second);
    clock.advance(60);
    await waitUntil(() => clock.pendingDelays.length);
    expect(clock.pendingDelays).to.deep.equal([180]);
    clock.advance(180);
    await waitUntil(() => subscription.snapshot.status === 'ready' && subscription.snapshot.feed.updated === '2024-01-31');
  });
});
