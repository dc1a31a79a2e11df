import {visit} from 'jsonc-parser';
import {toJsonPointer} from '../feed-editor/json-value.js';

/** A key that an object has twice. `JSON.parse` keeps the last value only. */
export interface DuplicateKey {
  /** JSON Pointer to the value. */
  readonly pointer: string;
  readonly key: string;
  /** Lines of the first value, which is lost, and of the one that replaces it. The first line is 1. */
  readonly lostLine: number;
  readonly line: number;
}

/**
 * Finds the keys that an object has twice.
 *
 * @param text - Valid JSON.
 * @returns In the order of the text. Empty if the text is nested too deeply for the parser.
 */
export function findDuplicateKeys(text: string): readonly DuplicateKey[] {
  const found: DuplicateKey[] = [];
  const objects: Map<string, number>[] = [];
  try {
    visit(text, {
      onObjectBegin: () => void objects.push(new Map()),
      onObjectEnd: () => void objects.pop(),
      onObjectProperty: (key, _offset, _length, startLine, _startCharacter, pathSupplier) => {
        const lines = objects.at(-1);
        const line = startLine + 1;
        const lostLine = lines?.get(key);
        if (lostLine !== undefined) found.push({pointer: toJsonPointer([...pathSupplier(), key]), key, lostLine, line});
        lines?.set(key, line);
      },
    });
  } catch (error) {
    if (error instanceof RangeError) return []; // The parser is recursive.
    throw error;
  }
  return found;
}
