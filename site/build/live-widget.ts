import type {WidgetName} from '../../src/cli/export-feed.js';

type WidgetElement = HTMLElementTagNameMap[`ki-${WidgetName}`];

export interface LiveWidgetOptions {
  readonly widget: WidgetName;
  readonly language: string;
  /** Address of the feed. Ignored if there is `data`. */
  readonly feed: string;
  /** Parsed JSON of a feed. */
  readonly data?: unknown;
  readonly attributes?: Readonly<Record<string, string | true>>;
}

/** A widget that is kept while its options change, so that it keeps its state, such as the units that are open. */
export class LiveWidget {
  #element: WidgetElement | null = null;
  #options: LiveWidgetOptions | null = null;

  /** Returns the element with these options. It is another element only if the widget is another one. */
  show(options: LiveWidgetOptions): WidgetElement {
    const before = this.#options;
    this.#options = options;
    if (!this.#element || before?.widget !== options.widget || Boolean(before.data) !== Boolean(options.data)) {
      this.#element = document.createElement(`ki-${options.widget}`);
    }
    const element = this.#element;
    const attributes: Readonly<Record<string, string | true>> = {
      ...options.attributes,
      lang: options.language,
      ...(options.data === undefined && {feed: options.feed}),
    };
    for (const name of element.getAttributeNames()) if (!(name in attributes) && name !== 'style') element.removeAttribute(name);
    for (const [name, value] of Object.entries(attributes)) {
      const text = value === true ? '' : value;
      if (element.getAttribute(name) !== text) element.setAttribute(name, text);
    }
    if (options.data !== undefined && before?.data !== options.data) element.data = options.data;
    return element;
  }
}
