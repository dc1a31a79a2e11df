import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {makeFeed} from '../../testing/make-feed.js';
import {deepQueryAll} from '../../testing/query.js';
import {visibleText} from '../../testing/read-text.js';
import {whenUpdated} from '../../testing/wait.js';
import {watchImport} from '../../testing/watch-import.js';
import {vcardModule} from './ki-contact-card.js';
import './define.js';

type ContactCard = HTMLElementTagNameMap['ki-contact-card'];

describe('<ki-contact-card>: vCards', () => {
  async function renderCard(data: unknown = makeFeed()): Promise<ContactCard> {
    const card = await fixture<ContactCard>(html`<ki-contact-card lang="nb" .data=${data}></ki-contact-card>`);
    await whenUpdated(card);
    return card;
  }

  /** Presses each download button, and returns the names and contents of the files. */
  async function filesOf(card: ContactCard): Promise<string[][]> {
    const {click} = HTMLAnchorElement.prototype;
    const files: Promise<string[]>[] = [];
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      const {download, href} = this;
      files.push(fetch(href).then(async (response) => [download, await response.text()]));
    };
    try {
      const buttons = deepQueryAll(card, '.save button');
      for (const button of buttons) button.click();
      await waitUntil(() => files.length === buttons.length);
      return await Promise.all(files);
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
  }

  const post = [
    'BEGIN:VCARD',
    'VERSION:4.0',
    'KIND:individual',
    'FN:Kari Nordmann',
    'N:Nordmann;Kari;;;',
    'ORG;LANGUAGE=nb:Etaten for prøving',
    'ROLE;LANGUAGE=nb:Spørsmål om prosjektet',
    'EMAIL:post@etaten.example',
    'REV:20230607T000000Z',
    'END:VCARD',
    '',
  ].join('\r\n');
  const presse = [
    'BEGIN:VCARD',
    'VERSION:4.0',
    'KIND:org',
    'FN:Presse',
    'N:;;;;',
    'ROLE;LANGUAGE=nb:Presse',
    'TEL;VALUE=uri:tel:+4722000000',
    'REV:20230607T000000Z',
    'END:VCARD',
    '',
  ].join('\r\n');

  it('are downloaded by a button for each contact, named after its id', async () => {
    expect(await filesOf(await renderCard())).to.deep.equal([
      ['ki-contact-card-post.vcf', post],
      ['ki-contact-card-presse.vcf', presse],
    ]);
  });

  it('are returned by toVCard, for one contact or for all that are shown', async () => {
    const card = await renderCard();
    expect(await card.toVCard('presse')).to.equal(presse);
    expect(await card.toVCard()).to.equal(post + presse);
    card.contact = 'post';
    expect(await card.toVCard()).to.equal(post);
  });

  async function failureOf(promise: Promise<unknown>): Promise<unknown> {
    try {
      return await promise;
    } catch (error) {
      return error;
    }
  }

  it('throw if no feed is loaded or the feed lacks the contact', async () => {
    const early = await failureOf(document.createElement('ki-contact-card').toVCard());
    expect(early).to.be.an.instanceOf(TypeError).with.property('message').that.includes('wait for ki-feed-load');
    const card = await renderCard();
    const unknown = await failureOf(card.toVCard('styret'));
    expect(unknown).to.be.an.instanceOf(RangeError);
    expect(unknown).to.have.property('message', 'The feed has no contact “styret” on this date. It has: post, presse.');
    const empty = await renderCard(makeFeed({contacts: []}));
    const none = await failureOf(empty.toVCard('post'));
    expect(none).to.be.an.instanceOf(RangeError).with.property('message').that.includes('It has: none.');
    expect(await empty.toVCard()).to.equal('');
  });

  it('are in the visitor’s language', async () => {
    const card = await renderCard(makeFeed({contacts: [{id: 'presse', role: {nb: 'Presse', en: 'Press'}}]}));
    card.lang = 'en';
    await new Promise((resolve) => setTimeout(resolve));
    await whenUpdated(card);
    expect(await card.toVCard('presse')).to.include('\r\nFN:Press\r\nN:;;;;\r\nROLE;LANGUAGE=en:Press\r\n');
  });

  it('can be turned off', async () => {
    const card = await renderCard();
    card.downloads = 'off';
    await card.updateComplete;
    expect(visibleText(card)).not.to.include('Last ned');
    card.downloads = 'on';
    await card.updateComplete;
    expect(visibleText(card)).to.include('Last ned kontaktkort');
  });

  describe('whose part of the script is loaded on demand', () => {
    const watched = watchImport(vcardModule);

    const notesOf = (card: ContactCard) => deepQueryAll(card, '.save [role=status]').map(visibleText);

    it('need no request until the pointer or the focus is on a button', async () => {
      const card = await renderCard();
      expect(watched.imports).to.equal(0);
      const [first, second] = deepQueryAll(card, '.save button');
      first!.focus();
      await waitUntil(() => vcardModule.loaded);
      second!.parentElement!.dispatchEvent(new PointerEvent('pointerenter'));
      expect(watched.imports).to.equal(1);
    });

    it('say next to the button that the file is being made, when that takes more than 200 ms', async () => {
      const arrive = watched.delay();
      const card = await renderCard();
      expect(notesOf(card), 'the status elements exist before their text').to.deep.equal(['', '']);
      const saved = filesOf(card);
      await whenUpdated(card);
      expect(notesOf(card)).to.deep.equal(['', '']);
      // The last button that was pressed.
      await waitUntil(() => notesOf(card)[1] === 'Lager filen …');
      arrive();
      expect((await saved).map(([name]) => name)).to.deep.equal(['ki-contact-card-post.vcf', 'ki-contact-card-presse.vcf']);
      await waitUntil(() => notesOf(card).every((note) => note === ''));
    });

    it('are saved once when a visitor presses the button again while the file is being made', async () => {
      const arrive = watched.delay();
      const card = await renderCard(makeFeed({contacts: [{id: 'presse', role: 'Presse'}]}));
      const saved = filesOf(card);
      deepQueryAll(card, '.save button')[0]!.click();
      arrive();
      await waitUntil(() => vcardModule.loaded);
      expect(await saved).to.have.length(1);
    });

    it('say that the file could not be made, log one line, and can be tried again', async () => {
      watched.importBy(() => Promise.reject(new TypeError('Failed to fetch')));
      const card = await renderCard();
      deepQueryAll(card, '.save button')[1]!.click();
      const failed = 'Vi fikk ikke laget filen. Sjekk at du er på nett, og prøv igjen.';
      await waitUntil(() => notesOf(card)[1] === failed);
      expect(notesOf(card)[0]).to.equal('');
      await expect(card).to.be.accessible();
      expect(watched.lines.map((line) => line.replace(/ \S+$/, ''))).to.deep.equal([
        '[ki-widgets] The part of the script for vCards could not be loaded: TypeError: Failed to fetch.',
      ]);
      expect(await failureOf(card.toVCard()))
        .to.have.property('message')
        .that.includes('could not be loaded');

      watched.importBy();
      expect(await filesOf(card)).to.deep.equal([
        ['ki-contact-card-post.vcf', post],
        ['ki-contact-card-presse.vcf', presse],
      ]);
      await waitUntil(() => notesOf(card).every((note) => note === ''));
    });
  });
});
