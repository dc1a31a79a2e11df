import {bidiControls, nameCharacters} from './characters.js';
import type {IssueList} from './issue.js';

/** Characters that open an isolate. U+2069 closes it. */
const isolateOpeners = /[\u2066-\u2068]/;
/** Characters that open an embedding or an override. U+202C closes it. */
const embeddingOpeners = /[\u202a\u202b\u202d\u202e]/;

/** Warns of characters that change the direction of a text. An unclosed one also affects the text that follows on the page. */
export function checkBidi(text: string, pointer: string, issues: IssueList): void {
  const names = nameCharacters(text, bidiControls);
  if (names) issues.add(isBalanced(text) ? 'bidi-control' : 'unclosed-bidi-control', pointer, names, 'warning');
}

function isBalanced(text: string): boolean {
  const expectedClosers: string[] = [];
  for (const character of text) {
    if (isolateOpeners.test(character)) expectedClosers.push('\u2069');
    else if (embeddingOpeners.test(character)) expectedClosers.push('\u202c');
    else if (/[\u202c\u2069]/.test(character) && expectedClosers.pop() !== character) return false;
  }
  return !expectedClosers.length;
}
