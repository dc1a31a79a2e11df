import {originOf, unknownPage} from '../addresses.js';
import {allows, allowsModules, missingTrustedTypes, parsePolicies, valuesFor, type Policy} from '../content-security-policy.js';
import type {Facts, PageFacts, ScriptFacts} from '../facts.js';
import {FindingList, type Finding} from '../finding.js';
import {feedAddresses} from '../feed-addresses.js';
import {isActive} from './script.js';

/** The policies that a page enforces, from its headers and its `<meta>` elements. */
export function policiesOf({headers, metaPolicies}: PageFacts): Policy[] {
  const sent = (headers ?? []).filter(([name]) => name === 'content-security-policy').map(([, value]) => value);
  return [...sent, ...metaPolicies].flatMap(parsePolicies);
}

/** Whether the page’s Content-Security-Policy lets the script, its modules and the feeds work. */
export function checkPolicy(facts: Facts): Finding[] {
  const list = new FindingList('policy');
  const policies = policiesOf(facts);
  const page = facts.url ?? unknownPage;
  const scripts = facts.scripts.filter((script) => isActive(script) && isOurs(facts, script));
  for (const policy of policies) {
    checkSandbox(list, policy);
    for (const script of scripts) checkScript(list, policy, page, script);
    for (const url of feedAddresses(facts)) {
      if (!allows(policy, {directive: 'connect-src', url, page})) {
        list.add('problem', 'policy-connect', {url, origin: toSource(url, page), value: joinValues(policy, 'connect-src')});
      }
    }
    checkTypes(list, policy, scripts);
  }
  addViolations(list, facts);
  if ((facts.headers ?? []).some(([name]) => name === 'content-security-policy-report-only')) list.add('info', 'policy-report-only');
  if (facts.headers === null) list.add('unknown', 'policy-unknown');
  if (!list.hasProblem && policies.length) list.add('ok', 'policy-allows');
  if (!policies.length && facts.headers !== null) list.add('ok', 'policy-none');
  return list.findings;
}

function isOurs({scriptAnswers}: Facts, {src, file}: ScriptFacts): boolean {
  return file !== null || scriptAnswers.some((answer) => answer.url === src && answer.file !== null);
}

function checkSandbox(list: FindingList, policy: Policy): void {
  const values = policy.get('sandbox');
  if (values && !values.includes('allow-scripts')) list.add('problem', 'policy-sandbox');
}

function checkScript(list: FindingList, policy: Policy, page: string, {src, nonce, integrity}: ScriptFacts): void {
  if (src === null) return;
  const request = {directive: 'script-src', url: src, page, nonce, integrity};
  const values = {url: src, origin: toSource(src, page), value: joinValues(policy, 'script-src')};
  if (!allows(policy, request)) list.add('problem', 'policy-script', values);
  else if (!src.endsWith('.all.js') && !allowsModules(policy, request)) list.add('problem', 'policy-modules', values);
}

function checkTypes(list: FindingList, policy: Policy, scripts: readonly ScriptFacts[]): void {
  const isSingle = scripts.length > 0 && scripts.every(({file}) => file === 'all');
  const missing = missingTrustedTypes(policy, isSingle ? ['lit-html'] : ['lit-html', 'ki-widgets']);
  if (!missing.length) return;
  const kept = (policy.get('trusted-types') ?? []).filter((name) => name !== "'none'");
  list.add('problem', 'policy-types', {name: missing.join(' '), value: [...kept, ...missing].join(' ')});
}

/**
 * Adds what the browser has blocked of ours, unless the policies above explain it. A blocked feed is a finding about the feed. The browser
 * gives the address, or only the origin if that is another one.
 */
function addViolations(list: FindingList, facts: Facts): void {
  const {live, url, scripts, placements, isAskedByPage} = facts;
  const page = url ?? unknownPage;
  const feeds = feedAddresses(facts);
  const ours = [...scripts.flatMap(({src, file}) => (src !== null && file !== null ? [src] : [])), live?.loader?.folder ?? ''];
  const isUndefined = placements.some((placement) => placement.live?.isDefined === false);
  if (list.hasProblem) return;
  for (const {directive, blocked} of live?.violations ?? []) {
    const blockedFeed =
      directive === 'connect-src' && !isAskedByPage && /^http/.test(blocked) && feeds.find((feed) => feed.startsWith(blocked));
    if (blockedFeed) list.add('problem', 'policy-connect', {url: blockedFeed, origin: toSource(blockedFeed, page)});
    else if (!isUndefined) continue;
    else if (/trusted-types/.test(directive))
      list.add('problem', 'policy-types', {name: 'lit-html ki-widgets', value: 'lit-html ki-widgets'});
    else if (directive.startsWith('script-src') && /^http/.test(blocked) && ours.some((each) => each && sharesStart(each, blocked))) {
      list.add('problem', 'policy-script', {url: blocked, origin: toSource(blocked, page)});
    }
  }
}

function sharesStart(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

/** How a policy names the host of an address. */
export function toSource(url: string, page: string): string {
  const origin = originOf(url);
  return origin === originOf(page) ? "'self'" : origin;
}

function joinValues(policy: Policy, directive: string): string {
  return `${directive} ${(valuesFor(policy, directive) ?? []).join(' ')}`;
}
