/**
 * Runs in a page: opens an altered page in a frame and notes what escaped from it, and which of its widgets have nothing to read. Uses the functions of the page
 * around, which nobody altered.
 *
 * @param {string} address - Of the altered page.
 * @returns {Promise<{uncaught: string[], unreadable: string[], fallbacks: number, lines: string[]}>}
 */
export async function observeAlteration(address) {
  const read = (owner, name) => Object.getOwnPropertyDescriptor(owner, name).get;
  const shadowRootOf = read(Element.prototype, 'shadowRoot');
  const childNodesOf = read(Node.prototype, 'childNodes');
  const {assignedNodes} = HTMLSlotElement.prototype;
  /** Copies a list by index. Its iterator belongs to the other window, where it may have been altered. */
  const toArray = (list) => {
    const all = [];
    for (let i = 0; i < list.length; i++) all.push(list[i]);
    return all;
  };
  const textOf = (node) => {
    if (node.nodeType === 3) return node.data;
    if (node.nodeType !== 1 && node.nodeType !== 11) return '';
    if (/^(script|style)$/.test(node.localName)) return '';
    const root = node.nodeType === 1 ? Reflect.apply(shadowRootOf, node, []) : null;
    const assigned = node.localName === 'slot' ? Reflect.apply(assignedNodes, node, []) : [];
    return toArray(assigned.length ? assigned : Reflect.apply(childNodesOf, root ?? node, []))
      .map(textOf)
      .join('');
  };
  const frame = document.createElement('iframe');
  Object.assign(frame, {width: 1000, height: 400});
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
  frame.src = address;
  document.body.append(frame);
  await loaded;
  const widgets = toArray(Reflect.apply(Document.prototype.querySelectorAll, frame.contentDocument, ['.widget']));
  const findUnreadable = () =>
    widgets.filter((widget) => !textOf(widget).trim() || !Reflect.apply(Element.prototype.getBoundingClientRect, widget, []).height);
  // What failed to load is tried again for some seconds; a blank widget is waited for as well.
  for (let i = 0; i < 4 || (i < 12 && findUnreadable().length); i++) await new Promise((resolve) => void setTimeout(resolve, 50));
  const {uncaught, lines} = frame.contentWindow.seen;
  const result = {
    uncaught: toArray(uncaught),
    lines: toArray(lines),
    unreadable: findUnreadable().map((widget) => widget.localName + (widget.dataset.kiWidget ?? '')),
    fallbacks: widgets.filter((widget) => textOf(widget).includes('Egen tekst')).length,
  };
  frame.remove();
  return result;
}
