import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import '../define.js';
import {makeFeed} from '../testing/make-feed.js';
import {collectConsoleLines} from '../testing/collect-errors.js';
import {nextTask, whenUpdated} from '../testing/wait.js';
import {visibleText} from '../testing/read-text.js';
import {scan} from '../embed/scan.js';
import type {FeedElement} from './feed-element.js';
import {widgetTags} from './widgets.js';

const sentences = {
  nb: 'Innholdet kan ikke vises akkurat nå.',
  nn: 'Innhaldet kan ikkje visast akkurat no.',
  en: 'The content cannot be shown right now.',
};

async function draw(markup: string, lang = 'nb') {
  const page = await fixture<HTMLElement>(html`<div lang=${lang}></div>`);
  page.innerHTML = markup;
  return page;
}

describe('an element without a feed', () => {
  before(() => scan());

  for (const tag of widgetTags) {
    it(`writes one console line with the correct markup, and keeps its children: ${tag}`, async () => {
      const lines = await collectConsoleLines(async () => {
        const page = await draw(`<${tag}>Les om <a href="/">prosjektet</a>.</${tag}><${tag}></${tag}>`);
        await waitUntil(() => visibleText(page) === `Les om prosjektet.\n${sentences.nb}`);
      });
      expect(lines).to.have.length(1);
      expect(lines[0])
        .to.include(`<${tag}> has no feed.`)
        .and.include(`<${tag} feed="https://…">`)
        .and.match(/#no-feed$/);
    });
  }

  it('shows visitors a sentence in their language', async () => {
    await collectConsoleLines(async () => {
      for (const [lang, sentence] of Object.entries(sentences)) {
        const page = await draw('<ki-contact-card></ki-contact-card>', lang);
        await waitUntil(() => visibleText(page) === sentence);
      }
    });
  });

  it('is reported once, for the <ki-feed>, however many widgets are inside', async () => {
    const lines = await collectConsoleLines(async () => {
      await draw('<ki-feed><ki-contact-card></ki-contact-card><p>Tekst</p><ki-feed><ki-org-chart>Kart</ki-org-chart></ki-feed></ki-feed>');
      await nextTask(1300);
    });
    expect(lines).to.have.length(1);
    expect(lines[0]).to.include('<ki-feed> has no feed.');
  });

  it('is reported as a div if it was written as one', async () => {
    const lines = await collectConsoleLines(async () => {
      const page = await draw('<div data-ki-widget="contact-card"></div><div data-ki-widget="contact-card">Skriv til oss.</div>');
      await waitUntil(() => visibleText(page) === `${sentences.nb}\nSkriv til oss.`);
    });
    expect(lines).to.have.length(1);
    expect(lines[0]).to.include('A <div> with data-ki-widget has no feed.').and.include('data-feed="https://…"');
  });

  it('is not reported if a script sets `data` soon after, or removes the element', async () => {
    const lines = await collectConsoleLines(async () => {
      const page = await draw('<ki-contact-card></ki-contact-card><ki-org-chart></ki-org-chart>');
      await nextTask(300);
      const [card, chart] = page.children as unknown as [FeedElement, FeedElement];
      card.data = makeFeed({contacts: [{id: 'post', role: 'Post', person: 'Kari', email: 'post@etaten.example'}]});
      chart.remove();
      await nextTask(1200);
      expect(visibleText(page)).to.include('Kari');
    });
    expect(lines).to.be.empty;
  });

  it('shows its content when `data` is set after the sentence appeared', async () => {
    await collectConsoleLines(async () => {
      const page = await draw('<ki-contact-card></ki-contact-card>');
      await waitUntil(() => visibleText(page) === sentences.nb);
      const card = page.firstElementChild as FeedElement;
      card.data = makeFeed({contacts: [{id: 'post', role: 'Post', person: 'Kari', email: 'post@etaten.example'}]});
      await whenUpdated(card);
      expect(visibleText(page)).to.include('Kari').and.not.include(sentences.nb);
    });
  });

  it('is not reported for the browser notice, which needs no feed', async () => {
    const lines = await collectConsoleLines(async () => {
      await draw('<browser-support-banner></browser-support-banner>');
      await nextTask(1300);
    });
    expect(lines).to.be.empty;
  });
});
