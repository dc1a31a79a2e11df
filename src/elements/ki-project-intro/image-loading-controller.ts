import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {FeedImage} from '../../model/model.js';
import {isOnDarkBackground} from '../dark-background.js';

/** Measures the space for a picture before it is rendered, so that the browser loads the right file at the right time and size. */
export class ImageLoadingController implements ReactiveController {
  /** Value of the attribute `loading`. A picture in the first screen is loaded at once. */
  loading: 'eager' | 'lazy' = 'lazy';
  /** Value of the attribute `sizes`: the width as a share of the window, which stays right when the window is resized. */
  sizes: string | undefined;
  /** Whether the picture for dark pages is shown, if the feed has one. */
  isOnDark = false;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #readImage: () => FeedImage | undefined;
  /** The picture that was measured last. */
  #url: string | undefined;

  /** @param readImage - Returns the picture in the current update. */
  constructor(host: ReactiveControllerHost & HTMLElement, readImage: () => FeedImage | undefined) {
    this.#host = host;
    this.#readImage = readImage;
    host.addController(this);
  }

  hostUpdate(): void {
    const {url, darkUrl} = this.#readImage() ?? {};
    this.isOnDark = darkUrl !== undefined && isOnDarkBackground(this.#host);
    if (!url || url === this.#url) return;
    this.#url = url;
    const {top, width} = this.#host.getBoundingClientRect();
    const em = parseFloat(getComputedStyle(this.#host).fontSize);
    // Follows the style sheet: from 58em on, the picture is in the second of two columns, with a gap of 3em.
    const imageWidth = width < 58 * em ? width : (width - 3 * em) / 2;
    this.loading = top < innerHeight ? 'eager' : 'lazy';
    this.sizes = imageWidth ? `${((imageWidth / innerWidth) * 100).toFixed(2)}vw` : '100vw';
  }
}
