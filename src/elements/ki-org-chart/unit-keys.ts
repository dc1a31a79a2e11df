/**
 * Arrows, Home and End go from unit to unit, an aid beside the buttons; Enter and Space on a unit open and close its details,
 * Escape closes them.
 *
 * @param event - A key pressed in the list of units.
 * @param act - `toggle` opens or closes what is below the unit with that box, `select` chooses a unit that has no details.
 */
export function handleUnitKey(
  event: KeyboardEvent,
  act: {readonly toggle: (box: HTMLElement, open: boolean) => void; readonly select: (box: HTMLElement) => void},
): void {
  const target = event.target as Element;
  const box = target.closest<HTMLElement>('[part=unit]');
  if (!box || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const details = box.querySelector<HTMLDetailsElement>('[part=details]');
  if (event.key === 'Escape' && details?.open) {
    if (details.contains(target)) details.querySelector('summary')?.focus();
    details.open = false;
    event.preventDefault();
    return;
  }
  // In a link or in the page's own content, arrows do what they always do.
  if (!target.matches('[part=unit], summary, .toggle')) return;
  if (event.key === 'Enter' || event.key === ' ') {
    if (target !== box) return; // A button or a disclosure opens by itself.
    if (details) details.open = !details.open;
    else act.select(box);
    event.preventDefault();
    return;
  }
  const expanded = box.querySelector('.toggle')?.getAttribute('aria-expanded');
  const opens = event.key === 'ArrowRight' && expanded === 'false';
  const next = opens || (event.key === 'ArrowLeft' && expanded === 'true') ? null : neighbourOf(box, event.key);
  if (next === undefined) return; // At the first and the last unit the page scrolls on.
  event.preventDefault();
  if (next === null) {
    act.toggle(box, opens);
    return;
  }
  next.tabIndex = -1;
  next.focus();
}

/** The box that a key leads to from another; `undefined` when there is none, or the key leads nowhere. */
function neighbourOf(box: HTMLElement, key: string): HTMLElement | undefined {
  const item = box.parentElement;
  const boxes = [...(item?.closest('[part=units]')?.querySelectorAll<HTMLElement>('[part=unit]') ?? [])];
  const at = boxes.indexOf(box);
  switch (key) {
    case 'ArrowDown':
      return boxes[at + 1];
    case 'ArrowUp':
      return boxes[at - 1];
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
