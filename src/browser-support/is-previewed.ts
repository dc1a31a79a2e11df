/**
 * Whether the page's address asks for the notice (`?ki-browser-notice=show`) and the page lets it: without the attribute
 * nobody can be sent a false alarm.
 *
 * @param preview - `preview` of the element; `null` where there is none.
 */
export function isPreviewed(preview: string | null): boolean {
  return preview !== null && /[?&]ki-browser-notice=show\b/.test(location.search);
}
