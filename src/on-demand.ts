import {report} from './report.js';

/** A module that is loaded when it is first needed. */
export class OnDemand<Module> {
  /** `null` until the module is loaded. */
  loaded: Module | null = null;
  /** Imports the module. Tests replace it by a slow or a failing import. */
  importModule: () => Promise<Module>;
  readonly #purpose: string;

  /** @param purpose - What the module does, for webmasters: “vCards”. */
  constructor(purpose: string, importModule: () => Promise<Module>) {
    this.#purpose = purpose;
    this.importModule = importModule;
  }

  /** Loads the module. After a failure, which is logged, the next call tries again. */
  async load(): Promise<Module> {
    try {
      return (this.loaded ??= await this.importModule());
    } catch (error) {
      report('not-loaded', `The part of the script for ${this.#purpose} could not be loaded: ${String(error)}.`);
      throw error;
    }
  }
}
