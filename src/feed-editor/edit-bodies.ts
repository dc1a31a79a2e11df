import {isInside, listSubtree, readBodyTree, type BodyNode} from './body-tree.js';
import {addItem, mapObjects, removeItems, setField} from './edit-field.js';
import {moveItem, setValue} from './edit-value.js';
import {findUses, removeUses} from './find-uses.js';
import type {JsonObject} from './json-value.js';

/** A position in the tree of bodies. Bodies are named by their index in the list. */
export interface BodyPlace {
  /** `null` for a root. */
  readonly parent: number | null;
  /** The sibling to be placed before. `null` for the last position. */
  readonly before: number | null;
}

export type MoveDirection = 'up' | 'down' | 'in' | 'out';

/** Finds where a body would be after a step in the tree. `null` if it cannot move there. */
export function findMove(feed: JsonObject, index: number, direction: MoveDirection): BodyPlace | null {
  const tree = readBodyTree(feed);
  const node = tree.byIndex.get(index);
  if (!node) return null;
  const siblings = node.parent?.children ?? tree.roots;
  const position = siblings.indexOf(node);
  const parent = node.parent?.index ?? null;
  const previous = siblings[position - 1];
  switch (direction) {
    case 'up':
      return previous ? {parent, before: previous.index} : null;
    case 'down':
      return siblings[position + 1] ? {parent, before: siblings[position + 2]?.index ?? null} : null;
    case 'in':
      return previous?.id == null ? null : {parent: previous.index, before: null};
    case 'out': {
      if (!node.parent) return null;
      const uncles = node.parent.parent?.children ?? tree.roots;
      return {parent: node.parent.parent?.index ?? null, before: uncles[uncles.indexOf(node.parent) + 1]?.index ?? null};
    }
  }
}

/** Moves a body with everything below it. A move under itself, or under a body without an id, leaves the feed unchanged. */
export function moveBody(feed: JsonObject, index: number, place: BodyPlace): JsonObject {
  const tree = readBodyTree(feed);
  const node = tree.byIndex.get(index);
  const parent = place.parent === null ? null : tree.byIndex.get(place.parent);
  if (!node || place.before === index || parent === undefined || (parent && (parent.id === null || isInside(parent, node)))) return feed;
  const siblings = (parent?.children ?? tree.roots).filter((each) => each !== node);
  const next = siblings.findIndex((each) => each.index === place.before);
  const position = next < 0 ? siblings.length : next;
  const adopted = parent === node.parent ? feed : setParent(feed, node, parent);
  return reorder(adopted, index, siblings[position - 1]?.index ?? -1, siblings[position]?.index ?? Infinity);
}

/** Adds a body. Its parent is set from its position. */
export function addBody(feed: JsonObject, body: JsonObject, place: BodyPlace): JsonObject {
  const tree = readBodyTree(feed);
  const parent = place.parent === null ? null : tree.byIndex.get(place.parent);
  const count = Array.isArray(feed.bodies) ? feed.bodies.length : 0;
  const added = addItem(feed, ['bodies'], body);
  const adopted = parent?.id == null ? added : setValue(added, ['bodies', count, 'parent'], parent.id);
  return moveBody(adopted, count, parent?.id === null ? {parent: null, before: null} : place);
}

/** A choice about the children and contacts of a removed body. */
export interface BodyRemoval {
  /** Whether the bodies below it are removed, too. Otherwise they get its parent and its position. */
  readonly removesChildren: boolean;
  /** Whether the contacts of removed bodies are removed. Otherwise they answer for no body. */
  readonly removesContacts: boolean;
}

/** Removes a body, its memberships and its relations. */
export function removeBody(feed: JsonObject, index: number, {removesChildren, removesContacts}: BodyRemoval): JsonObject {
  const node = readBodyTree(feed).byIndex.get(index);
  if (!node) return feed;
  const removed = removesChildren ? listSubtree(node) : [node];
  const orphans = removesChildren ? [] : node.children.map((child) => adoptBy(child, node));
  const doomed = new Set([...removed, ...(removesChildren ? [] : node.children)].map((each) => each.index));
  let next = mapObjects(feed, ['bodies'], (body, i) => (i === index ? orphans : doomed.has(i) ? [] : [body]));
  for (const {id} of removed) {
    if (id === null) continue;
    const uses = findUses(next, 'bodies', id);
    const contacts = new Set(uses.filter(({kind}) => kind === 'contact').map(({path}) => Number(path[1])));
    next = removeUses(
      next,
      uses.filter(({kind}) => !removesContacts || kind !== 'contact'),
    );
    if (removesContacts) next = removeItems(next, ['contacts'], contacts);
  }
  return next;
}

/** A child as it is once the body above it is gone. */
function adoptBy({item}: BodyNode, removed: BodyNode): JsonObject {
  const list = setValue({bodies: [item]}, ['bodies', 0, 'parent'], removed.parent?.id ?? undefined).bodies as readonly JsonObject[];
  return list[0] ?? item;
}

/** A root has no parent, or `null` if it had the field before. */
function setParent(feed: JsonObject, {index, item}: BodyNode, parent: BodyNode | null): JsonObject {
  return setField(feed, ['bodies', index, 'parent'], parent?.id ?? (item.parent === null ? null : undefined));
}

/** Moves a body in the list only as far as needed to be between two others. */
function reorder(feed: JsonObject, index: number, after: number, before: number): JsonObject {
  if (index > after && index < before) return feed;
  const target = after >= 0 ? after + 1 : before;
  return moveItem(feed, ['bodies'], index, target > index ? target - 1 : target);
}
