/** Whether the browser allows the page to copy. Browsers require https for that. */
export function canCopy(): boolean {
  return Boolean((navigator as Partial<Navigator>).clipboard);
}

/**
 * Copies a text. Browsers require that a visitor has just pressed something.
 *
 * @returns Whether the text was copied.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyAtEvent(text);
  }
}

/** Copies with the older method, for frames whose page does not allow the clipboard API. Keeps focus and selection. */
function copyAtEvent(text: string): boolean {
  let isDone = false;
  const handleCopy = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
    isDone = true;
  };
  document.addEventListener('copy', handleCopy, true);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- There is no other method for such frames.
  const isAllowed = document.execCommand('copy');
  document.removeEventListener('copy', handleCopy, true);
  return isAllowed && isDone;
}
