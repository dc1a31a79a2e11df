// What a widget draws, as plain HTML that any page can hold: no shadow roots, no controls, nothing that only styles or scripts
// give a meaning to. Well-formed as XML too, since some systems keep their pages so.

/** An element that is kept, or a text. */
type Piece = string | Kept;

interface Kept {
  readonly tag: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly children: readonly Piece[];
  /** Whether the style sheet makes a box of this piece of text. */
  readonly isBox: boolean;
}

export interface FlattenOptions {
  /** Names of the slots that the page fills itself; what it puts there stays where it is. */
  readonly slots: ReadonlySet<string>;
  /** How an address is written in the page; `null` for one that leads to a place in the widget itself. */
  readonly toAddress: (url: string) => string | null;
  /** The language around. */
  readonly language: string;
}

/** Elements that a reader needs: those that stand on lines of their own, and those in a line. What is of neither is dissolved. */
const blocks = new Set(
  (
    'h1 h2 h3 h4 h5 h6 p ul ol li dl dt dd table caption thead tbody tfoot tr th td details summary figure figcaption ' +
    'blockquote hr div'
  ).split(' '),
);
const inline = new Set('a abbr bdi br em img picture source span strong time'.split(' '));
/** Their attributes, but for `lang`. */
const attributesOf: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  img: ['src', 'alt', 'width', 'height', 'loading'],
  source: ['srcset', 'media'],
  td: ['colspan', 'rowspan'],
  th: ['scope', 'colspan', 'rowspan'],
  time: ['datetime'],
};
const addresses = ['href', 'src', 'srcset'];
/** Parts, and lists and boxes by their class, that prerendered.css has to tell from others. Each keeps its name as a class, with `ki-` before it. */
const styled = 'abbreviations card full-name intro lead logos opening page pair scroll state strip text unit'.split(' ');
/** Elements that are of no use without the script, with all that is in them. */
const dropped = new Set(
  'button input select textarea label output progress dialog form script style template link svg canvas iframe object'.split(' '),
);
/** Blocks that hold words and no other block. */
const lines = new Set('h1 h2 h3 h4 h5 h6 p dt summary caption'.split(' '));
/** Blocks that hold other blocks and no words. */
const structures = new Set('ul ol dl table thead tbody tfoot tr'.split(' '));
/** In CSS pixels. */
const widestPicture = 300;
const empty = new Set('br hr img source'.split(' '));

/**
 * Writes what is in a shadow root, and in those below it, as HTML.
 *
 * @returns Blocks, each on lines of its own; empty when there is nothing to read.
 */
export function flatten(root: ShadowRoot, options: FlattenOptions): string {
  return toBlocks(walkAll(root.childNodes, options), true).map(write).join('\n');
}

function walkAll(nodes: Iterable<Node>, options: FlattenOptions): Piece[] {
  return [...nodes].flatMap((node) => walk(node, options));
}

function walk(node: Node, options: FlattenOptions): Piece[] {
  if (node.nodeType === 3) return [(node.nodeValue ?? '').replace(/[ \t\n\r\f]+/g, ' ')];
  if (node.nodeType !== 1) return [];
  const element = node as Element;
  const {localName} = element;
  if (isDropped(element)) return [];
  if (localName === 'slot' && options.slots.has(element.getAttribute('name') ?? '')) return [];
  if (element.shadowRoot) {
    return [toKept('div', [['class', localName]], walkAll(element.shadowRoot.childNodes, {...options, slots: new Set()}))];
  }
  const tag = element.getAttribute('part') === 'name' && localName === 'span' ? 'strong' : localName;
  const lang = element.getAttribute('lang');
  const isOther = lang !== null && lang !== options.language;
  const children = walkAll(element.childNodes, isOther ? {...options, language: lang} : options);
  if (!blocks.has(tag) && !inline.has(tag))
    return isOther ? [toKept('span', [['lang', lang], ...directionOf(element)], children)] : children;
  const attributes: [string, string][] = [];
  for (const name of attributesOf[tag] ?? []) {
    const value = element.getAttribute(name);
    const written = value !== null && addresses.includes(name) ? options.toAddress(value) : value;
    if (written === null && name === 'href') return []; // It leads to what only the script knows.
    if (written !== null) attributes.push([name, written]);
  }
  const style = styled.find((name) => element.getAttribute('part') === name || element.className === name);
  if (style !== undefined) attributes.push(['class', `ki-${style}`]);
  if (isOther) attributes.push(['lang', lang]);
  if (isOther || tag === 'bdi') attributes.push(...directionOf(element));
  return [
    toKept(
      tag,
      tag === 'img' ? limitImageWidth(attributes) : attributes,
      children,
      element.hasAttribute('part') || element.hasAttribute('class'),
    ),
  ];
}

/** A text that is written from right to left keeps its direction. */
function directionOf(element: Element): [string, string][] {
  return element.getAttribute('dir') === 'rtl' ? [['dir', 'rtl']] : [];
}

