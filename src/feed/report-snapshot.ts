import {report} from '../report.js';
import type {FeedSnapshot, ReadySnapshot} from './feed-snapshot.js';
import {summarizeIssues} from './summarize-issues.js';

/**
 * Logs what a webmaster can correct: an error, the first error or warning in a feed, or that the source is away.
 *
 * @param subject - Names the feed at the start of a sentence.
 */
export function reportSnapshot(snapshot: FeedSnapshot, subject: string): void {
  if (snapshot.status === 'error') {
    const {code, message} = snapshot.error;
    report(code, `${subject} cannot be shown: ${message}. The page’s own text stays. See`);
  } else if (snapshot.status === 'ready') {
    if (snapshot.staleBecause) {
      const {code, message} = snapshot.staleBecause;
      report(code, `${subject} cannot be renewed: ${message}. What is shown stays. See`);
    } else reportIssues(snapshot, subject);
  }
}

function reportIssues({issues}: ReadySnapshot, subject: string): void {
  const summary = summarizeIssues(issues);
  if (summary) report(summary.code, `${subject} has ${summary.text}. The rest is shown. Correct the feed:`);
}
