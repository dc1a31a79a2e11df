import type {Unit} from '../../model/model.js';

/** A chart shows about this many units at first. */
const initialUnitCount = 25;

/** All units of a chart, whether or not they are visible. */
export class UnitTree {
  readonly roots: readonly Unit[];
  readonly unitsByLevel: readonly (readonly Unit[])[];
  /** All units, level by level. */
  readonly units: readonly Unit[];
  /** Parents by unit id. Computed on first use. */
  #parents: ReadonlyMap<string, Unit> | null = null;

  constructor(roots: readonly Unit[]) {
    this.roots = roots;
    this.unitsByLevel = groupByLevel(roots);
    this.units = this.unitsByLevel.flat();
  }

  has(id: string): boolean {
    return this.units.some((unit) => unit.id === id);
  }

  /** Returns the ids of a unit's ancestors, the root first. */
  ancestorIdsOf(id: string): string[] {
    return this.ancestorsOf(id).map((ancestor) => ancestor.id);
  }

  /** Returns a unit's ancestors, the root first. */
  ancestorsOf(id: string): Unit[] {
    const ancestors: Unit[] = [];
    for (let parent = this.#parentOf(id); parent; parent = this.#parentOf(parent.id)) ancestors.unshift(parent);
    return ancestors;
  }

  #parentOf(id: string): Unit | undefined {
    this.#parents ??= mapParents(this.unitsByLevel);
    return this.#parents.get(id);
  }
}

/** Groups nodes by level, the roots first. Not recursive: a feed may nest deeper than the call stack. */
export function groupByLevel<T extends {readonly children: readonly T[]}>(roots: readonly T[]): (readonly T[])[] {
  const levels: (readonly T[])[] = [];
  for (let level = roots; level.length; level = level.flatMap(({children}) => children)) levels.push(level);
  return levels;
}

/** Maps the id of each unit that has a parent to that parent. */
export function mapParents(unitsByLevel: readonly (readonly Unit[])[]): ReadonlyMap<string, Unit> {
  const parents = new Map<string, Unit>();
  for (const level of unitsByLevel) for (const unit of level) for (const {id} of unit.children) parents.set(id, unit);
  return parents;
}

/** Finds the depth at which the number of visible units is nearest to 25. The smaller of two equally near depths. */
export function findInitialDepth(unitsByLevel: readonly (readonly Unit[])[]): number {
  let count = 0;
  const differences = unitsByLevel.map((level) => Math.abs((count += level.length) - initialUnitCount));
  return differences.indexOf(Math.min(...differences)) + 1;
}
