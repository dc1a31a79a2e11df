import type {Member, Model, Unit} from '../../model/model.js';

// Reads the parts of a model that tests compare.

/** Returns the members of the group `project`. */
export function projectMembers(model: Model): readonly Member[] {
  return model.groups.find(({id}) => id === 'project')!.members;
}

/** Finds a unit of the chart by its id. Throws if there isn't one. */
export function findUnit({units}: Model, id: string): Unit {
  const pending = [...units];
  for (let unit = pending.pop(); unit; unit = pending.pop()) {
    if (unit.id === id) return unit;
    pending.push(...unit.children);
  }
  throw new Error(`No unit ${id}`);
}

/** Writes the units as an outline: one name per line, indented by two spaces per level. */
export function toOutline(units: readonly Unit[]): string {
  const toLines = (unit: Unit, indent: string): string[] => [
    indent + unit.name.value,
    ...unit.children.flatMap((child) => toLines(child, `${indent}  `)),
  ];
  return `\n${units.flatMap((unit) => toLines(unit, '')).join('\n')}\n`;
}
