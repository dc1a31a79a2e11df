/**
 * Whether the page's address contains `ki-browser-notice=show` and the page allows previews. Without the attribute a link
 * could show visitors a false alarm.
 *
 * @param preview - The element's attribute `preview`, or `null` if it has none.
 */
export function isPreviewed(preview: string | null): boolean {
  return preview !== null && /[?&]ki-browser-notice=show\b/.test(location.search);
}
