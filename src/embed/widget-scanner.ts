import {css} from 'lit';
import {adoptStyles} from '../elements/adopt-styles.js';
import {widgetTags} from '../elements/widgets.js';
import {attempt, guard} from '../guard.js';
import {createElement} from '../natives.js';
import {reportMistake} from '../report-mistake.js';
import {findHost, sourceSelector} from './find-host.js';
import {isEmbedLink, optionNames, readWidget} from './options.js';

const widgetSelector = `[data-ki-widget],${widgetTags.join()}`;

/** Delay before a link that stays a link is reported, in ms. Scripts of the page may still be changing it. */
const reportDelay = 500;

/** Resets the default margin of a blockquote. Page styles take precedence. */
const blockquoteStyles = css`
  :host {
    margin-inline: 0;
  }
`;

/** Releases the space that `themes/reserved.css` reserves in a host. Pages cannot see the state of a widget in a shadow root. */
const loadedStyles = css`
  :host {
    --_ki-loaded: 0;
  }
`;

/**
 * Finds sources of widgets and renders each widget in a shadow root of its host. A source is a link, an address written as
 * text, or an element with `data-ki-widget`. Its host is the element that the widget replaces on screen.
 */
export class WidgetScanner {
  readonly #origins: readonly string[];
  readonly #rootSelector: string | undefined;
  /** Hosts with a shadow root of ours, and a key of the widget in it. The key is empty while the page's own content shows. */
  readonly #widgetKeys = new WeakMap<Node, string>();
  /** Links whose report is pending. */
  readonly #pendingReports = new WeakSet<Element>();
  readonly #observer = new MutationObserver(guard('An observer', (records: MutationRecord[]) => this.#handleMutations(records)));

  /**
   * @param origins - Allowed origins of embed pages and feeds.
   * @param rootSelector - Only sources inside an element that matches it are rendered. Without it, all are.
   */
  constructor(origins: readonly string[], rootSelector: string | undefined) {
    this.#origins = origins;
    this.#rootSelector = rootSelector;
  }

  /** Renders the widgets in a root, and observes it for changes. */
  scan(root: Document | ShadowRoot | Element): void {
    if (root === document && document.readyState === 'loading') {
      // While a page loads, the first half of a paragraph may look like a whole one.
      document.addEventListener(
        'DOMContentLoaded',
        guard('A search for links', () => this.scan(root)),
      );
      return;
    }
    this.#observe(root);
    // A picture next to a link has no size until it is loaded.
    root.addEventListener(
      'load',
      guard('A picture', ({target}: Event) => {
        if (target instanceof HTMLImageElement) this.#renderSourcesIn(target.closest('p,div') ?? target);
      }),
      true,
    );
    this.#renderSourcesIn(root);
    for (const tag of widgetTags) {
      if (!customElements.get(tag)) void attempt('A search for links', () => this.#scanOnceDefined(tag, new WeakRef(root)));
    }
  }

  /** Observes a root. A second call for it replaces the first one. */
  #observe(root: Node): void {
    const options = widgetTags.flatMap((tag) => optionNames(tag));
    const attributeFilter = ['href', 'contenteditable', 'data-ki-widget', ...options.map((name) => `data-${name}`)];
    this.#observer.observe(root, {childList: true, subtree: true, attributeFilter});
  }

