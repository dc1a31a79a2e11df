import type {OnDemand} from '../on-demand.js';

/** The imports of a module that is loaded on demand, in one test. */
export interface WatchedImport<Module> {
  /** Number of imports so far. */
  readonly imports: number;
  /** Console warnings so far. They are not printed. */
  readonly lines: readonly string[];
  /** Makes the page import the module again, by this function or by the real import. */
  importBy(load?: () => Promise<Module>): void;
  /** Makes the page import the module again, and delays it. Returns a function that ends the delay. */
  delay(): () => void;
}

/** Watches the imports of a module in each test of the `describe` that calls it. */
export function watchImport<Module>(onDemand: OnDemand<Module>): WatchedImport<Module> {
  const {importModule} = onDemand;
  const {warn} = console;
  let imports = 0;
  let lines: string[] = [];
  const importBy = (load = importModule): void => {
    onDemand.loaded = null;
    onDemand.importModule = () => {
      imports++;
      return load();
    };
  };
  beforeEach(() => {
    imports = 0;
    lines = [];
    console.warn = (line: string) => lines.push(line);
    importBy();
  });
  afterEach(() => {
    console.warn = warn;
    onDemand.importModule = importModule;
  });
  return {
    get imports() {
      return imports;
    },
    get lines() {
      return lines;
    },
    importBy,
    delay() {
      let arrive = (): void => {};
      const arrival = new Promise<void>((resolve) => (arrive = resolve));
      importBy(async () => {
        await arrival;
        return importModule();
      });
      return arrive;
    },
  };
}
