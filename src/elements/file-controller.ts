import type {ReactiveControllerHost} from 'lit';
import {guard} from '../guard.js';
import type {CommonMessages} from '../locales/messages.js';
import {NotLoadedError} from '../on-demand.js';

/** Key of the message about a file that is being made, or that could not be made. */
export type FileNote = keyof Pick<CommonMessages, 'preparingFile' | 'fileFailed'>;

/** Milliseconds after which visitors read that their file is being made. */
const patience = 200;

/** Makes the files that visitors ask for, and knows what to write about the last one. */
export class FileController {
  readonly #host: ReactiveControllerHost;
  /** Owners of the files that are being made. */
  readonly #pending = new Set<unknown>();
  #note: readonly [owner: unknown, note: FileNote | null] = [null, null];

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  noteFor(owner: unknown): FileNote | null {
    return this.#note[0] === owner ? this.#note[1] : null;
  }

  /**
   * Makes a file. Does nothing while a file for the same owner is being made.
   *
   * @param owner - The owner of the file, for example a contact. The note is shown there.
   * @param make - Makes and saves the file. If it fails, visitors read that they can try again.
   */
  async make(owner: unknown, make: () => Promise<void>): Promise<void> {
    if (this.#pending.has(owner)) return;
    this.#pending.add(owner);
    this.#setNote(owner, null);
    const timer = setTimeout(
      guard('A timer', () => this.#setNote(owner, 'preparingFile')),
      patience,
    );
    let note: FileNote | null = 'fileFailed';
    try {
      await make();
      note = null;
    } catch (error) {
      if (!(error instanceof NotLoadedError)) throw error;
    } finally {
      clearTimeout(timer);
      this.#pending.delete(owner);
      this.#setNote(owner, note);
    }
  }

  #setNote(owner: unknown, note: FileNote | null): void {
    this.#note = [owner, note];
    this.#host.requestUpdate();
  }
}
