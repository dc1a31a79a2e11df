import {html, nothing} from 'lit';
import {toBoxStyle} from '../../layout/box-style.js';
import {stackIndent} from '../../layout/box-size.js';
import type {ChartLayout} from '../../layout/chart-layout.js';
import {markBreaks} from '../../layout/hyphenation.js';
import type {UnitPosition} from '../../layout/tree-layout.js';
import {capitalize} from '../../locales/format.js';
import {isDirectional} from '../../model/bidi.js';
import type {Member, Unit, UnitRelation} from '../../model/model.js';
import {isAbbreviation} from '../../model/short-form.js';
import {isSameLanguage} from '../../model/text.js';
import type {ChartChanges} from '../../changes/chart-changes.js';
import {joinPieces, renderAbbreviated, renderFilled, renderText, renderWithShort, type Content} from '../parts.js';
import type {BranchView} from './branch-view.js';
import type {Drawing} from './drawing-module.js';
import type {SearchResults} from './find-units.js';
import {hasDetails, renderDetails, renderUnitLink} from './unit-details.js';
import type {UnitView} from './unit-list.js';
import {
  countChips,
  formatMembers,
  formatRelation,
  formatUnitPeriod,
  selectNamedMembers,
  toChips,
  visibleKindName,
  type UnitMessages,
} from './unit-text.js';
import type {VisibleUnit} from './visible-units.js';

/** Context shared by all units in one render. */
export interface UnitRenderContext {
  readonly messages: UnitMessages;
  /** Language of the messages. Texts in other languages are marked. */
  readonly language: string;
  /** Draws the chart. `null` until it is loaded. */
  readonly drawing: Drawing | null;
  /** `null` for a list. */
  readonly layout: ChartLayout<UnitRelation> | null;
  readonly searchResults: SearchResults | null;
  readonly comparison: ChartChanges | null;
  readonly markedId: string | null;
  /** Shows branches of a large chart alone. `null` for a small chart, and until it is loaded. */
  readonly branchView: BranchView | null;
  /** Whether the details of a unit with units below it have a button for its branch, now or as soon as `branchView` is loaded. */
  readonly opensBranches: boolean;
  /** Names of the slots that the page fills. */
  readonly slotNames: ReadonlySet<string>;
  /** Whether the details of all units are rendered, and members as a sentence: on paper and in plain HTML. */
  readonly isPrinting: boolean;
  /** Width of the text in a box that is not indented, in em. */
  readonly textWidth: number;
  /** Whether lines from side units have labels where the chart is wide enough. Otherwise the boxes have the words. */
  readonly hasSideLabels: boolean;
  /** Keys of the relations that have a line with a label around the boxes. */
  readonly labelledRelations: ReadonlySet<string>;
  /** Letters of the shortest word that may break in a name. */
  readonly minLettersInName: number;
}

const noProperties = {};

/** Position in the drawing; `undefined` for a unit in a list or a stack. */
export function positionOf({id}: VisibleUnit, {layout}: UnitRenderContext): UnitPosition | undefined {
  return layout?.sideUnits.get(id)?.position ?? layout?.positions.get(id);
}

export function toUnitView(visibleUnit: VisibleUnit, context: UnitRenderContext): UnitView {
  const {unit, children} = visibleUnit;
  const {id} = unit;
  const {messages, language, drawing, layout, markedId, searchResults, comparison, minLettersInName} = context;
  const sideUnit = layout?.sideUnits.get(id);
  const position = positionOf(visibleUnit, context);
  const hasRow = children.some((child) => layout?.positions.has(child.id));
  const grid = layout?.grids.get(id);
  const count = unit.children.length;
  const isExpanded = children.length > 0;
  const isDisclosure = hasDetails(unit, context.opensBranches);
  return {
    itemClass: position
      ? joinClasses(
          'placed',
          sideUnit?.side,
          hasRow ? 'across' : grid ? 'has-grid' : isExpanded ? 'stacked' : '',
          position.parentCentre === undefined ? '' : 'below',
          layout?.idsWithRouteBelow.has(id) ? 'joined' : '',
        )
      : '',
    boxClass: joinClasses(
      toBoxStyle(unit.kind),
      count ? 'parent' : '',
      isDisclosure ? 'detailed' : '',
      comparison?.changes.get(id)?.kind,
      markedId === id ? 'marked' : '',
    ),
    listClass: hasRow ? 'row' : !grid ? 'stack' : grid.spans.some((span) => span > 1) ? 'grid wide' : 'grid',
    columnStarts: grid?.starts,
    isMarked: markedId === id,
    properties: layout && drawing && (position ?? grid) ? drawing.toPositionProperties(position, layout.width, grid) : noProperties,
    kind: markBreaks(visibleKindName(unit, messages.chart), minLettersInName),
    name:
      searchResults?.matches.get(id) === null
        ? html`<mark>${renderName(unit, context)}</mark>`
        : (markPlainName(unit, context) ?? renderName(unit, context)),
    isOpen: isDisclosure ? visibleUnit.isDetailed : null,
    body: renderBody(visibleUnit, context),
    toggle: count
      ? {
          name: renderFilled(messages.chart.unitsBelow(count, isExpanded), {name: renderText(unit.name, language, Infinity)}),
          sign: isExpanded ? '−' : `+${count}`,
        }
      : null,
    connectors: (sideUnit && drawing?.renderConnectors(unit, context)) ?? nothing,
  };
}

