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

const source = 'Kilde: Etaten for prøving, NLOD 2.0. Opplysningene gjelder per 7. juni 2023.';
/** The visible lines of each prerendered element. */
const prerenderedLines: Record<string, readonly string[]> = {
  'ki-contact-card': [
    'Kontakt',
    'Spørsmål om prosjektet',
    'Kari Nordmann, Etaten for prøving',
    'E-post',
    'post@etaten.example',
    'Presse',
    'Telefon',
    '+47 22 00 00 00',
    source,
  ],
  'ki-publication-info': [
    'Om denne siden',
    'Først publisert',
    '2. januar 2023',
    'Sist faglig oppdatert',
    '7. juni 2023',
    'Tidligere versjoner',
    source,
  ],
  'ki-partner-list': ['Hvem er med?', 'Ledes av', 'Etaten for prøving (EP)', 'Samarbeidspartner', 'Kommunen ved fjorden', source],
};

describe('a prerendered page', () => {
  for (const tag of Object.keys(prerenderedHtml)) {
    it(`reads the same before and after <${tag}> takes over`, async () => {
      const {place, widget} = await show(tag, 600);
      const words = () => visibleText(place).split('\n').filter(Boolean);
      const before = words();
      expect(before).to.deep.equal(prerenderedLines[tag]);
      widget.data = makeFeed();
      await whenReady(widget);
      const buttons = [...widget.shadowRoot!.querySelectorAll('button')].map(visibleText);
      expect(words().filter((line) => !buttons.includes(line))).to.deep.equal(before);
    });

    for (const width of [340, 700]) {
      it(`does not move the content below <${tag}> at ${width} px when it takes over`, async () => {
        const {place, widget} = await show(tag, width);
        const before = place.getBoundingClientRect().height;
        expect(before, 'the place has content').to.be.above(150);
        widget.data = makeFeed();
        await whenReady(widget);
        // A line is about 26 px.
        expect(place.getBoundingClientRect().height).to.be.closeTo(before, 8);
      });
    }
  }
});
