/**
 * Handles a key in the list of units, in addition to the buttons:
 *
 * - Arrow keys, Home and End move the focus from unit to unit. Right and Left also expand and collapse.
 * - Enter and Space on a unit open and close its details, or mark a unit that has none.
 * - Escape closes its details.
 *
 * @param actions - `toggle` expands or collapses the unit with that box. `select` opens or closes its details, or marks it.
 */
export function handleUnitKey(
  event: KeyboardEvent,
  actions: {readonly toggle: (box: HTMLElement, isExpanded: boolean) => void; readonly select: (box: HTMLElement) => void},
): void {
  const target = event.target as Element;
  const box = target.closest<HTMLElement>('[part=unit]');
  if (!box || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const name = box.querySelector<HTMLElement>('[part=name]');
  if (event.key === 'Escape' && name?.getAttribute('aria-expanded') === 'true') {
    if (target.closest('[part=details]')) name.focus();
    actions.select(box);
    event.preventDefault();
    return;
  }
  // In links and in content of the page, all keys keep their meaning.
  if (!target.matches('[part=unit], [part=name], .toggle, .more')) return;
  if (event.key === 'Enter' || event.key === ' ') {
    if (target !== box) return; // The browser activates a focused button itself.
    actions.select(box);
    event.preventDefault();
    return;
  }
  const expanded = box.querySelector('.toggle')?.getAttribute('aria-expanded');
  const expands = event.key === 'ArrowRight' && expanded === 'false';
  if (expands || (event.key === 'ArrowLeft' && expanded === 'true')) {
    event.preventDefault();
    actions.toggle(box, expands);
    return;
  }
  const neighbour = findNeighbour(box, event.key);
  if (!neighbour) return; // At the first and the last unit, the arrow keys scroll the page.
  event.preventDefault();
  neighbour.tabIndex = -1;
  neighbour.focus();
}

/** Returns the box to which a key moves the focus; `undefined` if there is no such box. */
function findNeighbour(box: HTMLElement, key: string): HTMLElement | undefined {
  const item = box.parentElement;
  const boxes = [...(item?.closest('[part=units]')?.querySelectorAll<HTMLElement>('[part=unit]') ?? [])];
  const index = boxes.indexOf(box);
  switch (key) {
    case 'ArrowDown':
      return boxes[index + 1];
    case 'ArrowUp':
      return boxes[index - 1];
    case 'Home':
      return boxes[0];
    case 'End':
      return boxes[boxes.length - 1];
    case 'ArrowRight':
      return item?.querySelector<HTMLElement>(':scope > ul [part=unit]') ?? undefined;
    case 'ArrowLeft':
      return item?.parentElement?.closest('[data-unit]')?.querySelector<HTMLElement>('[part=unit]') ?? undefined;
    default:
      return undefined;
  }
}
