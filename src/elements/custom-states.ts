import {attempt} from '../guard.js';

/** Shows one of several states as a custom state, such as `:state(ready)`, in browsers that have them. */
export class CustomStates<State extends string> {
  readonly #all: readonly State[];
  readonly #states: CustomStateSet | undefined;

  constructor(host: HTMLElement, all: readonly State[]) {
    this.#all = all;
    this.#states = attempt('attachInternals', () => host.attachInternals?.()?.states);
  }

  set(state: State): void {
    for (const each of this.#all) {
      try {
        if (each === state) this.#states?.add(each);
        else this.#states?.delete(each);
      } catch {
        return; // Chromium before 125 requires two dashes before the name.
      }
    }
  }
}
