import type {IssueList} from './issue.js';

/** An entity or a tag. Matches in linear time. */
const html = /&(?:#\d+|#x[\da-f]+|[a-z]{2,8}\d?);|<\/?[a-z][^<>]*>/i;

/** Warns of HTML in a text, which visitors would read as it is written. */
export function checkHtml(text: string, pointer: string, issues: IssueList): void {
  const index = text.search(html);
  if (index >= 0) issues.add('html', pointer, text.slice(Math.max(0, index - 20), index + 60), 'warning');
}
