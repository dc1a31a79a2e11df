import {expect, fixture, html, waitUntil} from '@open-wc/testing';
// Without ./define.js: the first test shows a page before that script is loaded.
import '../ki-contact-card/define.js';
import type {FeedErrorEvent, FeedLoadEvent} from '../feed-events.js';
import {makeEmptyFeed, makeFeed} from '../../testing/make-feed.js';
import {collectConsoleLines} from '../../testing/collect-errors.js';
import {deepQuery, deepQueryAll} from '../../testing/query.js';
import {nextTask, whenReady, whenUpdated} from '../../testing/wait.js';
import {serveFeed} from '../../testing/feed-server.js';
import {visibleText} from '../../testing/read-text.js';

type KiFeed = HTMLElementTagNameMap['ki-feed'];
type ContactCard = HTMLElementTagNameMap['ki-contact-card'];

/** A feed that the name of its one contact identifies. */
const feedOf = (person: string) => makeFeed({contacts: [{id: 'post', role: 'Post', person, email: 'post@etaten.example'}]});

async function cardsIn(element: Element): Promise<string[]> {
  await nextTask();
  const cards = deepQueryAll<ContactCard>(element, 'ki-contact-card');
  for (const card of cards) await whenUpdated(card);
  return cards.map((card) => visibleText(card).split('\n')[2] ?? visibleText(card));
}

