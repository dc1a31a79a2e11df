/** Finds the command of a key. Fields outside of the forms keep the browser's own undo. */
export function findShortcut(event: KeyboardEvent): 'undo' | 'redo' | 'save' | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  const key = event.key.toLowerCase();
  if (key === 's') return 'save';
  const command = key === 'y' || (key === 'z' && event.shiftKey) ? 'redo' : key === 'z' ? 'undo' : null;
  const target = event.composedPath()[0] as Element; // The widgets have fields in shadow trees.
  return isTextField(target) && !target.closest('[data-history]') ? null : command;
}

/** Whether keys write into the element. */
export function isTextField(element: Element): boolean {
  return element.matches('input:not([type=checkbox], [type=radio]), textarea');
}
