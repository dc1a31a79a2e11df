import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {expectAccessible} from '../testing/accessibility.js';
import {hasHttpCache, serveLiveFeed, type LiveFeed} from '../testing/live-feed.js';
import {stopClock, type Clock} from '../testing/clock.js';
import {makeFeed} from '../testing/make-feed.js';
import {collectConsoleLines} from '../testing/collect-errors.js';
import {deepQueryAll} from '../testing/query.js';
import {nextTask, whenReady, whenUpdated} from '../testing/wait.js';
import {visibleText} from '../testing/read-text.js';
import type {FeedElement} from './feed-element.js';
import '../define.js';

const first = makeFeed();
const second = makeFeed({
  updated: '2024-01-31',
  contacts: [{id: 'post', role: 'Spørsmål om prosjektet', person: 'Ola Nordmann', email: 'post@etaten.example'}],
});

const updated = {
  nb: 'Innholdet er oppdatert etter at du åpnet siden.',
  nn: 'Innhaldet er oppdatert etter at du opna sida.',
  en: 'The content has been updated since you opened the page.',
  se: 'Sisdoallu lea ođastuvvon maŋŋel go rahpet siiddu.',
} as const;
const stale = {
  nb: 'Kilden svarer ikke akkurat nå, så innholdet kan være utdatert.',
  nn: 'Kjelda svarar ikkje akkurat no, så innhaldet kan vere utdatert.',
  en: 'The source is not responding right now, so the content may be out of date.',
  se: 'Gáldu ii vástit dál. Sisdoallu sáhttá leat boarásmuvvan.',
} as const;

