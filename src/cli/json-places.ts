import {parseTree, printParseErrorCode, type Node, type ParseError} from 'jsonc-parser';

/** A place in a text, as editors count: the first line and the first column are 1, a column is a UTF-16 unit. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/**
 * @param faults - What to call a fault, by the code of the parser; `Empty` and `Other` as well.
 * @returns Where a text ceases to be JSON and why; without a place when nobody can tell.
 */
export function findFault(
  text: string,
  message: string,
  faults: Readonly<Record<string, string>>,
): {readonly what: string; readonly place: TextPlace | undefined} {
  const {Empty = '', Other = ''} = faults;
  if (!text.trim()) return {what: Empty, place: undefined};
  const errors: ParseError[] = [];
  parse(text, errors);
  const toPlace = makeLocator(text);
  const [first] = errors.sort((a, b) => a.offset - b.offset);
  if (first) return {what: faults[printParseErrorCode(first.error)] ?? Other, place: toPlace(first.offset)};
  const position = /at position (\d+)/.exec(message)?.[1];
  return {what: Other, place: position === undefined ? undefined : toPlace(Number(position))};
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
export function makeLocator(text: string): (offset: number) => TextPlace {
  const starts = [0];
  for (const {index, 0: ending} of text.matchAll(/\r\n|[\r\n]/g)) starts.push(index + ending.length);
  return (offset) => {
    const line = starts.filter((start) => start <= offset).length;
    return {line, column: offset - (starts[line - 1] ?? 0) + 1};
  };
}
