/**
 * Moves the focus out of a notice that is about to go: to what had it before, else to the content of the page. Runs in old
 * browsers too.
 *
 * @param root - The document or shadow root that the notice is in.
 */
export function moveFocus(root: Pick<DocumentOrShadowRoot, 'activeElement'>, before?: EventTarget | null): void {
  const content = document.querySelector('main,[role=main],h1');
  for (const target of [before, content] as readonly (HTMLElement | null | undefined)[]) {
    if (!target || target === document.body) continue;
    target.focus();
    if (root.activeElement === target) return;
    // A heading takes the focus only with a tabindex, which the page is rid of afterwards.
    target.tabIndex = -1;
    target.focus();
    target.addEventListener('blur', () => target.removeAttribute('tabindex'), {once: true});
    if (root.activeElement === target || document.activeElement === target) return;
  }
}
