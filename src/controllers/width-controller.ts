import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {guard} from '../guard.js';

/** Measures the host, and how many columns fit in it. Requests an update only when its width changes by a quarter of a column. */
export class WidthController implements ReactiveController {
  /** Number of columns that fit. */
  columns: number;
  /** Width of the host in columns, rounded down to a quarter. */
  width: number;
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
    this.#columnsOnPaper = this.width = this.columns = columnsOnPaper;
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
    const columns = width / parseFloat(getComputedStyle(this.#host).fontSize) / this.#columnWidth || 0;
    const rounded = Math.floor(columns * 4) / 4;
    if (rounded === this.width) return;
    this.width = rounded;
    this.columns = Math.min(this.#maxColumns, Math.floor(columns));
    this.#host.requestUpdate();
  }

  readonly #handleBeforePrint = guard('A print', (): void => {
    this.isPrinting = true;
    this.columns = this.width = this.#columnsOnPaper;
    this.#host.requestUpdate();
  });

  readonly #handleAfterPrint = guard('A print', (): void => {
    this.isPrinting = false;
    this.#host.requestUpdate();
    this.measureNow();
  });
}
