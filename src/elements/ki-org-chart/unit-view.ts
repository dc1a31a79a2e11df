import {html, nothing} from 'lit';
import {areAdjacent, type ChartLayout} from '../../layout/chart-layout.js';
import {toBoxStyle} from '../../layout/box-style.js';
import {capitalize} from '../../locales/format.js';
import type {Comparison} from '../../model/compare-units.js';
import type {Unit, UnitRelation} from '../../model/model.js';
import {renderAbbreviated, renderFilled, renderText, renderWithShort, type Content} from '../parts.js';
import {setProperties} from '../set-properties.js';
import {renderUnitChange} from './changes.js';
import {toProperties} from './drawing.js';
import type {SearchResults} from './find-units.js';
import type {ShownUnit} from './shown-units.js';
import {hasDetails, renderDetails, renderUnitLink} from './unit-details.js';
import type {UnitView} from './unit-list.js';
import {
  visibleKindName,
  formatMembers,
  selectNamedMembers,
  formatUnitPeriod,
  formatRelationLabel,
  formatRelation,
  type UnitMessages,
} from './unit-text.js';

/** What is the same for all units of a drawing. */
export interface UnitRenderContext {
  readonly texts: UnitMessages;
  /** That was asked for. */
  readonly language: string;
  readonly layout: ChartLayout<UnitRelation> | null;
  readonly searchResults: SearchResults | null;
  readonly comparison: Comparison | null;
  /** Id of the unit that is marked. */
  readonly marked: string | null;
  /** Names of the slots that the page fills. */
  readonly slotted: ReadonlySet<string>;
  /** Id of the unit at which a relation of the project as a whole is told. */
  readonly unitOf: (id: string) => string;
}

const noProperties = {};

export function positionOf({id}: ShownUnit, {layout}: UnitRenderContext) {
  return layout?.sideUnits.get(id)?.position ?? layout?.positions.get(id);
}

export function toUnitView(shown: ShownUnit, context: UnitRenderContext): UnitView {
  const {unit, children} = shown;
  const {id} = unit;
  const {texts, language, layout, marked, searchResults, comparison} = context;
  const side = layout?.sideUnits.get(id);
  const place = positionOf(shown, context);
  const isAcross = children.some((child) => layout?.positions.has(child.id));
  const fan = layout?.grid?.parentId === id ? layout.grid : null;
  const name = renderText(unit.name, language);
  const named = renderWithShort(unit.name, unit.shortName, language);
  const count = unit.children.length;
  const isOpen = children.length > 0;
  return {
    item: place
      ? join(
          'placed',
          side?.side,
          isAcross ? 'across' : fan ? 'fanned' : children.length ? 'stacked' : '',
          place.parentCentre === undefined ? '' : 'below',
          layout?.idsWithRouteBelow.has(id) ? 'joined' : '',
        )
      : '',
    box: join(toBoxStyle(unit.kind), count ? 'parent' : '', comparison?.changes.get(id)?.kind, marked === id ? 'marked' : ''),
    list: isAcross ? 'row' : fan ? 'fan' : 'stack',
    rows: fan?.rows,
    isMarked: marked === id,
    properties: place && layout ? toProperties(place, layout.width, fan) : noProperties,
    kind: visibleKindName(unit, texts.chart),
    name: searchResults?.matches.get(id) === null ? html`<mark>${named}</mark>` : named,
    more: renderMore(shown, context),
    toggle: count ? {name: renderFilled(texts.chart.unitsBelow(count, isOpen), {name}), sign: isOpen ? '−' : `+ ${count}`} : null,
    connectors: side ? renderConnectors(unit, context) : nothing,
  };
}

function join(...classes: readonly (string | undefined)[]): string {
  return classes.filter(Boolean).join(' ');
}

/** What a box holds beside kind and name, as far as there is anything. */
function renderMore(shown: ShownUnit, context: UnitRenderContext): Content {
  const {unit} = shown;
  const {texts, language} = context;
  const {common, members: memberTexts} = texts;
  const change = context.comparison?.changes.get(unit.id);
  const hit = context.searchResults?.matches.get(unit.id);
  const period = formatUnitPeriod(unit, common);
  const more: Content[] = change ? renderUnitChange(change, language, texts) : [];
  if (period) more.push(html` <span part="period">${period}</span> `);
  if (hit) {
    const role = capitalize(memberTexts.roles[hit.role]);
    more.push(html` <p>${role}: <mark>${renderWithShort(hit.name, hit.organization.shortName, language)}</mark></p>`);
  }
  if (selectNamedMembers(unit.members).length) {
    const words = renderAbbreviated((say) => formatMembers(unit.members, say, common, memberTexts), language);
    more.push(html` <p part="members">${words}</p>`);
  }
  for (const relation of unit.relations) {
    more.push(
      html` <p part="relation" class=${isDrawn(unit, relation, context) && !relation.project ? 'is-drawn' : ''}>
        ${renderAbbreviated((say) => formatRelation(relation, unit, say, texts), language)}
      </p>`,
    );
  }
  if (context.slotted.has(`unit-${unit.id}`)) more.push(html`<slot name="unit-${unit.id}"></slot>`);
  if (hasDetails(unit)) more.push(renderDetails(shown, language, texts));
  else if (context.marked === unit.id) more.push(renderUnitLink(unit, language, texts));
  return more.length ? more : nothing;
}

/** The drawn relations of a unit beside another. They are told in words too, so this is for the eye alone. */
function renderConnectors(unit: Unit, context: UnitRenderContext): Content {
  const {layout} = context;
  const side = layout?.sideUnits.get(unit.id);
  const target = side && layout?.positions.get(side.targetId);
  if (!side || !target || !layout) return nothing;
  const centre = (target.x + 0.5) / layout.width;
  return html`<span
    part="connector"
    class=${side.side}
    aria-hidden="true"
    ${setProperties({'--_target': side.side === 'start' ? centre : 1 - centre})}
  >
    ${unit.relations
      .filter((relation) => isDrawn(unit, relation, context))
      .map((relation) => {
        const isForward = (relation.direction === 'out') === (side.side === 'start');
        return html` <span class=${isForward ? 'line forward' : 'line backward'}
          ><span class="label">${renderRelationLabel(relation, context)}</span></span
        >`;
      })}
  </span>`;
}

/** The word on a drawn relation. */
export function renderRelationLabel(relation: UnitRelation, {language, texts}: UnitRenderContext): Content {
  return formatRelationLabel(relation, (text) => renderText(text, language), texts.chart);
}

/** Whether a relation is drawn between the unit and the one beside it. */
function isDrawn({id}: Unit, {other}: UnitRelation, {layout, unitOf}: UnitRenderContext): boolean {
  return layout !== null && areAdjacent(layout, id, unitOf(other.id));
}
