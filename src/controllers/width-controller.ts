import type {ReactiveController, ReactiveControllerHost} from 'lit';

/**
 * Follows how many units of a width fit beside each other in the host. Asks for an update only when that number changes.
 * On paper, and where nothing tells the width, it is the least.
 */
export class WidthController implements ReactiveController {
  /** How many fit, within the bounds. */
  columns: number;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #unit: number;
  readonly #bounds: readonly [min: number, max: number];
  readonly #observer =
    typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(([entry]) => this.#measure(entry?.contentRect.width));

  /** @param unit - Width of a unit with the gap beside it, in em of the host. */
  constructor(host: ReactiveControllerHost & HTMLElement, unit: number, bounds: readonly [min: number, max: number]) {
    this.#host = host;
    this.#unit = unit;
    this.#bounds = bounds;
    this.columns = bounds[0];
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer?.observe(this.#host);
    window.addEventListener('beforeprint', this.#handleBeforePrint);
    window.addEventListener('afterprint', this.#handleAfterPrint);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    window.removeEventListener('beforeprint', this.#handleBeforePrint);
    window.removeEventListener('afterprint', this.#handleAfterPrint);
  }

  #measure(width = 0): void {
    const fitting = Math.floor(width / parseFloat(getComputedStyle(this.#host).fontSize) / this.#unit) || 0;
    this.#set(Math.min(this.#bounds[1], Math.max(this.#bounds[0], fitting)));
  }

  #set(columns: number): void {
    if (columns === this.columns) return;
    this.columns = columns;
    this.#host.requestUpdate();
  }

  readonly #handleBeforePrint = (): void => this.#set(this.#bounds[0]);
  readonly #handleAfterPrint = (): void => this.#measure(this.#host.getBoundingClientRect().width);
}
