/** A module that `ki-widgets.js` loads. */
export interface BuiltModule {
  /** Its path in the folder that contains `ki-widgets.js`. */
  readonly path: string;
  /** Its hash as the loader writes it. Browsers use a preloaded file only if both requests have the same value. */
  readonly integrity: string;
}

/** A module and the names of those that it imports. */
export interface LinkedModule extends BuiltModule {
  readonly imports: readonly string[];
}

/**
 * Collects modules, and those that they import.
 *
 * @param names - Names of modules, without their hash.
 * @returns Each module once by its name, after those that it imports.
 */
export function collectModules(names: readonly string[], readModule: (name: string) => LinkedModule): ReadonlyMap<string, LinkedModule> {
  const found = new Map<string, LinkedModule>();
  const add = (name: string): void => {
    if (found.has(name)) return;
    const module = readModule(name);
    module.imports.forEach(add);
    found.set(name, module);
  };
  names.forEach(add);
  return found;
}
