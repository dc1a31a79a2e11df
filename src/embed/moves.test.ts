import {expect} from '@open-wc/testing';
import '../define.js';
import type {FeedElement} from '../elements/feed-element.js';
import {insertMarkup} from '../testing/embedded-widgets.js';
import {makeFeed} from '../testing/make-feed.js';
import {
  feedWidgetsIn,
  blockForms,
  supportsMoveBefore,
  moveMethods,
  expectNoErrors,
  whenBlocksSettled,
  makeBlock,
} from '../testing/movable-blocks.js';
import {deepQuery, deepQueryAll} from '../testing/query.js';
import {nextTask} from '../testing/wait.js';
import {serveFeed} from '../testing/feed-server.js';
import {visibleText} from '../testing/read-text.js';
import {scan} from './scan.js';

/** Each widget, and a text of the feed that it shows. */
const widgets: Readonly<Record<string, string>> = {
  'project-page': 'Etaten leder arbeidet.',
  'project-intro': 'Kommunen prøver det ut.',
  'org-chart': 'Arbeidsgruppen',
  'partner-list': 'Kommunen ved fjorden',
  'contact-card': 'Kari Nordmann',
  'publication-info': '7. juni 2023',
};
const names = Object.keys(widgets);

function expectSameWidgets(root: Element, expected: readonly FeedElement[]): void {
  const found = feedWidgetsIn(root);
  expect(found).to.have.length(expected.length);
  expect(found.every((widget, i) => widget === expected[i])).to.equal(true);
}

describe('in another part of the page', () => {
  before(() => scan());

  for (const form of blockForms) {
    describe(`${form} of each widget`, () => {
      const isElement = form === 'an element';
      const banner = isElement ? '<browser-support-banner preview="show"></browser-support-banner>' : '';
      const all = (feed: string) => banner + names.map((name) => makeBlock(form, name, feed)).join('');
      const blocks = isElement ? names.map((name) => `ki-${name}[feed]`).join() : 'p:has(a[href*="embed"]), [data-ki-widget]';
      const server = () => serveFeed(makeFeed());

      function expectIntact(root: Element, times = 1) {
        const found = deepQueryAll(root, blocks);
        expect(found).to.have.length(names.length * times);
        found.forEach((block, i) => {
          const name = names[i % names.length]!;
          expect(visibleText(block), name).to.include(widgets[name]).and.not.to.include('Les mer');
        });
        const notices = deepQueryAll(root, 'browser-support-banner');
        for (const notice of notices) expect(visibleText(notice)).to.include('nettleser vi ikke støtter');
        expect(notices).to.have.length(isElement ? times : 0);
      }

      async function renderBlocks(feed: string) {
        const page = await insertMarkup(`<section>${all(feed)}</section><article></article>`);
        const [from, to] = [...page.children] as [HTMLElement, HTMLElement];
        const renderedWidgets = await whenBlocksSettled(page);
        expectIntact(from);
        return {page, from, to, renderedWidgets};
      }

      for (const [how, move] of Object.entries(moveMethods)) {
        it(`shows the same after it is moved by ${how}, without a new request`, async function () {
          if (how === 'moveBefore()' && !supportsMoveBefore) this.skip(); // The browser does not support it.
          const feed = server();
          const {page, from, to, renderedWidgets} = await renderBlocks(feed.url);
          const text = visibleText(from);
          await expectNoErrors(async () => {
            for (const block of [...from.children]) move(block, to);
            await whenBlocksSettled(page);
          });
          expectSameWidgets(to, renderedWidgets);
          expect(visibleText(to)).to.equal(text);
          expect(visibleText(from)).to.equal('');
          expectIntact(to);
          expect(feed.requestCount).to.equal(1);
        });
      }

      it('continues to load when it is moved', async () => {
        const feed = server().hold();
        const page = await insertMarkup(`<section>${all(feed.url)}</section><article></article>`);
        const to = page.querySelector('article')!;
        await expectNoErrors(async () => {
          to.append(...page.querySelector('section')!.children);
          await nextTask();
          feed.release();
          await whenBlocksSettled(page);
        });
        expectIntact(to);
        expect([feed.requestCount, feed.abortedCount]).to.deep.equal([1, 0]);
      });

      it('has a clone that shows everything by itself', async () => {
        const feed = server();
        const {page, from, renderedWidgets} = await renderBlocks(feed.url);
        const text = visibleText(from);
        await expectNoErrors(async () => {
          page.append(from.cloneNode(true));
          await whenBlocksSettled(page);
        });
        const clone = page.lastElementChild!;
        expect(visibleText(clone)).to.equal(text);
        expectIntact(page, 2);
        from.remove();
        await whenBlocksSettled(page);
        expect(visibleText(clone)).to.equal(text);
        expect(feedWidgetsIn(clone)).to.have.length(renderedWidgets.length);
        expect(feed.requestCount).to.equal(1);
      });

      it('is rendered again when the markup around it is set again', async () => {
        const feed = server();
        const {page, from} = await renderBlocks(feed.url);
        const text = visibleText(from);
        await expectNoErrors(async () => {
          for (let i = 0; i < 3; i++) page.innerHTML = page.innerHTML.trim();
          await whenBlocksSettled(page);
        });
        expect(visibleText(page)).to.equal(text);
        expectIntact(page);
        expect(feed.requestCount).to.equal(1);
      });

      it('is complete in a shadow root of the page, and after it is moved in and out', async () => {
        const feed = server();
        const {page, from, to, renderedWidgets} = await renderBlocks(feed.url);
        const text = visibleText(from);
        const root = to.attachShadow({mode: 'open'});
        root.innerHTML = `<div>${all(feed.url)}</div>`;
        await nextTask();
        if (!isElement) expect(visibleText(to)).to.equal(names.map(() => 'Les mer').join('\n'));
        root.dispatchEvent(new Event('ki-scan', {bubbles: true, composed: true}));
        await whenBlocksSettled(page);
        expectIntact(to);
        await expectNoErrors(async () => {
          root.replaceChildren(from);
          await whenBlocksSettled(page);
        });
        expectSameWidgets(to, renderedWidgets);
        expect(visibleText(to)).to.equal(text);
        await expectNoErrors(async () => {
          page.append(from);
          await whenBlocksSettled(page);
        });
        expectSameWidgets(page, renderedWidgets);
        expectIntact(page);
        expect(feed.requestCount).to.equal(1);
      });

      it('is inert in a <template>, and complete after the template is used', async () => {
        const feed = server();
        const page = await insertMarkup(`<template>${all(feed.url)}</template>`);
        const {content} = page.querySelector('template')!;
        await nextTask(20);
        expect(feed.requestCount).to.equal(0);
        expect([...content.querySelectorAll('*')].filter(({shadowRoot}) => shadowRoot)).to.be.empty;
        await expectNoErrors(async () => {
          page.append(content.cloneNode(true), document.importNode(content, true), content);
          await whenBlocksSettled(page);
        });
        expectIntact(page, 3);
        expect(feed.requestCount).to.equal(1);
      });
    });
  }
});

