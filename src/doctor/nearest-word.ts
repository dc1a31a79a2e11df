import {suggestWord} from '../explain/suggest-word.js';

/** @returns The word that was probably meant; empty if none is near. */
export function nearestWord(written: string, words: readonly string[]): string {
  return /Did you mean (.+)\?/.exec(suggestWord(written, words))?.[1] ?? '';
}
