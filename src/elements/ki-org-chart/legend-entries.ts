import {toBoxStyle, type BoxStyle} from '../../layout/box-style.js';
import type {ChartLayout} from '../../layout/chart-layout.js';
import type {Unit, UnitRelation} from '../../model/model.js';
import {kindName, type UnitMessages} from './unit-text.js';

/** A line in a legend: of the tree, or of a relation in one or both directions. */
export type LegendLine = 'tree' | 'relation' | 'mutual';

/** The shape of a box, or a kind of line, with its meaning in words. */
export interface LegendEntry {
  readonly sample: BoxStyle | LegendLine;
  readonly words: string;
}

/**
 * Finds the shapes of boxes and the lines in a chart.
 *
 * @param units - All units, whether or not they are visible, so that the legend stays the same while units are expanded.
 * @param layout - `null` for a list, which has no lines of relations.
 * @returns Nothing if there is only one shape and no relation, which explains itself. O(n).
 */
export function findLegendEntries(
  units: readonly Unit[],
  layout: ChartLayout<UnitRelation> | null,
  {chart}: Pick<UnitMessages, 'chart'>,
): LegendEntry[] {
  const kinds = new Map<BoxStyle, Set<string>>();
  for (const unit of units) {
    const style = toBoxStyle(unit.kind);
    const names = kinds.get(style) ?? new Set();
    kinds.set(style, names.add(kindName(unit, chart)));
  }
  const lines = new Set<LegendLine>();
  for (const {connection} of layout?.routing.routes ?? []) lines.add(connection.relation.isMutual ? 'mutual' : 'relation');
  for (const unit of layout?.sideUnits.size ? units : []) {
    const sideUnit = layout?.sideUnits.get(unit.id);
    for (const {other, isMutual} of sideUnit?.isAdjacent ? unit.relations : []) {
      if (other.id === sideUnit?.targetId) lines.add(isMutual ? 'mutual' : 'relation');
    }
  }
  if (kinds.size < 2 && !lines.size) return [];
  if (units.some(({children}) => children.length)) lines.add('tree');
  return [
    ...[...kinds].map(([sample, names]) => ({sample, words: [...names].join(', ')})),
    ...(['tree', 'relation', 'mutual'] as const)
      .filter((line) => lines.has(line))
      .map((line) => ({sample: line, words: chart.legend[line]})),
  ];
}
