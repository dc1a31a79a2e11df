import type {Declare, Namespace} from './loader-context.js';

/** A module whose script has run. */
interface Registered {
  readonly imports: readonly string[];
  readonly declare: Declare;
}

interface Executed {
  readonly namespace: Namespace;
  /** Called after an export has changed: one setter of each module that imports this one. */
  readonly setters: (() => void)[];
}

/**
 * Executes modules of the format System.register, whose scripts may arrive in any order. A module runs after all modules that it imports.
 * If a module fails, no module that imports it runs, and a later import tries again.
 *
 * @see https://github.com/systemjs/systemjs/blob/main/docs/system-register.md
 */
export class ModuleRegistry {
  readonly #load: (name: string) => Promise<void>;
  readonly #registered = new Map<string, Registered>();
  readonly #pending = new Map<string, Promise<Executed>>();

  /** @param load - Runs the script of a module, which calls {@link register}. */
  constructor(load: (name: string) => Promise<void>) {
    this.#load = load;
  }

  register(name: string, imports: readonly string[], declare: Declare): void {
    this.#registered.set(name, {imports, declare});
  }

  /** @param specifier - The name of a module. It may start with `./`. */
  async import(specifier: string): Promise<Namespace> {
    return (await this.#execute(specifier.replace('./', ''))).namespace;
  }

  #execute(name: string): Promise<Executed> {
    let pending = this.#pending.get(name);
    if (!pending) {
      pending = this.#loadAndExecute(name);
      this.#pending.set(name, pending);
    }
    return pending;
  }

  async #loadAndExecute(name: string): Promise<Executed> {
    try {
      await this.#load(name);
      const {imports, declare} = this.#registered.get(name) as Registered;
      const imported = await Promise.all(imports.map((each) => this.#execute(each.replace('./', ''))));
      const executed: Executed = {namespace: {}, setters: []};
      const {namespace, setters} = executed;
      const {setters: ownSetters, execute} = declare(
        (exported, value) => {
          Object.assign(namespace, typeof exported === 'string' ? {[exported]: value} : exported);
          for (const set of setters) set();
          return value;
        },
        {import: (specifier) => this.import(specifier)},
      );
      let index = 0;
      for (const each of imported) {
        const setter = ownSetters[index++];
        const set = () => setter?.(each.namespace);
        each.setters.push(set);
        set();
      }
      execute();
      return executed;
    } catch (error) {
      this.#pending.delete(name);
      throw error;
    }
  }
}
