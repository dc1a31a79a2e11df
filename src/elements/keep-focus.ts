/**
 * Draws, and leaves the focus on the thing that it was on, wherever that now stands: templates give the nodes of one unit,
 * contact or link to another. When it is gone, the focus goes to what is around the widget's content.
 */
export function keepFocus(host: HTMLElement, draw: () => void): void {
  const root = host.shadowRoot;
  const active = root?.activeElement;
  if (!active) {
    draw();
    return;
  }
  const [like, exactly] = [nameOf(active, false), nameOf(active, true)];
  draw();
  if (root.activeElement === active && nameOf(active, !like) === (like || exactly)) return;
  const find = (name: string, isExact: boolean) =>
    name ? [...root.querySelectorAll<HTMLElement>(active.localName)].find((other) => nameOf(other, isExact) === name) : undefined;
  const target = find(exactly, true) ?? find(like, false) ?? root.querySelector<HTMLElement>('[part=widget], [part=note]') ?? host;
  target.focus({preventScroll: true});
  if (root.activeElement === target) return;
  target.tabIndex = -1;
  target.focus({preventScroll: true});
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
