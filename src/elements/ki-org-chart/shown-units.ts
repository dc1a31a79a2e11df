import type {Unit, UnitRelation} from '../../model/model.js';

/** A unit as it is shown: its children are there when it is open. */
export interface ShownUnit {
  readonly id: string;
  readonly unit: Unit;
  readonly relations: readonly UnitRelation[];
  readonly children: readonly ShownUnit[];
  /** Whether its details are open. */
  readonly isDetailed: boolean;
}

/** Deeper nothing is shown: no page nests so far, and no engine draws much more. */
const deepest = 500;

interface State {
  /** The children that show; none for a closed unit. The depth counts from 1. */
  readonly childrenOf: (unit: Unit, depth: number) => readonly Unit[];
  readonly isDetailed: (id: string) => boolean;
}

/**
 * Shows units without what is below closed ones. A part of the tree in which nothing changes stays the same object from
 * one call to the next, so that it need not be drawn again.
 */
export class ShownUnits {
  #last = new WeakMap<Unit, ShownUnit>();

  show(roots: readonly Unit[], state: State): ShownUnit[] {
    return roots.map((root) => this.#show(root, 1, state));
  }

  #show(unit: Unit, depth: number, state: State): ShownUnit {
    const children = depth < deepest ? state.childrenOf(unit, depth).map((child) => this.#show(child, depth + 1, state)) : [];
    const isDetailed = state.isDetailed(unit.id);
    const last = this.#last.get(unit);
    if (
      last?.isDetailed === isDetailed &&
      last.children.length === children.length &&
      children.every((child, i) => child === last.children[i])
    ) {
      return last;
    }
    const shown: ShownUnit = {id: unit.id, unit, relations: unit.relations, children, isDetailed};
    this.#last.set(unit, shown);
    return shown;
  }
}
