import type {ChartLayout} from '../../layout/chart-layout.js';
import type {UnitRelation} from '../../model/model.js';
import {hasConnector} from './connectors.js';
import {boxGap, boxShareWithSides} from './text-width.js';
import {formatRelationLabel, type UnitMessages} from './unit-text.js';
import type {VisibleUnit} from './visible-units.js';

// Labels on the lines from side units to their neighbours. Lengths are in em, and nothing is measured.

/** Width of a letter. Labels are 0.875 em large, and wide fonts have about 0.6 em for each letter. */
const letterWidth = 0.6 * 0.875;
/** Length of the line that a label leaves free, with the label’s padding. */
const labelMargins = 1.85;

/**
 * Whether the longest word of each label fits on its line.
 *
 * @param columnWidth - Width of a box with its gap.
 */
export function hasRoomForSideLabels(
  units: readonly VisibleUnit[],
  layout: ChartLayout<UnitRelation>,
  columnWidth: number,
  messages: UnitMessages,
): boolean {
  const boxShare = layout.hasTightSides ? boxShareWithSides : 1;
  return units.every(({unit}) => {
    const side = layout.sideUnits.get(unit.id);
    const target = layout.positions.get(side?.targetId ?? '');
    if (!side || !target) return true;
    // As in drawing.styles.ts.
    const line = columnWidth * (Math.abs(target.x - side.position.x) + 0.5 - 1.5 * boxShare) + 1.5 * boxGap;
    return unit.relations
      .filter((relation) => hasConnector(unit, relation, {layout}))
      .flatMap((relation) => formatRelationLabel(relation, ({value}) => value, messages).split(/[\s-]/))
      .every((word) => word.length * letterWidth + labelMargins <= line);
  });
}
