import {FeedError} from '../feed/feed-error.js';

/**
 * Finds out why there was no answer. The browser does not give a reason, but a policy violation fires an event, and a request without CORS shows
 * whether the server answers at all.
 *
 * @param timeout - Milliseconds for that request; 0 to send none.
 */
export async function findCause(url: string, isBlocked: boolean, signal: AbortSignal, timeout: number): Promise<FeedError> {
  if (isBlocked) return new FeedError('csp', 'the page’s Content-Security-Policy does not allow it: add its origin to connect-src');
  if (timeout && typeof location !== 'undefined' && new URL(url).origin !== location.origin) {
    const probe = new AbortController();
    const abort = () => probe.abort();
    signal.addEventListener('abort', abort);
    if (signal.aborted) abort();
    const timer = setTimeout(abort, timeout);
    try {
      await fetch(url, {mode: 'no-cors', credentials: 'omit', signal: probe.signal});
      return new FeedError('cors', 'its server answers, but does not let this site read it: it must send Access-Control-Allow-Origin: *');
    } catch {
      // No answer to this request either.
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
      abort(); // The body is not needed, and may be endless.
    }
  }
  return new FeedError('network', 'there was no answer');
}
