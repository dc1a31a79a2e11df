import {expect, fixture, html} from '@open-wc/testing';
import '../define.js';
import {makeFeed} from '../testing/make-feed.js';
import {prerenderedHtml} from '../testing/prerendered-html.js';
import {visibleText} from '../testing/read-text.js';
import {whenReady} from '../testing/wait.js';
import type {FeedElement} from './feed-element.js';

/** A page with the style sheet for prerendered content, and a widget with such content and no feed yet. */
async function show(tag: string, width: number): Promise<{place: HTMLElement; widget: FeedElement}> {
  const place = await fixture<HTMLElement>(html`<div lang="nb"></div>`);
  const sheet = Object.assign(document.createElement('link'), {
    rel: 'stylesheet',
    href: '/shift-page/prerendered.css',
  });
  const loaded = new Promise((resolve, reject) => {
    sheet.onload = resolve;
    sheet.onerror = reject;
  });
  place.append(sheet);
  await loaded;
  const box = document.createElement('div');
  box.style.width = `${width}px`;
  box.innerHTML = `<${tag}>${prerenderedHtml[tag] ?? ''}</${tag}>`;
  place.append(box);
  const widget = box.firstElementChild as FeedElement;
  await widget.updateComplete;
  return {place: box, widget};
}

describe('a prerendered page', () => {
  for (const tag of Object.keys(prerenderedHtml)) {
    it(`reads the same before and after <${tag}> takes over`, async () => {
      const {place, widget} = await show(tag, 600);
      const words = () => visibleText(place).split('\n').filter(Boolean);
      const before = words();
      widget.data = makeFeed();
      await whenReady(widget);
      expect(before.length).to.be.above(4);
      const buttons = [...widget.shadowRoot!.querySelectorAll('button')].map(visibleText);
      expect(words().filter((line) => !buttons.includes(line))).to.deep.equal(before);
    });

    for (const width of [340, 700]) {
      it(`does not move the content below <${tag}> at ${width} px when it takes over`, async () => {
        const {place, widget} = await show(tag, width);
        const before = place.getBoundingClientRect().height;
        expect(before).to.be.above(150);
        widget.data = makeFeed();
        await whenReady(widget);
        // A line is about 26 px.
        expect(place.getBoundingClientRect().height).to.be.closeTo(before, 8);
      });
    }
  }
});
