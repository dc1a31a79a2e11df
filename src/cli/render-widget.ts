import type {WidgetState} from '../elements/feed-status.js';
import type {JsonLd} from '../export/json-ld.js';
import type {Feed} from '../feed/definition.js';
import {normalizeLanguage} from '../model/text.js';
import {unknownPage, withElements} from './elements-in-node.js';
import {flatten} from './flatten.js';

export interface WidgetRequest {
  /** Such as `ki-contact-card`. */
  readonly tag: string;
  /** As on the element; `lang` is the language around it, whoever says it. Those that say where the feed is are not read. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Checked. */
  readonly feed: Feed;
  /** Names of the slots that the page fills itself. */
  readonly slots?: readonly string[];
  /** The address of the page, or a stand-in for it. */
  readonly page: string;
  /** How an address is written in the page. */
  readonly toAddress: (url: string) => string;
}

export interface RenderedWidget {
  /** Blocks of plain HTML; empty when the widget has nothing to show. */
  readonly html: string;
  /** The language of the widget's own words. */
  readonly language: string;
  /** The same for search engines, where the element has it. */
  readonly jsonLd: JsonLd | null;
  /** What the element tells webmasters of itself, such as a date that is none. Of the feed the check has told all. */
  readonly notes: readonly string[];
}

/** An element of ours, as far as it is needed here. */
interface Widget extends HTMLElement {
  data: unknown;
  readonly state: WidgetState;
  readonly updateComplete: Promise<boolean>;
  toJSONLD?(): JsonLd;
  expandAll?(): void;
}

/** Elements that draw nothing for a page to keep: a notice about the browser is for some browsers, not for the text of the page. */
const drawNothing = ['ki-feed', 'browser-support-banner'];

/** Whether there is an element of ours that content can be put into. */
export function isWidget(tag: string): Promise<boolean> {
  return withElements(unknownPage, () =>
    Promise.resolve(!drawNothing.includes(tag) && tag.startsWith('ki-') && customElements.get(tag) !== undefined),
  );
}

/**
 * Draws a widget, with all that it would open on a click, and says what it then shows.
 *
 * @throws {Error} When it fails at that, which is a fault of ours.
 */
export function renderWidget({tag, attributes, feed, slots = [], page, toAddress}: WidgetRequest): Promise<RenderedWidget> {
  return withElements(page, async (document, told) => {
    const element = document.createElement(tag) as Widget;
    const known = (element.constructor as unknown as {observedAttributes: readonly string[]}).observedAttributes;
    for (const [name, value] of Object.entries(attributes)) {
      if (name === 'lang' || (known.includes(name) && name !== 'feed')) element.setAttribute(name, value);
    }
    for (const slot of slots) {
      const filled = document.createElement('span');
      filled.slot = slot;
      element.append(filled);
    }
    element.data = feed;
    document.body.append(element);
    const drawn = await openAll(element);
    const notes = told.filter((line) => !line.startsWith('The feed in the page has'));
    if (drawn.some(({state}) => state === 'error')) throw new Error(notes.join(' '));
    const widget = element.shadowRoot?.querySelector('[part=widget]');
    const isReady = element.state === 'ready' && element.shadowRoot && widget;
    const language = normalizeLanguage(widget?.getAttribute('lang'));
    return {
      html: isReady
        ? flatten(element.shadowRoot, {
            slots: new Set(slots),
            language,
            // A unit's own address is found by the script alone.
            toAddress: (url) => (url.startsWith(`${page}#`) ? null : toAddress(url)),
          })
        : '',
      language,
      jsonLd: isReady ? (element.toJSONLD?.() ?? null) : null,
      notes,
    };
  });
}

/**
 * Waits until an element and those in it are drawn, and opens what is closed.
 *
 * @returns All of them.
 */
async function openAll(root: Widget): Promise<Widget[]> {
  const seen = new Set<Widget>();
  for (let pending = [root]; pending.length; pending = [...seen].flatMap(elementsIn).filter((each) => !seen.has(each))) {
    for (const element of pending) {
      seen.add(element);
      element.expandAll?.();
    }
    for (const element of seen) while (!(await element.updateComplete));
  }
  return [...seen];
}

function elementsIn({shadowRoot}: Widget): Widget[] {
  return [...(shadowRoot?.querySelectorAll('*') ?? [])].filter((each): each is Widget => 'updateComplete' in each);
}
