import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {guard} from '../guard.js';

/** Smallest change, in em. */
const step = 0.5;

/** A drawing is printed up to this height, in em. With it, a sheet in landscape is not full, and the sheet before it is not half empty. */
const maxHeightOnPaper = 48;
/** Width of a drawing on paper, in em: a sheet of A4 in portrait. */
const widthOnPaper = 60;

/** Measures the width of the host. Requests an update when the width changes by more than a step. */
export class WidthController implements ReactiveController {
  /** Width in em of the host. */
  em: number;
  isPrinting = false;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #emOnPaper: number;
  readonly #updateNow: () => void;
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
   * @param emOnPaper - Width on paper, and where the width is unknown.
   * @param updateNow - Updates the host without waiting for a microtask. None runs before the print if a script started it.
   */
  constructor(host: ReactiveControllerHost & HTMLElement, emOnPaper: number, updateNow: () => void) {
    this.#host = host;
    this.#updateNow = updateNow;
    this.#emOnPaper = this.em = emOnPaper;
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

  /** Measures at once. Keeps the last width while the host is hidden or the page is printed. */
  measureNow(): void {
    const width = this.#host.clientWidth;
    if (this.isPrinting || !width) return;
    const em = Math.floor(width / parseFloat(getComputedStyle(this.#host).fontSize) / step) * step || 0;
    if (em === this.em) return;
    this.em = em;
    this.#host.requestUpdate();
  }

  readonly #handleBeforePrint = guard('A print', (): void => {
    this.isPrinting = true;
    this.em = this.#emOnPaper;
    this.#host.requestUpdate();
    this.#updateNow();
    const drawing = this.#host.shadowRoot?.querySelector<HTMLElement>('.paper');
    if (!drawing || measureOnPaper(drawing) <= maxHeightOnPaper) return;
    this.em = 0; // Becomes a list.
    this.#host.requestUpdate();
    this.#updateNow();
  });

  readonly #handleAfterPrint = guard('A print', (): void => {
    this.isPrinting = false;
    this.#host.requestUpdate();
    this.measureNow();
  });
}

/** Returns the height that a drawing will have on paper, in em. */
function measureOnPaper(drawing: HTMLElement): number {
  drawing.style.width = `${widthOnPaper}em`;
  const height = drawing.offsetHeight / parseFloat(getComputedStyle(drawing).fontSize);
  drawing.style.width = '';
  return height;
}
