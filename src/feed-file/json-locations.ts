import {parseTree, printParseErrorCode, type Node, type ParseError} from 'jsonc-parser';

/** A location in a text, as editors count: lines and columns begin at 1, and a column is a UTF-16 code unit. */
export interface TextLocation {
  readonly line: number;
  readonly column: number;
}

export interface JsonSyntaxError {
  /** Description of the error. */
  readonly description: string;
  /** `undefined` if the location is unknown. */
  readonly location: TextLocation | undefined;
}

/**
 * Finds the first syntax error in a text that is not JSON.
 *
 * @param message - The message of the error that `JSON.parse` threw.
 * @param descriptions - Descriptions by error code of the parser. `TrailingComma`, `SingleQuotes`, `CurlyQuotes`, `Empty` and `Other` are codes of our own.
 */
export function findSyntaxError(text: string, message: string, descriptions: Readonly<Record<string, string>>): JsonSyntaxError {
  const {Empty = '', Other = ''} = descriptions;
  if (!text.trim()) return {description: Empty, location: undefined};
  const errors: ParseError[] = [];
  parse(text, errors);
  const locateOffset = makeOffsetLocator(text);
  const [first] = errors.sort((a, b) => a.offset - b.offset);
  if (first) {
    const {code, offset} = refineError(text, printParseErrorCode(first.error), first.offset);
    return {description: descriptions[code] ?? Other, location: locateOffset(offset)};
  }
  const offset = /at position (\d+)/.exec(message)?.[1];
  return {description: Other, location: offset === undefined ? undefined : locateOffset(Number(offset))};
}

/** Names two frequent mistakes more precisely than the parser: a comma after the last item, and quotation marks that JSON does not know. */
function refineError(text: string, code: string, offset: number): {readonly code: string; readonly offset: number} {
  const [comma = ''] = /,\s*$/.exec(text.slice(0, offset)) ?? [];
  if (comma && /[}\]]/.test(text.charAt(offset))) return {code: 'TrailingComma', offset: offset - comma.length};
  if (text.charAt(offset) === "'") return {code: 'SingleQuotes', offset};
  return /[“”«»„″‘’]/.test(text.charAt(offset)) ? {code: 'CurlyQuotes', offset} : {code, offset};
}

/**
 * Parses JSON to find locations in it.
 *
 * @returns A function that locates the value or key of a JSON Pointer. If there is no such value, it returns the location of the
 *   nearest ancestor. It returns `undefined` if the text is nested too deeply.
 */
export function makePointerLocator(text: string): (pointer: string, part?: 'key' | 'value') => TextLocation | undefined {
  const root = parse(text);
  const locateOffset = makeOffsetLocator(text);
  return (pointer, part = 'value') => {
    let node = root;
    let key: Node | undefined;
    for (const segment of pointer.split('/').slice(1)) {
      const name = segment.replace(/~1/g, '/').replace(/~0/g, '~');
      let next: Node | undefined;
      if (node?.type === 'array') {
        next = node.children?.[Number(name)];
        key = next;
      } else if (node?.type === 'object') {
        // The last of two equal keys counts, as in JSON.parse.
        const property = [...(node.children ?? [])].reverse().find(({children}) => children?.[0]?.value === name);
        [key, next] = property?.children ?? [];
      }
      if (!next) {
        key = undefined;
        break;
      }
      node = next;
    }
    const found = part === 'key' ? (key ?? node) : node;
    return found && locateOffset(found.offset);
  };
}

function parse(text: string, errors: ParseError[] = []): Node | undefined {
  try {
    return parseTree(text, errors, {disallowComments: true, allowTrailingComma: false});
  } catch (error) {
    if (error instanceof RangeError) return undefined; // The parser is recursive.
    throw error;
  }
}

/** Returns a function that locates an offset in a text. */
export function makeOffsetLocator(text: string): (offset: number) => TextLocation {
  const lineStarts = [0];
  for (const {index, 0: ending} of text.matchAll(/\r\n|[\r\n]/g)) lineStarts.push(index + ending.length);
  return (offset) => {
    const line = lineStarts.filter((start) => start <= offset).length;
    return {line, column: offset - (lineStarts[line - 1] ?? 0) + 1};
  };
}
