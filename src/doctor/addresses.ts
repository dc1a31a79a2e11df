/** Replaces the page’s address when only its HTML is known. */
export const unknownPage = 'https://page.invalid/';

/** @returns The origin of an absolute address; empty if it has none. */
export function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : '';
}

/** Whether browsers block a request because its page is encrypted and the address is not. This machine counts as safe. */
export function isMixed(page: string | null, url: string): boolean {
  if (page === null || !page.startsWith('https:') || !url.startsWith('http:')) return false;
  return !/^(localhost|127\.[\d.]+|\[::1\])$|\.localhost$/.test(new URL(url).hostname);
}

/** Whether a text is or can be resolved to an http or https address. */
export function toHttpUrl(written: string, base: string): string | null {
  try {
    const {href, protocol} = new URL(written.trim(), base);
    return written.trim() && /^https?:$/.test(protocol) ? href : null;
  } catch {
    return null;
  }
}
