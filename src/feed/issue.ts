import {truncate} from './characters.js';

/** Codes of the issues that a feed can have. Each code has a section in docs/feed-issues.md. */
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
  | 'html'
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

/** The languages in which issues are explained to feed editors: English and bokmål. */
export type IssueLanguage = 'en' | 'nb';

/** One issue in a feed. */
export interface FoundIssue {
  readonly code: IssueCode;
  /** An error drops a part of the feed. A warning drops nothing that this version supports. */
  readonly severity: 'error' | 'warning';
  /** JSON Pointer (RFC 6901) to the value: `/bodies/2/parent`. Empty for the whole document. */
  readonly pointer: string;
  /** The expected or the actual value, depending on the code: a type, a format, an id, a path. */
  readonly detail: string;
  /** The value that was probably meant, or the value as the widgets read it. Only some codes have it. */
  readonly meant?: string;
}

/** The explanation of an issue for the person who edits the feed. */
export interface IssueExplanation {
  /** The rule that the issue breaks. */
  readonly rule: string;
  /** The action that resolves the issue. */
  readonly remedy: string;
}

const warningCodes: readonly IssueCode[] = [
  'unknown-key',
  'unknown-value',
  'newer-version',
  'invisible-character',
  'untidy',
  'not-dialled',
  'double-encoded',
  'lost-characters',
];
const maxIssues = 100;

/**
 * Collects at most 100 issues. The rest is only counted, because a hostile feed can have a million. An error takes the place of
 * a warning, so that no number of warnings hides it.
 */
export class IssueList {
  readonly #issues: FoundIssue[] = [];
  #omittedCount = 0;
  /** All 100 issues are errors, so that each further one is omitted. */
  #hasOnlyErrors = false;

  /** @param severity - `'warning'` turns an issue whose code is an error by default into a warning. */
  add(code: IssueCode, pointer: string, detail: string | number = '', severity?: 'warning', meant?: string): void {
    const isError = !severity && !warningCodes.includes(code);
    if (this.#issues.length >= maxIssues) {
      this.#omittedCount++;
      if (!isError || this.#hasOnlyErrors) return;
      const lastWarning = this.#issues.map((issue) => issue.severity).lastIndexOf('warning');
      if (lastWarning < 0) {
        this.#hasOnlyErrors = true;
        return;
      }
      this.#issues.splice(lastWarning, 1);
    }
    this.#issues.push({
      code,
      severity: isError ? 'error' : 'warning',
      pointer,
      detail: truncate(String(detail), 80),
      ...(meant && {meant: truncate(meant, 80)}),
    });
  }

  /** Returns the issues, and one more that counts the omitted ones. It is an error if an error can be among them. */
  toArray(): FoundIssue[] {
    if (!this.#omittedCount) return this.#issues;
    const severity = this.#hasOnlyErrors ? 'error' : 'warning';
    return [...this.#issues, {code: 'too-many-issues', severity, pointer: '', detail: String(this.#omittedCount)}];
  }
}

/** Path of a value in the document: its key or index, and the path of the object or array that contains it. */
export interface JsonPath {
  /** `null` for the document itself. */
  readonly parent: JsonPath | null;
  readonly key: string | number;
}

/** The original path of each object of a feed. Its index changes once something before it is dropped. */
export type JsonPaths = WeakMap<object, JsonPath>;

/**
 * Formats a path as a JSON Pointer.
 *
 * @param parent - The path of the object or array that contains the value. `null` gives the pointer to the whole document.
 */
export function toPointer(parent: JsonPath | null, key: string | number): string {
  return parent ? `${toPointer(parent.parent, parent.key)}/${String(key).replace(/~/g, '~0').replace(/\//g, '~1')}` : '';
}
