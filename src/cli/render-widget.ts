import type {WidgetState} from '../elements/feed-status.js';
import type {JsonLd} from '../export/json-ld.js';
import type {Feed} from '../feed/definition.js';
import {normalizeLanguage} from '../model/text.js';
import {placeholderPage, withElements} from './elements-in-node.js';
import {toPlainHtml} from './plain-html.js';

export interface WidgetRequest {
  /** Tag of the widget, such as `ki-contact-card`. */
  readonly tag: string;
  /** Attributes of the element. `lang` is the language that applies there, even if an ancestor sets it. `feed` is ignored. */
  readonly attributes: Readonly<Record<string, string>>;
  /** A checked feed. */
  readonly feed: Feed;
  /** Names of the slots that the page fills. */
  readonly slots?: readonly string[];
  /** Address of the page, or its placeholder. */
  readonly page: string;
  /** Returns an absolute URL as it is to be written in the page. */
  readonly toUrl: (url: string) => string;
}

export interface RenderedWidget {
  /** Blocks of plain HTML. Empty if the widget has nothing to show. */
  readonly html: string;
  /** Language of the widget's own texts. */
  readonly language: string;
  /** Structured data for search engines. Only the project page has it. */
  readonly jsonLd: JsonLd | null;
  /** Warnings for webmasters, for example about an invalid date. Issues of the feed are not included. */
  readonly warnings: readonly string[];
}

/** The members of a widget that are used here. */
interface Widget extends HTMLElement {
  data: unknown;
  readonly state: WidgetState;
  readonly updateComplete: Promise<boolean>;
  toJSONLD?(): Promise<JsonLd>;
  expandAll?(): void;
}

/** Elements without content for a page. The browser notice is only for some browsers. */
const withoutContent = ['ki-feed', 'browser-support-banner'];

/** Whether a tag belongs to a widget with content for a page. */
export function isWidget(tag: string): Promise<boolean> {
  return withElements(placeholderPage, () =>
    Promise.resolve(!withoutContent.includes(tag) && tag.startsWith('ki-') && customElements.get(tag) !== undefined),
  );
}

/**
 * Renders a widget with everything expanded and returns its content.
 *
 * @throws {Error} If rendering fails, which is a bug.
 */
export function renderWidget({tag, attributes, feed, slots = [], page, toUrl}: WidgetRequest): Promise<RenderedWidget> {
  return withElements(page, async (document, getWarnings) => {
    const element = document.createElement(tag) as Widget;
    const {observedAttributes} = element.constructor as unknown as {observedAttributes: readonly string[]};
    for (const [name, value] of Object.entries(attributes)) {
      if (name === 'lang' || (observedAttributes.includes(name) && name !== 'feed')) element.setAttribute(name, value);
    }
    for (const slot of slots) {
      const filled = document.createElement('span');
      filled.slot = slot;
      element.append(filled);
    }
    element.data = feed;
    document.body.append(element);
    const rendered = await expandAll(element);
    const warnings = (await getWarnings()).filter((line) => !line.startsWith('The feed in the page has'));
    if (rendered.some(({state}) => state === 'error')) throw new Error(warnings.join(' '));
    const widget = element.shadowRoot?.querySelector('[part=widget]');
    const isReady = element.state === 'ready' && element.shadowRoot && widget;
    const language = normalizeLanguage(widget?.getAttribute('lang'));
    return {
      html: isReady
        ? toPlainHtml(element.shadowRoot, {
            slots: new Set(slots),
            language,
            // Only the script can follow a link to a unit.
            toUrl: (url) => (url.startsWith(`${page}#`) ? null : toUrl(url)),
          })
        : '',
      language,
      jsonLd: isReady ? ((await element.toJSONLD?.()) ?? null) : null,
      warnings,
    };
  });
}

/**
 * Waits until a widget and all elements inside it are rendered, and shows everything in them, as on paper.
 *
 * @returns The widget and the elements inside it.
 */
async function expandAll(root: Widget): Promise<Widget[]> {
  const seen = new Set<Widget>();
  for (let pending = [root]; pending.length; pending = [...seen].flatMap(elementsIn).filter((each) => !seen.has(each))) {
    for (const element of pending) {
      seen.add(element);
      element.expandAll?.();
    }
    window.dispatchEvent(new Event('beforeprint'));
    for (const element of seen) while (!(await element.updateComplete));
  }
  return [...seen];
}

function elementsIn({shadowRoot}: Widget): Widget[] {
  return [...(shadowRoot?.querySelectorAll('*') ?? [])].filter((each): each is Widget => 'updateComplete' in each);
}
