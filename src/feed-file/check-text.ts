import {decodeFeed} from '../feed/encoding.js';
import {FeedError} from '../feed/feed-error.js';
import {defaultLimits} from '../feed/fetch-json.js';
import type {FoundIssue, IssueCode, IssueLanguage} from '../feed/issue.js';
import {validateFeed} from '../feed/validate-feed.js';
import {decodeWindows1252} from '../feed/windows-1252.js';
import {findSyntaxError, makeOffsetLocator, makePointerLocator} from './json-locations.js';
import {fileMessages} from './file-messages.js';
import {findDuplicateKeys} from './find-duplicate-keys.js';

/** An issue in the text of a feed. */
export interface TextIssue extends Omit<FoundIssue, 'code'> {
  readonly code: IssueCode | 'not-utf-8' | 'not-json' | 'too-large' | 'duplicate-key';
  /** The rule that the feed breaks. */
  readonly rule: string;
  /** Advice on how to correct it. */
  readonly remedy: string;
  /** Line of the issue; the first line is 1. Missing if the issue has no location. */
  readonly line?: number;
  readonly column?: number;
}

/** A hostile file can have a million. */
const maxDuplicates = 100;

/**
 * Checks the bytes of a feed.
 *
 * @param address - Address of the feed. It is the base for relative URLs.
 * @param lang - Language of rules and remedies.
 * @returns At most 201 issues. Never throws because of the content.
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
 * Checks the text of a feed like `validateFeed`. Adds the location of each issue, and the fields that an object has twice.
 *
 * @returns At most 201 issues. Never throws because of the content.
 */
export function checkText(text: string, address?: string, lang: IssueLanguage = 'en'): TextIssue[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const {syntaxErrors, notJson} = fileMessages[lang];
    const {description, location} = findSyntaxError(text, String(error), syntaxErrors);
    const issue = {code: 'not-json', severity: 'error', pointer: '', detail: description} as const;
    return [{...issue, rule: notJson.rule(description), remedy: notJson.remedy, ...location}];
  }
  const {issues} = validateFeed(json, {lang, ...(address !== undefined && {base: address})});
  const duplicates = findDuplicateKeys(text)
    .slice(0, maxDuplicates)
    .map(({pointer, key, lostLine}): Omit<TextIssue, 'line'> => {
      const {rule, remedy} = fileMessages[lang].duplicateKey;
      return {code: 'duplicate-key', severity: 'error', pointer, detail: key, rule: rule(key, lostLine), remedy};
    });
  const all = [...duplicates, ...issues];
  if (!all.length) return [];
  const locate = makePointerLocator(text);
  const keyCodes: readonly string[] = ['duplicate-key', 'unknown-key'];
  return all.map((issue) => ({...issue, ...locate(issue.pointer, keyCodes.includes(issue.code) ? 'key' : 'value')}));
}

/** Returns the issue of a feed that is too large for the widgets. */
export function explainSize(lang: IssueLanguage): TextIssue {
  const megabytes = defaultLimits.maxBytes / 1e6;
  const {rule, remedy} = fileMessages[lang].tooLarge;
  return {code: 'too-large', severity: 'error', pointer: '', detail: `${megabytes} MB`, rule: rule(megabytes), remedy};
}

/** Locates the first byte that is not UTF-8, and decodes the text around it as windows-1252, the old encoding of Windows. */
function explainEncoding(bytes: Uint8Array, lang: IssueLanguage): TextIssue {
  const {rule, ruleForUtf16, remedy} = fileMessages[lang].notUtf8;
  const issue = {code: 'not-utf-8', severity: 'error', pointer: ''} as const;
  const text = new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes);
  const encodedAgain = new TextEncoder().encode(text);
  const first = bytes.findIndex((byte, i) => byte !== encodedAgain[i]);
  const [a, b] = bytes;
  if (first < 0 || !a || !b || (a >= 0xfe && b >= 0xfe)) return {...issue, detail: 'UTF-16', rule: ruleForUtf16, remedy};
  const before = /[^"\n]{0,30}$/.exec(decodeWindows1252(bytes.subarray(Math.max(0, first - 30), first)))?.[0] ?? '';
  const after = /^[^"\n]{0,30}/.exec(decodeWindows1252(bytes.subarray(first, first + 30)))?.[0] ?? '';
  const detail = (bytes[first] ?? 0).toString(16).toUpperCase();
  const start = new TextDecoder().decode(bytes.subarray(0, first));
  return {...issue, detail, meant: before + after, rule: rule(detail, before + after), remedy, ...makeOffsetLocator(start)(start.length)};
}
