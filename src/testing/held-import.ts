import type {OnDemand} from '../on-demand.js';

/** An import that waits until a test decides how it ends. */
export interface HeldImport {
  /** Number of requests so far. */
  readonly requests: number;
  /** Loads the module, now and in later requests. */
  finish(): Promise<void>;
  /** Rejects the waiting requests, as a browser does when it is offline. Later requests wait. */
  refuse(error?: Error): Promise<void>;
  /** Restores the real import, and ends the waiting requests. */
  restore(): Promise<void>;
}

/** The error of a refused import. */
const importError = new TypeError('Failed to fetch dynamically imported module');

/** Makes the page request a module again. The request waits. */
export function holdImport<Module>(onDemand: OnDemand<Module>): HeldImport {
  const {importModule} = onDemand;
  let requests = 0;
  let isFinished = false;
  let waiting: {resolve: (module: Promise<Module>) => void; reject: (error: Error) => void}[] = [];
  onDemand.loaded = null;
  onDemand.importModule = () => {
    requests++;
    return isFinished ? importModule() : new Promise((resolve, reject) => waiting.push({resolve, reject}));
  };
  /** Settles the waiting requests, and runs what awaits them. */
  const settle = async (end: (request: (typeof waiting)[number]) => void) => {
    const pending = waiting;
    waiting = [];
    pending.forEach(end);
    await importModule();
    await new Promise((resolve) => void setTimeout(resolve));
  };
  return {
    get requests() {
      return requests;
    },
    finish() {
      isFinished = true;
      return settle(({resolve}) => resolve(importModule()));
    },
    refuse(error = importError) {
      return settle(({reject}) => reject(error));
    },
    restore() {
      onDemand.importModule = importModule;
      return settle(({resolve}) => resolve(importModule()));
    },
  };
}
