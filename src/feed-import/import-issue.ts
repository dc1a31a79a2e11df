/** Reasons why something was not taken over, or was taken over in another form. */
export type ImportReason =
  | 'unknown-column'
  | 'no-columns'
  | 'rows-above'
  | 'damaged-table'
  | 'missing-name'
  | 'bad-number'
  | 'unclear-date'
  | 'bad-date'
  | 'reversed-period'
  | 'unknown-kind'
  | 'unknown-role'
  | 'bad-address'
  | 'completed-address'
  | 'too-long'
  | 'unknown-parent'
  | 'circular-parent'
  | 'several-matches'
  | 'kept-value'
  | 'number-of-another'
  | 'same-name'
  | 'matched-by-name'
  | 'unresolved-member'
  | 'created-organization'
  | 'created-body'
  | 'person'
  | 'unsupported-property'
  | 'unsupported-item'
  | 'remote-context'
  | 'assumed-source';

/** The location of a value in the imported file. */
export interface ImportPlace {
  /** Row of the table as a spreadsheet counts. The first row has the headings. */
  readonly row?: number | undefined;
  /** Heading of the column, or name of the property. */
  readonly field?: string | undefined;
  /** Name or id of the object, for files without rows. */
  readonly item?: string | undefined;
}

/** One thing that the person who imports should know. */
export interface ImportIssue {
  readonly reason: ImportReason;
  readonly place: ImportPlace;
  /** The value that the issue is about. */
  readonly detail: string;
  /** The value that was taken or kept, or the values to choose from. */
  readonly choices: readonly string[];
}

/** Collects the issues of one import. */
export class ImportIssues {
  readonly #issues: ImportIssue[] = [];

  add(reason: ImportReason, place: ImportPlace, detail: string, ...choices: readonly string[]): void {
    this.#issues.push({reason, place, detail, choices});
  }

  /** Returns the issues of a table by row, and other issues in the order in which they were found. */
  toArray(): readonly ImportIssue[] {
    return [...this.#issues].sort((a, b) => (a.place.row ?? Infinity) - (b.place.row ?? Infinity) || 0);
  }
}
