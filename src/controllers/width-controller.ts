import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {guard} from '../guard.js';

/**
 * Follows how many units of a width fit beside each other in the host. Asks for an update only when that number changes.
 * On paper, and where nothing tells the width, it is a number that suits a sheet.
 */
export class WidthController implements ReactiveController {
  /** How many fit, at most the greatest number asked for. */
  columns: number;
  /** Whether the page is being printed. */
  isPrinting = false;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #unit: number;
  readonly #most: number;
  readonly #onPaper: number;
  readonly #selector: string;
  // A frame later: drawing anew makes the host higher, and in the same frame the page would get an error for it.
  readonly #observer =
    typeof ResizeObserver === 'undefined'
      ? null
      : new ResizeObserver(guard('A measurement', () => requestAnimationFrame(guard('A measurement', () => this.measure()))));
  #isMeasured = false;
  /** What is watched: it is as wide as the host and has no height, which may change once more in the same frame and be an error for the page. */
  #ruler: Element | null = null;

  /**
   * @param unit - Width of a unit with the gap beside it, in em of the host.
   * @param most - The greatest number that is of use.
   * @param onPaper - The number for a sheet.
   * @param selector - Of an element of the drawing that is as wide as the host and has no height.
   */
  constructor(host: ReactiveControllerHost & HTMLElement, unit: number, most: number, onPaper: number, selector: string) {
    this.#host = host;
    this.#unit = unit;
    this.#most = most;
    this.#onPaper = this.columns = onPaper;
    this.#selector = selector;
    host.addController(this);
  }

  hostConnected(): void {
    this.hostUpdated();
    window.addEventListener('beforeprint', this.#handleBeforePrint);
    window.addEventListener('afterprint', this.#handleAfterPrint);
  }

  hostUpdated(): void {
    const ruler = this.#host.shadowRoot?.querySelector(this.#selector) ?? null;
    if (ruler === this.#ruler) return;
    this.#observer?.disconnect();
    this.#ruler = ruler;
    if (ruler) this.#observer?.observe(ruler);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#ruler = null;
    this.#isMeasured = false;
    window.removeEventListener('beforeprint', this.#handleBeforePrint);
    window.removeEventListener('afterprint', this.#handleAfterPrint);
  }

  /** Asks for itself before the first drawing: the observer answers only after it, and it would be for nothing. */
  look(): void {
    if (this.#isMeasured || !this.#observer) return;
    this.#isMeasured = true;
    this.measure();
  }

  /** Measures at once what has just been revealed. */
  measure(): void {
    this.#measure(this.#host.clientWidth);
  }

  #measure(width = 0): void {
    if (this.isPrinting || width === 0) return; // Hidden: it is asked again when it shows.
    const fitting = Math.floor(width / parseFloat(getComputedStyle(this.#host).fontSize) / this.#unit) || 0;
    this.#set(Math.min(this.#most, fitting));
  }

  #set(columns: number): void {
    if (columns === this.columns) return;
    this.columns = columns;
    this.#host.requestUpdate();
  }

  readonly #handleBeforePrint = guard('A print', (): void => {
    this.isPrinting = true;
    this.columns = this.#onPaper;
    this.#host.requestUpdate();
  });

  readonly #handleAfterPrint = guard('A print', (): void => {
    this.isPrinting = false;
    this.#host.requestUpdate();
    this.measure();
  });
}
