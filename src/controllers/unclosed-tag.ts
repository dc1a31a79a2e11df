import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {attempt, guard} from '../guard.js';
import {widgetTags} from '../elements/widgets.js';
import {reportMistake} from '../report-mistake.js';

/** Elements that nobody writes as the fallback of a widget. */
const pageParts = `main,footer,nav,aside,form,script[src],link[rel=stylesheet],browser-support-banner,ki-feed,${widgetTags.join()}`;
/** Elements that a fallback may contain as well. */
const blocks = 'h1,h2,h3,h4,h5,h6,header,section,article,figure,table,iframe,video';

/**
 * Detects an element that the page writes as `<ki-contact-card … />` or `<div data-ki-widget … />`. HTML ignores the slash, so the rest of
 * the page becomes the element's children and would be hidden as its fallback.
 */
export class UnclosedTag implements ReactiveController {
  /** Whether the children are the rest of the page. Then they stay visible. */
  isUnclosed = false;
  readonly #host: ReactiveControllerHost & HTMLElement;
  /** Whether the children are always visible, even if the element has an end tag. */
  readonly #isContainer: () => boolean;
  #isChecked = false;

  constructor(host: ReactiveControllerHost & HTMLElement, isContainer: () => boolean) {
    this.#host = host;
    this.#isContainer = isContainer;
    host.addController(this);
  }

  hostConnected(): void {
    const {ownerDocument} = this.#host;
    if (ownerDocument.readyState === 'loading') ownerDocument.addEventListener('DOMContentLoaded', this.#check, {once: true});
    else this.#check();
  }

  /** The element in the page: the host, or the one with `data-ki-widget` that has the host in its shadow root. */
  get #element(): Element {
    const {host} = this.#host.parentNode as Partial<ShadowRoot>;
    return host?.matches('[data-ki-widget]') ? host : this.#host;
  }

  readonly #check = guard('the check of tags', () => {
    const {parentElement, ownerDocument, nextSibling, children} = this.#element;
    if (this.#isChecked || !parentElement || !children[0]) return;
    this.#isChecked = true;
    const holdsPageParts = this.#holds(pageParts);
    // An element without an end tag ends with its parent. Other scripts may have added nodes to the body since.
    if (nextSibling && !(holdsPageParts && parentElement === ownerDocument.body)) return;
    if (holdsPageParts && !this.#isContainer()) this.#report();
    else if (holdsPageParts || (!this.#isContainer() && (children[1] || this.#holds(blocks)))) {
      void attempt('the check of tags', () => this.#checkSource());
    }
  });

  #holds(selector: string): boolean {
    return [...this.#element.children].some(
      (child) => !child.slot && !child.matches('.ki-prerendered') && (child.matches(selector) || child.querySelector(selector) !== null),
    );
  }

  /** Reads the page's source, preferably from the browser's cache. The document does not show how a tag was written. */
  async #checkSource(): Promise<void> {
    const {localName} = this.#element;
    // If the source cannot be read, showing text twice does less harm than hiding it. Paragraphs alone are most likely a fallback.
    let isUnclosed = !this.#isContainer() && !/^ki-project/.test(localName) && this.#holds(blocks);
    const start = this.#element === this.#host ? localName : `${localName}[^>]*data-ki-widget`;
    const source = this.#host.closest('[feed]') ?? document.querySelector('[feed]');
    try {
      // The page's policy allows requests to its own origin if the feed is there. A violation would be reported to the site.
      if (source && new URL(source.getAttribute('feed') ?? '', document.baseURI).origin === location.origin) {
        const response = await fetch(location.href, {cache: 'force-cache'});
        if (response.ok) isUnclosed = new RegExp(`<${start}("[^"]*"|'[^']*'|[^'">])*/>`, 'i').test(await response.text());
      }
    } catch {
      // A policy or the network prevented it.
    }
    if (isUnclosed) this.#report();
  }

  #report(): void {
    reportMistake('not-closed', (explanations) => explanations.describeUnclosedTag(this.#element.localName, this.#isContainer()));
    this.isUnclosed = true;
    this.#host.requestUpdate();
  }
}
