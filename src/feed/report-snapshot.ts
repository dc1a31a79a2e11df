import {reportMistake} from '../report-mistake.js';
import type {FeedSnapshot} from './feed-snapshot.js';
import {findMainIssue} from './main-issue.js';

/**
 * Logs what a webmaster can correct: an error, the first error or warning in a feed, or that the source is away.
 *
 * @param subject - Names the feed at the start of a sentence.
 */
export function reportSnapshot(snapshot: FeedSnapshot, subject: string): void {
  if (snapshot.status === 'error') {
    const {error} = snapshot;
    reportMistake(error.code, (explanations) => explanations.describeError(subject, error));
  } else if (snapshot.status === 'ready') {
    const {staleBecause, issues} = snapshot;
    const issue = findMainIssue(issues);
    if (staleBecause) reportMistake(staleBecause.code, (explanations) => explanations.describeStaleFeed(subject, staleBecause));
    else if (issue) reportMistake(issue.code, (explanations) => explanations.describeIssues(subject, issues));
  }
}
