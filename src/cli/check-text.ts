import type {FoundIssue, IssueCode} from '../feed/issue.js';
import {validateFeed} from '../feed/validate-feed.js';
import {findFault, findPlaces} from './json-places.js';

/** One thing that is wrong with the text of a feed. */
export interface TextIssue extends Omit<FoundIssue, 'code'> {
  readonly code: IssueCode | 'not-json' | 'too-large';
  /** The rule that it breaks, and what to do about it. */
  readonly rule: string;
  readonly remedy: string;
  /** Where it stands, the first being 1; not there when the text has no such place. */
  readonly line?: number;
  readonly column?: number;
}

/**
 * Checks the text of a feed as `validateFeed` does, and says where in the text each issue is.
 *
 * @param address - The feed's own, when it has one; relative addresses in it are resolved to it.
 * @returns At most 101 issues. Never throws on data.
 */
export function checkText(text: string, address?: string): TextIssue[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const {what, place} = findFault(text, String(error));
    const remedy = 'Correct the place, then check again: behind it nothing was read.';
    return [{code: 'not-json', severity: 'error', pointer: '', detail: what, rule: `A feed is JSON, but ${what}.`, remedy, ...place}];
  }
  const {issues} = validateFeed(json, address === undefined ? {} : {base: address});
  if (!issues.length) return [];
  const placeOf = findPlaces(text);
  return issues.map((issue) => ({...issue, ...placeOf(issue.pointer, issue.code === 'unknown-key' ? 'key' : 'value')}));
}
