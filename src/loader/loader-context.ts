import type {ScanSettings} from '../embed/scan-settings.js';
import type {ModuleTable} from './module-table.js';

// The loader shares this object with the modules that it loads. The file has no imports, so every module can use it at no cost.

/** Executes a module of the format System.register, and gives it what it imports. */
export type Declare = (
  exported: Export,
  context: {readonly import: (specifier: string) => Promise<Namespace>},
) => {readonly setters?: readonly (((namespace: Namespace) => void) | null)[]; readonly execute: () => void};

/** Sets one export of a module, or several. Returns the value that it was given. */
export type Export = (name: string | Namespace, value?: unknown) => unknown;

/** The exports of a module, by name. */
export type Namespace = Record<string, unknown>;

export interface LoaderContext {
  /** The version of the loader. */
  readonly version: string;
  /** The folder that contains the loader, with a slash at the end. */
  readonly folder: string;
  /** The page that console lines link to. */
  readonly docs: string;
  /** Which links and elements may become widgets. */
  readonly settings: ScanSettings;
  /**
   * Called by each module when its script runs.
   *
   * @param imports - Not used: the table lists the imports, so that they are loaded at the same time as the module.
   * @param onDemand - The modules that this one may load later.
   */
  readonly register: (name: string, imports: readonly string[], declare: Declare, onDemand?: ModuleTable) => void;
  /** Loads the module of a widget, once. Does nothing if there is no such widget. */
  readonly loadWidget: (tag: string) => void;
  /** Turns the links and divs in a root into widgets. The module for links sets it. It never throws. */
  scan?: (root: Document | ShadowRoot) => void;
}

const key = Symbol.for('ki-widgets.loader.1');
/** The loader of the page; `undefined` if the elements come from `ki-widgets.all.js` or from the npm package. */
export function getLoader(): LoaderContext | undefined {
  return (globalThis as {[key]?: LoaderContext})[key];
}

export function setLoader(context: LoaderContext): void {
  (globalThis as {[key]?: LoaderContext})[key] = context;
}
