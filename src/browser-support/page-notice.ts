/**
 * The page's root element. A property of it names the owner of the page's only notice. The key is a string, because old browsers
 * have no symbols.
 */
export type NoticePage = HTMLElement & {kiBrowserNotice?: unknown};

/**
 * Claims the page's only notice. The owner keeps it after the notice is closed, so that no other notice appears instead.
 *
 * @returns Whether `owner` has the notice now.
 */
export function claimNotice(owner: object): boolean {
  const page: NoticePage = document.documentElement;
  page.kiBrowserNotice ??= owner;
  return page.kiBrowserNotice === owner;
}

/** Releases the page's notice, so that another element or script can claim it. */
export function releaseNotice(owner: object): void {
  const page: NoticePage = document.documentElement;
  if (page.kiBrowserNotice === owner) delete page.kiBrowserNotice;
}
