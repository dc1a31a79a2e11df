import type {FeedSnapshot} from '../feed/feed-snapshot.js';
import {summarizeIssues} from '../feed/summarize-issues.js';

/** @param subject - Names the feed at the start of a sentence. */
export function describeSnapshot(snapshot: Exclude<FeedSnapshot, {readonly status: 'loading'}>, subject: string): string {
  if (snapshot.status === 'error') return `${subject} cannot be shown: ${snapshot.error.message}. The page’s own text stays. See`;
  const {issues, staleBecause} = snapshot;
  if (staleBecause) return `${subject} cannot be renewed: ${staleBecause.message}. What is shown stays. See`;
  return `${subject} has ${summarizeIssues(issues)?.text ?? 'no issues'}. The rest is shown. Correct the feed:`;
}
