import type {Unit} from '../../model/model.js';

/** A chart opens so far that about as many units show. */
const sensibleCount = 25;

/** The units of each level, from the roots down. */
export function levelsOf<T extends {readonly children: readonly T[]}>(roots: readonly T[]): (readonly T[])[] {
  const levels: (readonly T[])[] = [];
  for (let level = roots; level.length; level = level.flatMap(({children}) => children)) levels.push(level);
  return levels;
}

/** The number of levels that show about 25 units: the nearest, and the fewer of two as near. */
export function sensibleDepth(roots: readonly Unit[]): number {
  let count = 0;
  const misses = levelsOf(roots).map((level) => Math.abs((count += level.length) - sensibleCount));
  return misses.indexOf(Math.min(...misses)) + 1;
}

/** Each unit that has a parent, with it; by id. */
export function parentsOf(roots: readonly Unit[]): ReadonlyMap<string, Unit> {
  const parents = new Map<string, Unit>();
  for (const level of levelsOf(roots)) for (const unit of level) for (const {id} of unit.children) parents.set(id, unit);
  return parents;
}
