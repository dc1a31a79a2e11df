import {checkBidi} from './check-bidi.js';
import {dateCheckMessages} from './check-dates-messages.js';
import {checkDates} from './check-dates.js';
import {checkFeed} from './check-feed.js';
import {checkHtml} from './check-html.js';
import {checkSuccessors} from './check-successors.js';
import type {Feed} from './definition.js';
import {explainIssue} from './issue-messages.js';
import type {FoundIssue, IssueExplanation, IssueLanguage} from './issue.js';

/** One issue in a feed, with its explanation. */
export interface FeedIssue extends FoundIssue, IssueExplanation {}

/**
 * Validates a feed and returns its valid parts. Also reports circles of successors, dates that contradict each other, HTML, and
 * characters that change the direction of a text. The widgets don't make these four checks.
 *
 * @param value - Anything, usually parsed JSON; not modified.
 * @param options.base - The feed's own address, which makes relative addresses in the feed absolute.
 * @param options.lang - The language of `rule` and `remedy`: `en` for English or `nb` for bokmål.
 * @returns `feed` without its invalid parts, or `null` if nothing can be shown. `issues` has structure first, then references,
 *   then dates. It has at most 100 issues and one more that counts the rest. Never throws, whatever `value` is.
 */
export function validateFeed(
  value: unknown,
  {base, lang = 'en'}: {readonly base?: string; readonly lang?: IssueLanguage} = {},
): {feed: Feed | null; issues: FeedIssue[]} {
  const {feed, issues} = checkFeed(value, base, {
    text: (...given) => {
      checkBidi(...given);
      checkHtml(...given);
    },
    feed: (feed, issues, paths) => {
      checkSuccessors(feed, issues, paths);
      checkDates(feed, issues, paths, dateCheckMessages[lang]);
    },
  });
  return {feed, issues: issues.map((issue) => ({...issue, ...explainIssue(issue, lang)}))};
}
