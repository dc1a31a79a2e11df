/**
 * Draws, and leaves the focus on the thing that it was on, wherever that now is: templates give the nodes of one unit,
 * contact or link to another. When it is gone, the focus moves to the element around the widget's content.
 *
 * @param draw - Returns whether it made all nodes again. The focus then moves to the node that took the place of the old one.
 */
export function keepFocus(host: HTMLElement, draw: () => boolean): void {
  const root = host.shadowRoot;
  const active = root?.activeElement;
  if (!active) {
    draw();
    return;
  }
  const [like, exactly] = [nameOf(active, false), nameOf(active, true)];
  const selector = active.localName + (active.getAttribute('class') ?? '').replace(/^(?=.)|\s+(?=.)/g, '.');
  const all = <T extends Element>(): T[] => [...root.querySelectorAll<T>(selector)];
  const position = all().indexOf(active);
  const {selectionStart, selectionEnd} = active as HTMLInputElement;
  const isAgain = draw();
  if (root.activeElement === active && nameOf(active, !like) === (like || exactly)) return;
  const find = (name: string, isExact: boolean) =>
    name ? [...root.querySelectorAll<HTMLElement>(active.localName)].find((other) => nameOf(other, isExact) === name) : undefined;
  const same = isAgain && !like && !exactly ? all<HTMLElement>()[position] : undefined;
  const target = same ?? find(exactly, true) ?? find(like, false) ?? root.querySelector<HTMLElement>('[part=widget], [part=note]') ?? host;
  target.focus({preventScroll: true});
  if (root.activeElement !== target) {
    target.tabIndex = -1;
    target.focus({preventScroll: true});
  }
  if (same && typeof selectionStart === 'number') (same as HTMLInputElement).setSelectionRange(selectionStart, selectionEnd);
}

/**
 * What an element is known by: the unit that it belongs to and its kind; exactly, also where it leads, which is enough for a
 * link that belongs to none. Empty for anything else: what a template has once keeps its node.
 */
function nameOf(element: Element, isExact: boolean): string {
  const unit = element.closest<HTMLElement>('[data-unit]')?.dataset.unit ?? '';
  const link = isExact ? (element.getAttribute('href') ?? '') : '';
  return unit || link ? [unit, element.localName, link].join(' ') : '';
}
