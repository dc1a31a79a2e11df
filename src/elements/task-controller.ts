import type {ReactiveControllerHost} from 'lit';
import {guard} from '../guard.js';
import {NotLoadedError} from '../on-demand.js';

/** Milliseconds after which visitors read that they have to wait. */
const patience = 200;

/** Runs what visitors ask for when that needs a module, and knows whether the last task is slow or has failed. */
export class TaskController {
  readonly #host: ReactiveControllerHost;
  /** Owners of the tasks that are running. */
  readonly #pending = new Set<unknown>();
  #last: readonly [owner: unknown, note: 'slow' | 'failed' | null] = [null, null];

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Returns which message to show next to what the visitor used. */
  noteFor(owner: unknown): 'slow' | 'failed' | null {
    return this.#last[0] === owner ? this.#last[1] : null;
  }

  /**
   * Runs a task. Does nothing while a task of the same owner is running.
   *
   * @param owner - The part of the widget that shows the message, for example a contact.
   * @throws What the task throws, unless a module could not be loaded. That has been logged.
   */
  async run(owner: unknown, task: () => Promise<unknown>): Promise<void> {
    if (this.#pending.has(owner)) return;
    this.#pending.add(owner);
    this.#setNote(owner, null);
    const timer = setTimeout(
      guard('A timer', () => this.#setNote(owner, 'slow')),
      patience,
    );
    let note: 'failed' | null = 'failed';
    try {
      await task();
      note = null;
    } catch (error) {
      if (!(error instanceof NotLoadedError)) throw error;
    } finally {
      clearTimeout(timer);
      this.#pending.delete(owner);
      this.#setNote(owner, note);
    }
  }

  #setNote(owner: unknown, note: 'slow' | 'failed' | null): void {
    this.#last = [owner, note];
    this.#host.requestUpdate();
  }
}
