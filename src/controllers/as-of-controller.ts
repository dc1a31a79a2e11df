import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {guard} from '../guard.js';
import {parseDate} from '../model/date.js';
import {NativeEvent} from '../natives.js';
import {reportMistake} from '../report-mistake.js';
import type {AsOfPicker, PickedAsOf} from './as-of.js';

/**
 * Fired on a `<ki-feed>` or `<ki-project-page>` before another date is picked: by a visitor, a script, the page's address or
 * the Back button. Fired on a `<ki-org-chart>` with a timeline and a date of its own. Bubbles and crosses shadow roots. Cancel it to keep the date that is shown.
 */
export class AsOfChangeEvent extends NativeEvent {
  /** The date, as in `as-of`; `null` when the choice ends and the page is shown as it is now. */
  readonly asOf: string | null;
  constructor(asOf: string | null) {
    super('ki-as-of-change', {bubbles: true, composed: true, cancelable: true});
    this.asOf = asOf;
  }
}

interface AsOfHost extends ReactiveControllerHost, HTMLElement {
  readonly asOfInAddress?: boolean;
}

const parameter = /^ki-as-of(=|$)/;
/** All controllers that read the address: `pushState` fires no event. */
const addressReaders = new Set<() => void>();

/** Holds the date that was picked at its host, and keeps it in the page's address if the host asks for that. */
export class AsOfController implements ReactiveController, AsOfPicker {
  readonly #host: AsOfHost;
  #asOf: string | null = null;

  constructor(host: AsOfHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addressReaders.add(this.readFromAddress);
    window.addEventListener('popstate', this.readFromAddress);
    this.readFromAddress();
  }

  hostDisconnected(): void {
    addressReaders.delete(this.readFromAddress);
    window.removeEventListener('popstate', this.readFromAddress);
  }

  get picked(): PickedAsOf {
    return {asOf: this.#asOf, isInAddress: this.#host.asOfInAddress ?? false, picker: this};
  }

  pick(asOf: string | null): boolean {
    if (!this.#change(asOf)) return false;
    const address = this.addressFor(asOf);
    if (address !== undefined && address !== location.href) {
      try {
        history.pushState(null, '', address);
      } catch {
        return true; // A sandboxed page has no history, and browsers limit how often a page may write to it.
      }
      addressReaders.forEach((read) => read());
    }
    return true;
  }

  addressFor(asOf: string | null): string | undefined {
    if (!this.#host.asOfInAddress) return undefined;
    // Not URLSearchParams, which rewrites the page's own parameters. Not a bare “?…”, which is relative to the page's `<base>`.
    const rest = parametersInAddress().filter((each) => each && !parameter.test(each));
    if (asOf !== null) rest.push(`ki-as-of=${asOf}`);
    return location.href.replace(/[?#].*$/s, '') + (rest.length ? `?${rest.join('&')}` : '') + location.hash;
  }

  /** Picks the date in the address, if the host keeps it there. */
  readonly readFromAddress = guard('The date in the address', (): void => {
    if (!this.#host.asOfInAddress) return;
    const written = parametersInAddress()
      .find((each) => parameter.test(each))
      ?.slice('ki-as-of='.length);
    this.#change(written || null);
  });

  /** @returns Whether the date is the picked one now. */
  #change(asOf: string | null): boolean {
    if (asOf !== null && !parseDate(asOf)) {
      reportMistake('bad-date', (explanations) => explanations.describeDateInAddress(asOf));
      return false;
    }
    if (asOf === this.#asOf) return true;
    if (!this.#host.dispatchEvent(new AsOfChangeEvent(asOf))) return false;
    this.#asOf = asOf;
    this.#host.requestUpdate();
    return true;
  }
}

function parametersInAddress(): string[] {
  return location.search.slice(1).split('&');
}

declare global {
  interface GlobalEventHandlersEventMap {
    'ki-as-of-change': AsOfChangeEvent;
  }
}
