import {expect, fixture, html} from '@open-wc/testing';
import '../define.js';
import {collectConsoleLines} from '../testing/collect-errors.js';
import {serveFeed} from '../testing/feed-server.js';
import {holdLanguage} from '../testing/hold-language.js';
import {makeFeed} from '../testing/make-feed.js';
import {deepQuery} from '../testing/query.js';
import {visibleText} from '../testing/read-text.js';
import {nextTask, whenReady, whenUpdated} from '../testing/wait.js';
import type {FeedElement} from './feed-element.js';

const feed = makeFeed({
  contacts: [{id: 'post', role: {nb: 'Spørsmål', en: 'Questions', nn: 'Spørsmål på nynorsk'}, email: 'post@etaten.example'}],
});

/**
 * Languages whose file the browser has requested: `nb.ts`, or `nb-<hash>.js` in a bundle. A page keeps what it has loaded, so these tests run in
 * this order.
 */
const requested = () =>
  performance.getEntriesByType('resource').flatMap(({name}) => /\/(nb|nn|en|se)(?:\.ts|\.js|-\w+\.js)/.exec(name)?.[1] ?? []);

describe('the language of a page', () => {
  it('is not loaded for a <ki-feed> without widgets, nor for a notice that this browser does not need', async () => {
    await fixture(html`
      <div lang="nb"><ki-feed .data=${feed}>Tekst</ki-feed><browser-support-banner .data=${feed}></browser-support-banner></div>
    `);
    await nextTask(50);
    expect(requested()).to.deep.equal([]);
  });

  it('is loaded once for all widgets, which show their children until it is there, and then everything at once', async () => {
    const bokmal = holdLanguage('nb');
    const server = serveFeed(feed);
    const place = await fixture<HTMLElement>(html`
      <div lang="nb">
        <ki-contact-card feed=${server.url}>Ring oss.</ki-contact-card><ki-contact-card feed=${server.url}></ki-contact-card>
        <ki-partner-list lang="no" feed=${server.url}>Partnerne våre.</ki-partner-list>
      </div>
    `);
    const [card, empty, list] = [...place.children] as [FeedElement, FeedElement, FeedElement];
    const shown: string[] = [];
    let isRunning = true;
    const record = (): void => {
      if (shown.at(-1) !== visibleText(card)) shown.push(visibleText(card));
      if (isRunning) requestAnimationFrame(record);
    };
    record();
    await nextTask(100);
    expect(server.requestCount, 'the feed does not wait for the language').to.equal(1);
    expect([card.state, empty.state, list.state]).to.deep.equal(['loading', 'loading', 'loading']);
    expect([visibleText(card), visibleText(empty), visibleText(list)]).to.deep.equal(['Ring oss.', '', 'Partnerne våre.']);

    let isComplete = false;
    void card.updateComplete.then(() => (isComplete = true));
    await nextTask();
    expect(isComplete).to.equal(false);
    bokmal.release();
    await card.updateComplete;
    expect(visibleText(card)).to.match(/^Kontakt\nSpørsmål\nE-post/);
    await Promise.all([whenReady(empty), whenReady(list)]);
    await nextTask(50);
    isRunning = false;
    expect(shown.map((text) => text.split('\n')[0])).to.deep.equal(['Ring oss.', 'Kontakt']);
    expect(bokmal.requestCount).to.equal(1);
    expect(requested()).to.deep.equal(['nb']);
  });

  it('is that of the data if no element has a `lang`: then only that one is loaded', async () => {
    const place = await fixture<HTMLElement>(html`
      <div lang=""><ki-contact-card .data=${{...feed, language: 'se'}}></ki-contact-card></div>
    `);
    await whenUpdated(place);
    expect(deepQuery(place, '[part=widget]').lang).to.equal('se');
    expect(requested()).to.deep.equal(['nb', 'se']);
  });

  it('is there at once on a page that has loaded it', async () => {
    const card = document.createElement('ki-contact-card');
    card.data = feed;
    card.lang = 'nb';
    const place = await fixture<HTMLElement>(html`<div></div>`);
    expect(await collectConsoleLines(() => place.append(card))).to.deep.equal([]);
    await Promise.resolve();
    await Promise.resolve();
    expect(visibleText(card)).to.match(/^Kontakt\n/);
  });

  it('may change before it is there: then the first one no longer matters, even if it fails', async () => {
    const english = holdLanguage('en');
    const nynorsk = holdLanguage('nn');
    const place = await fixture<HTMLElement>(html`<div lang="en"><ki-contact-card .data=${feed}>Call us.</ki-contact-card></div>`);
    const card = place.querySelector('ki-contact-card')!;
    await nextTask();
    place.lang = 'nn';
    await nextTask();
    const lines = await collectConsoleLines(async () => {
      english.fail();
      await nextTask(50);
    });
    expect(lines).to.have.length(1);
    expect([visibleText(card), card.state]).to.deep.equal(['Call us.', 'loading']);
    nynorsk.release();
    await card.updateComplete;
    expect(deepQuery(card, '[part=widget]').lang).to.equal('nn');
    expect([english.requestCount, nynorsk.requestCount]).to.deep.equal([1, 1]);
  });
});