function renderName({name, shortName}: Unit, {language, minLettersInName}: UnitRenderContext): Content {
  return renderWithShort(name, shortName, language, renderText(name, language, minLettersInName));
}

/** Returns a name with the marks of `markBreaks`, or `null` if it needs more than text and hyphens. */
function markPlainName({name: {lang, value}, name, shortName}: Unit, {language, minLettersInName}: UnitRenderContext): string | null {
  const isPlain = isSameLanguage(lang, language) && !isDirectional(value) && !isAbbreviation(shortName, name);
  return isPlain ? markBreaks(value, minLettersInName) : null;
}

function joinClasses(...names: readonly (string | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}

/** Renders the part of a box below the name: changes, period, matching member, members, relations, slot and details. */
function renderBody(visibleUnit: VisibleUnit, context: UnitRenderContext): Content {
  const {unit, isDetailed} = visibleUnit;
  const {messages, language, isPrinting} = context;
  const branchView = isPrinting ? null : context.branchView;
  const {common, members: memberMessages} = messages;
  const {comparison} = context;
  const change = comparison?.changes.get(unit.id);
  const matchingMember = context.searchResults?.matches.get(unit.id);
  const period = formatUnitPeriod(unit, common);
  const body: Content[] = change && comparison ? comparison.renderUnitChange(change, language, messages) : [];
  if (period) body.push(html` <span part="period">${period}</span> `);
  if (matchingMember) {
    const {name, organization, role} = matchingMember;
    const roleName = capitalize(memberMessages.roles[role]);
    body.push(html` <p>${roleName}: <mark>${renderWithShort(name, organization.shortName, language)}</mark></p>`);
  }
  // The details have the members in full.
  if (isPrinting || !isDetailed) body.push(renderMembers(visibleUnit, context));
  for (const relation of unit.relations) {
    body.push(
      html` <p part="relation" class=${toRelationClass(unit, relation, context)} data-other=${relation.other.id}>
        ${renderAbbreviated((format) => formatRelation(relation, unit, format, messages), language)}
      </p>`,
    );
  }
  if (context.slotNames.has(`unit-${unit.id}`)) body.push(html`<slot name="unit-${unit.id}"></slot>`);
  if (hasDetails(unit, !isPrinting && context.opensBranches)) {
    if (isDetailed || isPrinting) {
      body.push(renderDetails(unit, language, messages, branchView?.renderButton(unit, messages.common, language) ?? nothing));
    }
  } else if (context.markedId === unit.id) {
    body.push(renderUnitLink(unit, messages));
  }
  return body.some((content) => content !== nothing) ? body : nothing;
}

/**
 * Renders the members that a box names. Sighted readers see chips with short names, as many as fit in two lines. Screen readers read
 * one sentence with the full names of all of them, at any width.
 */
function renderMembers(visibleUnit: VisibleUnit, context: UnitRenderContext): Content {
  const {unit} = visibleUnit;
  const {language, isPrinting, textWidth} = context;
  const {chart, common, members: memberMessages} = context.messages;
  const members = selectNamedMembers(unit);
  if (!members.length) return nothing;
  const renderSentence = (shown: readonly Member[]) =>
    renderAbbreviated((format) => formatMembers(shown, format, common, memberMessages), language);
  if (isPrinting) return html` <p part="members">${renderSentence(members)}</p>`;
  const chips = toChips(members, memberMessages);
  const count = countChips(chips, positionOf(visibleUnit, context) ? textWidth : textWidth - stackIndent);
  const rest = members.length - count;
  const sentence = formatMembers(members, (text, fullName) => renderText(fullName ?? text, language), common, memberMessages);
  return html` <p part="members" class="chips">
    <span aria-hidden="true"
      >${chips.slice(0, count).map(({name, note, form}) => html`<span class="chip ${form}">${renderText(name, language)}${note}</span> `)}</span
    >
    <span class="visually-hidden">${renderFilled(chart.members, {names: joinPieces(sentence)})}</span>
    ${rest ? html`<button type="button" class="chip more">+${rest}<span class="visually-hidden"> ${chart.moreMembers(rest)}</span></button>` : nothing}
  </p>`;
}

/** Returns the class that hides a description where the same words label a line. */
function toRelationClass(unit: Unit, relation: UnitRelation, context: UnitRenderContext): string {
  if (context.labelledRelations.has(relation.key)) return 'is-routed';
  return context.hasSideLabels && context.drawing?.hasConnector(unit, relation, context) && (relation.name ?? relation.kind)
    ? 'is-drawn'
    : '';
}
