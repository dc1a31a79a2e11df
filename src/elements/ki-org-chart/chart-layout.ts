import {arrangeTree, spread, type Place} from '../../layout/arrange-tree.js';
import {placeBeside, type PlacedSide} from '../../layout/place-beside.js';
import type {Unit} from '../../model/model.js';

/** The chart as it is drawn: what stands where. */
export interface ChartLayout {
  /** In unit widths. */
  readonly width: number;
  readonly depths: number;
  readonly places: ReadonlyMap<string, Place>;
  /** Units beside another one, with a connector between them. */
  readonly sides: ReadonlyMap<string, PlacedSide>;
}

/** A chart is at least this wide, in unit widths, so that a lone box is no banner and there is room beside a trunk. */
const minWidth = 3;

/**
 * Finds the places of a chart.
 *
 * @param roots - Selected units.
 * @param collapsed - Ids of units whose children are not shown.
 * @param maxWidth - In unit widths.
 * @returns `null` when the chart is better read as a list: nothing to draw, or too wide.
 */
export function layOutChart(roots: readonly Unit[], collapsed: ReadonlySet<string>, maxWidth: number): ChartLayout | null {
  const shown = (unit: Unit): Unit => (collapsed.has(unit.id) ? {...unit, children: []} : {...unit, children: unit.children.map(shown)});
  const visible = roots.map(shown);
  // A unit without children of its own that is related to a tree stands beside it.
  const trees = visible.filter((unit) => unit.children.length > 0);
  const trunks = trees.length > 0 ? trees : visible.slice(0, 1);
  const lone = visible.filter((unit) => !trunks.includes(unit));
  const first = arrange(trunks, maxWidth);
  // One column of boxes, all stacked, is what the list is, only narrower.
  if (!first || (first.width === minWidth && first.places.size === 1 && trunks[0]?.children.length)) return null;

  const sides = placeBeside(
    first,
    lone.flatMap(({id, relations}) => {
      const target = relations.find(({other}) => first.places.has(other.id))?.other.id;
      return target === undefined ? [] : [{id, target}];
    }),
  );
  const beside = new Set(sides.map(({id}) => id));
  const whole =
    sides.length === lone.length
      ? first
      : arrange(
          visible.filter(({id}) => !beside.has(id)),
          maxWidth,
        );
  if (!whole) return null;
  // With other units in the first row the places beside may be taken, so they are given anew.
  const placed = whole === first ? sides : placeBeside(whole, sides);
  if (placed.length < sides.length) {
    const all = arrange(visible, maxWidth);
    return all && {...all, sides: new Map()};
  }
  return {...whole, sides: new Map(placed.map((side) => [side.id, side]))};
}

function arrange(roots: readonly Unit[], maxWidth: number) {
  const arrangement = arrangeTree(roots, maxWidth);
  return arrangement && spread(arrangement, minWidth);
}
