import {expect, fixture, html} from '@open-wc/testing';
import {makeFeed} from '../../testing/make-feed.js';
import {deepQueryAll} from '../../testing/query.js';
import {visibleText} from '../../testing/read-text.js';
import {whenUpdated} from '../../testing/wait.js';
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
      for (const button of deepQueryAll(card, '.save button')) button.click();
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
    expect(card.toVCard('presse')).to.equal(presse);
    expect(card.toVCard()).to.equal(post + presse);
    card.contact = 'post';
    expect(card.toVCard()).to.equal(post);
  });

  it('throw if no feed is loaded or the feed lacks the contact', async () => {
    expect(() => document.createElement('ki-contact-card').toVCard()).to.throw(TypeError, 'wait for ki-feed-load');
    const card = await renderCard();
    expect(() => card.toVCard('styret')).to.throw(RangeError, 'The feed has no contact “styret” on this date. It has: post, presse.');
    const empty = await renderCard(makeFeed({contacts: []}));
    expect(() => empty.toVCard('post')).to.throw(RangeError, 'It has: none.');
    expect(empty.toVCard()).to.equal('');
  });

  it('are in the visitor’s language', async () => {
    const card = await renderCard(makeFeed({contacts: [{id: 'presse', role: {nb: 'Presse', en: 'Press'}}]}));
    card.lang = 'en';
    await new Promise((resolve) => setTimeout(resolve));
    await whenUpdated(card);
    expect(card.toVCard('presse')).to.include('\r\nFN:Press\r\nN:;;;;\r\nROLE;LANGUAGE=en:Press\r\n');
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
});
