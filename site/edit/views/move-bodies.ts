/** Moves bodies in their tree: with buttons, with the keyboard and with the pointer. */
import {readBodyTree, type BodyNode} from '../../../src/feed-editor/body-tree.js';
import {findMove, moveBody, type BodyPlace, type MoveDirection} from '../../../src/feed-editor/edit-bodies.js';
import type {JsonObject} from '../../../src/feed-editor/json-value.js';
import type {EditorState} from '../editor-state.js';
import {nameOf} from './unit-names.js';

export const moveDirections: readonly MoveDirection[] = ['up', 'down', 'in', 'out'];

const directionsByKey: Readonly<Record<string, MoveDirection>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'in',
  ArrowLeft: 'out',
};

/** The step of a key with Alt. `undefined` for other keys. */
export function readMoveKey(event: KeyboardEvent): MoveDirection | undefined {
  const isAlone = event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  return isAlone ? directionsByKey[event.key] : undefined;
}

/**
 * Moves a body by one step and announces where it is then.
 *
 * @returns The body in the new tree. `null` if it cannot move there.
 */
export function stepBody(state: EditorState, body: BodyNode, direction: MoveDirection): BodyNode | null {
  const place = findMove(state.feed, body.index, direction);
  return placeBody(state, body, place, state.texts.structure.bodies.moveNames[direction]);
}

/** Moves a body to a position and announces it. */
export function placeBody(state: EditorState, body: BodyNode, place: BodyPlace | null, label: string): BodyNode | null {
  const {bodies} = state.texts.structure;
  const name = nameOf(state, body.item);
  let next: JsonObject = state.feed;
  if (place) state.edit(`${label}: ${name}`, (feed) => (next = moveBody(feed, body.index, place)));
  const moved = next === state.feed ? undefined : findMoved(next, body);
  if (!moved) {
    state.announce(bodies.cannotMove(name));
    return null;
  }
  const siblings = moved.parent?.children ?? readBodyTree(next).roots;
  const parent = moved.parent ? nameOf(state, moved.parent.item) : null;
  state.announce(bodies.moved(name, siblings.indexOf(moved) + 1, siblings.length, parent));
  return moved;
}

/** Finds a body again after its move. Without an id of its own, its other values identify it. */
function findMoved(feed: JsonObject, body: BodyNode): BodyNode | undefined {
  const {byId, byIndex} = readBodyTree(feed);
  if (body.id !== null) return byId.get(body.id);
  return [...byIndex.values()].find(({item}) => item === body.item || item.name === body.item.name);
}

/**
 * Finds the position for a body that is dropped on another one: before its upper third, after its lower third, else below it.
 *
 * @param offset - Distance of the pointer from the upper edge of the other body, as a share of its height.
 */
export function findDrop(feed: JsonObject, body: BodyNode, target: BodyNode, offset: number): BodyPlace | null {
  if (body === target) return null;
  const parent = target.parent?.index ?? null;
  if (offset < 1 / 3) return {parent, before: target.index};
  if (offset < 2 / 3) return target.id === null ? null : {parent: target.index, before: null};
  const siblings = target.parent?.children ?? readBodyTree(feed).roots;
  const next = siblings.slice(siblings.indexOf(target) + 1).find((each) => each !== body);
  return {parent, before: next?.index ?? null};
}
