import {escapeHtml} from './escape-html.js';
import {isBlock, isBlockTag, isVoidTag, type PlainNode} from './plain-tree.js';

/** Blocks that contain blocks and no text. */
const structureTags = new Set('ul ol dl table thead tbody tfoot tr'.split(' '));

/** Writes a node as HTML that is also well-formed XML. */
export function writeNode(node: PlainNode): string {
  if (typeof node === 'string') return toMarkup(node);
  const {tag, attributes, children} = node;
  const opening = [tag, ...attributes.map(([name, value]) => `${name}="${toMarkup(value)}"`)].join(' ');
  if (isVoidTag(tag)) return `<${opening} />${tag === 'br' ? '\n' : ''}`;
  if (!isBlockTag(tag)) return `<${opening}>${children.map(writeNode).join('')}</${tag}>`;
  if (!structureTags.has(tag) && !children.some(isBlock)) {
    const text = collapseSpaces(children, {followsSpace: true}).map(writeNode).join('');
    return `<${opening}>${text.replace(/ (<br \/>)/g, '$1').trimEnd()}</${tag}>`;
  }
  const blocks = children.filter((child) => typeof child !== 'string').map(writeNode);
  // Each block is on a line of its own. Search engines and others who remove all tags still see separate words.
  return `<${opening}>\n${blocks.join('\n')}\n</${tag}>`;
}

/**
 * Collapses spaces to one, even if tags are between them.
 *
 * @param cursor - Whether the text so far ends with a space. Updated while the tree is walked.
 */
function collapseSpaces(nodes: readonly PlainNode[], cursor: {followsSpace: boolean}): PlainNode[] {
  return nodes.map((node) => {
    if (typeof node !== 'string') {
      const children = collapseSpaces(node.children, cursor);
      if (isVoidTag(node.tag)) cursor.followsSpace = node.tag === 'br';
      return {...node, children};
    }
    const text = cursor.followsSpace ? node.replace(/^ +/, '') : node;
    if (node) cursor.followsSpace = text === '' || text.endsWith(' ');
    return text;
  });
}

/** Removes characters that XML does not allow, and escapes the rest. */
function toMarkup(text: string): string {
  return escapeHtml(text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ''));
}
