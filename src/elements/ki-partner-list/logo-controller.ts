import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {guard} from '../../guard.js';
import {isOnDarkBackground} from '../dark-background.js';

/** Knows which logos are loaded, how high each is drawn, and whether they are drawn on a dark background. */
export class LogoController implements ReactiveController {
  /** Whether the host's background is dark. `undefined` until its first frame with logos. */
  isOnDark: boolean | undefined;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #drawsLogos: () => boolean;
  /** Relative heights of the loaded logos, by URL. */
  readonly #heights = new Map<string, number>();
  #isFrameRequested = false;

  /** @param drawsLogos - Whether the host draws logos in the current update. */
  constructor(host: ReactiveControllerHost & HTMLElement, drawsLogos: () => boolean) {
    this.#host = host;
    this.#drawsLogos = drawsLogos;
    host.addController(this);
  }

  hostUpdate(): void {
    if (this.isOnDark !== undefined) this.#readBackground();
  }

  /**
   * Reads the background the first time just before the browser paints. In the first update of all widgets, the browser would have to
   * lay out the page for it, and a second time after the update.
   */
  hostUpdated(): void {
    if (this.isOnDark !== undefined || this.#isFrameRequested || !this.#drawsLogos()) return;
    this.#isFrameRequested = true;
    requestAnimationFrame(
      guard('The background of logos', () => {
        this.#isFrameRequested = false;
        this.#readBackground();
        if (this.isOnDark !== undefined) this.#host.requestUpdate();
      }),
    );
  }

  /** The relative height of a logo, as {@link opticalHeight} returns it. `undefined` until the logo is loaded. */
  heightOf(url: string): number | undefined {
    return this.#heights.get(url);
  }

  /** Handles the `load` event of a logo. */
  handleLoad({currentTarget}: Event): void {
    const logo = currentTarget as HTMLImageElement;
    this.#heights.set(logo.getAttribute('src') ?? '', opticalHeight(logo.naturalWidth, logo.naturalHeight));
    this.#host.requestUpdate();
  }

  /** Handles the transition that the style sheet runs when the page changes between light and dark. */
  handleTransitionEnd({propertyName}: TransitionEvent): void {
    if (propertyName === 'column-rule-color') this.#host.requestUpdate();
  }

  #readBackground(): void {
    this.isOnDark = this.#drawsLogos() && this.#host.isConnected ? isOnDarkBackground(this.#host) : undefined;
  }
}

/**
 * Calculates the height at which all logos have the same visual weight: they cover the same area, so a wide logo is lower
 * than a square one.
 *
 * @param width - Natural width in any unit. 0 if the picture has none.
 * @param height - Natural height in the same unit. 0 if the picture has none.
 * @returns The height relative to a square logo's. Aspect ratios are limited to 1 : 2 and 12 : 1.
 */
export function opticalHeight(width: number, height: number): number {
  const aspectRatio = width / height || 2;
  return 1 / Math.sqrt(Math.min(12, Math.max(0.5, aspectRatio)));
}
