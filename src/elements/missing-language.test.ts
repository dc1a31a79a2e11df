import {expect, fixture, html} from '@open-wc/testing';
import '../define.js';
import {collectConsoleLines} from '../testing/collect-errors.js';
import {serveFeed} from '../testing/feed-server.js';
import {holdLanguage} from '../testing/hold-language.js';
import {makeFeed} from '../testing/make-feed.js';
import {deepQuery} from '../testing/query.js';
import {visibleText} from '../testing/read-text.js';
import {nextTask, whenReady} from '../testing/wait.js';
import type {FeedElement} from './feed-element.js';

const feed = makeFeed({contacts: [{id: 'post', role: {nb: 'Spørsmål', en: 'Questions'}, email: 'post@etaten.example'}]});

/** Longer than the pause before a language is requested again, in ms. */
const afterPause = 1100;

describe('a language that cannot be loaded', () => {
  it('leaves the children of a widget, with one console line for the page; a later change tries again', async () => {
    const bokmal = holdLanguage('nb');
    let place!: HTMLElement;
    const lines = await collectConsoleLines(async () => {
      place = await fixture<HTMLElement>(html`
        <div lang="nb">
          <ki-contact-card .data=${feed}>Ring oss.</ki-contact-card><ki-contact-card .data=${feed}></ki-contact-card>
          <ki-project-page .data=${feed}>Om prosjektet.</ki-project-page>
          <browser-support-banner preview="show"></browser-support-banner>
        </div>
      `);
      await nextTask();
      bokmal.fail();
      for (const widget of place.children) await (widget as FeedElement).updateComplete;
      await nextTask(50);
    });
    expect(lines).to.deep.equal([
      '[ki-widgets] The texts in “nb” could not be loaded: TypeError: Failed to fetch. Widgets keep the text that they show. ' +
        'Check that all files of ki-widgets on the server are of the same version. ki-widgets/docs/feed-issues.md#no-language',
    ]);
    const widgets = [...place.children] as FeedElement[];
    expect(widgets.map(visibleText)).to.deep.equal(['Ring oss.', '', 'Om prosjektet.', '']);
    expect(widgets.slice(0, 3).map(({state}) => state)).to.deep.equal(['error', 'error', 'error']);
    expect(bokmal.requestCount).to.equal(1);

    const [card] = widgets as [FeedElement];
    for (const level of [3, 4, 5]) {
      card.headingLevel = level;
      await card.updateComplete;
    }
    expect(bokmal.requestCount, 'not again at once').to.equal(1);
    bokmal.restore();
    await nextTask(afterPause);
    card.headingLevel = 4;
    await whenReady(card);
    expect(visibleText(card)).to.match(/^Kontakt\nSpørsmål\n/);
    expect(deepQuery(card, 'h4').textContent?.trim()).to.equal('Kontakt');
  });

  it('leaves a widget in the language that it shows, and the widget still works', async () => {
    const english = holdLanguage('en');
    const place = await fixture<HTMLElement>(html`<div lang="nb"><ki-contact-card .data=${feed}></ki-contact-card></div>`);
    const card = place.querySelector('ki-contact-card')!;
    await whenReady(card);
    const lines = await collectConsoleLines(async () => {
      place.lang = 'en';
      await nextTask();
      english.fail();
      await card.updateComplete;
    });
    expect(lines).to.have.length(1);
    expect(lines[0]).to.include('The texts in “en” could not be loaded');
    card.headingLevel = 5;
    await card.updateComplete;
    expect(visibleText(card)).to.match(/^Kontakt\nSpørsmål\n/);
    expect(deepQuery(card, '[part=widget]').lang).to.equal('nb');
    expect(deepQuery(card, 'h5').textContent?.trim()).to.equal('Kontakt');
    expect(card.state).to.equal('ready');

    english.restore();
    await nextTask(afterPause);
    place.lang = 'nb';
    await nextTask();
    place.lang = 'en';
    await nextTask();
    await card.updateComplete;
    expect(visibleText(card)).to.match(/^Contact\nQuestions\n/);
  });

  it('does not keep a <ki-feed> from giving its feed to widgets in another language', async () => {
    const nynorsk = holdLanguage('nn');
    const place = await fixture<HTMLElement>(html`
      <div lang="nn">
        <ki-feed .data=${feed}><ki-contact-card lang="nb"></ki-contact-card></ki-feed>
      </div>
    `);
    const card = place.querySelector('ki-contact-card')!;
    await whenReady(card);
    expect(visibleText(card)).to.match(/^Kontakt\n/);
    expect(nynorsk.requestCount).to.equal(0);
  });

  it('is waited for if only the feed names it: the widget never shows its content in bokmål', async () => {
    const sami = holdLanguage('se');
    const server = serveFeed({...feed, language: 'se'}).hold();
    const place = await fixture<HTMLElement>(html`<div lang=""><ki-contact-card feed=${server.url}></ki-contact-card></div>`);
    const card = place.querySelector('ki-contact-card')!;
    await card.updateComplete;
    expect(visibleText(card)).to.equal('Henter innholdet …');
    server.release();
    await nextTask(50);
    expect([sami.requestCount, visibleText(card)]).to.deep.equal([1, 'Henter innholdet …']);
    expect(card.state).to.equal('loading');
    sami.release();
    await whenReady(card);
    expect(deepQuery(card, '[part=widget]').lang).to.equal('se');
  });
});
