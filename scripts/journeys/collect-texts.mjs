/* global document, scrollX, scrollY -- This function runs in the page. */

/**
 * Collects the visible texts of a page in the order of the document, through shadow roots and slots. Runs in the page, so it uses nothing
 * from outside. Not visible are what is folded, what only screen readers get, and letters that are too small to read, as in thumbnails.
 *
 * @param {Element} target - The next control, or what the user looks for.
 * @returns {{texts: {id: number, text: string}[], end: number, own: number}} `own` is the id of the target, and `end` the index of the last
 *   text of the target, its labels and its description, or else of the text before it.
 */
export function collectTexts(target) {
  /** Letters below this size, in CSS px, can't be read. */
  const smallest = 9;
  const ids = (globalThis.kiJourneyIds ??= {next: 0, byNode: new WeakMap()});
  const idOf = (node) => {
    if (!ids.byNode.has(node)) ids.byNode.set(node, ids.next++);
    return ids.byNode.get(node);
  };
  const described = (target.getAttribute('aria-describedby') ?? '').split(/\s+/).map((id) => id && target.ownerDocument.getElementById(id));
  const own = [target, ...(target.labels ?? []), ...described].filter(Boolean);
  const ownEnds = new Set();
  const texts = [];
  let before = -1;
  /** A word may continue after a `<wbr>`. */
  let isBroken = false;

  visit(document.body, false);
  return {texts, end: ownEnds.size ? Math.max(...ownEnds) : before, own: idOf(target)};

  function visit(node, isOwn) {
    if (node.nodeType === 3) return add(node, node.data, node.parentElement, isOwn);
    if (node.nodeType !== 1 || /^(script|style|template|noscript|datalist)$/.test(node.localName)) return;
    if (!isShown(node)) return;
    if (node.localName === 'wbr') isBroken = true;
    if (node === target) before = texts.length - 1;
    const isInside = isOwn || own.includes(node);
    const field = readField(node);
    if (field !== null) return add(node, field, node, isInside);
    const children = node.localName === 'slot' ? node.assignedNodes({flatten: true}) : (node.shadowRoot ?? node).childNodes;
    for (const child of children) visit(child, isInside);
  }

  /** What a field shows: the chosen option, or the text in it. `null` for all other elements. */
  function readField(node) {
    if (node.localName === 'select') return node.selectedOptions[0]?.label ?? '';
    if (node.localName === 'textarea') return node.value || node.placeholder;
    if (node.localName === 'input') return /^(text|search|email|url|tel|number)$/.test(node.type) ? node.value || node.placeholder : '';
    return null;
  }

  function add(node, raw, element, isOwn) {
    const text = raw.replace(/\s+/g, ' ').trim();
    const continues = isBroken && !/^\s/.test(raw);
    isBroken = false;
    if (!text || !element || !isLegible(node, element)) return;
    if (continues && texts.length) {
      texts.at(-1).text += text;
      return;
    }
    if (isOwn) ownEnds.add(texts.length);
    texts.push({id: idOf(node), text});
  }

  function isShown(element) {
    if (!element.checkVisibility({opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true})) {
      return globalThis.getComputedStyle(element).display === 'contents';
    }
    // Texts for screen readers are in a box of one pixel that cuts its content, or clipped to nothing.
    const {width, height} = element.getBoundingClientRect();
    const {overflow, clipPath} = globalThis.getComputedStyle(element);
    return clipPath !== 'inset(50%)' && !(width <= 1 && height <= 1 && overflow !== 'visible');
  }

  function isLegible(node, element) {
    const {fontSize} = globalThis.getComputedStyle(element);
    if (parseFloat(fontSize) * (element.currentCSSZoom ?? 1) < smallest) return false;
    const range = node.ownerDocument.createRange();
    if (node.nodeType === 3) range.selectNodeContents(node);
    const rects = [...(node.nodeType === 3 ? range : node).getClientRects()];
    return rects.some(
      ({width, height, right, bottom}) => width > 1 && height > 1 && right + scrollX > 0 && bottom + scrollY > 0,
    );
  }
}
