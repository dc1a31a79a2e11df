/**
 * The link that opens a mail program.
 *
 * @param email - From a checked feed.
 * @param subject - Parts that are joined by a dash; empty ones, and those that were there before, are left out.
 * @returns A `mailto:` address in which neither the one nor the other can add a header or a recipient.
 * @see RFC 6068.
 */
export function toMailto(email: string, subject: readonly (string | undefined)[] = []): string {
  const parts = new Set(subject.map((part) => oneLine(part ?? '')).filter(Boolean));
  const [local, domain] = oneLine(email).split('@');
  const query = parts.size ? `?subject=${encodeURIComponent([...parts].join(' – '))}` : '';
  // A plus may stand as it is, and mail programs that decode little want it so.
  return `mailto:${encodeURIComponent(local ?? '').replace(/%2B/g, '+')}@${encodeURIComponent(domain ?? '')}${query}`;
}

/** Without line ends and other control characters, and without half characters, which cannot be encoded. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ').trim();
}
