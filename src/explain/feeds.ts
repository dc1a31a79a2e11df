import type {FeedError} from '../feed/feed-error.js';
import type {FoundIssue} from '../feed/issue.js';
import {summarizeIssues} from '../feed/summarize-issues.js';

// The subject names the feed at the start of a sentence.

export function describeError(subject: string, {message}: FeedError): string {
  return `${subject} cannot be shown: ${message}. The page’s own text stays. See`;
}

export function describeStaleFeed(subject: string, {message}: FeedError): string {
  return `${subject} cannot be renewed: ${message}. What is shown stays. See`;
}

/** @param issues - At least one. */
export function describeIssues(subject: string, issues: readonly FoundIssue[]): string {
  return `${subject} has ${summarizeIssues(issues)?.text ?? 'issues'}. The rest is shown. Correct the feed:`;
}
