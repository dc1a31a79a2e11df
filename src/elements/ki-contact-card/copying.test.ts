import {expect, fixture, html} from '@open-wc/testing';
import {executeServerCommand, sendKeys} from '@web/test-runner-commands';
import {makeFeed} from '../../testing/make-feed.js';
import {deepQueryAll} from '../../testing/query.js';
import {nextTask, whenUpdated} from '../../testing/wait.js';
import {visibleText} from '../../testing/read-text.js';
import './define.js';

type ContactCard = HTMLElementTagNameMap['ki-contact-card'];
const contacts = [
  {id: 'post', role: 'Post', email: 'post@etaten.example'},
  {id: 'presse', role: 'Presse', email: 'presse@etaten.example'},
];

describe('<ki-contact-card>: copying an address', () => {
  async function show(lang = 'nb'): Promise<ContactCard> {
    const card = await fixture<ContactCard>(html`<ki-contact-card lang=${lang} .data=${makeFeed({contacts})}></ki-contact-card>`);
    await whenUpdated(card);
    return card;
  }

  const buttonsOf = (card: Element) => deepQueryAll(card, '.copy');
  const saidBy = (card: Element) => deepQueryAll(card, '[role=status]').map(visibleText);

  async function press(button: HTMLElement): Promise<void> {
    button.focus();
    await sendKeys({press: 'Enter'});
    await nextTask(100);
  }

  /** What the clipboard holds, as a person finds out: by pasting it. */
  async function paste(): Promise<string> {
    const field = await fixture<HTMLTextAreaElement>(html`<textarea></textarea>`);
    field.focus();
    await executeServerCommand('engine:chord', {keys: ['Control', 'v']});
    await nextTask(100);
    return field.value;
  }

  it('puts it on the clipboard, says so beside the button, and leaves the focus where it is', async () => {
    const card = await show();
    const [, second] = buttonsOf(card);
    expect(saidBy(card), 'the places for it are there before').to.deep.equal(['', '']);
    await press(second!);
    await card.updateComplete;
    expect(saidBy(card)).to.deep.equal(['', 'Kopiert']);
    expect(card.shadowRoot!.activeElement).to.equal(second);
    expect(await paste()).to.equal('presse@etaten.example');
  });

  it('says it in the visitor’s language, for the address that was copied last', async () => {
    const said: Record<string, string> = {nn: 'Kopiert', en: 'Copied', se: 'Máŋgejuvvon'};
    for (const [lang, word] of Object.entries(said)) {
      const card = await show(lang);
      const [first, second] = buttonsOf(card);
      await press(second!);
      await press(first!);
      expect(saidBy(card), lang).to.deep.equal([word, '']);
    }
  });

  it('says nothing more of it once other contacts are shown', async () => {
    const card = await show();
    await press(buttonsOf(card)[0]!);
    card.data = makeFeed({contacts: [{id: 'post', role: 'Post', email: 'ny@etaten.example'}]});
    await whenUpdated(card);
    expect(saidBy(card)).to.deep.equal(['']);
  });

  describe('where the browser is not as one hopes', () => {
    const block = (event: Event) => event.stopImmediatePropagation();
    afterEach(() => {
      delete (navigator as {clipboard?: unknown}).clipboard;
      window.removeEventListener('copy', block, true);
    });

    function setClipboard(value: unknown): void {
      Object.defineProperty(navigator, 'clipboard', {value, configurable: true});
    }
    const refusing = {writeText: () => Promise.reject(new DOMException('Not allowed', 'NotAllowedError'))};

    it('has no button where there is no way to copy, as on a page without https', async () => {
      setClipboard(undefined);
      const card = await show();
      expect(visibleText(card)).to.include('presse@etaten.example').and.not.to.include('Kopier');
    });

    it('says in plain words that it was not let, and what to do', async () => {
      setClipboard(refusing);
      window.addEventListener('copy', block, true);
      const card = await show();
      const [first] = buttonsOf(card);
      await press(first!);
      expect(saidBy(card)[0]).to.equal('Vi fikk ikke kopiert. Marker adressen og kopier den selv.');
      expect(card.shadowRoot!.activeElement).to.equal(first);
    });
  });
});
