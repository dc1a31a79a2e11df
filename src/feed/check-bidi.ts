import {bidiControls, nameCharacters} from './characters.js';
import type {IssueList} from './issue.js';

/** Openers of embeddings, overrides and isolates, and the closers U+202C and U+2069. */
const isolates = /[\u2066-\u2068]/;
const embeddings = /[\u202a\u202b\u202d\u202e]/;

/** Warns of characters that turn the direction of a text. One that is not closed turns what follows on the page as well. */
export function checkBidi(text: string, pointer: string, issues: IssueList): void {
  const names = nameCharacters(text, bidiControls);
  if (names) issues.add(isBalanced(text) ? 'bidi-control' : 'unclosed-bidi-control', pointer, names, 'warning');
}

function isBalanced(text: string): boolean {
  const open: string[] = [];
  for (const character of text) {
    if (isolates.test(character)) open.push('\u2069');
    else if (embeddings.test(character)) open.push('\u202c');
    else if (/[\u202c\u2069]/.test(character) && open.pop() !== character) return false;
  }
  return !open.length;
}
