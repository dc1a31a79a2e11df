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

/**
 * Requests an address without cookies. The promise never rejects.
 *
 * @param url - Absolute, with http or https.
 * @param blocked - The outcome if the policy of the page that asks blocks the request.
 */
export async function fetchAnswer(url: string, blocked: 'csp' | 'own-csp'): Promise<FetchedAnswer> {
  const answer = {url, finalUrl: url, status: 0, headers: {}, hasAllHeaders: false, bytes: new Uint8Array()};
  if (isMixed(location.href, url)) return {...answer, outcome: 'mixed'};
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), timeout);
  let isBlocked = false;
  let hasAnswered = false;
  const listen = ({effectiveDirective, blockedURI}: SecurityPolicyViolationEvent) => {
    // The event has the address without its fragment, or only the origin after a redirect.
    if (effectiveDirective === 'connect-src' && url.startsWith(blockedURI)) isBlocked = true;
  };
  document.addEventListener('securitypolicyviolation', listen);
  try {
    const response = await fetch(url, {credentials: 'omit', cache: 'no-cache', signal: controller.signal});
    hasAnswered = true;
    const bytes = await readBytes(response);
    return {
      ...answer,
      outcome: bytes ? (isPacked(bytes) ? 'broken' : 'answer') : 'too-large',
      status: response.status,
      finalUrl: response.url || url,
      headers: Object.fromEntries([...response.headers]),
      hasAllHeaders: response.type === 'basic',
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
  return code === 'cors' ? 'cors' : 'network';
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
