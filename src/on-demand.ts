import {getLoader} from './loader/loader-context.js';
import {report} from './report.js';

/** A module could not be loaded, for example because the visitor is offline. */
export class NotLoadedError extends Error {}

/** A module that is loaded when it is first needed. */
export class OnDemand<Module> {
  /** `null` until the module is loaded. */
  loaded: Module | null = null;
  /** Imports the module. Tests replace it by a slow or a failing import. */
  importModule: () => Promise<Module>;
  readonly #purpose: string;
  /** The import that is under way. */
  #pending: Promise<Module> | null = null;

  /** @param purpose - What the module does, for webmasters: “vCards”. */
  constructor(purpose: string, importModule: () => Promise<Module>) {
    this.#purpose = purpose;
    this.importModule = importModule;
  }

  /**
   * Loads the module. After a failure, the next call tries again.
   *
   * @throws {NotLoadedError} The failure has been logged.
   */
  async load(): Promise<Module> {
    try {
      return (this.loaded ??= await (this.#pending ??= this.importModule()));
    } catch (error) {
      const message = `The part of the script for ${this.#purpose} could not be loaded: ${String(error)}.`;
      // The loader has logged the address of the file.
      if (!getLoader()) report('not-loaded', message);
      throw new NotLoadedError(message);
    } finally {
      this.#pending = null;
    }
  }

  /** Loads the module before it is needed, for example when the pointer is over a button. */
  async prepare(): Promise<void> {
    try {
      await this.load();
    } catch {
      // It was logged. The visitor has not asked for anything yet.
    }
  }
}
