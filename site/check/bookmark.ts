/** Part of the address of this page when a bookmark has opened it. */
export const bookmarkHash = '#from=bookmark';

/**
 * Writes the address of the bookmark.
 *
 * @param code - The built code (src/doctor/bookmark.ts).
 * @param page - Address of the doctor’s page.
 * @param blocked - Shown if the browser opens no window.
 */
export function writeBookmark(code: string, page: string, blocked: string): string {
  const filled = code
    .replaceAll('kiDoctorAddress', JSON.stringify(page + bookmarkHash))
    .replaceAll('kiDoctorBlocked', JSON.stringify(blocked));
  return `javascript:${encodeURIComponent(filled)}`;
}
