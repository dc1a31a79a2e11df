import {policies} from './policy-table.js';

// Also part of the script for browsers that read nothing newer than ES5 (notice.ts): the build lowers the syntax, but what
// is called here has to be there in such a browser, or be asked for first. And each byte of it counts.

/** What is looked at in a browser: the globals of a page, of which an old browser has few. */
export interface Scope {
  readonly navigator: {readonly userAgent: string};
  readonly CSS?: {supports(condition: string): boolean};
}

/**
 * What Chrome, Edge, Safari and Firefox call themselves, to the letter, with Chrome's, Safari's and Firefox's number. What
 * says one word more is something else (a web view, a television, a browser made of another), whose number may mean anything.
 */
const known = /(?:\) Chrome\/(\S+)|Mac OS.* Version\/(\S+))(?: Mobile\S*)? Safari\S+(?: Edg\S+)?$| Gecko\S+ Firefox\/(\S+)$/;

/**
 * Whether the browser has what a policy asks for: features first, then the version, of browsers whose name is known.
 *
 * What cannot be told counts as support, and so does every robot: a false alarm is worse than a missed one, and a robot
 * would quote it. Only a browser that cannot be asked for features, as all can since 2015, meets no policy.
 *
 * @param policy - A name of the table, or versions as `chrome 96, safari 15.2, firefox 95`; Edge counts as Chrome. A browser
 *   that is not named there is not judged, and what is neither is met by every browser.
 */
export function supportsPolicy(policy: string, {navigator: {userAgent}, CSS}: Scope): boolean {
  const asked: readonly unknown[] =
    policies[policy.slice(9)] || ['chrome', 'safari', 'firefox'].map((name) => parseFloat(policy.split(name)[1] as string)); // Not a number: not named.
  return (
    /bot|crawl|spider|http|dom/i.test(userAgent) ||
    (!!CSS &&
      CSS.supports((asked[3] || '(color:inherit)') as string) &&
      !(known.exec(userAgent) || []).some((version, i) => parseFloat(version) < (asked[i - 1] as number)))
  );
}
