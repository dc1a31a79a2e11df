// A widget hides the page's own nodes around a link. These functions say whether a visitor would miss any of them.

/** Characters without ink: spaces, controls, what Unicode calls default ignorable, and the private ones of icon fonts. */
export const invisible = /[\s\p{Cc}\p{Co}\p{Default_Ignorable_Code_Point}\u2800\ufff9-\ufffb]+/gu;

const neverDrawn = /^(area|base|br|datalist|hr|link|map|meta|noscript|param|script|source|style|template|title|track|wbr)$/;
const controls = 'button,details,input:not([type=hidden]),meter,progress,select,textarea,[data-ki-widget]';
const media = 'audio[controls],canvas,embed,iframe,img,math,object,svg,video';
/** Larger pictures than this are content; smaller ones are icons. In CSS pixels. */
const largestIcon = 32;

/** Whether a node shows text, a control or a picture that is not an icon. */
export function isVisible(node: Node): boolean {
  if (node instanceof Text) return hasInk(node.data);
  if (!(node instanceof Element) || neverDrawn.test(node.localName)) return false;
  const isMedium = node.matches(media) || node.localName.includes('-');
  const isShown = isMedium ? !isIcon(node) : node.matches(controls) || [...node.childNodes].some(isVisible);
  return isShown && !isHidden(node);
}

function hasInk(text: string): boolean {
  return text.replace(invisible, '') !== '';
}

function isIcon(element: Element): boolean {
  if (element instanceof HTMLImageElement && element.complete && !element.naturalWidth && !hasInk(element.alt)) return true;
  const style = getComputedStyle(element);
  const [width, height] = (['width', 'height'] as const).map((name) => {
    const drawn = parseFloat(style[name]);
    // A picture that has not come has no size but the one in its attributes.
    return drawn > 0 ? drawn : parseFloat(element.getAttribute(name) ?? '');
  }) as [number, number];
  return width <= 2 || height <= 2 || (width <= largestIcon && height <= largestIcon);
}

/** Whether the page's styles hide an element, or leave it to screen readers. */
function isHidden(element: Element): boolean {
  const style = getComputedStyle(element);
  const {parentElement} = element;
  return (
    style.display === 'none' ||
    style.opacity === '0' ||
    style.fontSize === '0px' ||
    // A parent that is not visible now may fade in later.
    (style.visibility === 'hidden' && parentElement !== null && getComputedStyle(parentElement).visibility !== 'hidden') ||
    /^(inset\((50|100)%|circle\(0)/.test(style.clipPath) ||
    (style.position === 'absolute' && style.getPropertyValue('clip') !== 'auto') ||
    (/hidden|clip/.test(style.overflow) && (parseFloat(style.width) <= 1 || parseFloat(style.height) <= 1)) ||
    parseFloat(style.textIndent) < -999 ||
    (/absolute|fixed/.test(style.position) && parseFloat(style.left) < -999)
  );
}
