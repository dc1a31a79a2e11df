import {checkDates} from './check-dates.js';
import {checkFeed, type FurtherCheck} from './check-feed.js';
import {checkSuccessors} from './check-successors.js';
import type {Feed} from './definition.js';
import type {FoundIssue} from './issue.js';
import {explainIssue} from './issue-texts.js';

/** One thing that is wrong with a feed, in words for the person who writes it. */
export interface FeedIssue extends FoundIssue {
  /** The rule that it breaks. */
  readonly rule: string;
  /** What to do about it. */
  readonly remedy: string;
}

const checkFurther: FurtherCheck = (...parts) => {
  checkSuccessors(...parts);
  checkDates(...parts);
};

/**
 * Checks a feed and keeps of it what is right. Also reports circles of successors and dates
 * that contradict each other, which the widgets do not.
 *
 * @param value - Anything, as a rule parsed JSON; not modified.
 * @param options.base - The feed's own address; relative addresses in the feed are made absolute by it.
 * @returns `feed`, without the parts that are wrong (`null` when nothing can be shown), and the issues, in the order
 *   shape before sense before dates: at most 100, and one more that counts the rest. Never throws on data.
 */
export function validateFeed(value: unknown, options: {readonly base?: string} = {}): {feed: Feed | null; issues: FeedIssue[]} {
  const {feed, issues} = checkFeed(value, options.base, checkFurther);
  return {feed, issues: issues.map((issue) => ({...issue, ...explainIssue(issue)}))};
}
