import {arrangeTree, spread, type Arrangement, type Place, type TreeNode} from './arrange-tree.js';
import {placeBeside, type PlacedSide} from './place-beside.js';

/** What a chart's layout needs to know of a unit. */
export interface ChartNode extends TreeNode {
  readonly children: readonly ChartNode[];
  readonly relations: readonly {readonly other: {readonly id: string}}[];
}

/** The chart as it is drawn: what stands where. */
export interface ChartLayout extends Arrangement {
  readonly places: ReadonlyMap<string, Place>;
  /** Units beside another one, with a connector between them. */
  readonly sides: ReadonlyMap<string, PlacedSide>;
}

/**
 * Finds the places of a chart.
 *
 * @param roots - Units as they are shown: without what is below a closed one.
 * @param columns - How many units have room beside each other, at least 3.
 * @returns `null` when the chart is better read as a list: nothing to draw, too wide, or one column of boxes.
 */
export function layOutChart(roots: readonly ChartNode[], columns: number): ChartLayout | null {
  // A unit without children of its own that is related to a tree stands beside it.
  const trees = roots.filter((unit) => unit.children.length > 0);
  const trunks = trees.length > 0 ? trees : roots.slice(0, 1);
  const lone = roots.filter((unit) => !trunks.includes(unit));
  for (const room of lone.length ? [columns, columns - 1, columns - 2] : []) {
    const arrangement = arrange(trunks, room, columns);
    if (!arrangement) continue;
    const wanted = lone.flatMap((unit) => toSide(unit, arrangement));
    const sides = placeBeside(arrangement, wanted);
    if (sides.length === lone.length) return {...arrangement, sides: new Map(sides.map((side) => [side.id, side]))};
  }
  const arrangement = arrange(roots, columns, columns);
  if (!arrangement || (arrangement.places.size === 1 && roots[0]?.children.length)) return null;
  return {...arrangement, sides: new Map()};
}

function toSide({id, relations}: ChartNode, {places}: Arrangement) {
  const target = relations.find(({other}) => places.has(other.id))?.other.id;
  return target === undefined ? [] : [{id, target}];
}

/** Boxes neither shrink below what reads well nor grow to banners, and beside a narrow trunk there is room. */
function arrange(roots: readonly ChartNode[], maxWidth: number, columns: number): Arrangement | null {
  const arrangement = arrangeTree(roots, maxWidth);
  return arrangement && spread(arrangement, Math.max(3, maxWidth < columns ? columns : columns - 2));
}
