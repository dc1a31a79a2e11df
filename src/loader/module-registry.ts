import type {Declare, LoaderContext, Namespace} from './loader-context.js';
import {moduleTable} from './module-table.js';

interface ExecutedModule {
  readonly namespace: Namespace;
  /** Each gives the module's exports to one module that imports it. Called again when an export changes. */
  readonly setters: (() => void)[];
}

/**
 * Executes modules of the format System.register, whose scripts may arrive in any order. A module runs after all modules that it imports.
 * If a module fails, no module that imports it runs, and a later import tries again.
 *
 * @see https://github.com/systemjs/systemjs/blob/main/docs/system-register.md
 */
export class ModuleRegistry {
  readonly #loadScript: (name: string, hash: string) => Promise<void>;
  readonly #table = {...moduleTable};
  readonly #declarations: Record<string, Declare> = {};
  readonly #modules: Record<string, Promise<ExecutedModule>> = {};

  /** @param loadScript - Runs the script of a module, which calls {@link register}. */
  constructor(loadScript: (name: string, hash: string) => Promise<void>) {
    this.#loadScript = loadScript;
  }

  readonly register: LoaderContext['register'] = (name, _imports, declare, onDemand) => {
    this.#declarations[name] = declare;
    Object.assign(this.#table, onDemand);
  };

  /** Whether there is a module with this name. */
  has(name: string): boolean {
    return name in this.#table;
  }

  /**
   * Loads a module and all modules that it imports, at the same time.
   *
   * @param specifier - The name of the module. It may start with `./`.
   */
  async import(specifier: string): Promise<Namespace> {
    return (await this.#execute(specifier.replace('./', ''))).namespace;
  }

  #execute(name: string): Promise<ExecutedModule> {
    return (this.#modules[name] ??= this.#loadAndExecute(name));
  }

  async #loadAndExecute(name: string): Promise<ExecutedModule> {
    try {
      const [hash = '', ...imports] = this.#table[name]?.split(' ') ?? [];
      const [, ...imported] = await Promise.all([this.#loadScript(name, hash), ...imports.map((each) => this.#execute(each))] as const);
      const module: ExecutedModule = {namespace: {}, setters: []};
      const {namespace, setters} = module;
      const declaration = this.#declarations[name]?.(
        (exported, value) => {
          Object.assign(namespace, typeof exported === 'string' ? {[exported]: value} : exported);
          for (const set of setters) set();
          return value;
        },
        {import: (specifier) => this.import(specifier)},
      );
      let index = 0;
      for (const each of imported) {
        const setter = declaration?.setters[index++];
        const set = () => setter?.(each.namespace);
        each.setters.push(set);
        set();
      }
      declaration?.execute();
      return module;
    } catch (error) {
      delete this.#modules[name];
      throw error;
    }
  }
}
