import type {FoundIssue, IssueCode} from '../feed/issue.js';
import {decodeFeed} from '../feed/encoding.js';
import {FeedError} from '../feed/feed-error.js';
import {defaultLimits} from '../feed/fetch-json.js';
import type {IssueLanguage} from '../feed/issue.js';
import {validateFeed} from '../feed/validate-feed.js';
import {findFault, findPlaces, makeLocator} from './json-places.js';
import {validateWords} from './validate-words.js';

/** One thing that is wrong with the text of a feed. */
export interface TextIssue extends Omit<FoundIssue, 'code'> {
  readonly code: IssueCode | 'not-utf-8' | 'not-json' | 'too-large';
  /** The rule that it breaks, and what to do about it. */
  readonly rule: string;
  readonly remedy: string;
  /** Where it stands, the first being 1; not there when the text has no such place. */
  readonly line?: number;
  readonly column?: number;
}

/**
 * Checks the bytes of a feed, from a file or a server alike.
 *
 * @param address - The feed's own, when it has one; relative addresses in it are resolved to it.
 * @param lang - The language of rules and remedies.
 * @returns At most 101 issues. Never throws on data.
 */
export function checkBytes(bytes: Uint8Array, address?: string, lang: IssueLanguage = 'en'): TextIssue[] {
  try {
    return checkText(decodeFeed(bytes), address, lang);
  } catch (error) {
    if (error instanceof FeedError && error.code === 'not-utf-8') return [explainEncoding(bytes, lang)];
    throw error;
  }
}

/**
 * Checks the text of a feed as `validateFeed` does, and says where in the text each issue is.
 *
 * @returns At most 101 issues. Never throws on data.
 */
export function checkText(text: string, address?: string, lang: IssueLanguage = 'en'): TextIssue[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const {faults, notJson} = validateWords[lang];
    const {what, place} = findFault(text, String(error), faults);
    return [{code: 'not-json', severity: 'error', pointer: '', detail: what, rule: notJson.rule(what), remedy: notJson.remedy, ...place}];
  }
  const {issues} = validateFeed(json, {lang, ...(address !== undefined && {base: address})});
  if (!issues.length) return [];
  const placeOf = findPlaces(text);
  return issues.map((issue) => ({...issue, ...placeOf(issue.pointer, issue.code === 'unknown-key' ? 'key' : 'value')}));
}

/** The issue of a feed that is larger than widgets read. */
export function explainSize(lang: IssueLanguage): TextIssue {
  const megabytes = defaultLimits.maxBytes / 1e6;
  const {rule, remedy} = validateWords[lang].tooLarge;
  return {code: 'too-large', severity: 'error', pointer: '', detail: `${megabytes} MB`, rule: rule(megabytes), remedy};
}

/** Says where the first byte is that is not UTF-8, and how the text around it reads in the old encoding of Windows. */
function explainEncoding(bytes: Uint8Array, lang: IssueLanguage): TextIssue {
  const {rule, ruleForUtf16, remedy} = validateWords[lang].notUtf8;
  const issue = {code: 'not-utf-8', severity: 'error', pointer: ''} as const;
  const text = new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes);
  const again = new TextEncoder().encode(text);
  const first = bytes.findIndex((byte, i) => byte !== again[i]);
  const [a, b] = bytes;
  if (first < 0 || !a || !b || (a >= 0xfe && b >= 0xfe)) return {...issue, detail: 'UTF-16', rule: ruleForUtf16, remedy};
  const old = new TextDecoder('windows-1252');
  const before = /[^"\n]{0,30}$/.exec(old.decode(bytes.subarray(Math.max(0, first - 30), first)))?.[0] ?? '';
  const after = /^[^"\n]{0,30}/.exec(old.decode(bytes.subarray(first, first + 30)))?.[0] ?? '';
  const detail = (bytes[first] ?? 0).toString(16).toUpperCase();
  const start = new TextDecoder().decode(bytes.subarray(0, first));
  return {...issue, detail, meant: before + after, rule: rule(detail, before + after), remedy, ...makeLocator(start)(start.length)};
}