/** A page may have no rule for the size of its pictures, and a picture must not push it wider than a phone. */
function limitImageWidth(attributes: readonly [name: string, value: string][]): [string, string][] {
  const width = attributes.find(([name]) => name === 'width')?.[1];
  const scale = Math.min(1, widestPicture / Number(width ?? 0));
  const toSize = (pixels: string) => String(Math.round(Number(pixels) * scale));
  return attributes.map(([name, value]) => [name, scale < 1 && ['width', 'height'].includes(name) ? toSize(value) : value]);
}

/** What is for the eye beside words, for the moment, or for those who can click. */
function isDropped(element: Element): boolean {
  // A short form is kept as it is seen, so that the page does not move when the widget takes over; the key explains it.
  if (element.classList.contains('short')) return false;
  if (element.classList.contains('full')) return true;
  const has = (name: string, ...values: string[]) => values.includes(element.getAttribute(name) ?? '');
  return (
    dropped.has(element.localName) ||
    element.hasAttribute('hidden') ||
    has('aria-hidden', 'true') ||
    has('role', 'status', 'alert') ||
    has('part', 'note')
  );
}

function toKept(tag: string, attributes: Kept['attributes'], children: readonly Piece[], isBox = false): Kept {
  if (blocks.has(tag)) {
    const inner = lines.has(tag) ? toLine(children) : toBlocks(children, tag === 'div');
    return {tag, attributes, children: inner, isBox};
  }
  return {tag, attributes, children, isBox};
}

/**
 * Pieces in a block: a division is nothing but its content, and words beside blocks get a paragraph of their own.
 *
 * @param isWhole - Whether words that stand alone get one as well.
 */
function toBlocks(pieces: readonly Piece[], isWhole: boolean): Piece[] {
  const result: Piece[] = [];
  let words: Piece[] = [];
  const endWords = () => {
    const line = toLine(words);
    if (line.length) result.push({tag: 'p', attributes: [], children: line, isBox: false});
    words = [];
  };
  if (!isWhole && !pieces.some(isBlock)) return toLine(pieces);
  for (const piece of pieces) {
    if (!isBlock(piece)) {
      words.push(piece);
      continue;
    }
    endWords();
    if (piece.tag === 'div' && !piece.attributes.length) result.push(...piece.children);
    else if (!isEmpty(piece)) result.push(piece);
  }
  endWords();
  return result;
}

/** Pieces of a line. Boxes with nothing but a blank between them would run together: each gets a line of its own. */
function toLine(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  let afterBox = false;
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      if (piece.trim()) afterBox = false;
      result.push(piece);
    } else if (!isEmpty(piece)) {
      if (afterBox && piece.isBox) result.push({tag: 'br', attributes: [], children: [], isBox: false});
      afterBox = piece.isBox;
      // A span says nothing but its language.
      if (piece.tag === 'span' && !piece.attributes.length) result.push(...toLine(piece.children));
      else result.push({...piece, tag: blocks.has(piece.tag) ? 'span' : piece.tag, children: toLine(piece.children)});
    }
  }
  return result.some((piece) => typeof piece !== 'string' || piece.trim()) ? result : [];
}

function isBlock(piece: Piece): piece is Kept {
  return typeof piece !== 'string' && blocks.has(piece.tag);
}

function isEmpty({tag, children}: Kept): boolean {
  if (empty.has(tag) || tag === 'td' || tag === 'th') return false;
  const rest = tag === 'details' ? children.filter((child) => typeof child === 'string' || child.tag !== 'summary') : children;
  return rest.every((child) => (typeof child === 'string' ? !child.trim() : isEmpty(child)));
}

function write(piece: Piece): string {
  if (typeof piece === 'string') return escape(piece);
  const {tag, attributes, children} = piece;
  const opening = [tag, ...attributes.map(([name, value]) => `${name}="${escape(value)}"`)].join(' ');
  if (empty.has(tag)) return `<${opening} />${tag === 'br' ? '\n' : ''}`;
  if (!blocks.has(tag)) return `<${opening}>${children.map(write).join('')}</${tag}>`;
  if (!structures.has(tag) && !children.some(isBlock)) {
    const line = collapse(children, {afterBlank: true}).map(write).join('');
    return `<${opening}>${line.replace(/ (<br \/>)/g, '$1').trimEnd()}</${tag}>`;
  }
  const inner = children.filter((child) => typeof child !== 'string').map(write);
  // A line for each block: who takes the tags away, as search engines do, still finds words apart.
  return `<${opening}>\n${inner.join('\n')}\n</${tag}>`;
}

/** Leaves one blank of several, also where an element begins or ends between them. */
function collapse(pieces: readonly Piece[], place: {afterBlank: boolean}): Piece[] {
  return pieces.map((piece) => {
    if (typeof piece !== 'string') {
      const children = collapse(piece.children, place);
      if (empty.has(piece.tag)) place.afterBlank = piece.tag === 'br';
      return {...piece, children};
    }
    const text = place.afterBlank ? piece.replace(/^ +/, '') : piece;
    if (piece) place.afterBlank = text === '' || text.endsWith(' ');
    return text;
  });
}

const entities: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};

/** For a text and for an attribute in quotes. Characters that XML does not allow are left out. */
function escape(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '').replace(/[&<>"]/g, (sign) => entities[sign] ?? '');
}
