import type {RenderOptions} from 'lit';
import {guard} from '../guard.js';
import {createElement} from '../natives.js';

/**
 * The shadow root of a widget. It always has content: the page's own text until the widget has rendered, and again when rendering
 * fails.
 *
 * It also notices when other code changes its nodes, as translation tools do. They replace text nodes, and Lit would then write into
 * nodes that are no longer in the page. The next update renders everything from the start.
 */
export class WidgetRoot {
  readonly root: ShadowRoot;
  readonly #options: RenderOptions;
  readonly #slot: HTMLSlotElement;
  #observer: MutationObserver | undefined;
  /** Whether other code changed the nodes since the last rendering. */
  #isForeign = false;
  /** Parts of the disclosures that were open when the nodes were removed. */
  #opened: (string | null)[] = [];

  /** @param options - Lit's options for the widget. `renderBefore` is set here. */
  constructor(host: HTMLElement, options: RenderOptions) {
    this.#slot = createElement('slot', host.ownerDocument);
    // A browser that cannot do this throws here, before a shadow root hides the page's text.
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

  /** Removes rendered content and shows the page's own text. The next rendering starts from the beginning. */
  showFallback(): void {
    const {root} = this;
    // Lit keeps its state on the node that it renders before. A new node has no state.
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
   * Prepares the root for rendering.
   *
   * @returns Whether everything is rendered from the start, because other code changed the nodes.
   */
  begin(): boolean {
    // Our own changes are not observed: the observer is off while the widget renders.
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

  /** Ends a rendering. The page's own text is no longer needed. */
  end(): void {
    if (this.#slot.parentNode) this.root.removeChild(this.#slot);
    for (const details of this.#opened.length ? this.#disclosures() : []) details.open = this.#opened.includes(details.part.value);
    this.#opened = [];
    this.#observer?.observe(this.root, {childList: true, characterData: true, subtree: true});
  }

  /** Disclosures whose state is only in the browser. The chart renders its units open or closed. */
  #disclosures(): HTMLDetailsElement[] {
    return [...this.root.querySelectorAll<HTMLDetailsElement>('details:not([data-unit] *)')];
  }
}

/** Whether a change concerns the text. Extensions such as Dark Reader add style sheets, which can remain. */
function isForeignChange({type, target, addedNodes, removedNodes}: MutationRecord): boolean {
  if (target.parentNode && isStyle(target.parentNode)) return false;
  return type === 'characterData' || [...addedNodes, ...removedNodes].some((node) => !isStyle(node) && !isStyle(target));
}

function isStyle({nodeName}: Node): boolean {
  return /^(style|link)$/i.test(nodeName);
}
