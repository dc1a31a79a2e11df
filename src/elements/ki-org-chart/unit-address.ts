// Units in the page's address.

/** The page's address with a unit in it. Not a bare `#id`, which a `<base>` would send elsewhere. */
export function addressOf(id: string): string {
  return `${location.href.split('#')[0]}#${encodeURIComponent(id)}`;
}

/** What the page's address ends with, unless it is a place in the page itself. */
export function idInAddress(): string {
  try {
    const id = decodeURIComponent(location.hash.slice(1));
    return document.getElementById(id) ? '' : id;
  } catch {
    return ''; // A stray percent sign.
  }
}
