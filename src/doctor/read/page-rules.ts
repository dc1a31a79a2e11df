/** Rules by document. Only the document keeps them. */
const rulesByDocument = new WeakMap<Document, readonly CSSStyleRule[]>();

/**
 * Joins what the `<style>` elements of a parsed document and the element’s own attribute declare for an element. Such a document has no
 * computed styles. Linked style sheets, media queries and the precedence of selectors are left out, so a later rule wins.
 */
export function declarationsOf(element: Element): string {
  const rules = rulesByDocument.get(element.ownerDocument) ?? readRules(element.ownerDocument);
  rulesByDocument.set(element.ownerDocument, rules);
  const declared = new Map<string, string>();
  for (const {selectorText, style} of rules) {
    if (!matches(element, selectorText)) continue;
    for (const name of style) declared.set(name, style.getPropertyValue(name));
  }
  const joined = [...declared].map(([name, value]) => `${name}: ${value}`).join('; ');
  return `${joined}; ${element.getAttribute('style') ?? ''}`;
}

function readRules(document: Document): CSSStyleRule[] {
  return [...document.querySelectorAll('style')].flatMap(({textContent}) => {
    try {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(textContent);
      return [...sheet.cssRules].filter((rule) => rule instanceof CSSStyleRule);
    } catch {
      return [];
    }
  });
}

/** In a parsed document no element is defined, so rules about that are left out. */
function matches(element: Element, selector: string): boolean {
  try {
    return !selector.includes(':defined') && element.matches(selector);
  } catch {
    return false;
  }
}