describe('a notice that was closed', () => {
  for (const [how, move] of Object.entries(moveMethods)) {
    it(`stays closed when it is moved by ${how}`, async function () {
      if (how === 'moveBefore()' && !supportsMoveBefore) this.skip(); // The browser does not support it.
      const page = await insertMarkup('<browser-support-banner preview="show"></browser-support-banner><article></article>');
      await whenBlocksSettled(page);
      deepQuery(page, '[part=button]').click();
      await whenBlocksSettled(page);
      expect(visibleText(page)).to.equal('');
      move(page.firstElementChild!, page.lastElementChild!);
      await whenBlocksSettled(page);
      expect(visibleText(page)).to.equal('');
    });
  }
});

describe('a link', () => {
  before(() => scan());

  const containers: Readonly<Record<string, string>> = {
    'a menu': '<nav></nav>',
    'a heading': '<h2></h2>',
    'the fallback of a widget': '<ki-contact-card></ki-contact-card>',
    'editable content': '<div contenteditable></div>',
  };
  for (const [container, markup] of Object.entries(containers)) {
    it(`is a link again when its block is moved into ${container}, and a widget when it is moved back`, async () => {
      const page = await insertMarkup(`<section>${makeBlock('a link', 'contact-card', serveFeed(makeFeed()).url)}</section>${markup}`);
      const [from, to] = [...page.children] as [HTMLElement, HTMLElement];
      const block = from.firstElementChild!;
      await whenBlocksSettled(page);
      to.append(block);
      await whenBlocksSettled(page);
      expect(visibleText(to)).to.equal('Les mer');
      from.append(block);
      await whenBlocksSettled(page);
      expect(visibleText(from)).to.include('Kari Nordmann').and.not.to.include('Les mer');
    });
  }

  it('is a widget again in another block, and in a blockquote that has only the link', async () => {
    const page = await insertMarkup(
      `<p>${makeBlock('a link', 'contact-card', serveFeed(makeFeed()).url)}</p><p></p><blockquote></blockquote>`,
    );
    await whenBlocksSettled(page);
    const [first, second] = [...page.querySelectorAll('p')];
    second!.append(page.querySelector('a')!);
    await whenBlocksSettled(page);
    expect(feedWidgetsIn(page)).to.have.length(1);
    expect(visibleText(first!)).to.equal('');
    expect(visibleText(second!)).to.include('Kari Nordmann');
    page.querySelector('blockquote')!.append(second!);
    await whenBlocksSettled(page);
    expect(feedWidgetsIn(page)).to.have.length(1);
    const hosts = [...page.querySelectorAll('*')].filter(({shadowRoot}) => shadowRoot?.querySelector('[feed]'));
    expect(hosts.map(({localName}) => localName)).to.deep.equal(['blockquote']);
    expect(visibleText(page)).to.include('Kari Nordmann');
  });

  it('is a widget in its paragraph when the blockquote gets another paragraph', async () => {
    const page = await insertMarkup(`<blockquote>${makeBlock('a link', 'contact-card', serveFeed(makeFeed()).url)}</blockquote>`);
    const blockquote = page.querySelector('blockquote')!;
    await whenBlocksSettled(page);
    expect(blockquote.shadowRoot!.querySelectorAll('[feed]')).to.have.length(1);
    blockquote.insertAdjacentHTML('beforeend', '<p>Etaten</p>');
    await whenBlocksSettled(page);
    expect(feedWidgetsIn(page)).to.have.length(1);
    expect(visibleText(blockquote)).to.include('Kari Nordmann').and.to.include('Etaten').and.not.to.include('Les mer');
    blockquote.lastElementChild!.remove();
    await whenBlocksSettled(page);
    expect(feedWidgetsIn(page)).to.have.length(1);
    expect(visibleText(blockquote)).to.include('Kari Nordmann');
  });
});
