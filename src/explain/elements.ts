import {suggestWord} from './suggest-word.js';

/** @param root - The root of the element's tree. A div that became a widget has the element in its shadow root. */
export function describeMissingFeed(tag: string, root: Node): string {
  const outer = root instanceof ShadowRoot && root.host.hasAttribute('data-ki-widget') ? root.host.localName : null;
  return outer === null
    ? `<${tag}> has no feed. Write its address, <${tag} feed="https://…">, put the element into a <ki-feed feed="https://…">, or set its property data.`
    : `A <${outer}> with data-ki-widget has no feed. Write its address, data-feed="https://…", or put the ${outer} into a <ki-feed feed="https://…">.`;
}

/** @param isContainer - Whether the element's children are always shown. */
export function describeUnclosedTag(tag: string, isContainer: boolean): string {
  const effect = isContainer ? '' : ', which is shown below it';
  return `<${tag} … /> has no end tag, since HTML ignores the slash. It holds the rest of the page${effect}. Write <${tag} …></${tag}>.`;
}

export function describeSecondCopy(other: string, version: string): string {
  return `Version ${other} of ki-widgets is on this page already; version ${version} leaves its elements so. Load the script once.`;
}

/** @param tags - The tags that other code registered. */
export function describeForeignTags(tags: readonly string[], version: string): string {
  const [are, their] = tags.length > 1 ? ['are', 'their elements'] : ['is', 'its element'];
  const names = tags.map((tag) => `<${tag}>`).join(', ');
  return `${names} ${are} registered already by other code, which is left so by version ${version}. Load ki-widgets before it, or rename ${their}.`;
}

/** @param ids - The units of the chart. */
export function describeUnknownUnit(id: string, ids: readonly string[]): string {
  const remedy = suggestWord(id, ids) || ' Write the id of one of the feed’s bodies.';
  return `unit="${id}" of <ki-org-chart> is not a unit of this chart on this day; nothing is marked.${remedy}`;
}

export function describeDateInAddress(written: string): string {
  return `ki-as-of=${written.slice(0, 40)} is not a date; it changes nothing. Write for example ki-as-of=2023-06-07.`;
}
