import {ignoreErrors} from '../ignore-errors.js';
import type {Declare, LoaderContext, Namespace} from './loader-context.js';
import type {ModuleTable} from './module-table.js';

export interface ModuleRegistry {
  readonly register: LoaderContext['register'];
  /** Whether there is a module with this name. */
  readonly has: (name: string) => boolean;
  /**
   * Loads a module and all modules that it imports, at the same time, and executes each after those that it imports.
   *
   * @param name - It may start with `./`.
   */
  readonly load: (name: string) => Promise<Namespace>;
}

/**
 * Executes modules of the format System.register, whose scripts may arrive in any order. If a module fails, no module that imports it
 * runs, and a later call of `load` tries again. Each module gets what it imports once, so exports must not change (the build checks it).
 *
 * @param table - The modules that the page may need at once. A module adds those that it loads on demand.
 * @param loadScript - Runs the script of a module, which calls `register`.
 * @see https://github.com/systemjs/systemjs/blob/main/docs/system-register.md
 */
export function createRegistry(table: ModuleTable, loadScript: (name: string, hash: string) => Promise<void>): ModuleRegistry {
  const declarations: Record<string, Declare> = {};
  const namespaces: Record<string, Promise<Namespace> | undefined> = {};

  const load = (specifier: string): Promise<Namespace> => {
    const name = specifier.replace('./', '');
    return (namespaces[name] ??= loadAndExecute(name));
  };
  const loadAndExecute = async (name: string): Promise<Namespace> => {
    try {
      const [hash = '', ...imports] = table[name]?.split(' ') ?? [];
      const pending = [loadScript(name, hash), ...imports.map(load)];
      for (const each of pending) void ignoreErrors(() => each); // A second one that fails is handled as well.
      const imported: unknown[] = [];
      for (const each of pending) imported.push(await each); // Pages replace `Promise.all`.
      // Each module runs in a task of its own, so that the browser can respond between them.
      await new Promise((resolve) => setTimeout(resolve));
      const namespace: Namespace = {};
      const declaration = declarations[name]?.(
        (exported, value) => {
          Object.assign(namespace, typeof exported === 'string' ? {[exported]: value} : exported);
          return value;
        },
        {import: load},
      );
      declaration?.setters?.forEach((set, index) => set?.(imported[index + 1] as Namespace));
      declaration?.execute();
      return namespace;
    } catch (error) {
      namespaces[name] = undefined;
      throw error;
    }
  };
  return {
    register: (name, _imports, declare, onDemand) => {
      declarations[name] = declare;
      Object.assign(table, onDemand);
    },
    has: (name) => name in table,
    load,
  };
}