describe('<ki-feed>', () => {
  it('makes the widgets inside it show their own text until its script is loaded', async () => {
    const server = serveFeed(feedOf('Kari'));
    const place = await fixture(html` <ki-feed feed=${server.url}><ki-contact-card>Skriv til oss.</ki-contact-card></ki-feed> `);
    const card = place.querySelector('ki-contact-card')!;
    await whenUpdated(card);
    expect([card.state, visibleText(card), server.requestCount]).to.deep.equal(['loading', 'Skriv til oss.', 0]);
    await import('./define.js');
    await whenReady(card);
    expect(visibleText(card)).to.include('Kari');
    expect(server.requestCount).to.equal(1);
  });

  it('gives its feed to every widget inside it, at any depth and in shadow roots, with one request', async () => {
    const server = serveFeed(feedOf('Kari'));
    const place = await fixture<KiFeed>(html`
      <ki-feed feed=${server.url}>
        <ki-contact-card></ki-contact-card>
        <section><ki-contact-card></ki-contact-card></section>
        <div></div>
      </ki-feed>
    `);
    place.querySelector('div')!.attachShadow({mode: 'open'}).append(document.createElement('ki-contact-card'));
    await whenReady(place);
    expect(await cardsIn(place)).to.deep.equal(['Kari', 'Kari', 'Kari']);
    place.append(document.createElement('ki-contact-card'));
    expect(await cardsIn(place)).to.deep.equal(['Kari', 'Kari', 'Kari', 'Kari']);
    expect(server.requestCount).to.equal(1);
  });

  it('renders nothing and takes no space: its children are laid out as if it were not there', async () => {
    const place = await fixture(html`
      <div style="display: flex; width: 300px">
        <ki-feed .data=${makeFeed()}
          ><p style="width: 100px">En</p>
          <p style="width: 100px">To</p></ki-feed
        >
      </div>
    `);
    expect(visibleText(place)).to.equal('En\nTo');
    const [first, second] = [...place.querySelectorAll('p')].map((each) => each.getBoundingClientRect());
    expect(second!.left).to.equal(first!.right);
    expect(deepQuery(place, 'ki-feed').shadowRoot!.textContent.trim()).to.equal('');
  });

  it('works inside another: a widget gets the feed of the nearest one with its own, and one without passes on what it gets', async () => {
    const outer = await fixture<KiFeed>(html`
      <ki-feed .data=${feedOf('Ytterst')}>
        <ki-contact-card></ki-contact-card>
        <ki-feed .data=${feedOf('Innerst')}><ki-contact-card></ki-contact-card></ki-feed>
        <ki-feed><ki-contact-card></ki-contact-card></ki-feed>
        <ki-contact-card .data=${feedOf('Egen')}></ki-contact-card>
      </ki-feed>
    `);
    expect(await cardsIn(outer)).to.deep.equal(['Ytterst', 'Innerst', 'Ytterst', 'Egen']);
    outer.data = feedOf('Ny');
    expect(await cardsIn(outer)).to.deep.equal(['Ny', 'Innerst', 'Ny', 'Egen']);
  });

  it('gives its date to the widgets inside that have no date of their own', async () => {
    const contacts = [
      {id: 'a', role: 'Post', person: 'Før', period: {to: '2022'}},
      {id: 'b', role: 'Post', person: 'Etter', period: {from: '2023'}},
    ];
    const place = await fixture<KiFeed>(html`
      <ki-feed as-of="2022-06-01" .data=${makeFeed({contacts})}>
        <ki-contact-card></ki-contact-card>
        <ki-contact-card as-of="2024-06-01"></ki-contact-card>
        <ki-feed><ki-contact-card></ki-contact-card></ki-feed>
      </ki-feed>
    `);
    expect(await cardsIn(place)).to.deep.equal(['Før', 'Etter', 'Før']);
    place.asOf = '2024';
    expect(await cardsIn(place)).to.deep.equal(['Etter', 'Etter', 'Etter']);
  });

  it('shows its widgets in the language of the nearest lang', async () => {
    const place = await fixture(html`
      <ki-feed lang="en" .data=${makeFeed()}><ki-contact-card></ki-contact-card><ki-contact-card lang="nn"></ki-contact-card></ki-feed>
    `);
    await nextTask();
    await whenUpdated(place);
    const [english, nynorsk] = deepQueryAll(place, 'ki-contact-card').map((card) => visibleText(card));
    expect(english).to.include('Source: ');
    expect(nynorsk).to.include('Kjelde: ');
  });

  it('keeps the text of the widgets inside when its feed cannot be loaded, and one button tries again for all', async () => {
    const server = serveFeed(feedOf('Kari'));
    server.status = 404;
    const errors: FeedErrorEvent[] = [];
    const loads: FeedLoadEvent[] = [];
    let place!: KiFeed;
    const lines = await collectConsoleLines(async () => {
      place = await fixture<KiFeed>(html`
        <ki-feed
          lang="nb"
          feed=${server.url}
          @ki-feed-error=${(event: FeedErrorEvent) => errors.push(event)}
          @ki-feed-load=${(event: FeedLoadEvent) => loads.push(event)}
        >
          <ki-contact-card>Skriv til oss.</ki-contact-card><ki-contact-card>Ring oss.</ki-contact-card>
        </ki-feed>
      `);
      await waitUntil(() => errors.length === 3);
      await whenUpdated(place);
    });
    const [first, second] = deepQueryAll<ContactCard>(place, 'ki-contact-card');
    expect(lines).to.have.length(1);
    expect(visibleText(first!)).to.equal('Skriv til oss.\nInnholdet kan ikke vises akkurat nå.\nPrøv igjen');
    expect(visibleText(second!)).to.equal('Ring oss.\nInnholdet kan ikke vises akkurat nå.\nPrøv igjen');
    expect(errors.map(({target}) => target)).to.have.members([place, first, second]);

    server.status = 200;
    deepQuery(second!, 'button').click();
    await whenReady(first!);
    await whenReady(second!);
    expect(await cardsIn(place)).to.deep.equal(['Kari', 'Kari']);
    expect(loads.map(({target}) => target)).to.have.members([place, first, second]);
    expect(server.requestCount).to.equal(2);
  });

  it('shows its state as custom states', async () => {
    const server = serveFeed(makeEmptyFeed()).hold();
    const place = await fixture<KiFeed>(html`<ki-feed feed=${server.url}></ki-feed>`);
    expect(place.matches(':state(loading)')).to.be.true;
    server.release();
    await whenReady(place);
    expect(place.matches(':state(ready)')).to.be.true;
  });

  it('aborts its request when it is removed, and gives nothing to widgets that have left it', async () => {
    const server = serveFeed(feedOf('Kari')).hold();
    const place = await fixture<KiFeed>(html`<ki-feed feed=${server.url}><ki-contact-card>Skriv til oss.</ki-contact-card></ki-feed>`);
    const card = place.querySelector('ki-contact-card')!;
    place.before(card);
    await whenUpdated(card);
    server.release();
    await whenReady(place);
    await whenUpdated(card);
    expect(visibleText(card)).to.equal('Skriv til oss.');

    const slow = serveFeed(feedOf('Ola')).hold();
    place.feed = slow.url;
    await place.updateComplete;
    place.remove();
    await waitUntil(() => slow.abortedCount > 0);
    expect(slow.abortedCount).to.equal(1);
  });

  it('is accessible with the widgets inside it', async () => {
    const place = await fixture(html`<ki-feed .data=${makeFeed()}><ki-contact-card></ki-contact-card></ki-feed>`);
    await expect(place).to.be.accessible();
  });
});
