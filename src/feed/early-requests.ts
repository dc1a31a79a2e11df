import {ignoreErrors} from '../ignore-errors.js';

/** A request for a feed that was sent before the code that reads feeds was loaded. */
export interface EarlyRequest {
  readonly response: Promise<Response>;
  readonly controller: AbortController;
}

// Shared by all copies of the script. An address whose request was taken keeps the value `null`.
const key = Symbol.for('ki-widgets.early-requests.1');

function getRequests(): Map<string, EarlyRequest | null> {
  return ((globalThis as {[key]?: Map<string, EarlyRequest | null>})[key] ??= new Map());
}

/** The options of each request for a feed. There are no cookies. */
export const requestOptions = {credentials: 'omit', headers: {accept: 'application/json'}} as const;

/**
 * Sends the request for a feed. Does nothing if the address was requested before or is not one of HTTP. Never throws.
 *
 * @param address - Absolute, or relative to the page.
 */
export function startEarlyRequest(address: string): void {
  void ignoreErrors(async () => {
    const url = new URL(address, document.baseURI).href;
    const requests = getRequests();
    if (requests.has(url) || !url.startsWith('http')) return;
    const controller = new AbortController();
    const response = fetch(url, {...requestOptions, signal: controller.signal});
    requests.set(url, {response, controller});
    await response;
  });
}

/**
 * Returns the early request for a feed. Only the first call for an address does, and no request starts early after it.
 *
 * @param url - Absolute.
 */
export function takeEarlyRequest(url: string): EarlyRequest | null {
  const requests = getRequests();
  const request = requests.get(url) ?? null;
  requests.set(url, null);
  return request;
}
