import {parse, parseFragment, type DefaultTreeAdapterMap} from 'parse5';

// HTML as a person reads it, for tests: what stands on which line, with a sign for what it is.

type Parsed = DefaultTreeAdapterMap['node'];
type ParsedElement = DefaultTreeAdapterMap['element'];

const unread = ['script', 'style', 'template', 'head'];
const inline = ['a', 'span', 'strong', 'time', 'em', 'br', 'img', 'picture', 'source'];

/**
 * Reads a page or a piece of one, line by line: `## heading`, `- item` (two blanks deeper for each list around), `> summary`,
 * `term: detail`, `| row | of | a table`, `[alt of a picture]`, plain paragraphs. `/` is where a line breaks; a text marked as of
 * another language has it before it, `nb:text`.
 */
export function readHtml(html: string): string[] {
  const lines: string[] = [];
  walk(/<html/i.test(html) ? parse(html) : parseFragment(html), '', '');
  return lines;

  /** @returns Whether the mark was used up by a line. */
  function walk(node: Parsed, indent: string, mark: string): boolean {
    if (!('childNodes' in node)) return false;
    if (isElement(node) && node.tagName === 'tr') {
      const cells = node.childNodes.filter(isElement).map((cell) => wordsOf(cell));
      lines.push(`${indent}| ${cells.join(' | ')}`);
      return true;
    }
    let words = '';
    let used = false;
    const say = (line: string) => {
      if (line.trim()) lines.push(indent + (used ? ' '.repeat(mark.length) : mark) + line.replace(/ {2,}/g, ' ').trim());
      used ||= line.trim() !== '';
    };
    for (const child of node.childNodes) {
      if (!isElement(child) || inline.includes(child.tagName)) {
        words += wordsOf(child);
        continue;
      }
      say(words);
      words = '';
      if (unread.includes(child.tagName)) continue;
      const level = /^h([1-6])$/.exec(child.tagName)?.[1];
      if (child.tagName === 'dd') lines.push(`${lines.pop() ?? ''} ${wordsOf(child)}`);
      else if (child.tagName === 'dt') say(`${wordsOf(child)}:`);
      else if (level) say(`${'#'.repeat(Number(level))} ${wordsOf(child)}`);
      else if (child.tagName === 'summary') say(`> ${wordsOf(child)}`);
      else if (child.tagName === 'ul') walk(child, used || !mark ? indent + ' '.repeat(mark.length) : indent + mark, '');
      else if (child.tagName === 'li') walk(child, indent, '- ');
      else used = walk(child, indent, used ? ' '.repeat(mark.length) : mark) || used;
    }
    say(words);
    return used;
  }

  function wordsOf(node: Parsed): string {
    if ('value' in node) return node.value.replace(/[ \n]+/g, ' ');
    if (!isElement(node)) return '';
    if (node.tagName === 'br') return ' / ';
    const attribute = (name: string) => node.attrs.find((each) => each.name === name)?.value;
    if (node.tagName === 'img') return `[${attribute('alt') ?? ''}]`;
    const words = node.childNodes.map(wordsOf).join('');
    const lang = node.tagName === 'span' ? attribute('lang') : undefined;
    return lang === undefined ? words : `${lang}:${words}`;
  }
}

/** Every element of a page or a piece of one, in its order, with those in templates. */
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
