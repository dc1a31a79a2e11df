import {toHttpUrl} from '../../src/doctor/addresses.js';
import {diagnose} from '../../src/doctor/diagnose.js';
import type {FeedFacts, Outcome, PageFacts} from '../../src/doctor/facts.js';
import type {Finding} from '../../src/doctor/finding.js';
import {examineFeed, examinePage} from '../../src/doctor/probe/examine-page.js';
import {fetchAnswer, noAnswer, type FetchedAnswer} from '../../src/doctor/probe/fetch-answer.js';
import {inspectFeed, looksLikeHtml} from '../../src/doctor/probe/inspect-feed.js';
import {parseHtml, readDocument} from '../../src/doctor/read/read-document.js';
import type {DoctorLanguage} from '../../src/doctor/texts/texts.js';

/** The findings, or why the address could not be read. */
export type Examination =
  {readonly findings: readonly Finding[]} | {readonly failure: Exclude<Outcome, 'answer' | 'csp'>} | {readonly status: number};

/** Fetches an address, finds out whether it is a page or a feed, and examines it. */
export async function examineAddress(url: string, language: DoctorLanguage): Promise<Examination> {
  const answer = await fetchAnswer(url, 'own-csp');
  const {outcome, status, headers, hasAllHeaders, bytes, finalUrl} = answer;
  const isFeed = /\.json$/i.test(new URL(finalUrl).pathname) || /json/i.test(headers['content-type'] ?? '');
  // No page can read a feed without CORS, so for a feed that is a finding.
  if (outcome !== 'answer' && !(isFeed && /^(cors|network|offline|timeout|too-large)$/.test(outcome))) {
    return {failure: outcome === 'csp' ? 'own-csp' : outcome};
  }
  if (isFeed || (status < 400 && looksLikeFeed(bytes))) return {findings: diagnose(examineFeed(inspectFeed(answer, language)))};
  if (status >= 400) return {status};
  // Other hosts hide most of their headers, so these are only known here if all are.
  return {findings: await examineHtml(decodeHtml(bytes), finalUrl, hasAllHeaders ? Object.entries(headers) : null, language)};
}

/** Examines the HTML of a page. Nothing in it is run. */
export async function examineHtml(
  html: string,
  url: string | null,
  headers: PageFacts['headers'],
  language: DoctorLanguage,
  feeds: readonly FeedFacts[] = [],
): Promise<Finding[]> {
  const page = {...readDocument(parseHtml(html), {url, headers, source: html, isLive: false}), live: null};
  return examineFacts(page, language, feeds);
}

/** @param feeds - Feeds that the visitor has chosen as files. They replace those that the page names, if these cannot be read. */
export async function examineFacts(page: PageFacts, language: DoctorLanguage, feeds: readonly FeedFacts[] = []): Promise<Finding[]> {
  const facts = await examinePage(page, {language, isAskedByPage: false});
  return diagnose({...facts, feeds: [...facts.feeds, ...feeds]});
}

/** Examines a file, or a text that was pasted. */
export async function examineBytes(
  bytes: Uint8Array,
  name: string,
  {url, headers}: {readonly url: string | null; readonly headers: PageFacts['headers']},
  language: DoctorLanguage,
): Promise<Finding[]> {
  if (!looksLikeFeed(bytes) && !/\.json$/i.test(name)) return examineHtml(decodeHtml(bytes), url, headers, language);
  const answer: FetchedAnswer = {
    ...noAnswer(url ?? name),
    finalUrl: toHttpUrl(url ?? '', location.href) ?? location.href,
    outcome: 'answer',
    status: 200,
    bytes,
  };
  return diagnose(examineFeed({...inspectFeed(answer, language), url: name}));
}

/** Whether bytes begin like JSON, in whatever encoding. */
function looksLikeFeed(bytes: Uint8Array): boolean {
  const start = [...bytes.subarray(0, 400)].filter((byte) => byte > 0 && byte < 128).map((byte) => String.fromCharCode(byte));
  const text = start.join('').trimStart();
  return /^[[{]/.test(text) && !looksLikeHtml(text);
}

function decodeHtml(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
