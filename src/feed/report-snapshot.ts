import {reportMistake} from '../report-mistake.js';
import type {FeedSnapshot} from './feed-snapshot.js';
import {findMainIssue} from './main-issue.js';

/**
 * Logs what a webmaster can correct: an error, the first error or warning in a feed, or that the source is away.
 *
 * @param subject - Names the feed at the start of a sentence.
 */
export function reportSnapshot(snapshot: FeedSnapshot, subject: string): void {
  if (snapshot.status === 'loading') return;
  const fault = snapshot.status === 'error' ? snapshot.error : (snapshot.staleBecause ?? findMainIssue(snapshot.issues));
  if (fault) reportMistake(fault.code, (explanations) => explanations.describeSnapshot(snapshot, subject));
}
