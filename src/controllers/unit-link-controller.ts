import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {createElement} from '../natives.js';
import {hasScrolled, reveal, measureScrollPosition, type ScrollPosition} from './flat-tree.js';
import {scrollFromUnderHeader} from './uncover-controller.js';
import {addChart, currentTarget, removeChart, scrollToTarget, type LinkedChart, type UnitTarget} from './unit-links.js';

/** What the controller needs of a chart. */
export interface UnitLinkHost {
  /** Whether it has units, or may get some when its feed arrives. */
  readonly mayHaveUnits: () => boolean;
  /** Opens the branch of a unit and marks it; `false` when there is no such unit. */
  readonly mark: (id: string) => boolean;
  /** Removes the mark from a unit, if it has it. */
  readonly unmark: (id: string) => void;
  readonly boxOf: (id: string) => HTMLElement | null | undefined;
  /** Measures the chart, which may just have been revealed. */
  readonly measure: () => void;
}

/**
 * Links to units work as links to parts of the page do: each click scrolls, also the second one on the same link; a click before
 * the feed has arrived is done later, unless the visitor has scrolled on; what is closed around the chart opens; the Tab key goes
 * on from the unit; Back and Forward leave scrolling to the browser.
 */
export class UnitLinkController implements ReactiveController, LinkedChart {
  readonly element: ReactiveControllerHost & HTMLElement;
  hasTarget = false;
  readonly #host: UnitLinkHost;
  /** The last target that was handled. */
  #target: UnitTarget | null = null;
  #marked: string | null = null;
  #position: ScrollPosition = {top: 0, scrolled: 0};
  /** Id of a unit to scroll to once it is drawn. */
  #shown: string | null = null;

  constructor(element: ReactiveControllerHost & HTMLElement, host: UnitLinkHost) {
    this.element = element;
    this.#host = host;
    element.addController(this);
  }

  get isPending(): boolean {
    return this.#target !== currentTarget() && this.#host.mayHaveUnits();
  }

  hostConnected(): void {
    addChart(this);
    this.#position = measureScrollPosition(this.element);
  }

  hostDisconnected(): void {
    removeChart(this);
  }

  /** Marks the target. Called before each drawing with units. */
  markTarget(): void {
    const target = currentTarget();
    if (target === this.#target) return;
    this.#target = target;
    this.hasTarget = false;
    if (!target || (target.isScrolled && hasScrolled(this.#position, measureScrollPosition(this.element)))) return;
    if (!this.#host.mark(target.id)) return;
    this.hasTarget = true;
    this.#marked = target.id;
  }

  hostUpdated(): void {
    scrollToTarget();
    if (this.#shown === null) return;
    this.#host.boxOf(this.#shown)?.scrollIntoView({block: 'center', inline: 'center'});
    this.#shown = null;
  }

  /** Scrolls to a unit for a script, after the next drawing. */
  show(id: string): void {
    this.#shown = id;
    this.element.requestUpdate();
  }

  handleTarget(): void {
    this.#position = measureScrollPosition(this.element);
    if (this.#marked !== null && this.#marked !== currentTarget()?.id) {
      this.#host.unmark(this.#marked);
      this.#marked = null;
    }
    this.element.requestUpdate();
  }

  scroll(): void {
    const {id} = this.#target ?? {};
    if (id === undefined) return;
    if (!reveal(this.element)) {
      this.#scrollTo(id);
      return;
    }
    // What was closed had no width. It is drawn for the one that it has now.
    this.#host.measure();
    void this.element.updateComplete.then(() => this.#scrollTo(id));
  }

  #scrollTo(id: string): void {
    const box = this.#host.boxOf(id);
    if (!box) return;
    box.scrollIntoView({...alignment, ...(isMotionReduced() && {behavior: 'instant'})});
    scrollFromUnderHeader(box);
    moveTabTo(box);
    // A smooth scroll has just begun.
    if (measureScrollPosition(this.element).scrolled) this.#keepPosition(box);
  }

  /** Scripts that change pages, such as Turbo, find no element with that id and scroll to the top in the next moment. */
  #keepPosition(box: HTMLElement, frames = 2): void {
    requestAnimationFrame(() => {
      if (currentTarget() !== this.#target) return;
      if (measureScrollPosition(this.element).scrolled === 0) box.scrollIntoView({...alignment, behavior: 'instant'});
      if (frames > 1) this.#keepPosition(box, frames - 1);
    });
  }
}

/** As browsers align the target of a link. */
const alignment = {block: 'start', inline: 'nearest'} as const;

function isMotionReduced(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/**
 * The Tab key goes on from the box, which does not get the focus: browsers go on from where the element that had it was removed.
 * A field in which a visitor writes keeps the focus.
 */
function moveTabTo(box: HTMLElement): void {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  if (active?.matches('input, select, textarea, [contenteditable]')) return;
  const start = createElement('span');
  start.tabIndex = -1;
  box.prepend(start);
  start.focus({preventScroll: true});
  start.remove();
}
