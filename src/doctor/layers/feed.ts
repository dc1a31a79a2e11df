import {isMixed, originOf, unknownPage} from '../addresses.js';
import {allows} from '../content-security-policy.js';
import type {Facts, FeedFacts} from '../facts.js';
import {FindingList, type Finding} from '../finding.js';
import {policiesOf, toSource} from './policy.js';

/** Seconds after which a feed counts as slow. The widgets give up after ten. */
const slow = 5;
/** Age in milliseconds from which an answer counts as a copy that was kept on the way. */
const kept = 3_600_000;

/** Whether the feeds can be fetched and read, and what is wrong in them. */
export function checkFeeds(facts: Facts): Finding[] {
  const list = new FindingList('feed');
  for (const feed of facts.feeds) {
    if (isMixed(facts.url, feed.url)) list.add('problem', 'feed-mixed', {url: feed.url});
    else if (addSubstitute(list, facts, feed)) continue;
    else if (feed.outcome !== 'answer') addNoAnswer(list, facts, feed);
    else if (feed.status >= 400) list.add('problem', 'feed-status', {url: feed.url, status: String(feed.status)});
    else {
      if (lacksCors(facts, feed)) list.add('problem', 'feed-cors', {url: feed.url, origin: originOf(facts.url ?? '')});
      checkFeedContent(list, feed);
    }
  }
  if (!facts.feeds.length) list.add('info', 'feed-none');
  return list.findings;
}

/**
 * Adds what code in the browser has done to the answer: a service worker of the site, another script, or an extension.
 *
 * @returns Whether that is the cause, so that the answer says nothing about the server.
 */
function addSubstitute(list: FindingList, {live}: Facts, answer: FeedFacts): boolean {
  const {url, outcome, feed, second, isSubstitute, headers} = answer;
  const worker = live?.worker ?? null;
  const isElsewhere = outcome === 'csp' || outcome === 'offline';
  const values = {url, value: worker ?? ''};
  if (feed === null && second?.path === 'fetch' && second.updated !== null) list.add('problem', 'feed-replaced-fetch', {url});
  else if (worker === null || isElsewhere) return false;
  else if (feed === null && (isSubstitute || second?.updated != null)) list.add('problem', 'feed-worker', values);
  else if (feed === null) {
    list.add('note', 'feed-worker-maybe', values);
    return false;
  } else if (second?.updated != null && !second.isSame) {
    list.add('problem', 'feed-worker-old', {...values, version: feed.updated ?? '', other: second.updated});
  } else if (isKept(headers)) list.add('problem', 'feed-worker-old', {...values, version: feed.updated ?? ''});
  else return false;
  return true;
}

/** Whether an answer is older than the request, although it had to be fetched from the server. A shared cache adds the header `Age`. */
function isKept({date, age}: FeedFacts['headers']): boolean {
  return age === undefined && Date.now() - Date.parse(date ?? '') > kept;
}

function addNoAnswer(list: FindingList, facts: Facts, {url, outcome}: FeedFacts): void {
  const {url: page, isAskedByPage} = facts;
  const origin = originOf(url);
  const isOwn = page !== null && originOf(page) === origin;
  if (outcome === 'cors') {
    // The page can read a feed of its own host.
    if (isOwn) list.add('unknown', 'feed-unread', {url, origin});
    else list.add('problem', 'feed-cors', {url, origin: originOf(page ?? '')});
  } else if (outcome === 'csp') {
    const request = {directive: 'connect-src', url, page: page ?? unknownPage};
    // If the policy is known, the findings about it say so.
    if (policiesOf(facts).every((policy) => allows(policy, request)))
      list.add('problem', 'feed-csp', {url, origin: toSource(url, request.page)});
  } else if (outcome === 'own-csp') list.add('unknown', 'feed-own-csp', {url, origin});
  else if (outcome === 'offline') list.add('problem', 'feed-offline', {url});
  else if (outcome === 'timeout') list.add('problem', 'feed-timeout', {url});
  else if (outcome === 'broken') list.add('problem', 'feed-broken', {url});
  else if (outcome === 'too-large') list.add('problem', 'feed-too-large', {url});
  // The server has just answered the doctor's request for the page.
  else if (isAskedByPage && isOwn && facts.headers !== null) list.add('problem', 'feed-blocked', {url, origin});
  else list.add('problem', isAskedByPage || isOwn ? 'feed-network' : 'feed-network-here', {url, origin});
}

/** If the doctor and the feed are on one host, all headers are known, and a page of another host may still not read the feed. */
function lacksCors({url: page, isAskedByPage, isFeedOnly}: Facts, {url, headers, finalUrl, hasAllHeaders}: FeedFacts): boolean {
  if (isAskedByPage || isFeedOnly || page === null || !hasAllHeaders) return false;
  const allowed = headers['access-control-allow-origin'];
  return originOf(page) !== originOf(finalUrl || url) && allowed !== '*' && allowed !== originOf(page);
}

function checkFeedContent(list: FindingList, answer: FeedFacts): void {
  const {url, finalUrl, headers, isHtml, isEmpty, feed, issues, version} = answer;
  const [first] = issues;
  const line = first?.line === undefined ? '' : String(first.line);
  if (isHtml) list.add('problem', finalUrl === url ? 'feed-html' : 'feed-redirected', {url, other: finalUrl});
  else if (isEmpty) list.add('problem', 'feed-empty', {url});
  else if (first?.code === 'not-utf-8') {
    const isUtf16 = first.detail === 'UTF-16';
    list.add('problem', 'feed-encoding', {url, line, value: isUtf16 ? 'UTF-16' : '', other: first.meant ?? ''}, [first]);
  } else if (first?.code === 'not-json') {
    const column = first.column === undefined ? '' : String(first.column);
    list.add('problem', 'feed-json', {url, line, value: first.detail, other: column}, [first]);
  } else if (issues.some(({code}) => code === 'unsupported-version') || (feed === null && /^\d/.test(version) && !/^1(\.|$)/.test(version)))
    list.add('problem', 'feed-version', {url, version});
  else if (feed === null) list.add('problem', 'feed-not-a-feed', {url});
  else {
    const errors = issues.filter(({severity}) => severity === 'error');
    const warnings = issues.filter(({severity}) => severity === 'warning');
    list.add('ok', 'feed-read', {url, value: feed.updated ?? '', version});
    if (answer.seconds > slow) list.add('note', 'feed-slow', {url, value: String(Math.round(answer.seconds))});
    if (errors.length) list.add('problem', 'feed-errors', {url, value: String(errors.length)}, errors);
    if (warnings.length) list.add('note', 'feed-warnings', {url, value: String(warnings.length)}, warnings);
    const type = headers['content-type'] ?? '';
    if (type && !/json/i.test(type)) list.add('info', 'feed-type', {url, value: type});
  }
}
