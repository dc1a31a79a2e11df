import type {LitElement} from 'lit';
import {guard, guardListener} from '../../guard.js';
import {OnDemand} from '../../on-demand.js';
import {copyText} from '../copy-text.js';
import type {ExpansionController} from './expansion-controller.js';
import {UnitSelectEvent, UnitToggleEvent} from './unit-events.js';
import {handleUnitKey} from './unit-keys.js';

/** Keeps a unit in its place while it expands, and moves the others. Loaded when the pointer or the focus reaches the chart. */
export const movesModule = new OnDemand('movement', () => import('./move-units.js'));

/** Handles the events of all units at their list, so that thousands of units need only a few listeners. */
export class UnitListHandlers {
  readonly #host: LitElement;
  readonly #expansion: ExpansionController;
  readonly #copiedMessage: () => string;

  /** @param copiedMessage - Returns the message that a link was copied. */
  constructor(host: LitElement, expansion: ExpansionController, copiedMessage: () => string) {
    this.#host = host;
    this.#expansion = expansion;
    this.#copiedMessage = copiedMessage;
    const handleReach = guardListener('A movement', () => movesModule.prepare());
    for (const type of ['pointerover', 'focusin']) host.addEventListener(type, handleReach, {once: true});
  }

  readonly handleClick = guardListener('A click', async (event: MouseEvent): Promise<void> => {
    const element = event.target as Element;
    const button = element.closest('button');
    const link = element.closest<HTMLAnchorElement>('.link');
    if (link) await this.#copy(link, event);
    else if (button?.matches('.toggle')) this.#toggle(button, button.getAttribute('aria-expanded') !== 'true');
    // A click that ends a text selection selects no unit.
    else if (button?.matches('[part=name], .more') || (!element.closest('a, [part=details]') && getSelection()?.isCollapsed !== false))
      await this.#select(element);
  });

  readonly handleKeydown = guardListener('A key', (event: KeyboardEvent): void => {
    handleUnitKey(event, {toggle: (box, isExpanded) => this.#toggle(box, isExpanded), select: (box) => void this.#select(box)});
  });

  #toggle(element: Element, isExpanded: boolean): void {
    const id = unitIdOf(element);
    if (!this.#host.dispatchEvent(new UnitToggleEvent(id, isExpanded))) return;
    const move = movesModule.loaded?.prepareMove(this.#host.shadowRoot as ShadowRoot, element);
    this.#expansion.toggle(id, isExpanded);
    if (move) void this.#host.updateComplete.then(guard('A movement', move));
  }

  /** Opens the details of a unit. Marks a unit without details, so that its link appears. A second time undoes it. */
  async #select(element: Element): Promise<void> {
    const box = element.closest('[part=unit]');
    if (!box) return;
    const id = unitIdOf(box);
    const expanded = box.querySelector('[part=name]')?.getAttribute('aria-expanded');
    const isSelected = expanded ? expanded === 'true' : this.#expansion.markedId === id;
    // In a drawing, open details move other units away. In a list, readers may compare two units.
    if (expanded) this.#expansion.setDetailed(id, !isSelected, box.closest('.drawn') !== null);
    else this.#expansion.setMarked(isSelected ? null : id);
    if (!isSelected) this.#host.dispatchEvent(new UnitSelectEvent(id));
    if (!element.matches('.more')) return;
    // The button is no longer there.
    await this.#host.updateComplete;
    box.querySelector<HTMLElement>('.count')?.focus();
  }

  /** Copies the address of a link. If that fails, the link opens, so that visitors see the address in their browser. */
  async #copy(link: HTMLAnchorElement, event: MouseEvent): Promise<void> {
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey) return; // Opens a tab or a window.
    event.preventDefault();
    const status = link.nextElementSibling as HTMLElement;
    status.textContent = '';
    if (await copyText(link.href)) status.textContent = this.#copiedMessage();
    else location.assign(link.href);
  }
}

/** Returns the id of the unit that contains the element. */
function unitIdOf(element: Element): string {
  return element.closest<HTMLElement>('[data-unit]')?.dataset.unit ?? '';
}
