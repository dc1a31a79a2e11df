// The flat tree is the tree that browsers display: shadow roots and slots are resolved.

/** Returns the element and its ancestors in the flat tree, the element first. */
export function inclusiveAncestorsOf(element: Element): Element[] {
  const ancestors: Element[] = [];
  for (let node: Node | null = element; node; node = parentOf(node)) if (node instanceof Element) ancestors.push(node);
  return ancestors;
}

function parentOf(node: Node): Node | null {
  const slot = node instanceof Element ? node.assignedSlot : null;
  return slot ?? node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);
}
