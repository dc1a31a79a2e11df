import {parseTree, printParseErrorCode, type Node, type ParseError} from 'jsonc-parser';

/** A place in a text, as editors count: the first line and the first column are 1, a column is a UTF-16 unit. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** What is wrong where JSON ends to be JSON. */
const faults: Readonly<Record<string, string>> = {
  InvalidSymbol: 'a text needs "quotation marks"; without them JSON knows only numbers, true, false and null',
  InvalidNumberFormat: 'this is not how JSON writes a number',
  PropertyNameExpected: 'a key in "quotation marks" must stand here; there may be a comma too many before it',
  ValueExpected: 'a value must stand here; there may be a comma too many before it',
  ColonExpected: 'a colon must stand here',
  CommaExpected: 'a comma is missing before this',
  CloseBraceExpected: 'a curly bracket is not closed: } is missing',
  CloseBracketExpected: 'a square bracket is not closed: ] is missing',
  EndOfFileExpected: 'the JSON has ended before this; nothing may follow',
  InvalidCommentToken: 'JSON has no comments',
  UnexpectedEndOfComment: 'JSON has no comments',
  UnexpectedEndOfString: 'this text has no closing quotation mark on its line',
  UnexpectedEndOfNumber: 'this number breaks off',
  InvalidUnicode: 'four hexadecimal digits must follow \\u',
  InvalidEscapeCharacter: 'this backslash stands before a character that takes none; a backslash itself is written \\\\',
  InvalidCharacter: 'this text holds a control character, such as a tab; write it \\t',
};

/** @returns Where a text ceases to be JSON and why; without a place when nobody can tell. */
export function findFault(text: string, message: string): {readonly what: string; readonly place: TextPlace | undefined} {
  if (!text.trim()) return {what: 'it is empty', place: undefined};
  const errors: ParseError[] = [];
  parse(text, errors);
  const toPlace = makeLocator(text);
  const [first] = errors.sort((a, b) => a.offset - b.offset);
  if (first) return {what: faults[printParseErrorCode(first.error)] ?? 'this is not JSON', place: toPlace(first.offset)};
  const position = /at position (\d+)/.exec(message)?.[1];
  return {what: 'this is not JSON', place: position === undefined ? undefined : toPlace(Number(position))};
}

/**
 * Finds places in a text that is JSON.
 *
 * @returns A function that takes a JSON Pointer and gives where its value stands, or its key; of what is not there, the
 *   place of the nearest thing around it. `undefined` when the text nests too deep.
 */
export function findPlaces(text: string): (pointer: string, of?: 'key' | 'value') => TextPlace | undefined {
  const root = parse(text);
  const toPlace = makeLocator(text);
  return (pointer, of = 'value') => {
    let node = root;
    let key: Node | undefined;
    for (const segment of pointer.split('/').slice(1)) {
      const name = segment.replace(/~1/g, '/').replace(/~0/g, '~');
      let next: Node | undefined;
      if (node?.type === 'array') {
        next = node.children?.[Number(name)];
        key = next;
      } else if (node?.type === 'object') {
        // Of two alike the last counts, as for JSON.parse.
        const property = [...(node.children ?? [])].reverse().find(({children}) => children?.[0]?.value === name);
        [key, next] = property?.children ?? [];
      }
      if (!next) {
        key = undefined;
        break;
      }
      node = next;
    }
    const found = of === 'key' ? (key ?? node) : node;
    return found && toPlace(found.offset);
  };
}

function parse(text: string, errors: ParseError[] = []): Node | undefined {
  try {
    return parseTree(text, errors, {disallowComments: true, allowTrailingComma: false});
  } catch (error) {
    if (error instanceof RangeError) return undefined; // It is recursive.
    throw error;
  }
}

/** @returns A function that takes an offset in the text. */
function makeLocator(text: string): (offset: number) => TextPlace {
  const starts = [0];
  for (const {index, 0: ending} of text.matchAll(/\r\n|[\r\n]/g)) starts.push(index + ending.length);
  return (offset) => {
    const line = starts.filter((start) => start <= offset).length;
    return {line, column: offset - (starts[line - 1] ?? 0) + 1};
  };
}
