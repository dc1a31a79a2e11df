/** The page's root element, which knows who has the page's one notice; a browser that needs it may have no symbols for a key. */
export type NoticePage = HTMLElement & {kiBrowserNotice?: unknown};

/**
 * Claims the page's notice. Whoever has it keeps it when it is closed, so that it does not come back in another place.
 *
 * @returns Whether it is the owner's; false when somebody else has it.
 */
export function claimNotice(owner: object): boolean {
  const page: NoticePage = document.documentElement;
  page.kiBrowserNotice ??= owner;
  return page.kiBrowserNotice === owner;
}

/** Gives the page's notice back, for another to take. */
export function releaseNotice(owner: object): void {
  const page: NoticePage = document.documentElement;
  if (page.kiBrowserNotice === owner) delete page.kiBrowserNotice;
}
