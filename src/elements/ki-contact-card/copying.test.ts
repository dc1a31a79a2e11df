import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {executeServerCommand, sendKeys} from '@web/test-runner-commands';
import {makeFeed} from '../../testing/make-feed.js';
import {deepQueryAll} from '../../testing/query.js';
import {whenUpdated} from '../../testing/wait.js';
import {visibleText} from '../../testing/read-text.js';
import './define.js';

type ContactCard = HTMLElementTagNameMap['ki-contact-card'];
const contacts = [
  {id: 'post', role: 'Post', email: 'post@etaten.example'},
  {id: 'presse', role: 'Presse', email: 'presse@etaten.example'},
];

describe('<ki-contact-card>: copying an address', () => {
  async function renderCard(lang = 'nb'): Promise<ContactCard> {
    const card = await fixture<ContactCard>(html`<ki-contact-card lang=${lang} .data=${makeFeed({contacts})}></ki-contact-card>`);
    await whenUpdated(card);
    return card;
  }

  const buttonsOf = (card: Element) => deepQueryAll(card, '.copy');
  const statusesOf = (card: Element) => deepQueryAll(card, '.copy + [role=status]').map(visibleText);

  /** Presses a copy button and waits until the status next to it has a text. */
  async function press(card: Element, index: number): Promise<void> {
    buttonsOf(card)[index]!.focus();
    await sendKeys({press: 'Enter'});
    await waitUntil(() => statusesOf(card)[index]);
  }

  /** Pastes the clipboard into a field and returns its value. */
  async function readClipboard(): Promise<string> {
    const field = await fixture<HTMLTextAreaElement>(html`<textarea></textarea>`);
    field.focus();
    await executeServerCommand('engine:chord', {keys: ['Control', 'v']});
    await waitUntil(() => field.value, 'the text is pasted');
    return field.value;
  }

  it('copies the address, confirms it next to the button, and keeps the focus', async () => {
    const card = await renderCard();
    const [, second] = buttonsOf(card);
    expect(statusesOf(card), 'the status elements exist before their text').to.deep.equal(['', '']);
    await press(card, 1);
    expect(statusesOf(card)).to.deep.equal(['', 'Kopiert']);
    expect(card.shadowRoot!.activeElement).to.equal(second);
    expect(await readClipboard()).to.equal('presse@etaten.example');
  });

  it('is confirmed in the visitor’s language, for the last address only', async () => {
    const confirmations: Record<string, string> = {nn: 'Kopiert', en: 'Copied', se: 'Máŋgejuvvon'};
    for (const [lang, confirmation] of Object.entries(confirmations)) {
      const card = await renderCard(lang);
      await press(card, 1);
      await press(card, 0);
      expect(statusesOf(card), lang).to.deep.equal([confirmation, '']);
    }
  });

  it('removes the confirmation when other contacts are shown', async () => {
    const card = await renderCard();
    await press(card, 0);
    card.data = makeFeed({contacts: [{id: 'post', role: 'Post', email: 'ny@etaten.example'}]});
    await whenUpdated(card);
    expect(statusesOf(card)).to.deep.equal(['']);
  });

  describe('in a browser that cannot copy', () => {
    const block = (event: Event) => event.stopImmediatePropagation();
    afterEach(() => {
      delete (navigator as {clipboard?: unknown}).clipboard;
      window.removeEventListener('copy', block, true);
    });

    function setClipboard(value: unknown): void {
      Object.defineProperty(navigator, 'clipboard', {value, configurable: true});
    }
    const deniedClipboard = {writeText: () => Promise.reject(new DOMException('Not allowed', 'NotAllowedError'))};

    it('has no button if the API is missing, as on a page without https', async () => {
      setClipboard(undefined);
      const card = await renderCard();
      expect(visibleText(card)).to.include('presse@etaten.example').and.not.to.include('Kopier');
    });

    it('says that copying failed, and what to do instead', async () => {
      setClipboard(deniedClipboard);
      window.addEventListener('copy', block, true);
      const card = await renderCard();
      const [first] = buttonsOf(card);
      await press(card, 0);
      expect(statusesOf(card)[0]).to.equal('Vi fikk ikke kopiert. Marker adressen og kopier den selv.');
      expect(card.shadowRoot!.activeElement).to.equal(first);
    });
  });
});
