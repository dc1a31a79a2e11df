import type {ReactiveControllerHost} from 'lit';
import {createElement} from '../natives.js';
import {hasScrolled, measureScrollPosition, reveal, type ScrollPosition} from './link-target.js';
import {scrollFromUnderHeader} from './uncover-controller.js';
import {addChart, currentTarget, removeChart, scrollToTarget, type LinkedChart, type UnitLinkHost, type UnitTarget} from './unit-links.js';

/**
 * Makes links to units work as links to other parts of a page do:
 *
 * - Each click scrolls, also a second click on the same link.
 * - A click before the feed has loaded takes effect afterwards, unless the visitor has scrolled since.
 * - Closed sections around the chart open.
 * - The Tab key continues from the unit.
 * - Back and Forward leave scrolling to the browser.
 */
export class UnitLinkFollower implements LinkedChart {
  readonly element: ReactiveControllerHost & HTMLElement;
  hasTarget = false;
  readonly #host: UnitLinkHost;
  /** The last target that was handled. */
  #target: UnitTarget | null = null;
  /** Id of the unit that was marked for a target. */
  #markedId: string | null = null;
  /** Scroll position when the target was set. */
  #position: ScrollPosition = {top: 0, scrolled: 0};

  constructor(element: ReactiveControllerHost & HTMLElement, host: UnitLinkHost) {
    this.element = element;
    this.#host = host;
  }

  get isPending(): boolean {
    return this.#target !== currentTarget() && this.#host.mayHaveUnits();
  }

  /** @param isFollowed - Whether a visitor has followed a link since the chart was added to the page. */
  connect(isFollowed: boolean): void {
    addChart(this, isFollowed);
    this.#position = measureScrollPosition(this.element);
  }

  disconnect(): void {
    removeChart(this);
  }

  /** Marks a new target. Runs before the render, which may change how far the page is scrolled. */
  markTarget(): void {
    const target = currentTarget();
    if (target === this.#target || !this.#host.isReadyFor(target?.id ?? '')) return;
    this.#target = target;
    this.hasTarget = false;
    if (!target || (target.isScrolled && hasScrolled(this.#position, measureScrollPosition(this.element)))) return;
    if (!this.#host.mark(target.id)) return;
    this.hasTarget = true;
    this.#markedId = target.id;
  }

  /** Scrolls to a new target. Called after each render. */
  scrollToTarget(): void {
    scrollToTarget();
  }

  handleTarget(): void {
    this.#position = measureScrollPosition(this.element);
    if (this.#markedId !== null && this.#markedId !== currentTarget()?.id) {
      this.#host.unmark(this.#markedId);
      this.#markedId = null;
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
    // A closed section has no width. Render the chart for its new width first.
    this.#host.measureNow();
    void this.element.updateComplete.then(() => this.#scrollTo(id));
  }

  #scrollTo(id: string): void {
    const box = this.#host.boxOf(id);
    if (!box) return;
    const target = this.#host.scrollTargetFor(box);
    target.scrollIntoView({...alignment, ...(prefersReducedMotion() && {behavior: 'instant'})});
    scrollFromUnderHeader(target);
    moveTabStartTo(box);
    // A smooth scroll has only just begun.
    if (measureScrollPosition(this.element).scrolled) this.#keepPosition(target);
  }

  /** Scrolls again if the page jumps to the top. Libraries such as Turbo do so because they find no element with the unit's id. */
  #keepPosition(target: Element, frames = 2): void {
    requestAnimationFrame(() => {
      if (currentTarget() !== this.#target) return;
      if (measureScrollPosition(this.element).scrolled === 0) target.scrollIntoView({...alignment, behavior: 'instant'});
      if (frames > 1) this.#keepPosition(target, frames - 1);
    });
  }
}

/** The alignment that browsers use for the target of a link. */
const alignment = {block: 'start', inline: 'nearest'} as const;

function prefersReducedMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/**
 * Makes the Tab key continue from the box, which does not get the focus itself. Browsers continue from the position of a
 * focused element that was removed. A text field keeps the focus.
 */
function moveTabStartTo(box: HTMLElement): void {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  if (active?.matches('input, select, textarea, [contenteditable]')) return;
  const start = createElement('span');
  start.tabIndex = -1;
  box.prepend(start);
  start.focus({preventScroll: true});
  start.remove();
}
