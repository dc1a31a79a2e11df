import {childrenOf} from './query.js';

// Finds words that are cut at the end of a line without a hyphen. It measures letters only, and knows nothing about how words break.

interface Letter {
  readonly character: string;
  readonly rect: DOMRect;
  readonly node: Node;
}

/** Scripts whose words may end a line anywhere are not included. Nor are addresses: their parts end with punctuation. */
const wordCharacter = /[\p{Script=Latin}\p{M}]/u;

/** Returns each cut word with the place of its cut, such as «Koordineringsgruppe|n», across shadow roots. */
export function findCutWords(root: Element): string[] {
  const cuts: string[] = [];
  let word: Letter[] = [];
  const endWord = () => {
    const cut = describeCut(word);
    if (cut) cuts.push(cut);
    word = [];
  };
  const visit = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      addLetters(node);
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
  const addLetters = (node: Node) => {
    const text = node.textContent ?? '';
    const range = document.createRange();
    range.selectNodeContents(node);
    const rects = range.getClientRects();
    // Measuring each letter is slow, and needless for a text in one line.
    const rectOf = (i: number) => {
      if (rects.length < 2) return rects[0];
      range.setStart(node, i);
      range.setEnd(node, i + 1);
      return [...range.getClientRects()].find(({width}) => width > 0);
    };
    for (let i = 0; i < text.length; i++) {
      const rect = wordCharacter.test(text[i]!) ? rectOf(i) : undefined;
      if (rect) word.push({character: text[i]!, rect, node});
      else if (!/\p{M}/u.test(text[i]!)) endWord();
    }
  };
  visit(root);
  endWord();
  return cuts;
}

function describeCut(word: readonly Letter[]): string {
  const isCut = (i: number) => {
    const [last, next] = [word[i - 1], word[i]];
    return last && next && next.rect.top > last.rect.top + last.rect.height / 2 && !hasHyphenBetween(last, next);
  };
  const marked = word.map(({character}, i) => (isCut(i) ? `|${character}` : character)).join('');
  return marked.includes('|') ? marked : '';
}

/**
 * Whether a hyphen is drawn at the end of a line. It is generated content in an element between two texts, which has the width of the
 * hyphen. In WebKit, it has no width, so the content itself has to do.
 */
function hasHyphenBetween(last: Letter, next: Letter): boolean {
  if (last.node === next.node) return false;
  const range = document.createRange();
  range.setStartAfter(last.node);
  range.setEndBefore(next.node);
  if ([...range.getClientRects()].some(({width, left}) => width > 2 && Math.abs(left - last.rect.right) < 2)) return true;
  const between = last.node.nextSibling;
  return isWebKit && between instanceof Element && getComputedStyle(between, '::before').content.includes('\u00ad');
}

const isWebKit = /AppleWebKit/.test(navigator.userAgent) && !/Chrome/.test(navigator.userAgent);
