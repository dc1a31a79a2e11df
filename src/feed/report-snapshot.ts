import {report} from '../report.js';
import type {FeedSnapshot, ReadySnapshot} from './feed-snapshot.js';

/**
 * Logs what a webmaster can correct: an error, the first issue of a feed, or that the source is away.
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
  const [first] = issues;
  if (!first) return;
  const {code, pointer, detail, meant} = first;
  const count = issues.length === 1 ? 'an issue' : `${issues.length} issues, the first`;
  report(
    code,
    `${subject} has ${count} at ${pointer || 'its root'}: ${code} “${detail}”${meant ? ` (meant: ${meant})` : ''}. The rest is shown. Correct the feed:`,
  );
}
