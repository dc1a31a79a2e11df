/** Returns a normalized http or https address, or a path that begins with one slash. `null` if the text is neither. */
export function parseAddress(text: string): string | null {
  const base = 'https://page.invalid';
  if (/^\/(?![/\\])/.test(text) && URL.canParse(text, base)) {
    const {pathname, search, hash} = new URL(text, base);
    return pathname + search + hash;
  }
  if (/^https?:\/\//i.test(text) && URL.canParse(text)) {
    const {href, username, password} = new URL(text);
    if (!username && !password) return href;
  }
  return null;
}
