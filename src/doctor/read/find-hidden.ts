import {composedParent} from '../../natives.js';
import type {HiddenFacts, HiddenReason} from '../facts.js';
import {describeStart} from './describe-start.js';
import {declarationsOf} from './page-rules.js';

/**
 * Finds out why visitors do not see an element.
 *
 * @param isLive - Whether the page is open. Otherwise attributes and `<style>` elements are read, because a parsed document has no styles.
 * @returns The outermost cause. `null` if nothing hides the element.
 */
export function findHidden(element: Element, isLive: boolean): HiddenFacts | null {
  let found: HiddenFacts | null = null;
  for (let node: Node | null = element; node; node = composedParent(node)) {
    if (node.nodeType !== Node.ELEMENT_NODE) continue;
    const each = node as HTMLElement;
    const reason = readAttributes(each, element) ?? (isLive ? readStyles(each, element) : readDeclarations(each));
    if (reason) found = {reason, by: describeStart(each)};
  }
  return found;
}

function readAttributes(each: Element, element: Element): HiddenReason | null {
  if (each.localName === 'details' && !each.hasAttribute('open')) {
    return each.querySelector(':scope > summary')?.contains(element) ? null : 'closed-details';
  }
  if (each.localName === 'dialog' && !each.hasAttribute('open')) return 'closed-dialog';
  if (each.getAttribute('hidden') === 'until-found') return 'closed-details';
  return each.hasAttribute('hidden') ? 'hidden' : null;
}

/** The last declaration counts. */
function readDeclarations(each: Element): HiddenReason | null {
  const declarations = declarationsOf(each).toLowerCase();
  const valueOf = (name: string) =>
    [...declarations.matchAll(new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([^;!]+)`, 'g'))].at(-1)?.[1]?.trim() ?? '';
  const isZero = (...properties: string[]) => properties.some((name) => /^0(\.0+)?(px|%|r?em|vw|vh)?$/.test(valueOf(name)));
  if (valueOf('display') === 'none') return 'display-none';
  if (valueOf('visibility') === 'hidden' || isZero('opacity')) return 'invisible';
  if (isZero('width', 'max-width', 'inline-size')) return 'zero-width';
  return isZero('height', 'max-height', 'block-size') && /overflow[^;]*(hidden|clip)/.test(declarations) ? 'zero-height' : null;
}

function readStyles(each: HTMLElement, element: Element): HiddenReason | null {
  const style = getComputedStyle(each);
  if (style.display === 'none') return 'display-none';
  if (style.opacity === '0' || (each === element && style.visibility === 'hidden')) return 'invisible';
  // Inline boxes have no width of their own, and slots and parents with `contents` have no box.
  if (/^(inline|contents)$/.test(style.display)) return null;
  const {width, height} = each.getBoundingClientRect();
  const isCut = /hidden|clip/.test(`${style.overflowX} ${style.overflowY}`);
  const hasContent = each !== element || each.childNodes.length > 0 || each.shadowRoot !== null;
  if (width < 1 && hasContent) return 'zero-width';
  return height < 1 && isCut && hasContent ? 'zero-height' : null;
}
