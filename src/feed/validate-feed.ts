import {checkBidi} from './check-bidi.js';
import {dateCheckMessages} from './check-dates-messages.js';
import {checkDates} from './check-dates.js';
import {checkFeed} from './check-feed.js';
import {checkSuccessors} from './check-successors.js';
import type {Feed} from './definition.js';
import type {FoundIssue} from './issue.js';
import {explainIssue, type IssueLanguage} from './issue-messages.js';

/** One thing that is wrong with a feed, in words for the person who writes it. */
export interface FeedIssue extends FoundIssue {
  /** The rule that it breaks. */
  readonly rule: string;
  /** What to do about it. */
  readonly remedy: string;
}

/**
 * Checks a feed and keeps of it what is right. Also reports circles of successors, dates that contradict each other and
 * characters that turn the direction of a text, which the widgets do not.
 *
 * @param value - Anything, as a rule parsed JSON; not modified.
 * @param options.base - The feed's own address; relative addresses in the feed are made absolute by it.
 * @param options.lang - The language of `rule` and `remedy`: English, or `nb` for bokmål.
 * @returns `feed`, without the parts that are wrong (`null` when nothing can be shown), and the issues, in the order
 *   shape before sense before dates: at most 100, and one more that counts the rest. Never throws on data.
 */
export function validateFeed(
  value: unknown,
  {base, lang = 'en'}: {readonly base?: string; readonly lang?: IssueLanguage} = {},
): {feed: Feed | null; issues: FeedIssue[]} {
  const {feed, issues} = checkFeed(value, base, {
    text: checkBidi,
    feed: (feed, issues, places) => {
      checkSuccessors(feed, issues, places);
      checkDates(feed, issues, places, dateCheckMessages[lang]);
    },
  });
  return {feed, issues: issues.map((issue) => ({...issue, ...explainIssue(issue, lang)}))};
}
