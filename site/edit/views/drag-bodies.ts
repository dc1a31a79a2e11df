import {readBodyTree, type BodyNode} from '../../../src/feed-editor/body-tree.js';
import type {BodyPlace} from '../../../src/feed-editor/edit-bodies.js';
import type {EditorState} from '../editor-state.js';
import {findDrop} from './move-bodies.js';

/** Key of the body that is being dragged. Only one can be. */
let draggedKey: string | null = null;

/** Starts to drag a body by its handle. */
export function startDrag(event: DragEvent, node: BodyNode | undefined): void {
  if (!node || !event.dataTransfer || !(event.target as Element).matches('.handle')) return;
  draggedKey = node.key;
  event.dataTransfer.effectAllowed = 'move';
  event.dataTransfer.setData('text/plain', node.key);
  const row = (event.target as Element).closest('.unit');
  if (row) event.dataTransfer.setDragImage(row, 0, 0);
}

/** Shows where the body would be. A place that is not possible has no mark, and the browser shows that a drop has no effect. */
export function markDrop(state: EditorState, event: DragEvent, target: BodyNode | undefined): void {
  if (draggedKey === null) return;
  clearMarks();
  const place = target && findPlace(state, event, target);
  const row = (event.target as Element).closest<HTMLElement>('.unit');
  if (!place || !row) return;
  event.preventDefault();
  const offset = offsetIn(row, event);
  row.dataset.drop = offset < 1 / 3 ? 'before' : offset < 2 / 3 ? 'in' : 'after';
}

function findPlace(state: EditorState, event: DragEvent, target: BodyNode): BodyPlace | null {
  const row = (event.target as Element).closest<HTMLElement>('.unit');
  const dragged = readBodyTree(state.feed).byKey.get(draggedKey ?? '');
  return row && dragged ? findDrop(state.feed, dragged, target, offsetIn(row, event)) : null;
}

function offsetIn(row: HTMLElement, {clientY}: DragEvent): number {
  const {top, height} = row.getBoundingClientRect();
  return height ? (clientY - top) / height : 0;
}

function clearMarks(): void {
  for (const row of document.querySelectorAll<HTMLElement>('[data-drop]')) delete row.dataset.drop;
}

/** Ends a drag. */
export function clearDrop(): void {
  draggedKey = null;
  clearMarks();
}

/** Ends a drag with a drop, and returns what was dropped where. `null` if that is not possible. */
export function dropBody(state: EditorState, event: DragEvent, target: BodyNode | undefined): {body: BodyNode; place: BodyPlace} | null {
  const place = target && findPlace(state, event, target);
  const body = readBodyTree(state.feed).byKey.get(draggedKey ?? '');
  clearDrop();
  if (!body || !place) return null;
  event.preventDefault();
  return {body, place};
}
