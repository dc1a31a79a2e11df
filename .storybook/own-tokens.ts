/** Custom properties by name. */
export type Tokens = Readonly<Record<string, string>>;

/** Storybook keeps only letters, digits, spaces, `_` and `-` of the values in its address. The prefix keeps digits from becoming a number. */
const prefix = 'css-';

/** Encodes a style sheet for Storybook's address. @returns The empty text for an empty style sheet. */
export function encodeStyleSheet(css: string): string {
  if (!css.trim()) return '';
  const bytes = String.fromCharCode(...new TextEncoder().encode(css));
  return prefix + btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Decodes what `encodeStyleSheet` returns. @returns The empty text for anything else. */
export function decodeStyleSheet(encoded: unknown): string {
  if (typeof encoded !== 'string' || !encoded.startsWith(prefix)) return '';
  try {
    const bytes = atob(encoded.slice(prefix.length).replaceAll('-', '+').replaceAll('_', '/'));
    return new TextDecoder('utf-8', {fatal: true}).decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
  } catch {
    return ''; // Somebody changed the address by hand.
  }
}

/** Finds the custom properties in a style sheet. The last one with a name wins, whatever its selector is. */
export function readTokens(css: string): Tokens {
  const withoutComments = css.replace(/\/\*[^]*?(\*\/|$)/g, ' ');
  const declarations = withoutComments.matchAll(/(?<![\w-])(--[\w-]+)\s*:\s*([^;{}]+)/g);
  return Object.fromEntries([...declarations].map(([, name = '', value = '']) => [name, value.replace(/\s+/g, ' ').trim()]));
}

/** @returns The names that begin with `--ki-` and have no effect, because no widget has such a token. */
export function findUnknownNames(tokens: Tokens, known: readonly string[]): string[] {
  return Object.keys(tokens).filter((name) => name.startsWith('--ki-') && !known.includes(name));
}
