/**
 * Makes the address of a link that opens a mail program.
 *
 * @param email - From a validated feed.
 * @param subject - Parts to join with a dash. Empty and repeated parts are left out.
 * @returns A `mailto:` address. Neither argument can add a header or a recipient to it.
 * @see RFC 6068.
 */
export function toMailto(email: string, subject: readonly (string | undefined)[] = []): string {
  const parts = new Set(subject.map((part) => toOneLine(part ?? '')).filter(Boolean));
  const [local, domain] = toOneLine(email).split('@');
  const query = parts.size ? `?subject=${encodeURIComponent([...parts].join(' – '))}` : '';
  // A plus is valid unencoded, and some mail programs don't decode %2B.
  return `mailto:${encodeURIComponent(local ?? '').replace(/%2B/g, '+')}@${encodeURIComponent(domain ?? '')}${query}`;
}

/** Replaces line breaks, other control characters and lone surrogates, which can't be encoded, by spaces. */
function toOneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ').trim();
}