describe('a feed with refresh', () => {
  let clock: Clock;
  let live: LiveFeed;
  beforeEach(async () => {
    clock = stopClock();
    live = await serveLiveFeed(first);
  });
  afterEach(() => clock.restore());

  /** Lets five minutes pass, and waits until the page shows the answer. */
  async function renew(place: Element, content: unknown = second, status = 200): Promise<void> {
    const {length} = live.fetches;
    await live.respondWith(content, status);
    clock.advance(300);
    await waitUntil(() => live.fetches.length > length && clock.pendingDelays.length > 0, 'the feed is requested again');
    await settle(place);
  }

  async function settle(place: Element): Promise<void> {
    await nextTask();
    await whenUpdated(place);
    await nextTask();
    await whenUpdated(place);
  }

  /** Adds widgets to the page and waits until they are ready. */
  async function show(content: ReturnType<typeof html>, lang = 'nb'): Promise<HTMLElement> {
    const place = await fixture<HTMLElement>(html`<main lang=${lang}>${content}</main>`);
    for (const widget of deepQueryAll<FeedElement>(place, '[feed]')) await whenReady(widget);
    await settle(place);
    return place;
  }

  function eventsOf(place: Element): string[] {
    const events: string[] = [];
    for (const type of ['ki-feed-load', 'ki-feed-error']) {
      place.addEventListener(type, (event) => events.push(`${type} ${(event.composedPath()[0] as Element).localName}`));
    }
    return events;
  }

  /** Texts that a screen reader announces when they change. */
  const said = (place: Element) => deepQueryAll(place, '[part=notice][role=status]').map((each) => visibleText(each));
  const noticesIn = (place: Element) => deepQueryAll(place, '[part=notice]').map((each) => visibleText(each));

  it('is requested once without refresh', async () => {
    await show(html`<ki-contact-card feed=${live.url}></ki-contact-card>`);
    expect(clock.pendingDelays).to.deep.equal([]);
  });

  it('shows new content in the widget, fires an event, and announces it in one line', async () => {
    const place = await show(html`<ki-contact-card feed=${live.url} refresh="5"></ki-contact-card>`);
    const card = place.querySelector('ki-contact-card')!;
    const events = eventsOf(place);
    expect(said(place), 'the line is there before it is filled').to.deep.equal(['']);
    expect(visibleText(place)).to.include('Kari Nordmann');
    await renew(place);
    expect(visibleText(place)).to.include('Ola Nordmann').and.not.to.include('Kari');
    expect(visibleText(place).split('\n').slice(-2)).to.deep.equal([
      updated.nb,
      'Kilde: Etaten for prøving, NLOD 2.0. Opplysningene gjelder per 31. januar 2024.',
    ]);
    expect(said(place)).to.deep.equal([updated.nb]);
    expect(events).to.deep.equal(['ki-feed-load ki-contact-card']);
    expect(card.state).to.equal('ready');
    await expectAccessible(card);
  });

  it('changes nothing, fires nothing and announces nothing when the content is the same', async () => {
    const place = await show(html`<ki-contact-card feed=${live.url} refresh="5"></ki-contact-card>`);
    const events = eventsOf(place);
    const changes: MutationRecord[] = [];
    new MutationObserver((records) => changes.push(...records)).observe(place.querySelector('ki-contact-card')!.shadowRoot!, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    await renew(place, first);
    expect(await live.readCounts()).to.include({requests: 2, unchanged: Number(await hasHttpCache())});
    expect([events, changes, said(place)]).to.deep.equal([[], [], ['']]);
    await renew(place);
    expect(changes, 'the observer sees a real change').not.to.be.empty;
  });

  it('is announced once, however often it changes', async () => {
    const place = await show(html`<ki-contact-card feed=${live.url} refresh="5"></ki-contact-card>`);
    await renew(place);
    const changes: MutationRecord[] = [];
    const [region] = deepQueryAll(place, '[role=status]');
    new MutationObserver((records) => changes.push(...records)).observe(region!, {childList: true, characterData: true, subtree: true});
    await renew(place, first);
    expect(visibleText(place)).to.include('Kari Nordmann');
    expect([said(place), changes]).to.deep.equal([[updated.nb], []]);
  });

  it('updates every widget of a page with one request, and one of them announces it', async () => {
    const place = await show(html`
      <browser-support-banner feed=${live.url} refresh="5"></browser-support-banner>
      <ki-contact-card feed=${live.url} refresh="5"></ki-contact-card>
      <ki-contact-card feed=${live.url} refresh="60"></ki-contact-card>
      <ki-contact-card feed=${live.url}></ki-contact-card>
    `);
    await renew(place);
    expect(live.fetches).to.have.length(2);
    const cards = deepQueryAll(place, 'ki-contact-card').map((card) => visibleText(card));
    expect(cards.map((text) => text.includes('Ola'))).to.deep.equal([true, true, false]);
    expect(said(place)).to.deep.equal([updated.nb]);
    expect(noticesIn(place)).to.deep.equal([updated.nb, '']);
  });

  for (const tag of ['ki-feed', 'ki-project-page'] as const) {
    it(`updates all widgets in a <${tag}>, with one line for all`, async () => {
      const place = await show(
        tag === 'ki-feed'
          ? html`<ki-feed feed=${live.url} refresh="5"
              ><ki-contact-card></ki-contact-card><ki-publication-info></ki-publication-info
            ></ki-feed>`
          : html`<ki-project-page feed=${live.url} refresh="5"></ki-project-page>`,
      );
      const events = eventsOf(place);
      expect(noticesIn(place)).to.deep.equal(['']);
      await renew(place);
      expect(visibleText(place)).to.include('Ola Nordmann');
      expect(noticesIn(place)).to.deep.equal([updated.nb]);
      expect(new Set(events).size, 'each once').to.equal(events.length - (tag === 'ki-feed' ? 0 : 1)); // Two partner lists.
      await collectConsoleLines(() => renew(place, '', 500));
      expect(noticesIn(place)).to.deep.equal([stale.nb]);
      expect(place.querySelector(tag)!.matches(':state(stale)')).to.be.true;
      expect(deepQueryAll<FeedElement>(place, 'ki-contact-card, ki-publication-info').map(({state}) => state)).to.deep.equal([
        'stale',
        'stale',
      ]);
      expect(visibleText(place)).to.include('Ola Nordmann').and.to.include('Opplysningene gjelder per 31. januar 2024.');
      await expectAccessible(place.firstElementChild!);
    });
  }

  it('takes no space in a row of widgets in a <ki-feed> until there is something to announce', async () => {
    const place = await show(html`
      <div style="display: flex; gap: 50px; width: 300px">
        <ki-feed feed=${live.url} refresh="5"><p style="flex: 1">En</p></ki-feed>
      </div>
    `);
    expect(place.querySelector('p')!.getBoundingClientRect().width).to.equal(300);
  });

  it('announces updates in the visitor’s language, also when that changes', async () => {
    const place = await show(html`<ki-contact-card feed=${live.url} refresh="5"></ki-contact-card>`);
    await renew(place);
    for (const lang of ['nn', 'en', 'se'] as const) {
      place.lang = lang;
      await settle(place);
      expect(noticesIn(place)).to.deep.equal([updated[lang]]);
    }
    await collectConsoleLines(() => renew(place, '', 404));
    for (const lang of ['nb', 'nn', 'en', 'se'] as const) {
      place.lang = lang;
      await settle(place);
      expect(noticesIn(place)).to.deep.equal([stale[lang]]);
    }
  });

  for (const [what, content, status, code] of [
    ['does not answer', '', 0, 'network'],
    ['answers with an error', '', 503, 'status'],
    ['answers with a page', '<!doctype html><title>Vedlikehold</title>', 200, 'not-json'],
    ['answers with a feed of another major version', {...second, version: '2.0'}, 200, 'unsupported-version'],
  ] as const) {
    it(`remains visible while its source ${what}, with a line, one event and one console line`, async () => {
      const place = await show(html`<ki-contact-card feed=${live.url} refresh="5"><p>Skriv til oss.</p></ki-contact-card>`);
      const card = place.querySelector('ki-contact-card')!;
      const events = eventsOf(place);
      const lines = await collectConsoleLines(async () => {
        await renew(place, content, status);
        await renew(place, content, status);
      });
      expect(visibleText(place)).to.include('Kari Nordmann').and.not.to.include('Skriv til oss.');
      expect(visibleText(place).split('\n').slice(-2)).to.deep.equal([
        stale.nb,
        'Kilde: Etaten for prøving, NLOD 2.0. Opplysningene gjelder per 7. juni 2023.',
      ]);
      expect([card.state, card.matches(':state(stale)'), card.matches(':state(ready)')]).to.deep.equal(['stale', true, false]);
      expect(lines).to.have.length(1);
      expect(lines[0])
        .to.include(live.url)
        .and.to.match(new RegExp(`#${code}$`));
      expect(events).to.deep.equal(['ki-feed-error ki-contact-card']);
      await expectAccessible(card);

      await renew(place, first);
      expect([card.state, said(place)]).to.deep.equal(['ready', ['']]);
      expect(events, 'the same content is no news').to.have.length(1);
      await collectConsoleLines(() => renew(place, content, status));
      expect(events).to.have.length(2);
      await renew(place);
      expect([card.state, said(place), events.length]).to.deep.equal(['ready', [updated.nb], 3]);
    });
  }

  it('is shown later when the first request failed', async () => {
    await live.respondWith('', 404);
    let place!: HTMLElement;
    await collectConsoleLines(async () => {
      place = await fixture<HTMLElement>(html`<main lang="nb"><ki-contact-card feed=${live.url} refresh="5"></ki-contact-card></main>`);
      await waitUntil(() => place.querySelector('ki-contact-card')!.state === 'error');
    });
    await live.respondWith(first);
    clock.advance(60);
    window.dispatchEvent(new Event('online'));
    await whenReady(place.querySelector('ki-contact-card')!);
    expect(visibleText(place)).to.include('Kari Nordmann');
    expect(noticesIn(place), 'nothing was renewed').to.deep.equal(['']);
  });

  it('is not requested again by a widget that is moved, or that is removed and soon added again', async () => {
    const place = await show(html`<section><ki-contact-card feed=${live.url} refresh="5"></ki-contact-card></section>`);
    const card = place.querySelector('ki-contact-card')!;
    const events = eventsOf(place);
    clock.advance(100);
    place.append(card);
    await settle(place);
    expect(clock.pendingDelays).to.deep.equal([200]);
    card.remove();
    await nextTask(20);
    expect(clock.pendingDelays).to.deep.equal([]);
    place.append(card);
    await settle(place);
    expect(clock.pendingDelays).to.deep.equal([200]);
    expect([live.fetches.length, events]).to.deep.equal([1, []]);
  });

  it('is up to date in a widget that is added again after others were updated', async () => {
    const place = await show(html`
      <ki-contact-card feed=${live.url} refresh="5"></ki-contact-card><ki-contact-card feed=${live.url} refresh="5"></ki-contact-card>
    `);
    const card = place.querySelector('ki-contact-card')!;
    card.remove();
    await renew(place);
    place.append(card);
    await settle(place);
    expect(visibleText(card)).to.include('Ola Nordmann');
    expect(live.fetches).to.have.length(2);
    card.remove();
    await collectConsoleLines(() => renew(place, '', 500));
    place.append(card);
    await settle(place);
    expect(card.state).to.equal('stale');
  });

  it('is requested at once by retry()', async () => {
    const place = await show(html`<ki-contact-card feed=${live.url} refresh="60"></ki-contact-card>`);
    const card = place.querySelector('ki-contact-card')!;
    await live.respondWith(second);
    card.retry();
    await waitUntil(() => visibleText(card).includes('Ola Nordmann'));
    expect(live.fetches).to.have.length(2);
    expect(card.state).to.equal('ready');
  });

  it('follows a change of the interval, the address and the source', async () => {
    const place = await show(html`<ki-contact-card feed=${live.url} refresh="5"></ki-contact-card>`);
    const card = place.querySelector('ki-contact-card')!;
    card.refresh = 10;
    await settle(place);
    expect(clock.pendingDelays).to.deep.equal([600]);
    const other = await serveLiveFeed(second);
    await live.respondWith(second);
    card.retry();
    await waitUntil(() => visibleText(card).includes(updated.nb));
    card.feed = other.url;
    await whenReady(card);
    expect(noticesIn(place), 'of another feed nothing is new').to.deep.equal(['']);
    expect(clock.pendingDelays).to.deep.equal([600]);
    clock.advance(600);
    await waitUntil(() => other.fetches.length === 2 && clock.pendingDelays.length > 0);
    expect(live.fetches).to.have.length(2);
    card.data = first;
    await settle(place);
    expect([clock.pendingDelays, noticesIn(place)]).to.deep.equal([[], []]);
    card.data = null;
    await settle(place);
    expect(clock.pendingDelays).to.have.length(1);
    card.removeAttribute('refresh');
    await settle(place);
    expect(clock.pendingDelays).to.deep.equal([]);
  });

  it('is requested once when refresh is invalid, which is logged once', async () => {
    for (const refresh of ['0', '-5', '0.5', 'ofte', '', '1441', 'Infinity', '5 min']) {
      const place = document.createElement('main');
      const lines = await collectConsoleLines(async () => {
        place.innerHTML = `<ki-contact-card feed="${live.url}" refresh="${refresh}"></ki-contact-card>`.repeat(2);
        (await fixture<HTMLElement>(html`<div></div>`)).append(place);
        await whenReady(place.querySelector('ki-contact-card')!);
      });
      expect(clock.pendingDelays, refresh).to.deep.equal([]);
      // An empty value counts as none.
      expect(lines.length, refresh).to.equal(refresh ? 1 : 0);
      for (const line of lines)
        expect(line)
          .to.include('refresh')
          .and.to.match(/#bad-refresh$/);
      place.remove();
    }
  });
});
