import {waitUntil} from '@open-wc/testing';
import {executeServerCommand} from '@web/test-runner-commands';
import {nextTask} from './wait.js';

/**
 * Restores the page's address and scroll position after each test.
 *
 * @returns The address without its hash.
 */
export function restoreAddressAfterEach(): string {
  const address = location.pathname + location.search;
  afterEach(async () => {
    history.replaceState(null, '', address);
    await nextTask(); // A pending hashchange event must not reach the charts of the next test.
    window.scrollTo(0, 0);
  });
  return address;
}

/**
 * Makes sure that the next navigation changes `history.length`. A full history (50 or 100 entries) would otherwise stay at its length, and
 * earlier test files may have filled it. All browsers wait until the page has loaded: until then, a link replaces the entry of the page,
 * and Back would leave it.
 *
 * In a full history, Chromium makes room by removing entries that a page has added without a click or key of the user, also those of the
 * page that is open. So the history is emptied. Other browsers cannot do that. There the next navigation replaces the two entries that are
 * added here.
 */
export async function makeRoomInHistory(): Promise<void> {
  if (document.readyState !== 'complete') await new Promise((resolve) => window.addEventListener('load', resolve, {once: true}));
  await nextTask(); // The page counts as loaded after the event.
  if (await executeServerCommand('back:empty')) {
    await waitUntil(() => history.length === 1, 'an empty history');
    history.pushState(null, '');
    return;
  }
  history.pushState(null, '');
  history.pushState(null, '');
  const isBack = new Promise((resolve) => window.addEventListener('popstate', resolve, {once: true}));
  history.go(-2);
  await isBack;
}

/**
 * Goes back as a visitor does.
 *
 * @throws {Error} If Back would leave the page, which would end the run of the test file. That happens if a browser has replaced
 *   the entry of the page when a link was followed.
 */
export function goBack(): void {
  if ('navigation' in window && window.navigation.currentEntry?.index === 0) throw new Error('Back would leave the page');
  history.back();
}
