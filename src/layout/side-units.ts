import type {TreeLayout, UnitPosition} from './tree-layout.js';

/** A unit outside the tree that is related to a unit in it. */
export interface SideUnit {
  readonly id: string;
  /** Id of the related unit in the tree. */
  readonly targetId: string;
}

/** The edge of the chart at which a side unit is. */
export type Side = 'start' | 'end';

export interface PositionedSideUnit extends SideUnit {
  readonly position: UnitPosition;
  readonly side: Side;
  /** Whether the unit and its target are neighbours in their row, so that a straight line can join them. */
  readonly isAdjacent: boolean;
}

/** Space for a label between two boxes, in unit widths. */
export const labelSpace = 0.2;

/** The part of a row that boxes take up. */
interface OccupiedRange {
  start: number;
  end: number;
}

/**
 * Positions related units outside the tree at the edge of their target's row: next to the target if that side is free, else at
 * the side that has fewer units.
 *
 * @param layout - The layout of the tree.
 * @param units - Units outside the tree. The first ones choose first.
 * @param columns - Columns of boxes down to the bottom of the chart, by the unit above them.
 * @returns The units that fit. The others need a row of their own. O(units · rows).
 */
export function positionSideUnits(
  layout: TreeLayout,
  units: readonly SideUnit[],
  columns: ReadonlyMap<string, readonly Pick<UnitPosition, 'depth' | 'x'>[]> = new Map(),
): PositionedSideUnit[] {
  const ranges = findOccupiedRanges(layout, columns);
  const positioned: PositionedSideUnit[] = [];
  const counts = {start: 0, end: 0};
  for (const unit of units) {
    const target = layout.positions.get(unit.targetId);
    const range = target && ranges.get(target.depth);
    if (!target || !range) continue;
    const isFree = (side: Side) => (side === 'start' ? range.start >= 1 : range.end <= layout.width - 1);
    const hasLabelSpace = (side: Side) => (side === 'start' ? range.start : layout.width - range.end) >= 1 + labelSpace;
    const isAdjacentAt = (side: Side) => (side === 'start' ? target.x <= range.start : target.x + 1 >= range.end);
    const [side] = (['start', 'end'] as const)
      .filter(isFree)
      .sort(
        (a, b) =>
          Number(isAdjacentAt(b)) - Number(isAdjacentAt(a)) || Number(hasLabelSpace(b)) - Number(hasLabelSpace(a)) || counts[a] - counts[b],
      );
    if (!side) continue;
    const isAdjacent = isAdjacentAt(side);
    const x = side === 'start' ? 0 : layout.width - 1;
    positioned.push({...unit, side, isAdjacent, position: {depth: target.depth, x, parentCentre: undefined}});
    counts[side]++;
    if (side === 'start') range.start = 0;
    else range.end = layout.width;
  }
  return positioned;
}

/** Finds the occupied range of each row, by depth. */
function findOccupiedRanges(
  {positions, rowCount}: TreeLayout,
  columns: ReadonlyMap<string, readonly Pick<UnitPosition, 'depth' | 'x'>[]>,
): Map<number, OccupiedRange> {
  const ranges = new Map<number, OccupiedRange>();
  const occupy = (x: number, depth: number, endDepth: number) => {
    for (let row = depth; row < endDepth; row++) {
      const {start, end} = ranges.get(row) ?? {start: x, end: x + 1};
      ranges.set(row, {start: Math.min(x, start), end: Math.max(x + 1, end)});
    }
  };
  for (const {depth, x} of positions.values()) occupy(x, depth, depth + 1);
  for (const {depth, x} of [...columns.values()].flat()) occupy(x, depth, rowCount);
  return ranges;
}
