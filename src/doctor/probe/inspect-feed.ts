import {checkBytes, explainSize} from '../../feed-file/check-text.js';
import {decodeFeed} from '../../feed/encoding.js';
import {defaultLimits} from '../../feed/fetch-json.js';
import {validateFeed} from '../../feed/validate-feed.js';
import type {FeedFacts} from '../facts.js';
import type {DoctorLanguage} from '../texts/texts.js';
import type {FetchedAnswer} from './fetch-answer.js';

/**
 * Checks the bytes of a feed with the product's own validation.
 *
 * @param lang - Language of the issues.
 */
export function inspectFeed({bytes, ...answer}: FetchedAnswer, lang: DoctorLanguage): FeedFacts {
  const empty = {...answer, isHtml: false, isEmpty: false, feed: null, issues: [], version: '', second: null};
  if (answer.outcome !== 'answer' || answer.status >= 400) return empty;
  if (bytes.length > defaultLimits.maxBytes) return {...empty, outcome: 'too-large', issues: [explainSize(lang)]};
  const issues = checkBytes(bytes, answer.finalUrl, lang);
  try {
    const text = decodeFeed(bytes);
    if (looksLikeHtml(text)) return {...empty, isHtml: true};
    if (!text.trim()) return {...empty, issues, isEmpty: true};
    const json: unknown = JSON.parse(text);
    const version = (json as {readonly version?: unknown} | null)?.version;
    const {feed} = validateFeed(json, {base: answer.finalUrl, lang});
    return {
      ...empty,
      issues,
      feed,
      version: typeof version === 'string' || typeof version === 'number' ? String(version).slice(0, 20) : '',
    };
  } catch {
    return {...empty, issues}; // The issues say why.
  }
}

/** Whether a text begins like a web page. A comment or a declaration may precede its first tag. */
export function looksLikeHtml(text: string): boolean {
  return /^\ufeff?\s*<(?:!doctype|!--|\?xml|[a-z])/i.test(text);
}
