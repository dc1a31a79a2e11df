import {requestOptions, takeEarlyRequest, type EarlyRequest} from './early-requests.js';
import {decodeFeed} from './encoding.js';
import {FeedError} from './feed-error.js';

export interface FetchLimits {
  /** Milliseconds for one attempt. */
  readonly timeout: number;
  /** Largest body, in bytes after decompression. */
  readonly maxBytes: number;
  /** Number of attempts. Three, with the waits between them, keep one page below four requests a minute. */
  readonly attempts: number;
  /** Milliseconds between the first two attempts. Each further wait is three times as long. */
  readonly wait: number;
}

export const defaultLimits: FetchLimits = {timeout: 10_000, maxBytes: 2_000_000, attempts: 3, wait: 1_500};

/** Milliseconds. A server that asks for a longer wait (`Retry-After`) counts as a failure at once. */
const maxWait = 30_000;

/**
 * Fetches a JSON document without cookies. Tries again after failures that may be temporary: no answer, 408, 429 and 5xx.
 *
 * @param url - Absolute.
 * @param signal - Aborts the request or the wait. The promise then rejects with the signal's reason.
 * @param cache - `no-cache` revalidates the browser's cached copy (ETag, 304); `reload` bypasses it.
 * @param read - Converts the bytes of the body. By default they are decoded and parsed.
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
      if (!(error instanceof FailedAttempt)) throw error;
      const {retryAfter} = error;
      const wait = retryAfter ?? limits.wait * 3 ** (attempt - 1) * (0.75 + Math.random() / 2);
      if (attempt >= limits.attempts || !error.isTemporary || wait > maxWait) throw Object.assign(await error.toFeedError(), {retryAfter});
      await sleep(wait, signal);
    }
  }
}

/** A failed attempt. The exact cause is determined only if no further attempt follows. */
class FailedAttempt extends Error {
  readonly isTemporary: boolean;
  readonly toFeedError: () => FeedError | Promise<FeedError>;
  /** The wait that the server asked for, in milliseconds. */
  readonly retryAfter: number | undefined;

  constructor(isTemporary: boolean, toFeedError: () => FeedError | Promise<FeedError>, retryAfter?: number) {
    super();
    this.isTemporary = isTemporary;
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
  if (signal.aborted) throw signal.reason as Error;
  const request = sendRequest(url, cache);
  const abort = () => request.abort(signal.reason);
  signal.addEventListener('abort', abort);
  let isTimedOut = false;
  let hasResponse = false;
  const timer = setTimeout(() => {
    isTimedOut = true;
    request.abort();
  }, timeout);
  try {
    const response = await request.response;
    hasResponse = true;
    if (!response.ok) {
      const {status} = response;
      void response.body?.cancel();
      const isTemporary = status === 408 || status === 429 || status >= 500;
      // A server rejects a per cent sign that does not begin an escape: `feeds/100%.json`.
      const hint = /%(?![\da-f]{2})/i.test(url) ? '; write % in the address as %25' : '';
      throw new FailedAttempt(
        isTemporary,
        () => new FeedError('status', `the server answered ${status}${hint}`, status),
        readRetryAfter(response),
      );
    }
    return read(await readBytes(response, maxBytes));
  } catch (error) {
    if (isTimedOut) throw new FailedAttempt(true, () => new FeedError('timeout', `no answer within ${timeout / 1000} seconds`));
    if (signal.aborted || error instanceof FailedAttempt || error instanceof FeedError) throw error;
    await sleep(0, signal); // The event for a policy violation may follow the rejection.
    throw new FailedAttempt(!request.isBlocked(), () =>
      hasResponse
        ? new FeedError('network', 'the answer broke off')
        : findNoAnswerReason(url, request.isBlocked(), signal, cache === 'default' ? timeout : 0),
    );
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
    request.stopObserving();
  }
}

/**
 * Sends a request, or takes the early one. An early request that got no answer is sent again at once, because only now a policy that
 * blocks it can be observed. Polls have another cache mode and send their own request.
 *
 * @throws {ReferenceError} On a page that has removed `AbortController`.
 */
function sendRequest(url: string, cache: RequestCache) {
  const early = cache === 'default' ? takeEarlyRequest(url) : null;
  const controller = new AbortController();
  let isBlocked = false;
  const listen = (event: SecurityPolicyViolationEvent): void => {
    // The event has the address, or only the origin if the request was redirected to another one.
    if (event.effectiveDirective === 'connect-src' && url.startsWith(event.blockedURI)) isBlocked = true;
  };
  globalThis.document?.addEventListener('securitypolicyviolation', listen);
  return {
    response: respond(early, url, {...requestOptions, cache, signal: controller.signal}),
    abort: (reason?: unknown) => {
      controller.abort(reason);
      early?.controller.abort(reason);
    },
    /** Whether the page's Content-Security-Policy blocked the request. */
    isBlocked: () => isBlocked,
    /** Ends the observation of policy violations, after the current task. */
    stopObserving: () => setTimeout(() => globalThis.document?.removeEventListener('securitypolicyviolation', listen)),
  };
}

/** Rejects where a replaced `fetch` throws. */
async function respond(early: EarlyRequest | null, url: string, options: RequestInit): Promise<Response> {
  try {
    if (early) return await early.response;
  } catch {
    // There was no answer, or the request was aborted. The next one is then aborted as well.
  }
  return fetch(url, options);
}

/** Reads a body. Stops when it is too large, so that a hostile server cannot fill the memory. */
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

/** Finds out why there was no answer. The code for that is loaded now, since most requests are answered. */
async function findNoAnswerReason(url: string, isBlocked: boolean, signal: AbortSignal, timeout: number): Promise<FeedError> {
  try {
    const {findCause} = await import('../explain/explain.js');
    return await findCause(url, isBlocked, signal, timeout);
  } catch {
    return new FeedError(isBlocked ? 'csp' : 'network', 'there was no answer');
  }
}

/** @returns The wait in milliseconds; `undefined` if the header is missing or invalid. */
function readRetryAfter(response: Response): number | undefined {
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
