import {parse, parseFragment, type DefaultTreeAdapterMap} from 'parse5';

type Parsed = DefaultTreeAdapterMap['node'];
type ParsedElement = DefaultTreeAdapterMap['element'];

const unread = ['script', 'style', 'template', 'head'];
const inline = ['a', 'span', 'strong', 'time', 'em', 'br', 'img', 'picture', 'source'];

/**
 * Converts a page or fragment to lines of text: `## heading`, `- item` (indented by two spaces for each outer list), `> summary`,
 * `term: detail`, `| row | of | a table`, `[alt of an image]`, and plain paragraphs. A `/` replaces a line break. A text that is marked as another
 * language starts with its tag, such as `nb:text`.
 */
export function readHtml(html: string): string[] {
  const lines: string[] = [];
  walk(/<html/i.test(html) ? parse(html) : parseFragment(html), '', '');
  return lines;

  /** @returns Whether a line has used the mark. */
  function walk(node: Parsed, indent: string, mark: string): boolean {
    if (!('childNodes' in node)) return false;
    if (isElement(node) && node.tagName === 'tr') {
      const cells = node.childNodes.filter(isElement).map((cell) => textOf(cell));
      lines.push(`${indent}| ${cells.join(' | ')}`);
      return true;
    }
    let text = '';
    let used = false;
    const addLine = (line: string) => {
      if (line.trim()) lines.push(indent + (used ? ' '.repeat(mark.length) : mark) + line.replace(/ {2,}/g, ' ').trim());
      used ||= line.trim() !== '';
    };
    for (const child of node.childNodes) {
      if (!isElement(child) || inline.includes(child.tagName)) {
        text += textOf(child);
        continue;
      }
      addLine(text);
      text = '';
      if (unread.includes(child.tagName)) continue;
      const level = /^h([1-6])$/.exec(child.tagName)?.[1];
      if (child.tagName === 'dd') lines.push(`${lines.pop() ?? ''} ${textOf(child)}`);
      else if (child.tagName === 'dt') addLine(`${textOf(child)}:`);
      else if (level) addLine(`${'#'.repeat(Number(level))} ${textOf(child)}`);
      else if (child.tagName === 'summary') addLine(`> ${textOf(child)}`);
      else if (child.tagName === 'ul') walk(child, used || !mark ? indent + ' '.repeat(mark.length) : indent + mark, '');
      else if (child.tagName === 'li') walk(child, indent, '- ');
      else used = walk(child, indent, used ? ' '.repeat(mark.length) : mark) || used;
    }
    addLine(text);
    return used;
  }

  function textOf(node: Parsed): string {
    if ('value' in node) return node.value.replace(/[ \n]+/g, ' ');
    if (!isElement(node)) return '';
    if (node.tagName === 'br') return ' / ';
    const attribute = (name: string) => node.attrs.find((each) => each.name === name)?.value;
    if (node.tagName === 'img') return `[${attribute('alt') ?? ''}]`;
    const text = node.childNodes.map(textOf).join('');
    const lang = node.tagName === 'span' ? attribute('lang') : undefined;
    return lang === undefined ? text : `${lang}:${text}`;
  }
}

/** All elements of a page or fragment, in document order, including those in templates. */
export function elementsOf(html: string): ParsedElement[] {
  const walk = (node: Parsed): ParsedElement[] => {
    const inside = [...('childNodes' in node ? node.childNodes : []), ...('content' in node ? [node.content] : [])].flatMap(walk);
    return isElement(node) ? [node, ...inside] : inside;
  };
  return walk(/<html/i.test(html) ? parse(html) : parseFragment(html));
}

function isElement(node: Parsed): node is ParsedElement {
  return 'tagName' in node;
}
