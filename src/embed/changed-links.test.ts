import {expect} from '@open-wc/testing';
import '../define.js';
import {expectAccessible, tabStopsOf} from '../testing/accessibility.js';
import {
  contactCardLines,
  embeddedWidgetsIn,
  insertMarkup,
  makeEmbedAddress,
  makeEmbedLink,
  servePersonFeed,
  whenAllReady,
} from '../testing/embedded-widgets.js';
import {collectConsoleLines, collectUncaughtErrors} from '../testing/collect-errors.js';
import {nextTask, whenReady} from '../testing/wait.js';
import {visibleText} from '../testing/read-text.js';
import {scan} from './scan.js';

describe('a link to an embed page, in a page that changes', () => {
  before(() => scan());

  describe('after the page has loaded', () => {
    it('becomes a widget when it is added alone, with other content, or as text', async () => {
      const page = await insertMarkup('<p></p>');
      const server = servePersonFeed('Kari');
      page.firstElementChild!.innerHTML = makeEmbedLink(server);
      await whenAllReady(page);
      expect(visibleText(page).split('\n')).to.deep.equal(contactCardLines('Kari'));
      page.insertAdjacentHTML('beforeend', `<article><h2>Mer</h2><p>${makeEmbedLink(server)}</p></article>`);
      await whenAllReady(page);
      expect(visibleText(page).split('\n')).to.deep.equal([...contactCardLines('Kari'), 'Mer', ...contactCardLines('Kari')]);
      const text = document.createElement('p');
      page.replaceChildren(text);
      await nextTask();
      text.textContent = makeEmbedAddress(server);
      await whenAllReady(page);
      expect(visibleText(page).split('\n')).to.deep.equal(contactCardLines('Kari'));
    });

    it('updates the widget when its address changes, and is a link again for an address without an embed page', async () => {
      const page = await insertMarkup(`<p>${makeEmbedLink(servePersonFeed('Kari'))}</p>`);
      await whenAllReady(page);
      const link = page.querySelector('a')!;
      link.href = `/embed/contact-card/?feed=${servePersonFeed('Ola').url}`;
      await whenAllReady(page);
      expect(visibleText(page).split('\n')).to.deep.equal(contactCardLines('Ola'));
      link.href = '/kontakt/';
      await nextTask();
      expect(visibleText(page)).to.equal('Kontakt oss');
      link.href = `/embed/contact-card/?feed=${servePersonFeed('Eli').url}`;
      await whenAllReady(page);
      expect(visibleText(page).split('\n')).to.deep.equal(contactCardLines('Eli'));
    });

    it('is a link again when text is added next to it', async () => {
      const page = await insertMarkup(`<p>${makeEmbedLink(servePersonFeed('Kari'))}</p>`);
      await whenAllReady(page);
      page.firstElementChild!.append(' eller ring 22 00 00 00.');
      await nextTask();
      expect(visibleText(page)).to.equal('Kontakt oss eller ring 22 00 00 00.');
      page.firstElementChild!.lastChild!.remove();
      await whenAllReady(page);
      expect(visibleText(page).split('\n')).to.deep.equal(contactCardLines('Kari'));
      page.firstElementChild!.innerHTML = 'Noe annet.';
      await nextTask();
      expect(visibleText(page)).to.equal('Noe annet.');
    });

    it('becomes a widget again in a clone, and in saved markup', async () => {
      const server = servePersonFeed('Kari');
      const page = await insertMarkup(`<blockquote>${makeEmbedLink(server)}</blockquote>`);
      await whenAllReady(page);
      page.append(page.firstElementChild!.cloneNode(true));
      await whenAllReady(page);
      expect(visibleText(page).split('\n')).to.deep.equal([...contactCardLines('Kari'), ...contactCardLines('Kari')]);
      const saved = page.innerHTML;
      page.innerHTML = saved;
      await whenAllReady(page);
      expect(visibleText(page).split('\n')).to.deep.equal([...contactCardLines('Kari'), ...contactCardLines('Kari')]);
      expect(page.innerHTML).to.equal(saved);
      expect(server.requestCount).to.equal(1);
    });

    it('keeps its widget when it is moved a hundred times', async () => {
      const server = servePersonFeed('Kari');
      const page = await insertMarkup(`<section></section><p>${makeEmbedLink(server)}</p>`);
      const [widget] = await whenAllReady(page);
      const errors = await collectUncaughtErrors(async () => {
        const block = page.querySelector('p')!;
        for (let i = 0; i < 50; i++) {
          page.firstElementChild!.append(block);
          if (i % 7 === 0) await nextTask();
          page.append(block);
        }
        await nextTask();
      });
      expect(errors).to.be.empty;
      expect(embeddedWidgetsIn(page)).to.deep.equal([widget]);
      expect(visibleText(page).split('\n')).to.deep.equal(contactCardLines('Kari'));
      expect(server.requestCount).to.equal(1);
    });

    it('is a widget when a closed container opens', async () => {
      const server = servePersonFeed('Kari');
      const page = await insertMarkup(`<dialog><p>${makeEmbedLink(server)}</p></dialog><div hidden><p>${makeEmbedLink(server)}</p></div>`);
      await whenAllReady(page);
      expect(visibleText(page)).to.equal('');
      page.querySelector('dialog')!.show();
      page.querySelector<HTMLElement>('[hidden]')!.hidden = false;
      expect(visibleText(page).split('\n')).to.deep.equal([...contactCardLines('Kari'), ...contactCardLines('Kari')]);
      const template = document.createElement('template');
      template.innerHTML = `<p>${makeEmbedLink(server)}</p>`;
      page.replaceChildren(template.content.cloneNode(true));
      await whenAllReady(page);
      expect(visibleText(page).split('\n')).to.deep.equal(contactCardLines('Kari'));
    });
  });

  describe('in editable text', () => {
    it('stays a link', async () => {
      const page = await insertMarkup(`<div contenteditable><p>${makeEmbedLink(servePersonFeed('Kari'))}</p></div>`);
      expect(visibleText(page)).to.equal('Kontakt oss');
      expect(page.querySelector('p')!.shadowRoot).to.equal(null);
    });

    it('is a link while its text is edited in place', async () => {
      const page = await insertMarkup(`<div><p>${makeEmbedLink(servePersonFeed('Kari'))}</p></div>`);
      await whenAllReady(page);
      const editor = page.querySelector('div')!;
      editor.contentEditable = 'true';
      await nextTask();
      expect(visibleText(page)).to.equal('Kontakt oss');
      editor.removeAttribute('contenteditable');
      await whenAllReady(page);
      expect(visibleText(page).split('\n')).to.deep.equal(contactCardLines('Kari'));
    });
  });

  describe('in a block with other content or a shadow root', () => {
    it('does not change an existing shadow root', async () => {
      const page = await insertMarkup('');
      const block = document.createElement('p');
      block.innerHTML = makeEmbedLink(servePersonFeed('Kari'));
      block.attachShadow({mode: 'open'}).innerHTML = '<b>Vårt</b>';
      page.append(block);
      await nextTask();
      expect(visibleText(page)).to.equal('Vårt');
    });

    it('stays a link in a block with a closed shadow root, which is reported', async () => {
      const page = await insertMarkup('');
      const block = document.createElement('p');
      block.innerHTML = makeEmbedLink(servePersonFeed('Kari'));
      // eslint-disable-next-line wc/no-closed-shadow-root -- Pages have closed roots.
      block.attachShadow({mode: 'closed'}).innerHTML = '<slot></slot>';
      const lines = await collectConsoleLines(async () => {
        expect(await collectUncaughtErrors(() => page.append(block))).to.be.empty;
      });
      expect(lines).to.have.length(1);
      expect(lines[0]).to.include('<p>').and.include('#not-drawn');
      expect(embeddedWidgetsIn(page)).to.be.empty;
    });

    it('stays a link inside a widget, as part of its fallback', async () => {
      const server = servePersonFeed('Kari').hold();
      const link = `<p>${makeEmbedLink(server)}</p>`;
      const page = await insertMarkup(`<ki-contact-card feed="${server.url}" class="own">${link}</ki-contact-card>
        <div data-ki-widget="contact-card" data-feed="${server.url}">${link}</div>`);
      expect([...page.querySelectorAll('p')].filter(({shadowRoot}) => shadowRoot)).to.be.empty;
      expect(visibleText(page)).to.equal('Kontakt oss\nKontakt oss');
      server.release();
      await whenReady(page.querySelector('ki-contact-card')!);
      await whenAllReady(page);
      expect(visibleText(page).split('\n')).to.deep.equal([...contactCardLines('Kari'), ...contactCardLines('Kari')]);
    });
  });

  describe('in a shadow root of the page', () => {
    async function makeRoot() {
      const page = await insertMarkup('<div class="own"></div>');
      const root = page.firstElementChild!.attachShadow({mode: 'open'});
      root.innerHTML = `<p>${makeEmbedLink(servePersonFeed('Kari'))}</p>`;
      await nextTask();
      expect(embeddedWidgetsIn(root)).to.be.empty;
      return {page, root};
    }
    const methods: Readonly<Record<string, (root: ShadowRoot) => void>> = {
      'the function': (root) => scan(root),
      'the event': (root) => root.dispatchEvent(new Event('ki-scan', {bubbles: true, composed: true})),
    };
    for (const [name, requestScan] of Object.entries(methods)) {
      it(`becomes a widget after the page requests a scan, and so do later links (${name})`, async () => {
        const {page, root} = await makeRoot();
        requestScan(root);
        await Promise.all(embeddedWidgetsIn(root).map(whenReady));
        expect(visibleText(page).split('\n')).to.deep.equal(contactCardLines('Kari'));
        root.innerHTML = `<section><p>${makeEmbedLink(servePersonFeed('Ola'))}</p></section>`;
        await nextTask();
        await Promise.all(embeddedWidgetsIn(root).map(whenReady));
        expect(visibleText(page).split('\n')).to.deep.equal(contactCardLines('Ola'));
      });
    }
  });

  describe('for keyboards and screen readers', () => {
    it('has the tab stops of the element, and is accessible', async () => {
      const page = await insertMarkup(
        `<blockquote class="ki-embed">${makeEmbedLink(servePersonFeed('Kari'))}</blockquote><p>${makeEmbedLink(servePersonFeed('Ola'))}</p>`,
      );
      await whenAllReady(page);
      const stops = ['post@etaten.example', 'Kopier post@etaten.example', 'Last ned kontaktkort', 'Etaten for prøving', 'NLOD 2.0'];
      expect(await tabStopsOf(page)).to.deep.equal([...stops, ...stops]);
      await expectAccessible(page);
      await expectAccessible(page, 'dark');
    });
  });

  describe('in a page with its own styles', () => {
    for (const rule of [
      '* { all: unset }',
      '* { all: revert !important }',
      '* { box-sizing: content-box !important; line-height: 1 !important }',
    ]) {
      it(`keeps the widget’s own styles (${rule})`, async () => {
        const sheet = document.createElement('style');
        sheet.textContent = rule;
        document.head.append(sheet);
        const page = await insertMarkup(`<p>${makeEmbedLink(servePersonFeed('Kari'))}</p>`);
        const [widget] = await whenAllReady(page);
        const hostStyle = getComputedStyle(widget!);
        const headingStyle = getComputedStyle(widget!.shadowRoot!.querySelector('[part=heading]')!);
        const values = [hostStyle.display, hostStyle.containerType, headingStyle.boxSizing];
        sheet.remove();
        expect(values).to.deep.equal(['flow-root', 'inline-size', 'border-box']);
      });
    }

    it('inherits the page’s tokens and font', async () => {
      const page = await insertMarkup(`<p>${makeEmbedLink(servePersonFeed('Kari'))}</p>`);
      page.style.cssText = '--ki-color-text: rgb(1, 2, 3); font-family: serif';
      const [widget] = await whenAllReady(page);
      const {color, fontFamily} = getComputedStyle(widget!);
      expect([color, fontFamily]).to.deep.equal(['rgb(1, 2, 3)', 'serif']);
    });
  });
});
