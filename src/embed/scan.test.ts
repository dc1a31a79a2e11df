import {expect} from '@open-wc/testing';
import '../define.js';
import {expectAccessible, tabStopsOf} from '../testing/accessibility.js';
import {whenAllReady, makeEmbedLink, insertMarkup, servePersonFeed, embeddedWidgetsIn} from '../testing/embedded-widgets.js';
import {collectConsoleLines, collectUncaughtErrors} from '../testing/collect-errors.js';
import {nextTask, whenReady, whenUpdated} from '../testing/wait.js';
import {visibleText} from '../testing/read-text.js';
import type {FeedServer} from '../testing/feed-server.js';
import {scan} from './scan.js';

describe('a link to an embed page', () => {
  before(() => scan());

  /** What a visitor reads of a contact card. */
  const card = (person: string) => [
    'Kontakt',
    'Post',
    person,
    'E-post',
    'post@etaten.example',
    'Kopier',
    'Last ned kontaktkort',
    'Kilde: Etaten for prøving, NLOD 2.0. Opplysningene gjelder per 7. juni 2023.',
  ];
  const address = (server: FeedServer) => `${location.origin}/ki-widgets/embed/contact-card/?feed=${encodeURIComponent(server.url)}`;

  describe('that is the whole text of its block', () => {
    const forms: Readonly<Record<string, (server: FeedServer) => string>> = {
      'in a quotation': (server) => `<blockquote class="ki-embed">${makeEmbedLink(server)}</blockquote>`,
      'in a paragraph of a quotation': (server) => `<blockquote>\n  <p>${makeEmbedLink(server)}</p>\n</blockquote>`,
      'in a paragraph': (server) => `<p>\n${makeEmbedLink(server)}&nbsp;</p>`,
      'in a paragraph that the editor ends with a break': (server) => `<p>${makeEmbedLink(server)}<br class="trailing"></p>`,
      'in a div between comments': (server) => `<div><!-- wp:embed -->${makeEmbedLink(server)}<!-- /wp:embed --></div>`,
      'in bold': (server) => `<p><strong><em>${makeEmbedLink(server)}</em></strong></p>`,
      'in a section': (server) => `<section>${makeEmbedLink(server)}</section>`,
      'in a footer': (server) => `<footer>${makeEmbedLink(server)}</footer>`,
      'in a span of a paragraph': (server) => `<p><span>${makeEmbedLink(server)}</span></p>`,
      'in a paragraph of a list item': (server) => `<ul><li><p>${makeEmbedLink(server)}</p></li></ul>`,
      'in a span of a table cell': (server) => `<table><tbody><tr><td><span>${makeEmbedLink(server)}</span></td></tr></tbody></table>`,
      'that is a picture': (server) => `<p>${makeEmbedLink(server, {text: '<img alt="Kontakt oss">'})}</p>`,
      'that an editor opens in a new window': (server) =>
        `<p>${makeEmbedLink(server).replace('<a ', '<a target="_blank" rel="noopener" class="x" ')}</p>`,
      'as an address without a link': (server) => `<p>${address(server)}</p>`,
      'as an address in a div with a break': (server) => `<div>\n${address(server)}<br></div>`,
      'as an address that a CMS has put into a figure': (server) =>
        `<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\n${address(server)}\n</div></figure>`,
      'as an address in a quotation': (server) => `<blockquote><p>${address(server)}</p></blockquote>`,
    };
    for (const [form, write] of Object.entries(forms)) {
      it(`becomes the widget, and what an editor would save stays the same to the byte (${form})`, async () => {
        const markup = write(servePersonFeed('Kari'));
        const page = await insertMarkup(markup);
        const saved = page.innerHTML;
        const probe = document.createElement('div');
        probe.innerHTML = markup;
        expect(saved).to.equal(probe.innerHTML);
        const widgets = await whenAllReady(page);
        expect(widgets).to.have.length(1);
        expect(visibleText(page).split('\n')).to.deep.equal(card('Kari'));
        expect(page.innerHTML).to.equal(saved);
      });
    }

    it('of a paragraph in a quotation with more in it, is drawn in the paragraph', async () => {
      const page = await insertMarkup(`<blockquote><p>Før.</p><p>${makeEmbedLink(servePersonFeed('Kari'))}</p></blockquote>`);
      await whenAllReady(page);
      expect(visibleText(page).split('\n')).to.deep.equal(['Før.', ...card('Kari')]);
    });

    it('takes the whole width of a quotation, which browsers indent', async () => {
      const page = await insertMarkup(`<blockquote>${makeEmbedLink(servePersonFeed('Kari'))}</blockquote>`);
      const [widget] = await whenAllReady(page);
      expect(widget!.getBoundingClientRect().width).to.equal(page.getBoundingClientRect().width);
    });
  });

  describe('that stands elsewhere', () => {
    const server = servePersonFeed('Kari');
    const forms = {
      'in a sentence': `<p>Skriv til ${makeEmbedLink(server)}.</p>`,
      'in bold within a sentence': `<p>Skriv til <strong>${makeEmbedLink(server)}</strong></p>`,
      'in a span within a sentence': `<p>Skriv til <span>${makeEmbedLink(server)}</span></p>`,
      'beside another': `<p>${makeEmbedLink(server)} ${makeEmbedLink(server)}</p>`,
      'beside a picture': `<p><img alt="Post">${makeEmbedLink(server)}</p>`,
      'in a list item': `<ul><li>${makeEmbedLink(server)}</li></ul>`,
      'in a table cell': `<table><tbody><tr><td>${makeEmbedLink(server)}</td></tr></tbody></table>`,
      'in a figure': `<figure>${makeEmbedLink(server)}<figcaption></figcaption></figure>`,
      'in a heading': `<h2>${makeEmbedLink(server)}</h2>`,
      'in a span of a heading': `<h2><span>${makeEmbedLink(server)}</span></h2>`,
      'in a menu': `<nav><p>${makeEmbedLink(server)}</p></nav>`,
      'in a button': `<p><label>${makeEmbedLink(server)}</label></p>`,
      'in a template': `<template><p>${makeEmbedLink(server)}</p></template>`,
      'as an address in a sentence': `<p>Se ${address(server)}</p>`,
      'as an address with words on the next line': `<p>${address(server)}&amp;lang=nb<br>Etterpå.</p>`,
      'as an address with words after breaks': `<div>${address(server)}&amp;lang=nb<br><b>Etterpå.</b><br></div>`,
      'as an address below words': `<p>${address(server)}<br>${address(server)}</p>`,
      'as an address in a list item': `<ul><li>${address(server)}</li></ul>`,
      'as an address in a pre': `<pre>${address(server)}</pre>`,
    };
    for (const [form, markup] of Object.entries(forms)) {
      it(`stays a link (${form})`, async () => {
        const page = await insertMarkup(`${markup}<template></template>`);
        expect(embeddedWidgetsIn(page).length).to.equal(0); // To describe an element in a message takes minutes.
        expect([...page.querySelectorAll('*')].filter(({shadowRoot}) => shadowRoot)).to.be.empty;
        expect(server.requestCount).to.equal(0);
      });
    }
  });

  describe('before and without the feed', () => {
    it('is what a visitor reads and can follow until the widget is ready', async () => {
      const server = servePersonFeed('Kari').hold();
      const page = await insertMarkup(`<p>${makeEmbedLink(server)}</p>`);
      expect(visibleText(page)).to.equal('Kontakt oss');
      expect(await tabStopsOf(page)).to.deep.equal(['Kontakt oss']);
      server.release();
      await whenAllReady(page);
      expect(visibleText(page).split('\n')).to.deep.equal(card('Kari'));
    });

    it('stays, with a sentence and a button, when the feed cannot be had', async () => {
      const server = servePersonFeed('Kari');
      server.status = 404;
      const lines = await collectConsoleLines(async () => {
        const page = await insertMarkup(`<blockquote>${makeEmbedLink(server)}</blockquote>`);
        const [widget] = embeddedWidgetsIn(page);
        if (widget!.state === 'loading') await new Promise((resolve) => widget!.addEventListener('ki-feed-error', resolve, {once: true}));
        await whenUpdated(widget!);
        expect(visibleText(page).split('\n')).to.deep.equal(['Kontakt oss', 'Innholdet kan ikke vises akkurat nå.', 'Prøv igjen']);
        expect(await tabStopsOf(page)).to.deep.equal(['Kontakt oss', 'Prøv igjen']);
        await expectAccessible(page);
      });
      expect(lines).to.have.length(1);
    });

    it('shows the feed of a <ki-feed> around it when it names none', async () => {
      const link = '<p><a href="/embed/contact-card/">Kontakt oss</a></p>';
      const within = await insertMarkup(`<ki-feed feed="${servePersonFeed('Kari').url}">${link}</ki-feed>`);
      await whenAllReady(within);
      expect(visibleText(within).split('\n')).to.deep.equal(card('Kari'));
    });
  });

  describe('by its address', () => {
    const pages = [
      '/embed/contact-card',
      '/embed/contact-card/',
      '/embed/contact-card.html',
      '/embed/contact-card/index.html',
      '/ki-widgets/0.1.0/embed/contact-card',
      '/embed/nn/contact-card/',
      'embed/contact-card/',
    ];
    for (const path of pages) {
      it(`says which widget: ${path}`, async () => {
        const page = await insertMarkup(`<p><a href="${path}?feed=${servePersonFeed('Kari').url}#x">Kontakt oss</a></p>`);
        await whenAllReady(page);
        expect(visibleText(page)).to.include('Kari');
      });
    }

    const others = [
      '/embed/feed/',
      '/embed/browser-support-banner/',
      '/embed/ki-contact-card/',
      '/embed/contact-card/more/',
      '/embed/contact-card.json',
      '/embed/Contact-Card/',
      '/embeds/contact-card/',
      '/noembed/contact-card/',
      '/embed/contact-card%2f',
      '/?page=/embed/contact-card/',
      '#/embed/contact-card/',
      '/embed/constructor/',
      'mailto:post@etaten.example/embed/contact-card/',
      `http://embed/contact-card/`,
      '/embed/',
    ];
    it('is none when it leads elsewhere', async () => {
      const server = servePersonFeed('Kari');
      const page = await insertMarkup(others.map((path) => `<p><a href="${path}?feed=${server.url}">${path}</a></p>`).join(''));
      expect(embeddedWidgetsIn(page)).to.be.empty;
    });

    it('gives the widget its options', async () => {
      const server = servePersonFeed('Kari');
      const page = await insertMarkup(`<p>${makeEmbedLink(server, {query: '&amp;lang=en&amp;heading-level=4&amp;contact=post'})}</p>`);
      const [widget] = await whenAllReady(page);
      expect(visibleText(page).split('\n')[3]).to.equal('Email');
      expect(widget!.shadowRoot!.querySelector('[part=heading]')!.localName).to.equal('h4');
      const one = await insertMarkup(`<p>${makeEmbedLink(server, {query: '&amp;contact=finnes-ikke'})}</p>`);
      expect(visibleText(one)).to.equal('Kontakt oss');
    });

    it('says the language by the folder of the page, and by `lang` before that; else the page around says it', async () => {
      const server = servePersonFeed('Kari');
      const write = (path: string, query = '') =>
        `<p lang="se"><a href="/embed/${path}contact-card/?feed=${server.url}${query}">Kontakt</a></p>`;
      const page = await insertMarkup(write('nn/') + write('nn/', '&amp;lang=en') + write(''));
      await whenAllReady(page);
      const sources = visibleText(page)
        .split('\n')
        .filter((line) => line.includes('Etaten for prøving'));
      expect(sources.map((line) => line.split(':')[0])).to.deep.equal(['Kjelde', 'Source', 'Gáldu']);
    });

    it('may have a feed that is relative to the embed page', async () => {
      const server = servePersonFeed('Kari');
      const path = new URL(server.url).pathname;
      const page = await insertMarkup(`<p><a href="/sider/embed/contact-card/?feed=../../..${path}">Kontakt oss</a></p>`);
      await whenAllReady(page);
      expect(visibleText(page)).to.include('Kari');
    });

    it('tells the webmaster in one line which options there are not, and shows the rest', async () => {
      const lines = await collectConsoleLines(async () => {
        const page = await insertMarkup(
          `<p>${makeEmbedLink(servePersonFeed('Kari'), {query: '&amp;onclick=alert(1)&amp;variant=table&amp;style=x'})}</p>`,
        );
        const [widget] = await whenAllReady(page);
        expect(visibleText(page)).to.include('Kari');
        expect(widget!.getAttributeNames()).to.deep.equal(['feed']);
      });
      expect(lines).to.have.length(1);
      expect(lines[0]).to.include('<ki-contact-card>').and.include('onclick').and.include('heading-level').and.include('#unknown-option');
    });
  });

  describe('that comes or changes later', () => {
    it('becomes a widget when it comes alone, in a whole text, or by innerHTML', async () => {
      const page = await insertMarkup('<p></p>');
      const server = servePersonFeed('Kari');
      page.firstElementChild!.innerHTML = makeEmbedLink(server);
      await whenAllReady(page);
      expect(visibleText(page).split('\n')).to.deep.equal(card('Kari'));
      page.insertAdjacentHTML('beforeend', `<article><h2>Mer</h2><p>${makeEmbedLink(server)}</p></article>`);
      await whenAllReady(page);
      expect(visibleText(page).split('\n')).to.deep.equal([...card('Kari'), 'Mer', ...card('Kari')]);
      const text = document.createElement('p');
      page.replaceChildren(text);
      await nextTask();
      text.textContent = address(server);
      await whenAllReady(page);
      expect(visibleText(page).split('\n')).to.deep.equal(card('Kari'));
    });

    it('shows the new page’s feed when it gets another address, and is a link again when that is no embed page', async () => {
      const page = await insertMarkup(`<p>${makeEmbedLink(servePersonFeed('Kari'))}</p>`);
      await whenAllReady(page);
      const link = page.querySelector('a')!;
      link.href = `/embed/contact-card/?feed=${servePersonFeed('Ola').url}`;
      await whenAllReady(page);
      expect(visibleText(page).split('\n')).to.deep.equal(card('Ola'));
      link.href = '/kontakt/';
      await nextTask();
      expect(visibleText(page)).to.equal('Kontakt oss');
      link.href = `/embed/contact-card/?feed=${servePersonFeed('Eli').url}`;
      await whenAllReady(page);
      expect(visibleText(page).split('\n')).to.deep.equal(card('Eli'));
    });

    it('hides no text that comes beside it', async () => {
      const page = await insertMarkup(`<p>${makeEmbedLink(servePersonFeed('Kari'))}</p>`);
      await whenAllReady(page);
      page.firstElementChild!.append(' eller ring 22 00 00 00.');
      await nextTask();
      expect(visibleText(page)).to.equal('Kontakt oss eller ring 22 00 00 00.');
      page.firstElementChild!.lastChild!.remove();
      await whenAllReady(page);
      expect(visibleText(page).split('\n')).to.deep.equal(card('Kari'));
      page.firstElementChild!.innerHTML = 'Noe annet.';
      await nextTask();
      expect(visibleText(page)).to.equal('Noe annet.');
    });

    it('is drawn anew in a clone, and in markup that was saved and set again', async () => {
      const server = servePersonFeed('Kari');
      const page = await insertMarkup(`<blockquote>${makeEmbedLink(server)}</blockquote>`);
      await whenAllReady(page);
      page.append(page.firstElementChild!.cloneNode(true));
      await whenAllReady(page);
      expect(visibleText(page).split('\n')).to.deep.equal([...card('Kari'), ...card('Kari')]);
      const saved = page.innerHTML;
      page.innerHTML = saved;
      await whenAllReady(page);
      expect(visibleText(page).split('\n')).to.deep.equal([...card('Kari'), ...card('Kari')]);
      expect(page.innerHTML).to.equal(saved);
      expect(server.requestCount).to.equal(1);
    });

    it('goes on as it was when it is moved, a hundred times', async () => {
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
      expect(visibleText(page).split('\n')).to.deep.equal(card('Kari'));
      expect(server.requestCount).to.equal(1);
    });

    it('is there when what hid it opens', async () => {
      const server = servePersonFeed('Kari');
      const page = await insertMarkup(`<dialog><p>${makeEmbedLink(server)}</p></dialog><div hidden><p>${makeEmbedLink(server)}</p></div>`);
      await whenAllReady(page);
      expect(visibleText(page)).to.equal('');
      page.querySelector('dialog')!.show();
      page.querySelector<HTMLElement>('[hidden]')!.hidden = false;
      expect(visibleText(page).split('\n')).to.deep.equal([...card('Kari'), ...card('Kari')]);
      const template = document.createElement('template');
      template.innerHTML = `<p>${makeEmbedLink(server)}</p>`;
      page.replaceChildren(template.content.cloneNode(true));
      await whenAllReady(page);
      expect(visibleText(page).split('\n')).to.deep.equal(card('Kari'));
    });
  });

  describe('in a text that is being edited', () => {
    it('stays a link', async () => {
      const page = await insertMarkup(`<div contenteditable><p>${makeEmbedLink(servePersonFeed('Kari'))}</p></div>`);
      expect(visibleText(page)).to.equal('Kontakt oss');
      expect(page.querySelector('p')!.shadowRoot).to.equal(null);
    });

    it('is a link for as long as the text is edited in its place', async () => {
      const page = await insertMarkup(`<div><p>${makeEmbedLink(servePersonFeed('Kari'))}</p></div>`);
      await whenAllReady(page);
      const editor = page.querySelector('div')!;
      editor.contentEditable = 'true';
      await nextTask();
      expect(visibleText(page)).to.equal('Kontakt oss');
      editor.removeAttribute('contenteditable');
      await whenAllReady(page);
      expect(visibleText(page).split('\n')).to.deep.equal(card('Kari'));
    });
  });

  describe('in a place of somebody else', () => {
    it('leaves a shadow root that is there', async () => {
      const page = await insertMarkup('');
      const block = document.createElement('p');
      block.innerHTML = makeEmbedLink(servePersonFeed('Kari'));
      block.attachShadow({mode: 'open'}).innerHTML = '<b>Vårt</b>';
      page.append(block);
      await nextTask();
      expect(visibleText(page)).to.equal('Vårt');
    });

    it('stays a link, and tells it, where a shadow root is closed', async () => {
      const page = await insertMarkup('');
      const block = document.createElement('p');
      block.innerHTML = makeEmbedLink(servePersonFeed('Kari'));
      // eslint-disable-next-line wc/no-closed-shadow-root -- Pages have them.
      block.attachShadow({mode: 'closed'}).innerHTML = '<slot></slot>';
      const lines = await collectConsoleLines(async () => {
        expect(await collectUncaughtErrors(() => page.append(block))).to.be.empty;
      });
      expect(lines).to.have.length(1);
      expect(lines[0]).to.include('<p>').and.include('#not-drawn');
      expect(embeddedWidgetsIn(page)).to.be.empty;
    });

    it('stays a link inside a widget, whose fallback it is', async () => {
      const server = servePersonFeed('Kari').hold();
      const link = `<p>${makeEmbedLink(server)}</p>`;
      const page = await insertMarkup(`<ki-contact-card feed="${server.url}" class="own">${link}</ki-contact-card>
        <div data-ki-widget="contact-card" data-feed="${server.url}">${link}</div>`);
      expect([...page.querySelectorAll('p')].filter(({shadowRoot}) => shadowRoot)).to.be.empty;
      expect(visibleText(page)).to.equal('Kontakt oss\nKontakt oss');
      server.release();
      await whenReady(page.querySelector('ki-contact-card')!);
      await whenAllReady(page);
      expect(visibleText(page).split('\n')).to.deep.equal([...card('Kari'), ...card('Kari')]);
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
    const ways: Readonly<Record<string, (root: ShadowRoot) => void>> = {
      'the function': (root) => scan(root),
      'the event': (root) => root.dispatchEvent(new Event('ki-scan', {bubbles: true, composed: true})),
    };
    for (const [name, ask] of Object.entries(ways)) {
      it(`becomes a widget once the page asks for it, and so do later ones (${name})`, async () => {
        const {page, root} = await makeRoot();
        ask(root);
        await Promise.all(embeddedWidgetsIn(root).map(whenReady));
        expect(visibleText(page).split('\n')).to.deep.equal(card('Kari'));
        root.innerHTML = `<section><p>${makeEmbedLink(servePersonFeed('Ola'))}</p></section>`;
        await nextTask();
        await Promise.all(embeddedWidgetsIn(root).map(whenReady));
        expect(visibleText(page).split('\n')).to.deep.equal(card('Ola'));
      });
    }
  });

  describe('for whoever cannot see or use a mouse', () => {
    it('has in its widget what the element has, for keyboard and axe', async () => {
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

  describe('in a page with styles of its own', () => {
    for (const rule of [
      '* { all: unset }',
      '* { all: revert !important }',
      '* { box-sizing: content-box !important; line-height: 1 !important }',
    ]) {
      it(`keeps the widget’s look inside (${rule})`, async () => {
        const sheet = document.createElement('style');
        sheet.textContent = rule;
        document.head.append(sheet);
        const page = await insertMarkup(`<p>${makeEmbedLink(servePersonFeed('Kari'))}</p>`);
        const [widget] = await whenAllReady(page);
        const look = getComputedStyle(widget!);
        const inside = getComputedStyle(widget!.shadowRoot!.querySelector('[part=heading]')!);
        const seen = [look.display, look.containerType, inside.boxSizing];
        sheet.remove();
        expect(seen).to.deep.equal(['block', 'inline-size', 'border-box']);
      });
    }

    it('lets the page’s tokens and font through', async () => {
      const page = await insertMarkup(`<p>${makeEmbedLink(servePersonFeed('Kari'))}</p>`);
      page.style.cssText = '--ki-color-text: rgb(1, 2, 3); font-family: serif';
      const [widget] = await whenAllReady(page);
      const {color, fontFamily} = getComputedStyle(widget!);
      expect([color, fontFamily]).to.deep.equal(['rgb(1, 2, 3)', 'serif']);
    });
  });
});
