/** Allowed protocols of pictures and of links. */
const imageProtocols = ['https:', 'http:'];
const linkProtocols = [...imageProtocols, 'mailto:', 'tel:'];

/**
 * Resolves an address of a feed, and refuses unsafe ones. The URL parser decides on the protocol, because it skips spaces and
 * tabs that a comparison of the first characters would miss.
 *
 * @param base - The feed's own address, which relative addresses are resolved against.
 * @param isImage - Whether the address is of a picture, which must use http or https.
 * @returns The absolute address. `null` if it is invalid, has a user name or password, or has another protocol than http,
 *   https, mailto or tel.
 */
export function toSafeUrl(value: string, base?: string, isImage = false): string | null {
  try {
    const url = new URL(value, base);
    const protocols = isImage ? imageProtocols : linkProtocols;
    return protocols.includes(url.protocol) && !url.username && !url.password ? url.href : null;
  } catch {
    return null;
  }
}
