import {policies} from './policy-table.js';

// Also part of `browser-support.js`, whose syntax the build lowers to ES5. APIs must exist in such browsers or be detected
// first. Each byte counts.

/** The globals that are read. An old browser has no `CSS`. */
export interface BrowserGlobals {
  readonly navigator: {readonly userAgent: string};
  readonly CSS?: {supports(condition: string): boolean};
}

/**
 * Matches the exact user agents of Chrome, Edge, Safari and Firefox. Captures the versions of Chrome, Safari and Firefox. A user
 * agent with more words is a different browser, such as a web view, and its version may mean anything.
 */
const known = /(?:\) Chrome\/(\S+)|Mac OS.* Version\/(\S+))(?: Mobile\S*)? Safari\S+(?: Edg\S+)?$| Gecko\S+ Firefox\/(\S+)$/;

/**
 * Whether the browser meets a policy: it supports the policy's features, and its version is known and new enough, or unknown.
 *
 * Unknown browsers and all robots count as supported. A false alarm is worse than a missed one, and a search engine would quote
 * it. A browser without `CSS.supports` (before 2015) meets no policy.
 *
 * @param policy - A name from the policy table, or versions such as `chrome 96, safari 15.2, firefox 95`. Edge counts as
 *   Chrome. Browsers that are not listed meet the policy. All browsers meet an invalid policy.
 */
export function supportsPolicy(policy: string, {navigator: {userAgent}, CSS}: BrowserGlobals): boolean {
  const required: readonly unknown[] =
    policies[policy.slice(9)] || ['chrome', 'safari', 'firefox'].map((name) => parseFloat(policy.split(name)[1] as string)); // NaN if the browser is not listed.
  return (
    /bot|crawl|spider|http|dom/i.test(userAgent) ||
    (!!CSS &&
      CSS.supports((required[3] || '(color:inherit)') as string) &&
      !(known.exec(userAgent) || []).some((version, i) => parseFloat(version) < (required[i - 1] as number)))
  );
}
