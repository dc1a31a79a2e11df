/**
 * Renders, and keeps the focus on the control of the same unit, contact or link. A template may reuse the node of one of them for
 * another. If the control is gone, the focus moves to the element around the widget's content.
 *
 * @param render - Returns whether it made all nodes again. The focus then moves to the node at the same position as the old one.
 */
export function keepFocus(host: HTMLElement, render: () => boolean): void {
  const root = host.shadowRoot;
  const active = root?.activeElement;
  if (!active) {
    render();
    return;
  }
  const [like, exactly] = [nameOf(active, false), nameOf(active, true)];
  const selector = active.localName + (active.getAttribute('class') ?? '').replace(/^(?=.)|\s+(?=.)/g, '.');
  const all = <T extends Element>(): T[] => [...root.querySelectorAll<T>(selector)];
  const position = all().indexOf(active);
  const {selectionStart, selectionEnd} = active as HTMLInputElement;
  const isNew = render();
  if (root.activeElement === active && nameOf(active, !like) === (like || exactly)) return;
  const find = (name: string, isExact: boolean) =>
    name ? [...root.querySelectorAll<HTMLElement>(active.localName)].find((other) => nameOf(other, isExact) === name) : undefined;
  const same = isNew && !like && !exactly ? all<HTMLElement>()[position] : undefined;
  const target = same ?? find(exactly, true) ?? find(like, false) ?? root.querySelector<HTMLElement>('[part=widget], [part=note]') ?? host;
  target.focus({preventScroll: true});
  if (root.activeElement !== target) {
    target.tabIndex = -1;
    target.focus({preventScroll: true});
  }
  if (same && typeof selectionStart === 'number') (same as HTMLInputElement).setSelectionRange(selectionStart, selectionEnd);
}

/**
 * Returns a name that identifies an element after rendering: its unit, its type and its part or class. The exact name also has the address of a link,
 * which identifies a link without a unit. Empty for other elements, since a template keeps the node of an element that it has once.
 */
function nameOf(element: Element, isExact: boolean): string {
  const unit = element.closest<HTMLElement>('[data-unit]')?.dataset.unit ?? '';
  const link = isExact ? (element.getAttribute('href') ?? '') : '';
  return unit || link ? [unit, element.localName, element.getAttribute('part') ?? element.className, link].join(' ') : '';
}
