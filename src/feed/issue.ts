import {truncate} from './characters.js';

/** What can be wrong with a feed. Each code has a paragraph in docs/feed-issues.md. */
export type IssueCode =
  | 'wrong-type'
  | 'missing'
  | 'empty'
  | 'unknown-key'
  | 'unknown-value'
  | 'bad-format'
  | 'unclear-address'
  | 'invisible-character'
  | 'untidy'
  | 'not-dialled'
  | 'double-encoded'
  | 'lost-characters'
  | 'bidi-control'
  | 'unclosed-bidi-control'
  | 'too-long'
  | 'unsupported-version'
  | 'newer-version'
  | 'duplicate-id'
  | 'unknown-reference'
  | 'parent-cycle'
  | 'successor-cycle'
  | 'reversed-period'
  | 'dates-disagree'
  | 'status-disagrees'
  | 'outside-period'
  | 'too-many-issues';

/** One thing that is wrong, and where. */
export interface FoundIssue {
  readonly code: IssueCode;
  /** An error loses a part of the feed; a warning loses nothing that this version knows. */
  readonly severity: 'error' | 'warning';
  /** Where, as a JSON Pointer (RFC 6901): `/bodies/2/parent`. Empty for the whole document. */
  readonly pointer: string;
  /** What was expected or what was found, whichever the code needs: a type, a format, an id, a path. */
  readonly detail: string;
  /** What was probably meant, or the value as it is read, for the codes that know. */
  readonly meant?: string;
}

const warnings: readonly IssueCode[] = [
  'unknown-key',
  'unknown-value',
  'newer-version',
  'invisible-character',
  'untidy',
  'not-dialled',
  'double-encoded',
  'lost-characters',
];
const limit = 100;

/** Collects issues, at most 100; what comes after is only counted, for a hostile feed can hold a million. */
export class IssueList {
  readonly #issues: FoundIssue[] = [];
  #hidden = 0;

  /** @param severity - Given by checks that visitors' browsers do not make, and where a code is a warning at times. */
  add(code: IssueCode, pointer: string, detail: string | number = '', severity?: 'warning', meant?: string): void {
    if (this.#issues.length >= limit) this.#hidden++;
    else {
      this.#issues.push({
        code,
        severity: severity ?? (warnings.includes(code) ? 'warning' : 'error'),
        pointer,
        detail: truncate(String(detail), 80),
        ...(meant && {meant: truncate(meant, 80)}),
      });
    }
  }

  done(): FoundIssue[] {
    if (!this.#hidden) return this.#issues;
    return [...this.#issues, {code: 'too-many-issues', severity: 'error', pointer: '', detail: String(this.#hidden)}];
  }
}

/** A place in the document: a key or an index in what stands at `up`; `null` above the document itself. */
export interface JsonPath {
  readonly up: JsonPath | null;
  readonly key: string | number;
}

/** Where in the document each object of a feed stood; its index changes once something is left out. */
export type JsonPaths = WeakMap<object, JsonPath>;

/** A place as a JSON Pointer. The document has no key of its own. */
export function toPointer(path: JsonPath | null, key: string | number): string {
  return path ? `${toPointer(path.up, path.key)}/${String(key).replace(/~/g, '~0').replace(/\//g, '~1')}` : '';
}
