import {findCause} from '../../explain/requests.js';
import {isMixed} from '../addresses.js';
import type {AnswerFacts, Outcome} from '../facts.js';

/** Milliseconds for one answer. */
const timeout = 10_000;
/** Largest body, in bytes. The single file of the widgets has 0.4 MB, and other files of a page may contain it. */
export const maxBytes = 5_000_000;

export interface FetchedAnswer extends AnswerFacts {
  /** The body; empty if there is no answer. */
  readonly bytes: Uint8Array;
}

/** An address before any answer. */
export function noAnswer(url: string): Omit<FetchedAnswer, 'outcome'> {
  return {url, finalUrl: url, status: 0, headers: {}, hasAllHeaders: false, isSubstitute: false, seconds: 0, bytes: new Uint8Array()};
}

/**
 * Requests an address without cookies. The promise never rejects.
 *
 * @param url - Absolute, with http or https.
 * @param blocked - The outcome if the policy of the page that asks blocks the request.
 * @param send - By default the page’s own `fetch`, which scripts and extensions may have replaced.
 */
export async function fetchAnswer(url: string, blocked: 'csp' | 'own-csp', send: typeof fetch = fetch): Promise<FetchedAnswer> {
  const answer = noAnswer(url);
  if (isMixed(location.href, url)) return {...answer, outcome: 'mixed'};
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), timeout);
  let isBlocked = false;
  let hasAnswered = false;
  const start = performance.now();
  const listen = ({effectiveDirective, blockedURI}: SecurityPolicyViolationEvent) => {
    // The event has the address without its fragment, or only the origin after a redirect.
    if (effectiveDirective === 'connect-src' && url.startsWith(blockedURI)) isBlocked = true;
  };
  document.addEventListener('securitypolicyviolation', listen);
  try {
    const {signal} = controller;
    const response = await untilAborted(send(url, {credentials: 'omit', cache: 'no-cache', signal}), signal);
    hasAnswered = true;
    const bytes = await untilAborted(readBytes(response), signal);
    return {
      ...answer,
      outcome: bytes ? (isPacked(bytes) ? 'broken' : 'answer') : 'too-large',
      status: response.status,
      finalUrl: response.url || url,
      headers: Object.fromEntries([...response.headers]),
      hasAllHeaders: response.type === 'basic',
      isSubstitute: isSubstitute(response, url),
      seconds: (performance.now() - start) / 1000,
      bytes: bytes ?? new Uint8Array(),
    };
  } catch {
    await new Promise((resolve) => setTimeout(resolve, 50)); // The event may follow the rejection.
    if (controller.signal.aborted) return {...answer, outcome: 'timeout'};
    if (hasAnswered) return {...answer, outcome: 'broken'};
    return {...answer, outcome: isBlocked ? blocked : await findOutcome(url)};
  } finally {
    clearTimeout(timer);
    document.removeEventListener('securitypolicyviolation', listen);
  }
}

/** Finds out whether a server that gives no answer exists. Browsers don't give any other reason. */
async function findOutcome(url: string): Promise<Outcome> {
  const {code} = await findCause(url, false, new AbortController().signal, timeout);
  if (code === 'cors') return 'cors';
  return navigator.onLine ? 'network' : 'offline';
}

/** A replaced `fetch` may ignore the signal, and never end. */
function untilAborted<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), {once: true});
    promise.then(resolve, reject);
  });
}

/** Code can make an answer, which then has no date, or give that of another address without a redirect. */
function isSubstitute({type, url, redirected, headers}: Response, asked: string): boolean {
  const isMade = type === 'default' || (type === 'basic' && !headers.has('date'));
  return isMade || (url !== '' && url !== asked.replace(/#.*/, '') && !redirected);
}

/** Whether a body is still packed as gzip: the server has not said so, or it cannot be unpacked. */
function isPacked([first, second]: Uint8Array): boolean {
  return first === 0x1f && second === 0x8b;
}

/** @returns The body; `null` if it is too large. */
async function readBytes(response: Response): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    chunks.push(part.value);
    length += part.value.length;
    if (length > maxBytes) {
      void reader?.cancel();
      return null;
    }
  }
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}
