/** Whether the browser lets a page copy: none does on a page without https. */
export function canCopy(): boolean {
  return Boolean((navigator as Partial<Navigator>).clipboard);
}

/**
 * Copies a text, at a visitor's press.
 *
 * @returns Whether it was.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyAtEvent(text);
  }
}

/** The way of old, which a frame may go whose page does not allow it the new one. Moves neither focus nor selection. */
function copyAtEvent(text: string): boolean {
  let isDone = false;
  const handleCopy = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
    isDone = true;
  };
  document.addEventListener('copy', handleCopy, true);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- There is no other.
  const isLet = document.execCommand('copy');
  document.removeEventListener('copy', handleCopy, true);
  return isLet && isDone;
}
