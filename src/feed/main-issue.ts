import type {FoundIssue} from './issue.js';

/** Finds the first error, or the first warning if there is no error. */
export function findMainIssue(issues: readonly FoundIssue[]): FoundIssue | undefined {
  return issues.find(({severity}) => severity === 'error') ?? issues[0];
}
