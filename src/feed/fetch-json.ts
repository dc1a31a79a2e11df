import {decodeFeed} from './encoding.js';
import {FeedError} from './feed-error.js';

export interface FetchLimits {
  /** How long one attempt may take, in milliseconds. */
  readonly timeout: number;
  /** How large the body may be, in bytes after decompression. */
  readonly maxBytes: number;
  /** How often it is tried. Three, with the waits between, keep one page under four requests a minute. */
  readonly attempts: number;
  /** The first wait between two attempts, in milliseconds; each further one is three times as long. */
  readonly wait: number;
}

export const defaultLimits: FetchLimits = {timeout: 10_000, maxBytes: 2_000_000, attempts: 3, wait: 1_500};

/** The longest wait that a server may ask for (`Retry-After`) before the visitor is told instead, in milliseconds. */
const longestWait = 30_000;

/**
 * Fetches a JSON document without cookies, and tries again where that may help: no answer, 408, 429 and 5xx.
 *
 * @param url - Absolute.
 * @param signal - Ends the request and the waiting; the promise then rejects with the signal's reason.
 * @param cache - `no-cache` asks the server whether what the browser has is still right (ETag, 304); `reload` gets it whole.
 * @param read - Makes of the bytes what is wanted. Without it they are decoded and parsed.
 * @throws {FeedError} `network`, `cors`, `csp`, `timeout`, `status`, `too-large`, `not-utf-8` or `not-json`.
 */
export async function fetchJson(
  url: string,
  signal: AbortSignal,
  limits: FetchLimits = defaultLimits,
  cache: RequestCache = 'default',
  read = parse,
): Promise<unknown> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await fetchOnce(url, signal, limits, cache, read);
    } catch (error) {
      if (signal.aborted) throw error;
      if (!(error instanceof Refusal)) throw error;
      const {retryAfter} = error;
      const wait = retryAfter ?? limits.wait * 3 ** (attempt - 1) * (0.75 + Math.random() / 2);
      if (attempt >= limits.attempts || !error.mayPass || wait > longestWait) throw Object.assign(await error.toFeedError(), {retryAfter});
      await sleep(wait, signal);
    }
  }
}

/** A failed attempt. What it was exactly is found out only when no further attempt follows. */
class Refusal extends Error {
  readonly mayPass: boolean;
  readonly toFeedError: () => FeedError | Promise<FeedError>;
  /** The wait that the server asked for, in milliseconds. */
  readonly retryAfter: number | undefined;

  constructor(mayPass: boolean, toFeedError: () => FeedError | Promise<FeedError>, retryAfter?: number) {
    super();
    this.mayPass = mayPass;
    this.toFeedError = toFeedError;
    this.retryAfter = retryAfter;
  }
}

async function fetchOnce(
  url: string,
  signal: AbortSignal,
  {timeout, maxBytes}: FetchLimits,
  cache: RequestCache,
  read: typeof parse,
): Promise<unknown> {
  const attempt = new AbortController();
  const abort = () => attempt.abort(signal.reason);
  signal.addEventListener('abort', abort);
  if (signal.aborted) abort();
  let isLate = false;
  let isAnswered = false;
  const timer = setTimeout(() => {
    isLate = true;
    attempt.abort();
  }, timeout);
  const watch = watchPolicy(url);
  try {
    const response = await fetch(url, {cache, credentials: 'omit', headers: {accept: 'application/json'}, signal: attempt.signal});
    isAnswered = true;
    if (!response.ok) {
      const {status} = response;
      void response.body?.cancel();
      const mayPass = status === 408 || status === 429 || status >= 500;
      // A server refuses a per cent sign that stands for nothing: `feeds/100%.json`.
      const hint = /%(?![\da-f]{2})/i.test(url) ? '; write % in the address as %25' : '';
      throw new Refusal(mayPass, () => new FeedError('status', `the server answered ${status}${hint}`, status), retryAfterOf(response));
    }
    return read(await readBytes(response, maxBytes));
  } catch (error) {
    if (isLate) throw new Refusal(true, () => new FeedError('timeout', `no answer within ${timeout / 1000} seconds`));
    if (signal.aborted || error instanceof Refusal || error instanceof FeedError) throw error;
    await sleep(0, signal); // The policy's report may come after the refusal.
    throw new Refusal(!watch.isBlocked(), () =>
      isAnswered
        ? new FeedError('network', 'the answer broke off')
        : explainNoAnswer(url, watch.isBlocked(), signal, cache === 'default' ? timeout : 0),
    );
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
    watch.stop();
  }
}

/** Reads a body and stops as soon as it is too large, so that a hostile one cannot fill the memory. */
async function readBytes(response: Response, maxBytes: number): Promise<Uint8Array> {
  const reader = response.body?.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let chunk = await reader?.read(); chunk && !chunk.done; chunk = await reader?.read()) {
    chunks.push(chunk.value);
    length += chunk.value.byteLength;
    if (length > maxBytes) {
      void reader?.cancel();
      throw new FeedError('too-large', `it is larger than ${maxBytes / 1e6} MB`);
    }
  }
  const bytes = new Uint8Array(length);
  length = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, length);
    length += chunk.byteLength;
  }
  return bytes;
}

function parse(bytes: Uint8Array): unknown {
  const text = decodeFeed(bytes);
  try {
    return JSON.parse(text);
  } catch {
    throw new FeedError('not-json', text.trim() ? 'it is not JSON' : 'it is empty');
  }
}

/**
 * A page is told nothing about why it got no answer, but it can look around: a policy report, or an answer without CORS.
 *
 * @param timeout - How long to look, in milliseconds; 0 when it is not worth a further request.
 */
async function explainNoAnswer(url: string, isBlocked: boolean, signal: AbortSignal, timeout: number): Promise<FeedError> {
  if (isBlocked) return new FeedError('csp', 'the page’s Content-Security-Policy does not allow it: add its origin to connect-src');
  if (timeout && typeof location !== 'undefined' && new URL(url).origin !== location.origin) {
    const probe = new AbortController();
    const abort = () => probe.abort();
    signal.addEventListener('abort', abort);
    const timer = setTimeout(abort, timeout);
    try {
      await fetch(url, {mode: 'no-cors', credentials: 'omit', signal: probe.signal});
      return new FeedError('cors', 'its server answers, but does not let this site read it: it must send Access-Control-Allow-Origin: *');
    } catch {
      // No answer either: the network it is.
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
      abort(); // That there is an answer is enough; its body may have no end.
    }
  }
  return new FeedError('network', 'there was no answer');
}

function watchPolicy(url: string): {isBlocked: () => boolean; stop: () => void} {
  let isBlocked = false;
  const listen = (event: SecurityPolicyViolationEvent) => {
    // The report names the address, or for a redirect to elsewhere the origin only.
    if (event.effectiveDirective === 'connect-src' && url.startsWith(event.blockedURI)) isBlocked = true;
  };
  globalThis.document?.addEventListener('securitypolicyviolation', listen);
  return {
    isBlocked: () => isBlocked,
    stop: () => setTimeout(() => globalThis.document?.removeEventListener('securitypolicyviolation', listen)),
  };
}

/** @returns The wait in milliseconds; `undefined` when the header is not there or not readable. */
function retryAfterOf(response: Response): number | undefined {
  const value = response.headers.get('retry-after');
  if (!value) return undefined;
  const wait = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return wait >= 0 ? wait : undefined;
}

function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', end);
      resolve();
    }, milliseconds);
    signal.addEventListener('abort', end);
  });
}
