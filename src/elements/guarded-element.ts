import {LitElement, render, type PropertyValues} from 'lit';
import {attempt} from '../guard.js';
import {adoptStyles} from './adopt-styles.js';
import {keepFocus} from './keep-focus.js';
import {WidgetRoot} from './widget-root.js';

/**
 * A Lit element for pages that we don't control. No error in a lifecycle callback reaches the page: the element then shows its own
 * children, and below them its template, which may explain the failure. Focus and style sheets survive what other code does.
 */
export abstract class GuardedElement extends LitElement {
  /** Whether the last update failed. */
  protected renderFailed = false;
  #root: WidgetRoot | null = null;
  /** Whether the running update has rendered the template. */
  #isRendered = false;

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    this.#root = new WidgetRoot(this, this.renderOptions);
    this.#adoptStyles();
    return this.#root.root;
  }

  override connectedCallback(): void {
    this.#attempt(() => {
      this.#readAttributes();
      super.connectedCallback();
    });
  }

  override disconnectedCallback(): void {
    this.#attempt(() => super.disconnectedCallback());
  }

  /** An element that moves to another document, such as that of a frame, leaves its style sheets behind. */
  adoptedCallback(): void {
    this.#adoptStyles();
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    this.#attempt(() => super.attributeChangedCallback(name, old, value));
  }

  protected override performUpdate(): void {
    this.#isRendered = false;
    this.#attempt(
      () => super.performUpdate(),
      () => {
        if (!this.#isRendered) this.#renderFailure();
      },
    );
  }

  override update(changed: PropertyValues): void {
    keepFocus(this, () => {
      const isFromStart = this.#root?.begin() ?? false;
      super.update(changed);
      this.#root?.end();
      this.#isRendered = true;
      return isFromStart;
    });
  }

  #attempt(run: () => void, handleError?: () => void): void {
    attempt(`<${this.localName}>`, run, handleError);
  }

  /** Chromium does not report the attributes of an element that its XML parser makes. */
  #readAttributes(): void {
    if (this.hasUpdated || this.ownerDocument.contentType === 'text/html') return;
    const {observedAttributes} = this.constructor as typeof LitElement;
    for (const name of observedAttributes) {
      const value = this.getAttribute(name);
      if (value !== null) this.attributeChangedCallback(name, null, value);
    }
  }

  #adoptStyles(): void {
    const {elementStyles} = this.constructor as typeof LitElement;
    this.#attempt(() => this.#root && adoptStyles(this.#root.root, elementStyles));
  }

  /** Shows the element's own children, since rendered content may be wrong, and the template if it renders now. */
  #renderFailure(): void {
    const root = this.#root;
    this.renderFailed = true;
    root?.showFallback();
    if (root) {
      this.#attempt(
        () => {
          render(this.render(), root.root, this.renderOptions);
          root.end();
        },
        () => root.showFallback(),
      );
    }
    this.updated(new Map());
  }
}
