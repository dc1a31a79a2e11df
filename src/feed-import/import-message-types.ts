import type {ImportReason} from './import-issue.js';

/** Words about an import, for the person who does it. */
export interface ImportMessages {
  readonly row: (row: number) => string;
  /** A column of a table, or a property of an object. */
  readonly column: (name: string) => string;
  readonly property: (name: string) => string;
  /** Joins the last two of several choices. */
  readonly or: string;
  readonly quote: (text: string) => string;
  /** Each reason has one sentence about what happened, and one about what to do. */
  readonly explain: Readonly<Record<ImportReason, (detail: string, choices: readonly string[], list: string) => string>>;
  readonly counts: Readonly<Record<'organizations' | 'bodies' | 'memberships' | 'contacts', (added: number, extended: number) => string>>;
  readonly nothingAdded: string;
  /** Reasons why no feed was written. */
  readonly failures: {
    readonly hasNothing: (file: string) => string;
    readonly isNotJson: (file: string, format: string) => string;
    readonly feedHasErrors: (feed: string) => string;
    readonly resultHasErrors: (file: string) => string;
  };
}
