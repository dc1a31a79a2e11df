import {isBlockTag, makeElement, wrapInBlocks, type PlainElement, type PlainNode} from './plain-tree.js';
import {writeNode} from './write-plain-html.js';

// Converts a widget to plain HTML for any page: without shadow roots, controls, and elements that need styles or scripts. The
// result is well-formed as XML, since some systems store pages as XML.

export interface PlainHtmlOptions {
  /** Names of the slots that the page fills. Its own content is already there. */
  readonly slots: ReadonlySet<string>;
  /** Returns a URL as it is to be written in the page, or `null` for a link that only works in the widget. */
  readonly toUrl: (url: string) => string | null;
  /** Language of the surrounding content. */
  readonly language: string;
}

/** Inline elements to keep. Blocks to keep are in `plain-tree.ts`. Other elements are replaced by their content. */
const inlineTags = new Set('a abbr bdi br em img picture source span strong time'.split(' '));
/** Attributes to keep, besides `lang`. */
const attributesByTag: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  img: ['src', 'alt', 'width', 'height', 'loading'],
  source: ['srcset', 'media'],
  // A style sheet may show the rows as cards. Then the roles keep the table for screen readers, and the labels name the cells.
  table: ['role'],
  tbody: ['role'],
  td: ['role', 'colspan', 'rowspan', 'data-label'],
  th: ['role', 'scope', 'colspan', 'rowspan'],
  thead: ['role'],
  time: ['datetime'],
  tr: ['role'],
};
const urlAttributes = ['href', 'src', 'srcset'];
/** Parts and classes that prerendered.css selects. Each becomes a class with the prefix `ki-`. */
const styledNames = 'abbreviations card full-name history intro lead logos opening page pair state strip text unit'.split(' ');
/** Elements that are useless without script. They are dropped with their content. */
const droppedTags = new Set(
  'button input select textarea label output progress dialog form script style template link svg canvas iframe object'.split(' '),
);
/** Largest width of an image, in CSS px. It fits a phone. */
const maxImageWidth = 300;

/**
 * Writes the content of a shadow root and the shadow roots inside it as plain HTML.
 *
 * @returns Blocks on lines of their own. Empty if there is nothing to read.
 */
export function toPlainHtml(root: ShadowRoot, options: PlainHtmlOptions): string {
  return wrapInBlocks(convertAll(root.childNodes, options), true).map(writeNode).join('\n');
}

function convertAll(nodes: Iterable<Node>, options: PlainHtmlOptions): PlainNode[] {
  return [...nodes].flatMap((node) => convert(node, options));
}

function convert(node: Node, options: PlainHtmlOptions): PlainNode[] {
  if (node.nodeType === 3) return [(node.nodeValue ?? '').replace(/[ \t\n\r\f]+/g, ' ')];
  if (node.nodeType !== 1) return [];
  const element = node as Element;
  const {localName} = element;
  if (isDropped(element)) return [];
  if (element.classList.contains('hyphen')) {
    // Hyphens for the narrowest columns would fill the page with elements.
    if (element.classList.contains('narrowest')) return [];
    return [makeElement('span', [['class', [...element.classList].map((name) => `ki-${name}`).join(' ')]], [])];
  }
  if (localName === 'slot' && options.slots.has(element.getAttribute('name') ?? '')) return [];
  if (element.shadowRoot) {
    return [makeElement('div', [['class', localName]], convertAll(element.shadowRoot.childNodes, {...options, slots: new Set()}))];
  }
  // A column of a drawing is an item with a list of its own. Its units belong to the list around it.
  if (element.getAttribute('role') === 'none') return convertAll(element.childNodes, options);
  const tag = isNameOfUnit(element) ? 'strong' : localName;
  const lang = element.getAttribute('lang');
  const changesLanguage = lang !== null && lang !== options.language;
  const children = convertChildren(element, changesLanguage ? {...options, language: lang} : options);
  if (!isBlockTag(tag) && !inlineTags.has(tag)) {
    return changesLanguage ? [makeElement('span', [['lang', lang], ...directionOf(element)], children)] : children;
  }
  const attributes: [string, string][] = [];
  for (const name of attributesByTag[tag] ?? []) {
    const value = element.getAttribute(name);
    const written = value !== null && urlAttributes.includes(name) ? options.toUrl(value) : value;
    if (written === null && name === 'href') return []; // The link only works in the widget.
    if (written !== null) attributes.push([name, written]);
  }
  const styledName =
    tag === 'p' && element.getAttribute('part') === 'members'
      ? 'members' // In a unit. Elsewhere, this part is a list.
      : styledNames.find((name) => element.getAttribute('part') === name || element.className === name);
  if (styledName !== undefined) attributes.push(['class', `ki-${styledName}`]);
  if (changesLanguage) attributes.push(['lang', lang]);
  if (changesLanguage || tag === 'bdi') attributes.push(...directionOf(element));
  const isStyledAsBox = element.hasAttribute('part') || element.hasAttribute('class');
  return [makeElement(tag, tag === 'img' ? limitImageWidth(attributes) : attributes, children, isStyledAsBox)];
}

/** Converts the content of an element. In a box with details, its kind, name and period open them. */
function convertChildren(element: Element, options: PlainHtmlOptions): PlainNode[] {
  const details = [...element.children].find((child) => child.getAttribute('part') === 'details' && child.localName === 'div');
  if (!details) return convertAll(element.childNodes, options);
  const nodes = [...element.childNodes].filter((node) => node !== details);
  const end = nodes.findIndex((node) => ['p', 'slot'].includes((node as Partial<Element>).localName ?? ''));
  const [head, rest] = end < 0 ? [nodes, []] : [nodes.slice(0, end), nodes.slice(end)];
  const summary = makeElement('summary', [], convertAll(head, options));
  return [makeElement('details', [], [summary, ...convertAll(details.childNodes, options)]), ...convertAll(rest, options)];
}

function isNameOfUnit(node: Node): boolean {
  const element = node as Element;
  return node.nodeType === 1 && element.getAttribute('part') === 'name' && /^(?:span|button)$/.test(element.localName);
}

/** Returns the `dir` attribute of right-to-left text. */
function directionOf(element: Element): [string, string][] {
  return element.getAttribute('dir') === 'rtl' ? [['dir', 'rtl']] : [];
}

/** Scales large images down. A page may have no style for images, and a large one would make it wider than a phone. */
function limitImageWidth(attributes: PlainElement['attributes']): [string, string][] {
  const width = attributes.find(([name]) => name === 'width')?.[1];
  const scale = Math.min(1, maxImageWidth / Number(width ?? 0));
  const toSize = (pixels: string) => String(Math.round(Number(pixels) * scale));
  return attributes.map(([name, value]) => [name, scale < 1 && ['width', 'height'].includes(name) ? toSize(value) : value]);
}

/** Whether an element is a control, hidden, a status message or only visual. */
function isDropped(element: Element): boolean {
  // Keep the short form that is visible, so that the layout does not shift when the widget replaces the content.
  if (element.classList.contains('short')) return false;
  if (element.classList.contains('full')) return true;
  const has = (name: string, ...values: string[]) => values.includes(element.getAttribute(name) ?? '');
  return (
    (droppedTags.has(element.localName) && !isNameOfUnit(element)) ||
    element.hasAttribute('hidden') ||
    has('aria-hidden', 'true') ||
    has('role', 'status', 'alert') ||
    has('part', 'note', 'legend')
  );
}
