/** Moves the focus where the person looks next. */

const fields = 'input, textarea, select';

/** Focuses the heading of the open panel, or another heading. */
export function focusHeading(main: HTMLElement, selector = '.panel > h2'): void {
  main.querySelector<HTMLElement>(selector)?.focus();
}

/**
 * Focuses the first field of a form in a list, or the button that opens it.
 *
 * The forms name their list and item with `data-list` and `data-item`, and their button has `data-opens`.
 */
export function focusField(main: HTMLElement, list: string, id: string | null, isOpen: boolean): void {
  const item = [...main.querySelectorAll<HTMLElement>(`[data-list="${list}"]`)].find((each) => each.dataset.item === id);
  (isOpen ? item?.querySelector<HTMLElement>(fields) : item?.querySelector<HTMLElement>('button'))?.focus();
}

/**
 * Focuses the field of a value, or the nearest one: a field inside it, or the one that contains it.
 *
 * @returns Whether there is one.
 */
export function focusPointer(main: HTMLElement, pointer: string): boolean {
  const candidates = [...main.querySelectorAll<HTMLElement>('[data-pointer]')];
  const depthOf = (text: string) => text.split('/').length;
  const inside = candidates.find(({dataset}) => dataset.pointer === pointer || dataset.pointer?.startsWith(`${pointer}/`));
  const around = candidates
    .filter(({dataset}) => pointer.startsWith(`${dataset.pointer ?? ''}/`))
    .sort((a, b) => depthOf(b.dataset.pointer ?? '') - depthOf(a.dataset.pointer ?? ''))[0];
  const found = inside ?? around;
  const folded = found?.closest('details:not([open])');
  if (folded) folded.setAttribute('open', '');
  found?.focus();
  return found !== undefined;
}
