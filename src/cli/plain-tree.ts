// A tree of plain HTML in which blocks contain either text or other blocks, but not both.

/** Text or an element. */
export type PlainNode = string | PlainElement;

export interface PlainElement {
  readonly tag: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly children: readonly PlainNode[];
  /** Whether the widget's style sheet may show this element on a line of its own. */
  readonly isBox: boolean;
}

const blockTags = new Set(
  (
    'h1 h2 h3 h4 h5 h6 p ul ol li dl dt dd table caption thead tbody tfoot tr th td details summary figure figcaption ' +
    'blockquote hr div'
  ).split(' '),
);
/** Blocks that contain text and no blocks. */
const textBlockTags = new Set('h1 h2 h3 h4 h5 h6 p dt summary caption'.split(' '));
/** Elements without content. */
const voidTags = new Set('br hr img source'.split(' '));

export function isBlockTag(tag: string): boolean {
  return blockTags.has(tag);
}

export function isVoidTag(tag: string): boolean {
  return voidTags.has(tag);
}

export function isBlock(node: PlainNode): node is PlainElement {
  return typeof node !== 'string' && blockTags.has(node.tag);
}

/** Makes an element. The children of a block are arranged so that it contains either text or blocks. */
export function makeElement(
  tag: string,
  attributes: PlainElement['attributes'],
  children: readonly PlainNode[],
  isBox = false,
): PlainElement {
  if (!blockTags.has(tag)) return {tag, attributes, children, isBox};
  return {tag, attributes, children: textBlockTags.has(tag) ? toTextContent(children) : wrapInBlocks(children, tag === 'div'), isBox};
}

/**
 * Arranges the content of a block. A `div` without attributes is replaced by its content, and text next to blocks gets a
 * paragraph.
 *
 * @param wrapsTextAlone - Whether text without blocks gets a paragraph as well.
 */
export function wrapInBlocks(nodes: readonly PlainNode[], wrapsTextAlone: boolean): PlainNode[] {
  if (!wrapsTextAlone && !nodes.some(isBlock)) return toTextContent(nodes);
  const result: PlainNode[] = [];
  let text: PlainNode[] = [];
  const endParagraph = () => {
    const children = toTextContent(text);
    if (children.length) result.push({tag: 'p', attributes: [], children, isBox: false});
    text = [];
  };
  for (const node of nodes) {
    if (!isBlock(node)) {
      text.push(node);
      continue;
    }
    endParagraph();
    if (node.tag === 'div' && !node.attributes.length) result.push(...node.children);
    else if (!isEmpty(node)) result.push(node);
  }
  endParagraph();
  return result;
}

/** Arranges text and inline elements. A line break separates adjacent boxes, which would otherwise run together. */
function toTextContent(nodes: readonly PlainNode[]): PlainNode[] {
  const result: PlainNode[] = [];
  let followsBox = false;
  for (const node of nodes) {
    if (typeof node === 'string') {
      if (node.trim()) followsBox = false;
      result.push(node);
    } else if (!isEmpty(node)) {
      if (followsBox && node.isBox) result.push({tag: 'br', attributes: [], children: [], isBox: false});
      followsBox = node.isBox;
      // A span without attributes has no meaning.
      if (node.tag === 'span' && !node.attributes.length) result.push(...toTextContent(node.children));
      else result.push({...node, tag: blockTags.has(node.tag) ? 'span' : node.tag, children: toTextContent(node.children)});
    }
  }
  return result.some((node) => typeof node !== 'string' || node.trim()) ? result : [];
}

/**
 * Whether an element shows nothing. A `details` with only a summary is empty. An empty table cell and a place for a hyphen, which has a
 * class, are not.
 */
function isEmpty({tag, attributes, children}: PlainElement): boolean {
  if (voidTags.has(tag) || tag === 'td' || tag === 'th') return false;
  if (tag === 'span' && attributes.some(([name]) => name === 'class')) return false;
  const content = tag === 'details' ? children.filter((child) => typeof child === 'string' || child.tag !== 'summary') : children;
  return content.every((child) => (typeof child === 'string' ? !child.trim() : isEmpty(child)));
}
