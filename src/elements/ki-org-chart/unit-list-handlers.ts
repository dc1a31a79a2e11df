import {guardListener} from '../../guard.js';
import type {ExpansionController} from './expansion-controller.js';
import {UnitSelectEvent, UnitToggleEvent} from './unit-events.js';
import {handleUnitKey} from './unit-keys.js';

/** Handles the events of all units at their list, so that thousands of units need only a few listeners. */
export class UnitListHandlers {
  readonly #host: HTMLElement;
  readonly #expansion: ExpansionController;

  constructor(host: HTMLElement, expansion: ExpansionController) {
    this.#host = host;
    this.#expansion = expansion;
  }

  readonly handleClick = guardListener('A click', ({target}: Event): void => {
    const element = target as Element;
    const toggle = element.closest('.toggle');
    if (toggle) this.#toggle(toggle, toggle.getAttribute('aria-expanded') !== 'true');
    // A click that ends a text selection selects no unit.
    else if (!element.closest('a, details') && getSelection()?.isCollapsed !== false) this.#select(element);
  });

  readonly handleKeydown = guardListener('A key', (event: KeyboardEvent): void => {
    handleUnitKey(event, {toggle: (box, isExpanded) => this.#toggle(box, isExpanded), select: (box) => this.#select(box)});
  });

  readonly handleDetailsToggle = {
    capture: true, // The event does not bubble.
    handleEvent: guardListener('A disclosure', ({target}: Event): void => {
      const details = target as HTMLDetailsElement;
      const id = unitIdOf(details);
      if (details.getAttribute('part') !== 'details' || !this.#expansion.setDetailed(id, details.open)) return;
      if (details.open) this.#host.dispatchEvent(new UnitSelectEvent(id));
    }),
  };

  #toggle(element: Element, isExpanded: boolean): void {
    const id = unitIdOf(element);
    if (this.#host.dispatchEvent(new UnitToggleEvent(id, isExpanded))) this.#expansion.toggle(id, isExpanded);
  }

  /** Marks a unit without details, so that its link appears. A second time removes the mark. */
  #select(element: Element): void {
    const box = element.closest('[part=unit]');
    if (!box || box.querySelector('details')) return;
    const id = unitIdOf(box);
    const isMarked = this.#expansion.markedId === id;
    this.#expansion.setMarked(isMarked ? null : id);
    if (!isMarked) this.#host.dispatchEvent(new UnitSelectEvent(id));
  }
}

/** Returns the id of the unit that contains the element. */
function unitIdOf(element: Element): string {
  return element.closest<HTMLElement>('[data-unit]')?.dataset.unit ?? '';
}
