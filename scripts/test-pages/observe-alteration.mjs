/**
 * Runs in a page. Opens an altered page in a frame, and calls only functions of the unaltered page around it.
 *
 * @param {string} address - Address of the altered page.
 * @returns {Promise<{uncaught: string[], unreadable: string[], fallbacks: number, lines: string[]}>} Uncaught errors, the widgets without
 *   visible text, the number of widgets that show their fallback, and console lines.
 */
export async function observeAlteration(address) {
  const getterOf = (owner, name) => Object.getOwnPropertyDescriptor(owner, name).get;
  const shadowRootOf = getterOf(Element.prototype, 'shadowRoot');
  const childNodesOf = getterOf(Node.prototype, 'childNodes');
  const {assignedNodes} = HTMLSlotElement.prototype;
  /** Copies a list by index, because the iterator of the other window may be altered. */
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
  // A widget may show its content a little later: wait up to 0.6 s for widgets without text.
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
