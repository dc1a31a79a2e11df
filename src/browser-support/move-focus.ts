/**
 * Moves the focus out of a notice before the notice is removed: to the element that had the focus earlier, or to the main
 * content of the page. Also runs in old browsers.
 *
 * @param root - The document or shadow root that contains the notice.
 * @param previous - The element that had the focus before the notice.
 */
export function moveFocus(root: Pick<DocumentOrShadowRoot, 'activeElement'>, previous?: EventTarget | null): void {
  const content = document.querySelector('main,[role=main],h1');
  for (const target of [previous, content] as readonly (HTMLElement | null | undefined)[]) {
    if (!target || target === document.body) continue;
    target.focus();
    if (root.activeElement === target) return;
    // A heading needs a tabindex to take the focus. It is removed on blur.
    target.tabIndex = -1;
    target.focus();
    target.addEventListener('blur', () => target.removeAttribute('tabindex'), {once: true});
    if (root.activeElement === target || document.activeElement === target) return;
  }
}
