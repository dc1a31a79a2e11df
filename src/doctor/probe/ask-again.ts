import type {FeedFacts, SecondAnswer} from '../facts.js';
import type {DoctorLanguage} from '../texts/texts.js';
import {makeElement} from '../view/dom.js';
import {fetchAnswer, type FetchedAnswer} from './fetch-answer.js';
import {inspectFeed} from './inspect-feed.js';

/**
 * Requests a feed in another way, if code in the browser may have changed the answer. A service worker usually finds its copies by the whole
 * address. A frame has a `fetch` that no script has replaced.
 *
 * @param hasWorker - Whether a service worker answers the page’s requests.
 * @returns `null` if there is no other way, or no reason for one.
 */
export async function askAgain(
  {url, bytes}: FetchedAnswer,
  feed: FeedFacts,
  hasWorker: boolean,
  language: DoctorLanguage,
): Promise<SecondAnswer | null> {
  if (feed.outcome === 'csp' || feed.outcome === 'offline') return null;
  if (hasWorker) {
    const address = new URL(url);
    address.searchParams.set('ki-doctor', Date.now().toString(36));
    return compare('query', bytes, await fetchAnswer(address.href, 'csp'), language);
  }
  if (feed.feed !== null || isNative(fetch)) return null;
  const frame = makeElement('iframe', {hidden: ''});
  document.documentElement.append(frame);
  try {
    const view = frame.contentWindow as (Window & typeof globalThis) | null;
    const send: typeof fetch = (...request) => (view ?? window).fetch(...request);
    return compare('fetch', bytes, await fetchAnswer(url, 'csp', send), language);
  } finally {
    frame.remove();
  }
}

function compare(path: SecondAnswer['path'], first: Uint8Array, answer: FetchedAnswer, language: DoctorLanguage): SecondAnswer {
  const {feed} = inspectFeed(answer, language);
  const isSame = first.length === answer.bytes.length && first.every((byte, i) => byte === answer.bytes[i]);
  return {path, updated: feed && (feed.updated ?? ''), isSame};
}

/** Whether a function is part of the browser. */
function isNative(code: typeof fetch): boolean {
  return /\[native code\]/.test(Function.prototype.toString.call(code));
}
