import {childrenOf} from './query.js';

// Finds words that are cut at the end of a line without a hyphen. It measures letters only, and knows nothing about how words break.

/** A part of a word in one line: all letters of a text node that are next to each other, or one letter. */
interface WordPart {
  readonly letters: string;
  readonly rect: DOMRect;
  readonly node: Node;
}

/** Scripts whose words may end a line anywhere are not included. Nor are addresses: their parts end with punctuation. */
const wordCharacters = /[\p{Script=Latin}\p{M}]+/gu;

/** Returns each cut word with the place of its cut, such as «Koordineringsgruppe|n», across shadow roots. */
export function findCutWords(root: Element): string[] {
  const cuts: string[] = [];
  let word: WordPart[] = [];
  const endWord = () => {
    const cut = describeCut(word);
    if (cut) cuts.push(cut);
    word = [];
  };
  const visit = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      addText(node);
    } else if (node instanceof Element && !/^(script|style|textarea|select)$/.test(node.localName)) {
      const {display, visibility, clipPath} = getComputedStyle(node);
      // Text for screen readers is clipped to nothing.
      if (display === 'none' || visibility === 'hidden' || clipPath.startsWith('inset(50%')) return;
      // A word ends with its block. An address may break at a `<wbr>`.
      const endsWord = !/^(inline|contents)$/.test(display) || node.localName === 'wbr';
      if (endsWord) endWord();
      for (const child of childrenOf(node)) visit(child);
      if (endsWord) endWord();
    }
  };
  const addText = (node: Node) => {
    const text = node.textContent ?? '';
    let end = 0;
    for (const {0: letters, index} of text.matchAll(wordCharacters)) {
      if (index > end) endWord();
      const parts = splitIntoLines(node, index, letters);
      if (parts.length) word.push(...parts);
      else endWord();
      end = index + letters.length;
    }
    if (end < text.length) endWord();
  };
  visit(root);
  endWord();
  return cuts;
}

/** Returns one part if all letters are in one line, or else a part for each letter. Letters that are not drawn are left out. */
function splitIntoLines(node: Node, start: number, letters: string): WordPart[] {
  const range = document.createRange();
  const rectsOf = (from: number, length: number) => {
    range.setStart(node, from);
    range.setEnd(node, from + length);
    return [...range.getClientRects()].filter(({width}) => width > 0);
  };
  const rects = rectsOf(start, letters.length);
  if (rects.every(({top, height}) => top < rects[0]!.top + height / 2)) {
    return rects.length ? [{letters, rect: range.getBoundingClientRect(), node}] : [];
  }
  return Array.from({length: letters.length}).flatMap((_, i) => {
    const [rect] = rectsOf(start + i, 1);
    return rect ? [{letters: letters.charAt(i), rect, node}] : [];
  });
}

function describeCut(word: readonly WordPart[]): string {
  const isCut = (i: number) => {
    const [last, next] = [word[i - 1], word[i]];
    return last && next && next.rect.top > last.rect.top + last.rect.height / 2 && !hasHyphenBetween(last, next);
  };
  const marked = word.map(({letters}, i) => (isCut(i) ? `|${letters}` : letters)).join('');
  return marked.includes('|') ? marked : '';
}

/**
 * Whether a hyphen is drawn at the end of a line. It is generated content in an element between two texts, which has the width of the
 * hyphen. In WebKit, it has no width, so the content itself has to do.
 */
function hasHyphenBetween(last: WordPart, next: WordPart): boolean {
  if (last.node === next.node) return false;
  const range = document.createRange();
  range.setStartAfter(last.node);
  range.setEndBefore(next.node);
  if ([...range.getClientRects()].some(({width, left}) => width > 2 && Math.abs(left - last.rect.right) < 2)) return true;
  const between = last.node.nextSibling;
  return isWebKit && between instanceof Element && getComputedStyle(between, '::before').content.includes('\u00ad');
}

const isWebKit = /AppleWebKit/.test(navigator.userAgent) && !/Chrome/.test(navigator.userAgent);