  /** Scans a root again after a tag is defined, because the options of its widget are known only then. */
  async #scanOnceDefined(tag: string, reference: WeakRef<Document | ShadowRoot | Element>): Promise<void> {
    await customElements.whenDefined(tag);
    const root = reference.deref();
    if (!root) return;
    this.#observe(root);
    this.#renderSourcesIn(root);
  }

  #renderSourcesIn(root: ParentNode): void {
    for (const source of findSources(root)) this.#renderSource(source);
  }

  #renderSource(source: Element): void {
    const host = findHost(source, widgetSelector);
    if (typeof host === 'function') this.#reportLater(source);
    else if (host) this.#renderHost(host);
  }

  /** Renders the widget of a host. If its source is gone or is being edited, shows the page's own content again. */
  #renderHost(host: Node): void {
    if (!(host instanceof HTMLElement)) return;
    try {
      const source = this.#withFallbackShown(host, () =>
        findSources(host).find((each) => findHost(each, widgetSelector) === host && this.#isInScope(each)),
      );
      const widget = source && !host.isContentEditable ? readWidget(source, this.#origins) : null;
      if (widget && host.localName === 'center') {
        // A <center> cannot have a shadow root, so its content moves into a span. The observer then finds the link in the span.
        const span = document.createElement('span');
        span.append(...host.childNodes);
        host.append(span);
        return;
      }
      const widgetKey = widget ? `${widget.tag} ${String(widget.attributes)}` : '';
      const previousKey = this.#widgetKeys.get(host);
      // A shadow root that other code attached is left alone.
      if (widgetKey === (previousKey ?? '') || (previousKey === undefined && host.shadowRoot)) return;
      // Do everything that can fail before attaching the shadow root, because that hides the page's own content.
      const fallback = createElement('slot');
      const element = widget ? createElement(widget.tag) : fallback;
      for (const [name, value] of widget?.attributes ?? []) element.setAttribute(name, value);
      if (widget) element.appendChild(fallback);
      this.#widgetKeys.set(host, widgetKey);
      const root = host.shadowRoot ?? host.attachShadow({mode: 'open'});
      if (previousKey === undefined) adoptHostStyles(root);
      else root.querySelector(':not(style)')?.remove();
      if (!widget) this.#renderSourcesIn(host); // A link that no longer fills this host may fill a block inside it.
      root.appendChild(element);
    } catch (error) {
      if (!host.shadowRoot) this.#widgetKeys.delete(host);
      reportMistake('not-drawn', (explanations) => explanations.describeFailedHost(host, error));
    }
  }

  /** Runs a function while the host shows the page's own content. Browsers compute no styles for content that is not slotted. */
  #withFallbackShown<T>(host: Element, run: () => T): T {
    const slot = this.#widgetKeys.get(host) ? document.createElement('slot') : null;
    if (slot) host.shadowRoot?.prepend(slot);
    try {
      return run();
    } finally {
      slot?.remove();
    }
  }

  #reportLater(link: Element): void {
    if (this.#pendingReports.has(link) || !isEmbedLink(link, this.#origins)) return;
    this.#pendingReports.add(link);
    setTimeout(
      guard('A link', () => {
        this.#pendingReports.delete(link);
        const reason = findHost(link, widgetSelector);
        if (typeof reason !== 'function' || !link.isConnected || !this.#isInScope(link) || this.#isInWidget(link)) return;
        if ((link as HTMLElement).isContentEditable) return;
        const address = link.getAttribute('href');
        reportMistake('stays-a-link', (explanations) => explanations.describeLink(address, reason(explanations)));
      }),
      reportDelay,
    );
  }

  #isInScope(element: Element): boolean {
    if (!this.#rootSelector || element.closest(this.#rootSelector)) return true;
    const root = element.getRootNode();
    return root instanceof ShadowRoot && this.#isInScope(root.host);
  }

  #isInWidget(node: Node | null): boolean {
    return node !== null && (Boolean(this.#widgetKeys.get(node)) || this.#isInWidget(node.parentNode));
  }

  #handleMutations(records: readonly MutationRecord[]): void {
    const changedHosts = new Set<Node>();
    const addHosts = (from: Node | null, end?: Node): void => {
      for (let node = from; node && node !== end; node = node.parentNode) if (this.#widgetKeys.has(node)) changedHosts.add(node);
    };
    for (const {type, target, addedNodes} of records) {
      addHosts(target);
      if (type === 'attributes') this.#renderSourcesIn(target as Element);
      for (const node of addedNodes) {
        if (node instanceof Element) {
          // A moved node may bring a host along whose widget no longer applies.
          for (const source of findSources(node)) addHosts(source, target);
          this.#renderSourcesIn(node);
        } else if (target instanceof Element && target.matches('p,div')) this.#renderSource(target);
      }
    }
    for (const host of changedHosts) this.#renderHost(host);
  }
}

function adoptHostStyles(root: ShadowRoot): void {
  const styles = root.host.localName === 'blockquote' ? [blockquoteStyles] : [];
  attempt('A style sheet', () => adoptStyles(root, styles));
  const handleFeed = guard('A style sheet', () => adoptStyles(root, [...styles, loadedStyles]));
  for (const name of ['ki-feed-load', 'ki-feed-error']) root.addEventListener(name, handleFeed, {once: true});
}

function findSources(root: ParentNode): Element[] {
  return [...(root instanceof Element && root.matches(sourceSelector) ? [root] : []), ...root.querySelectorAll(sourceSelector)];
}
