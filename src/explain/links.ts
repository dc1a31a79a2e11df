/** @param reason - Why the link does not become a widget. */
export function describeLink(address: string | null, reason: string): string {
  return `A link to ${address} stays a link: ${reason}.`;
}

/** @param error - The reason. */
export function describeFailedHost(host: Element, error: unknown): string {
  return `A <${host.localName}> cannot become a widget: ${String(error)}.`;
}

export function describeHeadingAround(heading: Element): string {
  return `it is in a heading (<${heading.localName}>)`;
}

/** @param parent - An element that cannot have a shadow root. */
export function describeParent(parent: Element): string {
  return `a <${parent.localName}> cannot hold a widget. Put the link in a paragraph of its own inside it, if it is to be a widget`;
}

/**
 * Describes the content that keeps a link from becoming a widget.
 *
 * @param invisible - Characters that visitors cannot see.
 */
export function describeNeighbour(node: Node, invisible: RegExp): string {
  const text = (node.textContent ?? '').replace(invisible, ' ').trim();
  const excerpt = text.length > 40 ? `${text.slice(0, 40).trim()} …` : text;
  const content = excerpt ? `text (“${excerpt}”)` : `a <${(node as Element).localName}>`;
  return `there is ${content} next to it. Put the link in a paragraph of its own, if it is to be a widget`;
}

/**
 * @param name - The value of `data-ki-widget`.
 * @param tags - The tags of all widgets.
 */
export function describeWidgetName(name: string, tags: readonly string[]): string {
  return `data-ki-widget is ${tags.map((each) => each.slice(3)).join(', ')}; not “${name}”.`;
}

/** @param name - The value of `data-ki-widget`. */
export function describeMisspeltOption(name: string, option: string, meant: string): string {
  return `data-ki-widget="${name}" has no option “data-${option}”; it is ignored. Did you mean data-${meant}?`;
}

/** @param unknown - Parameters in the address of a link. */
export function describeParameters(tag: string, known: readonly string[], unknown: readonly string[]): string {
  return `<${tag}> knows ${known.join(', ')}; not ${unknown.join(', ')}, as a link says.`;
}

/** @param origin - `null` if the address of the feed has none. */
export function describeOrigin(origin: string | null): string {
  return `A link or div stays as it is: data-origins on the script does not list ${origin ?? 'its feed'}.`;
}
