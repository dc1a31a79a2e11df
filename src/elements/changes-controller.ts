import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type * as changesExports from '../changes/changes.js';
import {OnDemand} from '../on-demand.js';
import {toDay} from './date-attributes.js';

/** Compares two dates and renders the differences. Only pages with `changed-since` load it. */
export const changesModule = new OnDemand('changed-since', () => import('../changes/changes.js'));
export type ChangesModule = typeof changesExports;

/** An element with the attribute `changed-since`. */
export interface ChangesHost extends ReactiveControllerHost {
  readonly changedSince: string | null;
}

/** Loads the module that `changed-since` needs. Without it, the element shows its content without the changes. */
export class ChangesController implements ReactiveController {
  readonly #host: ChangesHost;
  /** The value of the attribute when the module was last requested. */
  #requestedFor: string | null = null;
  #hasFailed = false;

  constructor(host: ChangesHost) {
    this.#host = host;
    host.addController(this);
  }

  /** `null` until the module is loaded. */
  get module(): ChangesModule | null {
    return changesModule.loaded;
  }

  /** Whether the changes are still to come. */
  get isPending(): boolean {
    return !changesModule.loaded && !this.#hasFailed && toDay(this.#host.changedSince) !== undefined;
  }

  /** An element that is added to the page again tries again. */
  hostConnected(): void {
    this.#requestedFor = null;
  }

  hostUpdated(): void {
    const {changedSince} = this.#host;
    if (changesModule.loaded || changedSince === this.#requestedFor) return;
    this.#requestedFor = changedSince;
    if (toDay(changedSince) !== undefined) void this.#load();
  }

  async #load(): Promise<void> {
    this.#hasFailed = false;
    try {
      await changesModule.load();
    } catch {
      this.#hasFailed = true;
    }
    this.#host.requestUpdate();
  }
}
