import {html, nothing} from 'lit';
import {areAdjacent, type ChartLayout} from '../../layout/chart-layout.js';
import type {Unit, UnitRelation} from '../../model/model.js';
import {renderText, type Content} from '../parts.js';
import {setProperties} from '../set-properties.js';
import {toHeads} from './drawing.js';
import {renderHeads, type Heads} from './line-heads.js';
import {formatRelationLabel, type UnitMessages} from './unit-text.js';

interface ConnectorContext {
  readonly messages: UnitMessages;
  /** Language of the messages. */
  readonly language: string;
  /** `null` for a list. */
  readonly layout: ChartLayout<UnitRelation> | null;
  /** Whether lines from side units have labels where the chart is wide enough. Otherwise the boxes have the words. */
  readonly hasSideLabels: boolean;
}

/** Renders the lines from a side unit to its neighbour. Hidden from screen readers, which read the relations in both boxes. */
export function renderConnectors(unit: Unit, context: ConnectorContext): Content {
  const {layout} = context;
  const sideUnit = layout?.sideUnits.get(unit.id);
  const target = sideUnit && layout?.positions.get(sideUnit.targetId);
  if (!sideUnit || !target || !layout) return nothing;
  const {side} = sideUnit;
  const centre = (target.x + 0.5) / layout.width;
  return html`<span
    part="connector"
    data-from=${unit.id}
    data-to=${sideUnit.targetId}
    class=${side}
    aria-hidden="true"
    ${setProperties({'--_target': side === 'start' ? centre : 1 - centre})}
  >
    ${unit.relations
      .filter((relation) => hasConnector(unit, relation, context))
      .map((relation) => {
        const heads = toHeads(relation, (relation.direction === 'out') === (side === 'start'));
        return html` <span class="line"
          >${renderHeads(heads)}${context.hasSideLabels ? renderRelationLabel('label', relation, heads, context) : nothing}</span
        >`;
      })}
  </span>`;
}

/** Renders the label on the line of a relation, with an arrow in the direction of the line. */
export function renderRelationLabel(name: string, relation: UnitRelation, heads: Heads, {language, messages}: ConnectorContext): Content {
  const label = formatRelationLabel(relation, (text) => renderText(text, language), messages);
  if (label === '') return nothing;
  const sign = html`<span class="line sign">${renderHeads(heads)}</span>`;
  return html`<span class=${name}>${heads.toEnd ? [label, ' ', sign] : [sign, ' ', label]}</span>`;
}

/** Whether a straight line joins the unit and the other unit of the relation. */
export function hasConnector({id}: Unit, {other}: UnitRelation, {layout}: Pick<ConnectorContext, 'layout'>): boolean {
  return layout !== null && areAdjacent(layout, id, other.id);
}
