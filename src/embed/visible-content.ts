// A widget hides the page's own nodes around a link. These functions find out whether a visitor can see those nodes.

/** Invisible characters: spaces, control characters, default ignorables, the private-use characters of icon fonts, and the placeholder of an object. */
export const invisible = /[\s\p{Cc}\p{Co}\p{Default_Ignorable_Code_Point}\u2800\ufff9-\ufffc]+/gu;

const neverRendered = /^(area|base|br|datalist|hr|link|map|meta|noscript|param|script|source|style|template|title|track|wbr)$/;
const controls = 'button,details,input:not([type=hidden]),meter,progress,select,textarea,[data-ki-widget]';
const media = 'audio[controls],canvas,embed,iframe,img,math,object,svg,video';
/** Largest width and height of an icon, in CSS px. Larger pictures are content. */
const maxIconSize = 32;

/** Whether a node shows text, a control, or a picture that is larger than an icon. */
export function isVisible(node: Node): boolean {
  if (node instanceof Text) return hasVisibleText(node.data);
  if (!(node instanceof Element) || neverRendered.test(node.localName)) return false;
  const isMedium = node.matches(media) || node.localName.includes('-');
  const isShown = isMedium ? !isIcon(node) : node.matches(controls) || [...node.childNodes].some(isVisible);
  return isShown && !isHidden(node);
}

function hasVisibleText(text: string): boolean {
  return text.replace(invisible, '') !== '';
}

function isIcon(element: Element): boolean {
  if (element instanceof HTMLImageElement && element.complete && !element.naturalWidth && !hasVisibleText(element.alt)) return true;
  const style = getComputedStyle(element);
  const [width, height] = (['width', 'height'] as const).map((name) => {
    const size = parseFloat(style[name]);
    // A picture that is not loaded yet has only the size in its attributes.
    return size > 0 ? size : parseFloat(element.getAttribute(name) ?? '');
  }) as [number, number];
  return width <= 2 || height <= 2 || (width <= maxIconSize && height <= maxIconSize);
}

/** Whether the page's styles hide an element, possibly from everyone but screen readers. */
function isHidden(element: Element): boolean {
  const style = getComputedStyle(element);
  const {parentElement} = element;
  return (
    style.display === 'none' ||
    style.opacity === '0' ||
    style.fontSize === '0px' ||
    // If the parent is hidden too, both may fade in later.
    (style.visibility === 'hidden' && parentElement !== null && getComputedStyle(parentElement).visibility !== 'hidden') ||
    /^(inset\((50|100)%|circle\(0)/.test(style.clipPath) ||
    (style.position === 'absolute' && style.getPropertyValue('clip') !== 'auto') ||
    (/hidden|clip/.test(style.overflow) && (parseFloat(style.width) <= 1 || parseFloat(style.height) <= 1)) ||
    parseFloat(style.textIndent) < -999 ||
    (/absolute|fixed/.test(style.position) && [style.left, style.top].some((offset) => parseFloat(offset) < -999))
  );
}
