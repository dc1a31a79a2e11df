import {fixture, html} from '@open-wc/testing';
import {FeedElement} from '../elements/feed-element.js';
import {makeFeed} from './make-feed.js';
import {nextTask, whenReady, whenUpdated} from './wait.js';
import {serveFeed, type FeedServer} from './feed-server.js';

/** Serves a feed with one contact. The name of the person identifies the feed in a test. */
export function servePersonFeed(person: string): FeedServer {
  return serveFeed(makeFeed({contacts: [{id: 'post', role: 'Post', person, email: 'post@etaten.example'}]}));
}

/** A link to an embed page on the page's own origin. */
export function makeEmbedLink(server: FeedServer, {widget = 'contact-card', query = '', text = 'Kontakt oss'} = {}): string {
  return `<a href="/ki-widgets/embed/${widget}/?feed=${encodeURIComponent(server.url)}${query}">${text}</a>`;
}

/** Adds markup to the page, in bokmål, and waits until it has been scanned for links and divs to replace. */
export async function insertMarkup(markup: string, into = 'div'): Promise<HTMLElement> {
  const page = await fixture<HTMLElement>(html`<div lang="nb"></div>`);
  const element = page.appendChild(document.createElement(into));
  element.innerHTML = markup;
  await nextTask();
  for (const widget of embeddedWidgetsIn(page)) await whenUpdated(widget);
  return element;
}

/** Widgets that were rendered in place of links and divs, in document order. Elements with the class `own` are skipped. */
export function embeddedWidgetsIn(root: Element | ShadowRoot): FeedElement[] {
  return [root, ...root.querySelectorAll('*')].flatMap((node) => {
    const drawing = node instanceof Element && !node.matches('.own') ? node.shadowRoot?.lastElementChild : null;
    return drawing instanceof FeedElement ? [drawing] : [];
  });
}

/** Waits until each embedded widget shows its feed. */
export async function whenAllReady(root: Element): Promise<FeedElement[]> {
  await nextTask();
  return Promise.all(embeddedWidgetsIn(root).map((widget) => whenReady(widget)));
}

/** Address of an embed page on the page's own origin. */
export function makeEmbedAddress(server: FeedServer): string {
  return `${location.origin}/ki-widgets/embed/contact-card/?feed=${encodeURIComponent(server.url)}`;
}

/** The visible lines of a contact card with the feed of `servePersonFeed`. */
export function contactCardLines(person: string): string[] {
  return [
    'Kontakt',
    'Post',
    person,
    'E-post',
    'post@etaten.example',
    'Kopier',
    'Last ned kontaktkort',
    'Kilde: Etaten for prøving, NLOD 2.0. Opplysningene gjelder per 7. juni 2023.',
  ];
}
