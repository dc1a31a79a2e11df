import {expect, fixture, html} from '@open-wc/testing';
import '../define.js';
import {loadRealFeed} from '../testing/real-feed.js';
import {nextTask, whenReady} from '../testing/wait.js';
import {changesModule} from './changes-controller.js';
import type {FeedElement} from './feed-element.js';

// Search engines, reader views and the clipboard read the text of a page without its styles.

const widgets = [
  '<ki-project-intro></ki-project-intro>',
  '<ki-org-chart></ki-org-chart>',
  '<ki-org-chart view="list"></ki-org-chart>',
  '<ki-partner-list></ki-partner-list>',
  '<ki-partner-list variant="table"></ki-partner-list>',
  '<ki-partner-list variant="sentence"></ki-partner-list>',
  '<ki-partner-list variant="logos"></ki-partner-list>',
  '<ki-partner-list group="site"></ki-partner-list>',
  '<ki-contact-card></ki-contact-card>',
  '<ki-publication-info></ki-publication-info>',
  '<ki-project-page></ki-project-page>',
  '<ki-project-page as-of="2022-06-01"></ki-project-page>',
  '<ki-partner-list changed-since="2020-01-01"></ki-partner-list>',
  '<ki-org-chart changed-since="2020-01-01" view="list"></ki-org-chart>',
  '<browser-support-banner preview="show"></browser-support-banner>',
];

interface Piece {
  readonly text: string;
  readonly block: Element;
}

/** The texts of a shadow root and of those inside it, each with its block. */
function piecesOf(node: Node, block: Element): Piece[] {
  if (node instanceof Text) return [{text: node.data, block}];
  if (node instanceof Element) {
    if (/^(style|script|template)$/.test(node.localName)) return [];
    const {display} = getComputedStyle(node);
    // A word continues after `<wbr>`, such as an address.
    const isInWord = node.previousElementSibling?.localName === 'wbr';
    const own = isInWord || /^(inline|contents)$/.test(display) ? block : node;
    return [...(node.shadowRoot ?? node).childNodes].flatMap((child) => piecesOf(child, own));
  }
  return [...node.childNodes].flatMap((child) => piecesOf(child, block));
}

/** Finds words of two blocks without a space between them. */
function findJoinedWords(widget: Element): string[] {
  const pieces = piecesOf(widget, widget).filter(({text}) => text);
  return pieces.slice(1).flatMap((piece, i) => {
    const before = pieces[i]!;
    const isJoined = before.block !== piece.block && /\S$/.test(before.text) && /^\S/.test(piece.text);
    return isJoined ? [`${before.text.slice(-20)}|${piece.text.slice(0, 20)}`] : [];
  });
}

describe('the text of a widget without styles', () => {
  before(() => changesModule.load());

  for (const lang of ['nb', 'nn', 'en', 'se']) {
    it(`has a space between the words of two blocks (${lang})`, async () => {
      const joined: Record<string, string[]> = {};
      for (const markup of widgets) {
        const page = await fixture<HTMLElement>(html`<div lang=${lang}></div>`);
        page.innerHTML = markup;
        const widget = page.firstElementChild as FeedElement;
        widget.data = await loadRealFeed();
        await whenReady(widget);
        await nextTask(150);
        const found = findJoinedWords(widget);
        if (found.length) joined[markup] = found;
      }
      expect(joined).to.deep.equal({});
    });
  }
});
