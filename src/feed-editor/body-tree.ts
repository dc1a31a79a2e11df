import {getObjects} from './edit-value.js';
import type {JsonObject, JsonValue} from './json-value.js';

/** A body in the tree of the feed. */
export interface BodyNode {
  /** Index in the list of bodies. */
  readonly index: number;
  readonly item: JsonObject;
  /** The id, if no body before has the same. References mean the first body with an id. */
  readonly id: string | null;
  /** Identifies the body while the tree changes: its id, else `#` and its index. */
  readonly key: string;
  readonly parent: BodyNode | null;
  /** In the order of the list. */
  readonly children: readonly BodyNode[];
}

/** The bodies of a feed as a tree. */
export interface BodyTree {
  readonly roots: readonly BodyNode[];
  readonly byIndex: ReadonlyMap<number, BodyNode>;
  readonly byId: ReadonlyMap<string, BodyNode>;
  readonly byKey: ReadonlyMap<string, BodyNode>;
}

interface GrowingNode extends BodyNode {
  parent: BodyNode | null;
  readonly children: BodyNode[];
}

const cache = new WeakMap<object, BodyTree>();
const emptyTree: BodyTree = {roots: [], byIndex: new Map(), byId: new Map(), byKey: new Map()};

/**
 * Builds the tree of the bodies. A body without a valid parent is a root, and a circle of parents is opened at its first body, as
 * in the widgets. The tree of a list is built once. O(n).
 */
export function readBodyTree(feed: JsonObject): BodyTree {
  const list: JsonValue | undefined = feed.bodies;
  if (!Array.isArray(list)) return emptyTree;
  const cached = cache.get(list);
  if (cached) return cached;
  const tree = buildTree(feed);
  cache.set(list, tree);
  return tree;
}

/** Whether a body is the other one, or below it. */
export function isInside(body: BodyNode, other: BodyNode): boolean {
  for (let next: BodyNode | null = body; next; next = next.parent) if (next === other) return true;
  return false;
}

/** Lists a body and all bodies below it, parents first. Not recursive, because a feed may nest deeper than the call stack. */
export function listSubtree(body: BodyNode): BodyNode[] {
  const nodes: BodyNode[] = [];
  const pending = [body];
  for (let next = pending.pop(); next; next = pending.pop()) {
    nodes.push(next);
    pending.push(...next.children.toReversed());
  }
  return nodes;
}

function buildTree(feed: JsonObject): BodyTree {
  const byIndex = new Map<number, GrowingNode>();
  const byId = new Map<string, GrowingNode>();
  const byKey = new Map<string, GrowingNode>();
  for (const {item, index} of getObjects(feed, ['bodies'])) {
    const id = typeof item.id === 'string' && item.id !== '' && !byId.has(item.id) ? item.id : null;
    const node: GrowingNode = {index, item, id, key: id ?? `#${index}`, parent: null, children: []};
    byIndex.set(index, node);
    byKey.set(node.key, node);
    if (id !== null) byId.set(id, node);
  }
  for (const node of byIndex.values()) {
    const parent = typeof node.item.parent === 'string' ? byId.get(node.item.parent) : undefined;
    node.parent = parent ?? null;
  }
  openCircles([...byIndex.values()]);
  const roots: BodyNode[] = [];
  for (const node of byIndex.values()) ((node.parent as GrowingNode | null)?.children ?? roots).push(node);
  return {roots, byIndex, byId, byKey};
}

/** Each body is visited once. */
function openCircles(nodes: readonly GrowingNode[]): void {
  const seen = new Set<BodyNode>();
  for (const start of nodes) {
    const path = new Set<BodyNode>();
    let next: BodyNode | null = start;
    for (; next && !seen.has(next); next = next.parent) {
      seen.add(next);
      path.add(next);
    }
    if (!next || !path.has(next)) continue;
    let first = next;
    for (let each: BodyNode | null = next.parent; each && each !== next; each = each.parent) if (each.index < first.index) first = each;
    (first as GrowingNode).parent = null;
  }
}
