import type {RenderOptions} from 'lit';
import {guard} from '../guard.js';
import {createElement} from '../natives.js';

/**
 * The shadow root of a widget, which has something to read at any time: the page's own text until the widget is drawn, and
 * again when drawing fails.
 *
 * It also finds out when other code changes the nodes in it. Translation tools do: they replace text nodes, after which Lit
 * would write into nodes that nobody sees. The next update then draws everything from the start.
 */
export class WidgetRoot {
  readonly root: ShadowRoot;
  readonly #options: RenderOptions;
  readonly #slot: HTMLSlotElement;
  #observer: MutationObserver | undefined;
  /** Whether other code changed the nodes since the last drawing. */
  #isForeign = false;
  /** Parts of the disclosures that a visitor had opened when the nodes were removed. */
  #opened: (string | null)[] = [];

  /** @param options - How Lit draws the widget. Its place in the root is kept there. */
  constructor(host: HTMLElement, options: RenderOptions) {
    this.#slot = createElement('slot', host.ownerDocument);
    // If this cannot be done, it fails here. A shadow root would hide the page's text already.
    host.ownerDocument.createDocumentFragment().appendChild(this.#slot);
    this.root = host.shadowRoot ?? host.attachShadow({mode: 'open'});
    this.root.appendChild(this.#slot);
    this.#options = options;
    if (typeof MutationObserver !== 'undefined') {
      this.#observer = new MutationObserver(
        guard('An observer', (records: MutationRecord[]) => (this.#isForeign ||= records.some(isForeignChange))),
      );
    }
    this.showFallback();
  }

  /** Removes what was drawn and shows the page's own text. What is drawn next is drawn from the start. */
  showFallback(): void {
    const {root} = this;
    // Lit remembers what it drew at the node before which it draws. A new node has nothing to remember.
    const end = root.ownerDocument.createComment('');
    root.appendChild(this.#slot);
    for (let node = root.firstChild; node;) {
      const next = node.nextSibling;
      if (node !== this.#slot && !isStyle(node)) root.removeChild(node);
      node = next;
    }
    root.appendChild(end);
    this.#options.renderBefore = end;
  }

  /**
   * Prepares the root for drawing.
   *
   * @returns Whether all of it must be drawn from the start, because other code changed the nodes in it.
   */
  begin(): boolean {
    // Our own changes are not observed: the observer is off while the widget draws.
    const records = this.#observer?.takeRecords() ?? [];
    this.#observer?.disconnect();
    const isForeign = this.#isForeign || records.some(isForeignChange);
    this.#isForeign = false;
    if (isForeign) {
      this.#opened = this.#disclosures().flatMap(({open, part}) => (open ? part.value : []));
      this.showFallback();
    }
    return isForeign;
  }

  /** Completes a drawing: the page's own text is no longer needed. */
  end(): void {
    if (this.#slot.parentNode) this.root.removeChild(this.#slot);
    for (const details of this.#opened.length ? this.#disclosures() : []) details.open = this.#opened.includes(details.part.value);
    this.#opened = [];
    this.#observer?.observe(this.root, {childList: true, characterData: true, subtree: true});
  }

  /** Disclosures that the browser alone opens. Those of the chart's units are drawn open or closed. */
  #disclosures(): HTMLDetailsElement[] {
    return [...this.root.querySelectorAll<HTMLDetailsElement>('details:not([data-unit] *)')];
  }
}

/** Whether a change concerns what visitors read. Extensions such as Dark Reader add style sheets, which may stay. */
function isForeignChange({type, target, addedNodes, removedNodes}: MutationRecord): boolean {
  if (target.parentNode && isStyle(target.parentNode)) return false;
  return type === 'characterData' || [...addedNodes, ...removedNodes].some((node) => !isStyle(node) && !isStyle(target));
}

function isStyle({nodeName}: Node): boolean {
  return /^(style|link)$/i.test(nodeName);
}
