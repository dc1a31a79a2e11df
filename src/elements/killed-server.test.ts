import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import type {Model} from '../model/model.js';
import {makeFeed} from '../testing/make-feed.js';
import {collectConsoleLines, collectUncaughtErrors} from '../testing/collect-errors.js';
import {deepQuery, deepQueryAll} from '../testing/query.js';
import {visibleText} from '../testing/read-text.js';
import {whenReady} from '../testing/wait.js';
import {KiContactCard} from './ki-contact-card/ki-contact-card.js';
import type {FeedElement} from './feed-element.js';
import '../define.js';

describe('when the feed’s server stops while a page loads', () => {
  it('every widget keeps the page’s own text, offers to try again, and causes no uncaught error', async function () {
    this.timeout(30_000); // Three attempts with waits between.
    const key = String(Math.random());
    const hangUp = `/feed-server/feed.json?hold&hang-up&key=${key}`;
    const breakOff = `/feed-server/feed.json?body=cut&times=3&key=${key}-cut`;
    let page!: HTMLElement;
    let lines: string[] = [];
    const fallbacks = ['Om prosjektet.', 'Om organiseringen.', 'Om samarbeidet.', 'Om kontakt.', 'Om siden.', 'Alt om prosjektet.'];
    const errors = await collectUncaughtErrors(async () => {
      lines = await collectConsoleLines(async () => {
        page = await fixture<HTMLElement>(html`
          <main lang="nb">
            <browser-support-banner feed=${hangUp}></browser-support-banner>
            <ki-project-intro feed=${hangUp}><p>Om prosjektet.</p></ki-project-intro>
            <ki-org-chart feed=${hangUp}><p>Om organiseringen.</p></ki-org-chart>
            <ki-feed feed=${breakOff}>
              <ki-partner-list><p>Om samarbeidet.</p></ki-partner-list>
              <ki-contact-card><p>Om kontakt.</p></ki-contact-card>
            </ki-feed>
            <ki-publication-info feed=${breakOff}><p>Om siden.</p></ki-publication-info>
            <ki-project-page feed=${breakOff}><p>Alt om prosjektet.</p></ki-project-page>
          </main>
        `);
        expect(visibleText(page).split('\n')).to.deep.equal(fallbacks);
        await fetch(`/feed-server/release?key=${key}`); // Stops the server, which has not answered yet.
        const widgets = deepQueryAll<FeedElement>(page, ':defined[feed], ki-feed > *');
        expect(widgets).to.have.length(8);
        await waitUntil(() => widgets.every(({state}) => state === 'error'), 'all have given up', {timeout: 20_000, interval: 100});
        for (const widget of widgets) await widget.updateComplete;
      });
    });
    expect(errors).to.be.empty;
    expect(lines, 'one for each address').to.have.length(2);
    for (const what of ['there was no answer', 'the answer broke off']) {
      expect(lines.filter((line) => line.includes(what) && line.endsWith('#network'))).to.have.length(1);
    }
    expect(visibleText(page).split('\n')).to.deep.equal(
      fallbacks.flatMap((text) => [text, 'Innholdet kan ikke vises akkurat nå.', 'Prøv igjen']),
    );
    for (const text of fallbacks) expect(visibleText(page)).to.include(text);
    await expect(page).to.be.accessible();

    // The server is up again; a visitor presses one of the buttons.
    const card = page.querySelector('ki-contact-card')!;
    deepQuery(card, 'button').click();
    await whenReady(card);
    expect(visibleText(card)).to.include('Siv Anette Fjellkårstad');
  });
});

describe('when a widget fails to render', () => {
  it('keeps the page’s own text, writes one console line, and causes no uncaught error', async () => {
    class BrokenCard extends KiContactCard {
      protected override renderContent(): never {
        throw new Error('no such luck');
      }
    }
    customElements.define('broken-card', BrokenCard);
    const card = new BrokenCard();
    card.data = makeFeed();
    card.innerHTML = '<p>Skriv til oss.</p>';
    let lines: string[] = [];
    const errors = await collectUncaughtErrors(async () => {
      lines = await collectConsoleLines(async () => {
        (await fixture(html`<div lang="nb"></div>`)).append(card);
        await card.updateComplete;
        card.lang = 'nn';
        await new Promise((resolve) => setTimeout(resolve));
        await card.updateComplete;
      });
    });
    expect(errors).to.be.empty;
    expect(lines).to.have.length(1);
    expect(lines[0]).to.include('no such luck').and.to.include('#internal');
    expect(visibleText(card)).to.include('Skriv til oss.');
    expect(card.state).to.equal('error');
  });

  it('renders again with the next feed', async () => {
    class PickyCard extends KiContactCard {
      protected override renderContent(model: Model) {
        if (model.updated === '2023-06-07') throw new Error('not this one');
        return super.renderContent(model);
      }
    }
    customElements.define('picky-card', PickyCard);
    const card = new PickyCard();
    card.data = makeFeed();
    await collectConsoleLines(async () => {
      (await fixture(html`<div lang="nb"></div>`)).append(card);
      await card.updateComplete;
    });
    expect(card.state).to.equal('error');
    card.data = makeFeed({updated: '2024-01-31'});
    await card.updateComplete;
    expect(card.state).to.equal('ready');
    expect(visibleText(card)).to.include('Kari Nordmann');
  });
});
