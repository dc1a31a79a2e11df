import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import './ki-partner-list/define.js';
import {loadRealFeed} from '../testing/real-feed.js';
import {whenReady, whenUpdated} from '../testing/wait.js';
import {visibleText} from '../testing/read-text.js';

// The real feed has two changes at the turn of the year 2023/2024.
const before = 'Statens legemiddelverk (SLV)\nsiden høsten 2019';
const after = 'tidligere Statens legemiddelverk';

describe('a page that stays open past midnight', () => {
  const RealDate = Date;

  /** Sets the clock, which then continues. */
  function setClock(time: string) {
    const difference = +new RealDate(time) - RealDate.now();
    globalThis.Date = class extends RealDate {
      constructor(...given: [] | [number]) {
        if (given.length) super(...given);
        else super(RealDate.now() + difference);
      }
    } as unknown as DateConstructor;
  }
  afterEach(() => {
    globalThis.Date = RealDate;
  });

  async function mount(asOf: string | null = 'today') {
    const place = await fixture<HTMLElement>(html`<div lang="nb"></div>`);
    const list = document.createElement('ki-partner-list');
    list.data = await loadRealFeed();
    list.asOf = asOf;
    place.append(list);
    return whenReady(list);
  }

  const signals: Readonly<Record<string, () => void>> = {
    'is shown again': () => document.dispatchEvent(new Event('visibilitychange')),
    'comes back from the Back button': () => window.dispatchEvent(new Event('pageshow')),
  };
  for (const [name, signal] of Object.entries(signals)) {
    it(`shows the new day once it ${name}`, async () => {
      setClock('2023-12-31T23:50');
      const list = await mount();
      expect(visibleText(list)).to.include(before).and.not.to.include(after);
      setClock('2024-01-01T08:00');
      signal();
      await whenUpdated(list);
      expect(visibleText(list)).to.include(after).and.not.to.include(before);
      // A clock that was set back counts as well.
      setClock('2023-12-30T08:00');
      signal();
      await whenUpdated(list);
      expect(visibleText(list)).to.include(before);
    });
  }

  it('shows the new day at midnight while it is visible', async () => {
    setClock('2023-12-31T23:59:59.700');
    const list = await mount();
    expect(visibleText(list)).to.include(before);
    await waitUntil(() => visibleText(list).includes(after));
    expect(visibleText(list)).not.to.include(before);
  });

  it('keeps a date that the page sets', async () => {
    setClock('2023-12-31T23:50');
    const list = await mount('2023-06-07');
    const text = visibleText(list);
    setClock('2024-01-01T08:00');
    window.dispatchEvent(new Event('pageshow'));
    await whenUpdated(list);
    expect(visibleText(list)).to.equal(text);
  });

  it('does not update a removed widget, which shows the new day when it is inserted again', async () => {
    setClock('2023-12-31T23:50');
    const list = await mount();
    const place = list.parentElement!;
    list.remove();
    let updates = 0;
    list.requestUpdate = () => {
      updates++;
    };
    setClock('2024-01-01T08:00');
    window.dispatchEvent(new Event('pageshow'));
    expect(updates).to.equal(0);
    delete (list as Partial<typeof list>).requestUpdate;
    place.append(list);
    await whenUpdated(list);
    expect(visibleText(list)).to.include(after);
  });
});
