import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {parseDate} from '../model/date.js';
import {NativeEvent} from '../natives.js';
import {report} from '../report.js';
import {guard} from '../guard.js';

/**
 * Fired on a `<ki-feed>` or `<ki-project-page>` before another day is picked: by a visitor, a script, the page's address or
 * the Back button. Bubbles, crosses shadow roots; cancel it to keep the day that is shown.
 */
export class AsOfChangeEvent extends NativeEvent {
  /** The day, as in `as-of`; `null` when none is picked any longer and the page is shown as it is now. */
  readonly asOf: string | null;
  constructor(asOf: string | null) {
    super('ki-as-of-change', {bubbles: true, composed: true, cancelable: true});
    this.asOf = asOf;
  }
}

/** Where a day is picked for all widgets in an element. */
export interface AsOfPicker {
  /** The day that was picked, as in `as-of`; `null` for none. It goes before `as-of`. */
  readonly picked: string | null;
  /** The day in `as-of`, which is shown again once none is picked; `null` for the latest version. */
  readonly asOf: string | null;
  /** Whether the day stands in the page's address. */
  readonly isInAddress: boolean;
  /** @returns Whether that day is shown now: `false` when it is no date, or when a listener cancelled the change. */
  pick(asOf: string | null): boolean;
  /** The page's address with the day; `undefined` where it does not stand there. */
  addressOn(asOf: string | null): string | undefined;
  /** Takes the day from the address, if it is to stand there. */
  readFromAddress(): void;
}

interface DayHost extends ReactiveControllerHost, HTMLElement {
  readonly asOf: string | null;
  readonly asOfInAddress: boolean;
}

const parameter = /^ki-as-of(=|$)/;
/** All that read the address: putting a day into it fires no event. */
const readers = new Set<() => void>();

/** Keeps the day that was picked in its host, and in the page's address where the page asks for that. */
export class AsOfController implements ReactiveController, AsOfPicker {
  picked: string | null = null;
  readonly #host: DayHost;

  constructor(host: DayHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    readers.add(this.readFromAddress);
    window.addEventListener('popstate', this.readFromAddress);
    this.readFromAddress();
  }

  hostDisconnected(): void {
    readers.delete(this.readFromAddress);
    window.removeEventListener('popstate', this.readFromAddress);
  }

  get asOf(): string | null {
    return this.#host.asOf;
  }

  get isInAddress(): boolean {
    return this.#host.asOfInAddress;
  }

  pick(asOf: string | null): boolean {
    if (!this.#show(asOf)) return false;
    const address = this.addressOn(asOf);
    if (address !== undefined && address !== location.href) {
      try {
        history.pushState(null, '', address);
      } catch {
        return true; // A page in a sandbox has no history; browsers stop those that write too much.
      }
      readers.forEach((read) => read());
    }
    return true;
  }

  addressOn(asOf: string | null): string | undefined {
    if (!this.isInAddress) return undefined;
    // Not URLSearchParams, which writes the page's own parameters anew; not a bare “?…”, which a `<base>` sends elsewhere.
    const rest = parametersInAddress().filter((each) => each && !parameter.test(each));
    if (asOf !== null) rest.push(`ki-as-of=${asOf}`);
    return location.href.replace(/[?#].*$/s, '') + (rest.length ? `?${rest.join('&')}` : '') + location.hash;
  }

  readonly readFromAddress = guard('The date in the address', (): void => {
    if (!this.isInAddress) return;
    const written = parametersInAddress()
      .find((each) => parameter.test(each))
      ?.slice('ki-as-of='.length);
    this.#show(written || null);
  });

  #show(asOf: string | null): boolean {
    if (asOf !== null && !parseDate(asOf)) {
      report('bad-date', `ki-as-of=${asOf.slice(0, 40)} is no date; it changes nothing. Write for example ki-as-of=2023-06-07.`);
      return false;
    }
    if (asOf === this.picked) return true;
    if (!this.#host.dispatchEvent(new AsOfChangeEvent(asOf))) return false;
    this.picked = asOf;
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
