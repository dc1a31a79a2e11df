import type {ReactiveControllerHost} from 'lit';
import {guard} from '../guard.js';
import {NotLoadedError} from '../on-demand.js';

/** Milliseconds after which visitors read that they have to wait. */
const patience = 200;

/** Runs what visitors ask for when that needs a module, and knows which tasks are slow and whether the last one has failed. */
export class TaskController {
  readonly #host: ReactiveControllerHost;
  /** Owners of the tasks that are running, and whether the task is slow. */
  readonly #pending = new Map<unknown, boolean>();
  /** Owner of the last task, if that has failed. */
  #failedOwner: unknown = null;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Returns which message to show next to what the visitor used. */
  noteFor(owner: unknown): 'slow' | 'failed' | null {
    return this.#pending.get(owner) ? 'slow' : this.#failedOwner === owner ? 'failed' : null;
  }

  /**
   * Runs a task. Does nothing while a task of the same owner is running.
   *
   * @param owner - The part of the widget that shows the message, for example a contact.
   * @throws What the task throws, unless a module could not be loaded. That has been logged.
   */
  async run(owner: unknown, task: () => Promise<unknown>): Promise<void> {
    if (this.#pending.has(owner)) return;
    this.#failedOwner = null;
    this.#setPending(owner, false);
    const timer = setTimeout(
      guard('A timer', () => this.#setPending(owner, true)),
      patience,
    );
    try {
      await task();
    } catch (error) {
      this.#failedOwner = owner;
      if (!(error instanceof NotLoadedError)) throw error;
    } finally {
      clearTimeout(timer);
      this.#pending.delete(owner);
      this.#host.requestUpdate();
    }
  }

  #setPending(owner: unknown, isSlow: boolean): void {
    this.#pending.set(owner, isSlow);
    this.#host.requestUpdate();
  }
}
