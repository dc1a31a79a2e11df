/**
 * Makes sure that the next navigation changes `history.length`. A full history (50 or 100 entries) would otherwise stay at its length, and
 * earlier test files may have filled it. The next navigation replaces both entries that are added here.
 */
export async function makeRoomInHistory(): Promise<void> {
  history.pushState(null, '');
  history.pushState(null, '');
  const isBack = new Promise((resolve) => window.addEventListener('popstate', resolve, {once: true}));
  history.go(-2);
  await isBack;
}
