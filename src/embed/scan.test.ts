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
import {collectConsoleLines} from '../testing/collect-errors.js';
import {whenUpdated} from '../testing/wait.js';
import {visibleText} from '../testing/read-text.js';
import type {FeedServer} from '../testing/feed-server.js';
import {scan} from './scan.js';

describe('a link to an embed page', () => {
  before(() => scan());

  describe('that is the only content of its block', () => {
    const forms: Readonly<Record<string, (server: FeedServer) => string>> = {
      'in a blockquote': (server) => `<blockquote class="ki-embed">${makeEmbedLink(server)}</blockquote>`,
      'in a paragraph of a blockquote': (server) => `<blockquote>\n  <p>${makeEmbedLink(server)}</p>\n</blockquote>`,
      'in a paragraph': (server) => `<p>\n${makeEmbedLink(server)}&nbsp;</p>`,
      'in a paragraph with a line break at the end': (server) => `<p>${makeEmbedLink(server)}<br class="trailing"></p>`,
      'in a div between comments': (server) => `<div><!-- wp:embed -->${makeEmbedLink(server)}<!-- /wp:embed --></div>`,
      'in bold': (server) => `<p><strong><em>${makeEmbedLink(server)}</em></strong></p>`,
      'in a section': (server) => `<section>${makeEmbedLink(server)}</section>`,
      'in a footer': (server) => `<footer>${makeEmbedLink(server)}</footer>`,
      'in a span of a paragraph': (server) => `<p><span>${makeEmbedLink(server)}</span></p>`,
      'in a paragraph of a list item': (server) => `<ul><li><p>${makeEmbedLink(server)}</p></li></ul>`,
      'in a span of a table cell': (server) => `<table><tbody><tr><td><span>${makeEmbedLink(server)}</span></td></tr></tbody></table>`,
      'with a picture as text': (server) => `<p>${makeEmbedLink(server, {text: '<img alt="Kontakt oss">'})}</p>`,
      'that opens in a new window': (server) =>
        `<p>${makeEmbedLink(server).replace('<a ', '<a target="_blank" rel="noopener" class="x" ')}</p>`,
      'as an address without a link': (server) => `<p>${makeEmbedAddress(server)}</p>`,
      'as an address in a div with a line break': (server) => `<div>\n${makeEmbedAddress(server)}<br></div>`,
      'as an address in a figure of a CMS': (server) =>
        `<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\n${makeEmbedAddress(server)}\n</div></figure>`,
      'as an address in a blockquote': (server) => `<blockquote><p>${makeEmbedAddress(server)}</p></blockquote>`,
    };
    for (const [form, write] of Object.entries(forms)) {
      it(`becomes a widget without changing the markup of the page (${form})`, async () => {
        const markup = write(servePersonFeed('Kari'));
        const page = await insertMarkup(markup);
        const saved = page.innerHTML;
        const probe = document.createElement('div');
        probe.innerHTML = markup;
        expect(saved).to.equal(probe.innerHTML);
        const widgets = await whenAllReady(page);
        expect(widgets).to.have.length(1);
        expect(visibleText(page).split('\n')).to.deep.equal(contactCardLines('Kari'));
        expect(page.innerHTML).to.equal(saved);
      });
    }

    it('becomes a widget in its paragraph, if the blockquote has more paragraphs', async () => {
      const page = await insertMarkup(`<blockquote><p>Før.</p><p>${makeEmbedLink(servePersonFeed('Kari'))}</p></blockquote>`);
      await whenAllReady(page);
      expect(visibleText(page).split('\n')).to.deep.equal(['Før.', ...contactCardLines('Kari')]);
    });

    it('becomes a widget without the indentation of a blockquote', async () => {
      const page = await insertMarkup(`<blockquote>${makeEmbedLink(servePersonFeed('Kari'))}</blockquote>`);
      const [widget] = await whenAllReady(page);
      expect(widget!.getBoundingClientRect().width).to.equal(page.getBoundingClientRect().width);
    });
  });

  describe('that is not the only content of a block', () => {
    const server = servePersonFeed('Kari');
    const forms = {
      'in a sentence': `<p>Skriv til ${makeEmbedLink(server)}.</p>`,
      'in bold within a sentence': `<p>Skriv til <strong>${makeEmbedLink(server)}</strong></p>`,
      'in a span within a sentence': `<p>Skriv til <span>${makeEmbedLink(server)}</span></p>`,
      'next to another link': `<p>${makeEmbedLink(server)} ${makeEmbedLink(server)}</p>`,
      'next to a picture': `<p><img alt="Post">${makeEmbedLink(server)}</p>`,
      'in a list item': `<ul><li>${makeEmbedLink(server)}</li></ul>`,
      'in a table cell': `<table><tbody><tr><td>${makeEmbedLink(server)}</td></tr></tbody></table>`,
      'in a figure': `<figure>${makeEmbedLink(server)}<figcaption></figcaption></figure>`,
      'in a heading': `<h2>${makeEmbedLink(server)}</h2>`,
      'in a span of a heading': `<h2><span>${makeEmbedLink(server)}</span></h2>`,
      'in a menu': `<nav><p>${makeEmbedLink(server)}</p></nav>`,
      'in a button': `<p><label>${makeEmbedLink(server)}</label></p>`,
      'in a template': `<template><p>${makeEmbedLink(server)}</p></template>`,
      'as an address in a sentence': `<p>Se ${makeEmbedAddress(server)}</p>`,
      'as an address with text on the next line': `<p>${makeEmbedAddress(server)}&amp;lang=nb<br>Etterpå.</p>`,
      'as an address with text after line breaks': `<div>${makeEmbedAddress(server)}&amp;lang=nb<br><b>Etterpå.</b><br></div>`,
      'as an address below another': `<p>${makeEmbedAddress(server)}<br>${makeEmbedAddress(server)}</p>`,
      'as an address in a list item': `<ul><li>${makeEmbedAddress(server)}</li></ul>`,
      'as an address in a pre': `<pre>${makeEmbedAddress(server)}</pre>`,
    };
    for (const [form, markup] of Object.entries(forms)) {
      it(`stays a link (${form})`, async () => {
        const page = await insertMarkup(`${markup}<template></template>`);
        expect(embeddedWidgetsIn(page).length).to.equal(0); // Compares lengths, because printing elements in a failure takes minutes.
        expect([...page.querySelectorAll('*')].filter(({shadowRoot}) => shadowRoot)).to.be.empty;
        expect(server.requestCount).to.equal(0);
      });
    }
  });

  describe('while the feed is loading or unavailable', () => {
    it('stays visible and works until the widget is ready', async () => {
      const server = servePersonFeed('Kari').hold();
      const page = await insertMarkup(`<p>${makeEmbedLink(server)}</p>`);
      expect(visibleText(page)).to.equal('Kontakt oss');
      expect(await tabStopsOf(page)).to.deep.equal(['Kontakt oss']);
      server.release();
      await whenAllReady(page);
      expect(visibleText(page).split('\n')).to.deep.equal(contactCardLines('Kari'));
    });

    it('stays visible, with a sentence and a button, if the feed fails to load', async () => {
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

    it('uses the feed of a <ki-feed> around it if its address has none', async () => {
      const link = '<p><a href="/embed/contact-card/">Kontakt oss</a></p>';
      const page = await insertMarkup(`<ki-feed feed="${servePersonFeed('Kari').url}">${link}</ki-feed>`);
      await whenAllReady(page);
      expect(visibleText(page).split('\n')).to.deep.equal(contactCardLines('Kari'));
    });
  });

  describe('with options in its address', () => {
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
      it(`selects the widget by its path: ${path}`, async () => {
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
    it('stays a link if the path is not an embed page', async () => {
      const server = servePersonFeed('Kari');
      const page = await insertMarkup(others.map((path) => `<p><a href="${path}?feed=${server.url}">${path}</a></p>`).join(''));
      expect(embeddedWidgetsIn(page)).to.be.empty;
    });

    it('passes its query to the widget', async () => {
      const server = servePersonFeed('Kari');
      const page = await insertMarkup(`<p>${makeEmbedLink(server, {query: '&amp;lang=en&amp;heading-level=4&amp;contact=post'})}</p>`);
      const [widget] = await whenAllReady(page);
      expect(visibleText(page).split('\n')[3]).to.equal('Email');
      expect(widget!.shadowRoot!.querySelector('[part=heading]')!.localName).to.equal('h4');
      const one = await insertMarkup(`<p>${makeEmbedLink(server, {query: '&amp;contact=finnes-ikke'})}</p>`);
      expect(visibleText(one)).to.equal('Kontakt oss');
    });

    it('takes the language from `lang`, the folder of the embed page, or the page around it, in this order', async () => {
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

    it('resolves the feed relative to the embed page', async () => {
      const server = servePersonFeed('Kari');
      const path = new URL(server.url).pathname;
      const page = await insertMarkup(`<p><a href="/sider/embed/contact-card/?feed=../../..${path}">Kontakt oss</a></p>`);
      await whenAllReady(page);
      expect(visibleText(page)).to.include('Kari');
    });

    it('reports unknown options in one line, and applies the others', async () => {
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
});
