import {css} from 'lit';
import {adoptStyles} from '../elements/adopt-styles.js';
import {attempt, guard} from '../guard.js';
import {createElement} from '../natives.js';
import {report} from '../report.js';
import {findHost, sources} from './find-host.js';
import {isEmbedLink, optionNames, readWidget, widgetNames} from './options.js';

/** Which links and divs may become widgets. */
export interface ScanSettings {
  /** Origins that embed pages and feeds may be on; the page's own when missing. */
  readonly origins?: readonly string[];
  /** A selector: what is outside of it stays as it is. Everything counts when missing. */
  readonly root?: string | undefined;
}

// One for the page: of two copies of the library the first makes the widgets.
const key = Symbol.for('ki-widgets.scan.1');
const shared = globalThis as {[key]?: (root: Document | ShadowRoot | Element) => void};

/** Browsers indent a quotation, which a widget is not; what the page says of it goes before. */
const styles = css`
  :host {
    margin-inline: 0;
  }
`;

/**
 * Makes widgets of links to embed pages and of elements with `data-ki-widget`, and of those that come, change or move later.
 * The page's own nodes stay as they are: a widget is drawn in a shadow root of the block around them.
 *
 * @param root - A document, a part of one, or a shadow root, into which a scan of the document does not look.
 * @param settings - Those of the page's first call count, whatever comes later.
 */
export function scan(root: Document | ShadowRoot | Element = document, settings: ScanSettings = {}): void {
  (shared[key] ??= makeScan(settings))(root);
}

function makeScan({origins = [location.origin], root: place}: ScanSettings): (root: Document | ShadowRoot | Element) => void {
  const widgets = `[data-ki-widget],ki-${widgetNames.join(',ki-')}`;
  /** What stands in the shadow roots that were made here, in words; hosts are marked nowhere else. */
  const drawn = new WeakMap<Node, string>();
  const explained = new WeakSet<Element>();

  const sourcesIn = (node: ParentNode): Element[] => [
    ...(node instanceof Element && node.matches(sources) ? [node] : []),
    ...node.querySelectorAll(sources),
  ];

  const isInPlace = (element: Element): boolean => {
    if (!place || element.closest(place)) return true;
    const root = element.getRootNode();
    return root instanceof ShadowRoot && isInPlace(root.host);
  };

  const draw = (host: Node): void => {
    if (!(host instanceof HTMLElement)) return;
    try {
      const source = showingText(host, () => sourcesIn(host).find((each) => findHost(each, widgets) === host && isInPlace(each)));
      // Who edits a text sees the text.
      const widget = source && !host.isContentEditable ? readWidget(source, origins) : null;
      if (widget && host.localName === 'center') {
        // The only change to the page's own nodes. The observer finds the link again, in the span.
        const span = document.createElement('span');
        span.append(...host.childNodes);
        host.append(span);
        return;
      }
      const drawing = widget ? `${widget.tag} ${String(widget.attributes)}` : '';
      const before = drawn.get(host);
      // A root that somebody else made is theirs. One of ours cannot be taken back, but shows the page's text again.
      if (drawing === (before ?? '') || (before === undefined && host.shadowRoot)) return;
      // All that can fail comes before the shadow root, which hides the page's text.
      const text = createElement('slot');
      const element = widget ? createElement(widget.tag) : text;
      for (const [name, value] of widget?.attributes ?? []) element.setAttribute(name, value);
      if (widget) element.appendChild(text);
      drawn.set(host, drawing);
      const root = host.shadowRoot ?? host.attachShadow({mode: 'open'});
      if (before !== undefined) root.lastElementChild?.remove();
      else if (host.localName === 'blockquote') attempt('A style sheet', () => adoptStyles(root, [styles]));
      if (!widget) lookInto(host); // What is no longer all of this may be all of something inside.
      root.appendChild(element);
    } catch (error) {
      if (!host.shadowRoot) drawn.delete(host);
      report('not-drawn', `A <${host.localName}> cannot become a widget: ${String(error)}.`);
    }
  };

  /** Runs something while the host shows the page's own text, whose styles a browser does not compute otherwise. */
  const showingText = <T>(host: Element, run: () => T): T => {
    const slot = drawn.get(host) ? document.createElement('slot') : null;
    if (slot) host.shadowRoot?.prepend(slot);
    try {
      return run();
    } finally {
      slot?.remove();
    }
  };

  /** Reports a link that looks like a widget's and stays a link. Waits a moment: scripts of the page may still be at work. */
  const explain = (link: Element): void => {
    if (explained.has(link) || !isEmbedLink(link, origins)) return;
    explained.add(link);
    setTimeout(
      guard('A link', () => {
        explained.delete(link);
        const reason = findHost(link, widgets);
        const isDrawn = (node: Node | null): boolean => node !== null && (Boolean(drawn.get(node)) || isDrawn(node.parentNode));
        if (typeof reason !== 'string' || !reason || !link.isConnected || !isInPlace(link) || isDrawn(link)) return;
        if ((link as HTMLElement).isContentEditable) return;
        report('stays-a-link', `A link to ${link.getAttribute('href')} stays a link: ${reason}.`);
      }),
      500,
    );
  };

  const look = (source: Element): void => {
    const host = findHost(source, widgets);
    if (typeof host !== 'string') draw(host);
    else if (host) explain(source);
  };
  const lookInto = (node: ParentNode): void => sourcesIn(node).forEach(look);

  const observer = new MutationObserver(
    guard('An observer', (records: MutationRecord[]) => {
      const hosts = new Set<Node>();
      const addHosts = (inside: Node | null, end?: Node): void => {
        for (let node = inside; node && node !== end; node = node.parentNode) if (drawn.has(node)) hosts.add(node);
      };
      for (const {type, target, addedNodes} of records) {
        addHosts(target);
        if (type === 'attributes') lookInto(target as Element);
        for (const node of addedNodes) {
          if (node instanceof Element) {
            // What was moved to where a link stays a link, or into another host, was drawn before.
            for (const source of sourcesIn(node)) addHosts(source, target);
            lookInto(node);
          } else if (target instanceof Element && target.matches('p,div')) look(target);
        }
      }
      hosts.forEach(draw);
    }),
  );
  const options = widgetNames.flatMap((name) => optionNames(`ki-${name}`));
  const attributeFilter = ['href', 'contenteditable', 'data-ki-widget', ...options.map((name) => `data-${name}`)];

  const scanRoot = (root: Document | ShadowRoot | Element): void => {
    if (root === document && document.readyState === 'loading') {
      // Half a paragraph may look like a whole one.
      document.addEventListener(
        'DOMContentLoaded',
        guard('A search for links', () => scanRoot(root)),
      );
      return;
    }
    observer.observe(root, {childList: true, subtree: true, attributeFilter});
    // The size of a picture is known when it has come.
    root.addEventListener(
      'load',
      guard('A picture', ({target}: Event) => {
        if (target instanceof HTMLImageElement) lookInto(target.closest('p,div') ?? target);
      }),
      true,
    );
    lookInto(root);
  };
  document.addEventListener(
    'ki-scan',
    guard('A search for links', (event: Event) => {
      const [target] = event.composedPath();
      if (target instanceof Node) scanRoot(target.getRootNode() as Document | ShadowRoot);
    }),
  );
  return scanRoot;
}
