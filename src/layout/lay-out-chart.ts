import {arrangeTree, spread, type Arrangement, type Place, type TreeNode} from './arrange-tree.js';
import {placeBeside, type PlacedSide} from './place-beside.js';
import {routeRelations, type Connection, type Routing} from './route-relations.js';

/** What a chart's layout needs to know of a relation, at one of its ends. */
export interface ChartRelation {
  readonly other: {readonly id: string};
  /** `out`: this unit does it. */
  readonly direction: 'out' | 'in';
  /** Set when it is the project as a whole that does it: then it is told, not drawn. */
  readonly project?: unknown;
}

/** What a chart's layout needs to know of a unit. */
export interface ChartNode<R extends ChartRelation = ChartRelation> extends TreeNode {
  readonly children: readonly ChartNode<R>[];
  readonly relations: readonly R[];
}

export interface DrawnRelation<R extends ChartRelation = ChartRelation> extends Connection {
  readonly relation: R;
}

/** The chart as it is drawn: what stands where. */
export interface ChartLayout<R extends ChartRelation = ChartRelation> extends Arrangement {
  readonly places: ReadonlyMap<string, Place>;
  /** Units beside another one, with a connector between them. */
  readonly sides: ReadonlyMap<string, PlacedSide>;
  /** Ways of the relations between units that have places and do not stand beside each other. */
  readonly routing: Routing<DrawnRelation<R>>;
  /** Ids of the units that such a way meets from below: their boxes reach down to it. */
  readonly joined: ReadonlySet<string>;
}

/**
 * Finds the places of a chart.
 *
 * @param roots - Units as they are shown: without what is below a closed one.
 * @param columns - How many units have room beside each other, at least 3.
 * @returns `null` when the chart is better read as a list: nothing to draw, too wide, or one column of boxes.
 */
export function layOutChart<R extends ChartRelation>(roots: readonly ChartNode<R>[], columns: number): ChartLayout<R> | null {
  // A unit without children of its own that is related to a tree stands beside it.
  const trees = roots.filter((unit) => unit.children.length > 0);
  const trunks = trees.length > 0 ? trees : roots.slice(0, 1);
  const lone = roots.filter((unit) => !trunks.includes(unit));
  for (const room of lone.length ? [columns, columns - 1, columns - 2] : []) {
    const arrangement = arrange(trunks, room, columns);
    if (!arrangement) continue;
    const wanted = lone.flatMap((unit) => toSide(unit, arrangement));
    const sides = placeBeside(arrangement, wanted, stackedIn(trunks, arrangement));
    if (sides.length === lone.length) return route(roots, arrangement, new Map(sides.map((side) => [side.id, side])));
  }
  const arrangement = arrange(roots, columns, columns);
  if (!arrangement || (arrangement.places.size === 1 && roots[0]?.children.length && !arrangement.fan)) return null;
  return route(roots, arrangement, new Map());
}

/** Ids of the units that have a place while those below them have none, and stand in no row of their own. */
function stackedIn(roots: readonly ChartNode[], {places, fan}: Arrangement): ReadonlySet<string> {
  const stacked = new Set<string>();
  const pending = [...roots];
  for (const {id, children} of pending) {
    if (fan?.id === id) continue;
    if (children.some((child) => !places.has(child.id))) stacked.add(id);
    else pending.push(...children);
  }
  return stacked;
}

function route<R extends ChartRelation>(
  roots: readonly ChartNode<R>[],
  arrangement: Arrangement,
  sides: ReadonlyMap<string, PlacedSide>,
): ChartLayout<R> {
  const stacked = stackedIn(roots, arrangement);
  const boxes = new Map<string, Place & {isStacked: boolean}>();
  const drawn: DrawnRelation<R>[] = [];
  const pending = [...roots];
  for (const {id, children, relations} of pending) {
    const place = sides.get(id)?.place ?? arrangement.places.get(id);
    if (!place) continue; // Nor have those below it a place.
    const isStacked = stacked.has(id);
    boxes.set(id, {...place, isStacked});
    for (const relation of relations) {
      const to = relation.other.id;
      if (relation.direction === 'out' && relation.project === undefined && !isBeside({sides}, id, to))
        drawn.push({from: id, to, relation});
    }
    if (!isStacked) pending.push(...children);
  }
  const routing = routeRelations(boxes, arrangement, drawn);
  const joined = new Set<string>();
  for (const {connection, start, end} of routing.routes) {
    if (start.isAtBottom) joined.add(connection.from);
    if (end.isAtBottom) joined.add(connection.to);
  }
  return {...arrangement, sides, routing, joined};
}

/** Whether two units stand beside each other with nothing between them, so that a straight line joins them. */
export function isBeside({sides}: Pick<ChartLayout, 'sides'>, a: string, b: string): boolean {
  const joins = (side: PlacedSide | undefined, target: string) => side?.isNext === true && side.target === target;
  return joins(sides.get(a), b) || joins(sides.get(b), a);
}

/** How many units stand below one another at most: so high the drawing is, whatever is in them. */
export function countRows(roots: readonly ChartNode[], {places, fan}: ChartLayout): number {
  let most = 0;
  const pending = [...roots];
  for (const {id, children} of pending) {
    const place = places.get(id);
    if (!place) continue; // Beside another.
    const isAcross = children.some((child) => places.has(child.id));
    if (isAcross) pending.push(...children);
    const rows = fan?.id === id ? fan.rows : children.length;
    let start = 0;
    do {
      const stack = isAcross ? [] : children.slice(start, start + rows);
      for (const unit of stack) stack.push(...unit.children);
      most = Math.max(most, place.depth + 1 + stack.length);
      start += rows;
    } while (start < children.length);
  }
  return most;
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
