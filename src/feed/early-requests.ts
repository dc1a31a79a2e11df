/** A request for a feed that was sent. */
export interface SentRequest {
  readonly response: Promise<Response>;
  readonly abort: (reason?: unknown) => void;
  /** Whether the page's Content-Security-Policy blocked the request. */
  readonly isBlocked: () => boolean;
  /** Ends the observation of policy violations, after the current task. */
  readonly stopObserving: () => void;
}

// Shared by all copies of the script. An address whose request was taken keeps the value `null`.
const key = Symbol.for('ki-widgets.early-requests.1');
const shared = globalThis as {[key]?: Map<string, SentRequest | null>};

/**
 * Sends the request for a feed before the code that reads feeds is loaded. Does nothing if the address was requested before. Never
 * throws.
 *
 * @param url - Absolute.
 */
export function startEarlyRequest(url: string): void {
  try {
    const requests = (shared[key] ??= new Map());
    if (requests.has(url)) return;
    const request = sendRequest(url);
    requests.set(url, request);
    void ignoreRejection(request.response);
  } catch {
    // The page has removed `AbortController`. The reader of the feed reports that.
  }
}

/**
 * Returns the early request for a feed. Only the first call for an address does, and no request starts early after it.
 *
 * @param url - Absolute.
 */
export function takeEarlyRequest(url: string): SentRequest | null {
  const requests = (shared[key] ??= new Map());
  const request = requests.get(url) ?? null;
  requests.set(url, null);
  return request;
}

/**
 * Sends a request without cookies.
 *
 * @param url - Absolute.
 * @throws {ReferenceError} On a page that has removed `AbortController`.
 */
export function sendRequest(url: string, cache: RequestCache = 'default'): SentRequest {
  const controller = new AbortController();
  let isBlocked = false;
  const listen = (event: SecurityPolicyViolationEvent): void => {
    // The event has the address, or only the origin if the request was redirected to another one.
    if (event.effectiveDirective === 'connect-src' && url.startsWith(event.blockedURI)) isBlocked = true;
  };
  globalThis.document?.addEventListener('securitypolicyviolation', listen);
  return {
    response: respond(url, {cache, credentials: 'omit', headers: {accept: 'application/json'}, signal: controller.signal}),
    abort: (reason) => controller.abort(reason),
    isBlocked: () => isBlocked,
    stopObserving: () => setTimeout(() => globalThis.document?.removeEventListener('securitypolicyviolation', listen)),
  };
}

/** Rejects where a replaced `fetch` throws. */
async function respond(url: string, options: RequestInit): Promise<Response> {
  return fetch(url, options);
}

/** Uses `await`, since a page may have replaced the methods of promises. The reader of the feed gets the rejection as well. */
async function ignoreRejection(response: Promise<Response>): Promise<void> {
  try {
    await response;
  } catch {
    // The browser must not report it as unhandled.
  }
}
