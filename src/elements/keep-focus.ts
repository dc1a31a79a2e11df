/**
 * Draws other content and leaves the focus on the thing that it was on, wherever that now stands: templates give the nodes of
 * one unit, contact or link to another. When it is gone, the focus goes to what is around the widget's content.
 */
export function keepFocus(host: HTMLElement, draw: () => void): void {
  const {shadowRoot: root} = host;
  const active = root?.activeElement;
  const before = active && whatIs(active);
  draw();
  if (!root || !active || !before) return;
  const [thing, kind, link] = before;
  const now = whatIs(active);
  if (root.activeElement === active && now[0] === thing && (thing || now[2] === link)) return;
  // Things with an id are known by it, even when their link is another now; links by where they lead.
  const others = thing || link ? [...root.querySelectorAll<HTMLElement>(kind)] : [];
  const like = (isLinked: boolean) =>
    others.find((other) => {
      const [otherThing, , otherLink] = whatIs(other);
      return otherThing === thing && (!isLinked || otherLink === link);
    });
  const same = like(true) ?? (thing ? like(false) : undefined);
  if (same) focus(same);
  if (same && root.activeElement === same) return;
  focus(root.querySelector<HTMLElement>('[part=widget], [part=note]') ?? host);
}

/** Whose it is, what kind of element, and where it leads. */
function whatIs(element: Element): readonly [thing: string, kind: string, link: string] {
  const {unit, id} = element.closest<HTMLElement>('[data-unit], [data-id]')?.dataset ?? {};
  return [unit ?? id ?? '', element.localName, element.getAttribute('href') ?? ''];
}

function focus(element: HTMLElement): void {
  if (!element.matches('a, button, summary, input, select, [tabindex]')) element.tabIndex = -1;
  element.focus({preventScroll: true});
}
