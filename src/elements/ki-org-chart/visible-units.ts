import type {Unit, UnitRelation} from '../../model/model.js';

/** A unit to render. Its children are the visible ones: none when it is collapsed. */
export interface VisibleUnit {
  readonly id: string;
  readonly unit: Unit;
  readonly relations: readonly UnitRelation[];
  readonly children: readonly VisibleUnit[];
  /** Whether its details are open. */
  readonly isDetailed: boolean;
}

/** The deepest level to render. Real feeds don't nest this far, and no engine renders much more. */
const maxDepth = 500;

export interface UnitVisibility {
  /** Returns the visible children of a unit. A root has depth 1. */
  readonly visibleChildrenOf: (unit: Unit, depth: number) => readonly Unit[];
  readonly isDetailed: (id: string) => boolean;
}

/** The last result for each unit. */
export type VisibleUnitCache = WeakMap<Unit, VisibleUnit>;

/**
 * Builds the tree of visible units.
 *
 * @param cache - Results of earlier calls; modified. A subtree that has not changed stays the same object, so that it is not
 *   rendered again.
 */
export function selectVisibleUnits(roots: readonly Unit[], visibility: UnitVisibility, cache: VisibleUnitCache): VisibleUnit[] {
  const select = (unit: Unit, depth: number): VisibleUnit => {
    const visibleChildren = depth < maxDepth ? visibility.visibleChildrenOf(unit, depth) : [];
    const children = visibleChildren.map((child) => select(child, depth + 1));
    const isDetailed = visibility.isDetailed(unit.id);
    const last = cache.get(unit);
    if (
      last?.isDetailed === isDetailed &&
      last.children.length === children.length &&
      children.every((child, i) => child === last.children[i])
    ) {
      return last;
    }
    const visibleUnit: VisibleUnit = {id: unit.id, unit, relations: unit.relations, children, isDetailed};
    cache.set(unit, visibleUnit);
    return visibleUnit;
  };
  return roots.map((root) => select(root, 1));
}
