import type {CSSResultOrNative, LitElement} from 'lit';
import {createElement} from '../natives.js';

/** Style sheets for other documents, such as that of a frame. A constructed style sheet belongs to one document. */
const sheets = new WeakMap<Document, Map<CSSResultOrNative, CSSStyleSheet>>();

/** Style sheets of parts that were loaded on demand, by shadow root. */
const added = new WeakMap<ShadowRoot, CSSResultOrNative[]>();

/** Adds style sheets after those of a widget, or moves them there. They stay when the widget moves to another document. */
export function addStyles(host: LitElement, ...styles: readonly CSSResultOrNative[]): void {
  const root = host.shadowRoot;
  if (!root) return;
  added.set(root, [...(added.get(root) ?? []), ...styles]);
  adoptStyles(root, (host.constructor as typeof LitElement).elementStyles);
}

/**
 * Applies style sheets to a shadow root, also to one that was moved from another document. If the browser or the page does not
 * allow constructed style sheets, they become `<style>` elements.
 */
export function adoptStyles(root: ShadowRoot, given: readonly CSSResultOrNative[]): void {
  const later = added.get(root) ?? [];
  // Each sheet once, so that the browser matches no rule twice.
  const styles = [...given.filter((style) => !later.includes(style)), ...later];
  try {
    root.adoptedStyleSheets = styles.map((style) => sheetFor(root.ownerDocument, style));
  } catch {
    for (const old of root.querySelectorAll('style')) old.remove();
    for (const style of styles) {
      const element = createElement('style', root.ownerDocument);
      const {litNonce} = globalThis as {readonly litNonce?: string};
      if (litNonce !== undefined) element.setAttribute('nonce', litNonce);
      element.textContent = textOf(style);
      root.append(element);
    }
  }
}

function sheetFor(owner: Document, style: CSSResultOrNative): CSSStyleSheet {
  if (owner === document) {
    const sheet = style instanceof CSSStyleSheet ? style : style.styleSheet;
    if (!sheet) throw new TypeError('No constructed style sheets');
    return sheet;
  }
  const known = sheets.get(owner) ?? new Map<CSSResultOrNative, CSSStyleSheet>();
  sheets.set(owner, known);
  let sheet = known.get(style);
  if (!sheet) {
    const View = owner.defaultView;
    if (!View) throw new TypeError('The document is not shown');
    known.set(style, (sheet = new View.CSSStyleSheet()));
    sheet.replaceSync(textOf(style));
  }
  return sheet;
}

function textOf(style: CSSResultOrNative): string {
  return style instanceof CSSStyleSheet ? [...style.cssRules].map(({cssText}) => cssText).join('\n') : style.cssText;
}
