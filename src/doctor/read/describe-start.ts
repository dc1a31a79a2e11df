/** Describes an element by a short start tag. */
export function describeStart(element: Element): string {
  const names = ['id', 'class', 'feed', 'data-ki-widget'].filter((name) => element.hasAttribute(name));
  const attributes = names.map((name) => ` ${name}="${(element.getAttribute(name) ?? '').slice(0, 60)}"`);
  return `<${element.localName}${attributes.join('')}>`;
}
