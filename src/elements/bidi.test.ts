import {expect, fixture, html} from '@open-wc/testing';
import '../define.js';
import type {Feed} from '../feed/definition.js';
import {makeFeed} from '../testing/make-feed.js';
import {deepQueryAll} from '../testing/query.js';
import {whenReady} from '../testing/wait.js';
import {changesModule} from './changes-controller.js';
import type {FeedElement} from './feed-element.js';

/** Names that change the order of the following words unless they are isolated. */
const names = {
  'an override': 'Etat\u202eX',
  'an override to the right': 'Etat\u202dX',
  'an isolate that is not closed': 'Etat\u2067X',
  'the end of an isolate and an override': 'Etat\u2069\u202eX',
  'the end of a paragraph and an override': 'Etat\u2029\u202eX',
  'Hebrew letters': 'משרד הבריאות',
  'Arabic letters': 'وزارة الصحة',
};

/** A feed with the name in every text that a widget shows. */
function makeFeedOf(name: string): Feed {
  const feed = makeFeed();
  return {
    ...feed,
    source: {name, url: 'https://example.no/', licence: {name, url: 'https://example.no/lisens'}},
    project: {name, title: name, shortName: name, lead: `${name} (2022)`, partOf: {name}, status: 'ended', continuedBy: {name}},
    organizations: [
      {id: 'a', name},
      {id: 'b', name: 'Kommunen', formerNames: [{name, to: '2020'}]},
      {id: 'c', name: `${name} 2`, shortName: name, url: 'https://example.no/c'},
      {id: 'd', name: 'Tilsynet', period: {to: '2021'}, successor: 'a'},
    ],
    bodies: [
      {id: 'styret', name, kind: 'steering-group', description: `${name} (2022)`},
      {id: 'gruppa', name: `${name} 3`, kind: 'working-group', parent: 'styret'},
    ],
    memberships: ['a', 'b', 'c', 'd'].flatMap((organization) => [
      {organization, body: 'styret'},
      {organization, body: 'gruppa', role: 'lead' as const},
    ]),
    relations: [
      {from: 'c', to: 'styret', name},
      {from: 'a', to: 'gruppa', kind: 'observes'},
    ],
    groups: [
      {
        id: 'project',
        members: [
          {organization: 'a', role: 'lead'},
          {organization: 'b', role: 'partner'},
          {organization: 'c', role: 'partner'},
          {organization: 'd', role: 'observer'},
        ],
      },
    ],
    contacts: [
      {id: 'x', role: name, person: name, organization: 'a', email: 'post@example.no', body: 'styret'},
      {id: 'y', role: `${name} 4`, person: name, organization: 'd', telephone: '22 00 00 00', purpose: `${name} (2022)`},
    ],
    publication: {firstPublished: '2022-01-01', versions: [{date: '2022-01-01', note: `${name} (2022)`}]},
  };
}

/** Finds words of the widget that are not drawn from left to right, or that are drawn before the name which they follow. */
function disorderIn(widget: FeedElement): string[] {
  const found: string[] = [];
  for (const element of deepQueryAll(widget, '*')) {
    const isForeign = element.closest('bdi, [dir=rtl]') !== null;
    if (isForeign) continue;
    for (const node of element.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE || !node.textContent?.trim()) continue;
      const rects = rectsOf(node as Text);
      const isOrdered = rects.every((rect, i) => {
        const before = rects[i - 1];
        return !before || !isOnLine(rect, before) || rect.left >= before.left - 0.5;
      });
      const name = node.previousSibling?.previousSibling ?? node.previousSibling;
      const last = name instanceof Element && name.localName === 'bdi' ? [...name.getClientRects()].pop() : undefined;
      const first = rects[0];
      const isAfterName = !last || !first || !isOnLine(first, last) || first.left >= last.right - 0.5;
      if (!isOrdered || !isAfterName) found.push(`<${element.localName}> ${node.textContent.trim()}`);
    }
  }
  return found;
}

function rectsOf(text: Text): DOMRect[] {
  const range = document.createRange();
  return Array.from(text.data).flatMap((_, i) => {
    if (!text.data[i]?.trim()) return [];
    range.setStart(text, i);
    range.setEnd(text, i + 1);
    const [rect] = range.getClientRects();
    return rect && rect.width > 0 ? [rect] : [];
  });
}

function isOnLine(a: DOMRect, b: DOMRect): boolean {
  // The boxes of two lines may overlap.
  return Math.abs(a.top + a.bottom - b.top - b.bottom) < Math.min(a.height, b.height);
}

describe('a name that changes the direction of text', () => {
  before(() => changesModule.load());

  const widgets = [
    html`<ki-partner-list changed-since="2019-01-01"></ki-partner-list>`,
    html`<ki-partner-list variant="sentence"></ki-partner-list>`,
    html`<ki-partner-list variant="table"></ki-partner-list>`,
    html`<ki-org-chart view="list" changed-since="2019-01-01"></ki-org-chart>`,
    html`<ki-org-chart view="chart"></ki-org-chart>`,
    html`<ki-contact-card></ki-contact-card>`,
    html`<ki-project-intro></ki-project-intro>`,
    html`<ki-publication-info></ki-publication-info>`,
  ];

  for (const [what, name] of Object.entries(names)) {
    it(`keeps the words around it in order: ${what}`, async () => {
      for (const template of widgets) {
        const place = await fixture<HTMLElement>(html`<div lang="nb" style="width: 1200px">${template}</div>`);
        const widget = place.firstElementChild as FeedElement;
        widget.data = makeFeedOf(name);
        await whenReady(widget);
        for (const details of deepQueryAll<HTMLDetailsElement>(widget, 'details')) details.open = true;
        for (const name of deepQueryAll(widget, 'button[part=name]')) name.click();
        expect(disorderIn(widget), widget.outerHTML).to.deep.equal([]);
      }
    });
  }

  it('keeps them in order in the attributes of a picture', async () => {
    const feed = makeFeedOf('Etat\u202eX');
    const place = await fixture<HTMLElement>(html`<div lang="nb"><ki-project-intro></ki-project-intro></div>`);
    const widget = place.firstElementChild as FeedElement;
    widget.data = {...feed, project: {...feed.project!, image: {url: 'https://example.no/x.png', alt: 'Etat\u202eX'}}};
    await whenReady(widget);
    expect(widget.shadowRoot!.querySelector('img')!.alt).to.equal('\u2068Etat\u202eX\u2069');
  });

  it('adds no element around an ordinary name', async () => {
    const place = await fixture<HTMLElement>(html`<div lang="nb"><ki-org-chart></ki-org-chart></div>`);
    const widget = place.firstElementChild as FeedElement;
    widget.data = makeFeed();
    await whenReady(widget);
    expect(deepQueryAll(widget, 'bdi')).to.deep.equal([]);
  });

  it('is isolated in the exported picture', async () => {
    const place = await fixture<HTMLElement>(html`<div lang="nb"><ki-org-chart></ki-org-chart></div>`);
    const chart = place.querySelector('ki-org-chart')!;
    chart.data = makeFeedOf('Etat\u202eX');
    await whenReady(chart);
    const svg = new DOMParser().parseFromString(await chart.toSVG(), 'image/svg+xml');
    expect(svg.querySelector('title')!.textContent).to.equal('\u2068Etat\u202eX\u2069 – Slik var arbeidet organisert');
    expect([...svg.querySelectorAll('text')].map((text) => text.textContent)).to.include('\u2068Etat\u202eX\u2069');
  });
});
