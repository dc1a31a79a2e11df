import type {FoundIssue} from './issue.js';
import {findMainIssue} from './main-issue.js';

/** A sentence part about the issues of a feed. */
export interface IssueSummary {
  /** Code of the issue that the text describes. */
  readonly code: FoundIssue['code'];
  /** “2 issues, the first at /bodies/0/kind: unknown-value …”, to follow “has”. */
  readonly text: string;
}

/** Counts the issues and describes the first error, or the first warning if there is no error. */
export function summarizeIssues(issues: readonly FoundIssue[]): IssueSummary | null {
  const named = findMainIssue(issues);
  if (!named) return null;
  const {code, pointer, detail, meant} = named;
  const count = issues.length === 1 ? 'an issue' : `${issues.length} issues, ${named === issues[0] ? 'the first' : 'the first error'}`;
  const text = `${count} at ${pointer || 'its root'}: ${code} “${detail}”${meant ? ` (meant: ${meant})` : ''}`;
  return {code, text};
}
