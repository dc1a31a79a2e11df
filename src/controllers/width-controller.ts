import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {guard} from '../guard.js';

/** Measures how many columns fit in the host. Requests an update only when that number changes. */
export class WidthController implements ReactiveController {
  /** Number of columns that fit. */
  columns: number;
  isPrinting = false;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #columnWidth: number;
  readonly #maxColumns: number;
  readonly #columnsOnPaper: number;
  // Measures one frame later. A new layout changes the height of the host, which would cause a “ResizeObserver loop” error in the
  // same frame.
  readonly #observer =
    typeof ResizeObserver === 'undefined'
      ? null
      : new ResizeObserver(guard('A measurement', () => requestAnimationFrame(guard('A measurement', () => this.measureNow()))));
  /** The observed element. The host itself also changes its height, which could cause the same error. */
  #ruler: Element | null = null;

  /**
   * @param host - Its shadow root has an element with class `ruler`, which is as wide as the host and has no height.
   * @param columnWidth - Width of a column with its gap, in em of the host.
   * @param columnsOnPaper - Number of columns on paper, and where the width is unknown.
   */
  constructor(host: ReactiveControllerHost & HTMLElement, columnWidth: number, maxColumns: number, columnsOnPaper: number) {
    this.#host = host;
    this.#columnWidth = columnWidth;
    this.#maxColumns = maxColumns;
    this.#columnsOnPaper = this.columns = columnsOnPaper;
    host.addController(this);
  }

  hostConnected(): void {
    this.hostUpdated();
    window.addEventListener('beforeprint', this.#handleBeforePrint);
    window.addEventListener('afterprint', this.#handleAfterPrint);
    // The observer answers only after the first render, which would then be wasted.
    if (this.#observer) this.measureNow();
  }

  hostUpdated(): void {
    const ruler = this.#host.shadowRoot?.querySelector('.ruler') ?? null;
    if (ruler === this.#ruler) return;
    this.#observer?.disconnect();
    this.#ruler = ruler;
    if (ruler) this.#observer?.observe(ruler);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#ruler = null;
    window.removeEventListener('beforeprint', this.#handleBeforePrint);
    window.removeEventListener('afterprint', this.#handleAfterPrint);
  }

  /** Measures at once. Keeps the last number while the host is hidden or the page is printed. */
  measureNow(): void {
    const width = this.#host.clientWidth;
    if (this.isPrinting || !width) return;
    const columns = Math.floor(width / parseFloat(getComputedStyle(this.#host).fontSize) / this.#columnWidth) || 0;
    this.#setColumns(Math.min(this.#maxColumns, columns));
  }

  #setColumns(columns: number): void {
    if (columns === this.columns) return;
    this.columns = columns;
    this.#host.requestUpdate();
  }

  readonly #handleBeforePrint = guard('A print', (): void => {
    this.isPrinting = true;
    this.columns = this.#columnsOnPaper;
    this.#host.requestUpdate();
  });

  readonly #handleAfterPrint = guard('A print', (): void => {
    this.isPrinting = false;
    this.#host.requestUpdate();
    this.measureNow();
  });
}
