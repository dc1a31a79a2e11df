import {guardListener} from '../../guard.js';

// Brings out one unit of a drawing: the path to its root, its relations, and the units at their other ends. The styles read attributes,
// which stay when units are rendered again. Screen readers get nothing, since the box has the relations in words.

/** Follows the pointer, and the focus of the keyboard, over the list of units. A touch brings out nothing. */
export const handleTrace = guardListener('A trace', (event: Event): void => {
  const list = event.currentTarget as HTMLElement;
  const target = event.target as Element;
  const isPointer = event.type === 'pointerover';
  if (isPointer ? (event as PointerEvent).pointerType === 'touch' : event.type === 'focusin' && !target.matches(':focus-visible')) return;
  const unit = (isPointer ? target : list.querySelector(':focus-visible'))?.closest<HTMLElement>('.drawn [data-unit]') ?? null;
  // Between two boxes the trace stays, so that a large chart is not painted twice.
  if (unit || !isPointer) traceUnit(list, unit);
});

function traceUnit(list: HTMLElement, unit: HTMLElement | null): void {
  if (unit?.dataset['trace'] === 'path self') return;
  for (const traced of list.querySelectorAll('[data-trace]')) traced.removeAttribute('data-trace');
  list.toggleAttribute('data-tracing', unit !== null);
  if (!unit) return;
  const id = unit.dataset['unit'] ?? '';
  for (const line of list.querySelectorAll<HTMLElement>('[data-from]')) {
    const {from, to} = line.dataset;
    if (from === id || to === id) line.dataset['trace'] = 'line';
  }
  for (const {dataset} of unit.querySelectorAll<HTMLElement>(':scope > [part=unit] > [data-other]')) {
    const other = list.querySelector(`[data-unit="${CSS.escape(dataset['other'] ?? '')}"]`);
    other?.setAttribute('data-trace', 'other');
  }
  // The path comes last, since a unit on it may also have a relation.
  for (let item: Element | null | undefined = unit; item; item = item.parentElement?.closest('[data-unit]')) {
    item.setAttribute('data-trace', item === unit ? 'path self' : 'path');
  }
}
