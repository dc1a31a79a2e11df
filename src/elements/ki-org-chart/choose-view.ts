import {estimateBoxHeight, stackGap, stackIndent, type BoxTexts} from '../../layout/box-size.js';
import type {ChartLayout} from '../../layout/chart-layout.js';
import type {EstimateHeight} from '../../layout/child-columns.js';
import type {UnitRelation} from '../../model/model.js';
import type {Drawing} from './drawing-module.js';
import {boxGap, boxPadding, columnWidth, findLongestPart, findNarrowestText} from './text-width.js';
import {groupByLevel} from './unit-tree.js';
import {formatRelationLabel, formatUnitPeriod, selectNamedMembers, visibleKindName, type UnitMessages} from './unit-text.js';
import type {VisibleUnit} from './visible-units.js';

// Decides between a drawing and a list, and how many columns a drawing has. Lengths are in em.

/** Below this number of columns, a list shows more than a drawing. */
export const minColumns = 3;
/** With more columns, lines between boxes are hard to follow. */
const maxColumns = 7;
/** A chart is compact from this number of visible units on. */
const compactFrom = 40;
/** In view="chart", this many roots are drawn in one row, which scrolls. More roots become a list. */
const maxRootsAcross = 12;
/** Half a sheet of paper has room for a drawing of this many boxes. Larger charts are a list, without a try. */
const maxUnitsDrawnOnPaper = 52;
/** A chart is large from this number of visible units on. */
const largeFrom = 101;
/** Narrowest text in a box that is indented, however short its words are. */
const minIndentedTextWidth = 5;
/** The same in a large chart: room for words of up to 16 letters. They need no place to break, which would be an element each. */
const minTextWidthInLarge = 14;

export interface ChartWidth {
  /** Width of the container in em. */
  readonly em: number;
  readonly isPrinting: boolean;
}

/** What the view depends on, apart from the units. */
export interface ViewState {
  readonly view: 'auto' | 'chart' | 'list';
  /** `null` chooses one. */
  readonly density: 'compact' | 'comfortable' | null;
  readonly width: ChartWidth;
  /** `null` until it is loaded. The chart is a list until then. */
  readonly drawing: Drawing | null;
  readonly messages: UnitMessages;
}

/** A drawing or a list, and how dense it is. */
export interface View {
  /** `null` for a list. */
  readonly layout: ChartLayout<UnitRelation> | null;
  /** Number of boxes that fit in a row. */
  readonly columns: number;
  readonly isCompact: boolean;
}

function columnsWithin(em: number, isCompact: boolean): number {
  return Math.min(maxColumns, Math.floor(em / columnWidth(isCompact)));
}

/** Whether a container may have room for a drawing. */
export function mayDraw(view: ViewState['view'], em: number): boolean {
  return view !== 'list' && columnsWithin(em, true) >= (view === 'chart' ? 2 : minColumns);
}

/** @param last - The last view of the same units, whose columns stay while visitors expand and collapse units. */
export function chooseView(units: readonly VisibleUnit[], {view, density, width, drawing, messages}: ViewState, last: View | null): View {
  const {em, isPrinting} = width;
  const allUnits = groupByLevel(units).flat();
  const unitCount = allUnits.length;
  const countColumns = (isCompact: boolean) => columnsWithin(em, isCompact);
  // Paper shows all content.
  const mayBeCompact = density !== 'comfortable' && !isPrinting;
  const isNarrow = countColumns(false) < minColumns;
  let isCompact = mayBeCompact && (density === 'compact' || unitCount >= compactFrom);
  let columns = countColumns(isCompact);
  const texts = new Map<VisibleUnit, BoxTexts>();
  const textsOf = (unit: VisibleUnit) => {
    const known = texts.get(unit) ?? toBoxTexts(unit, messages);
    texts.set(unit, known);
    return known;
  };
  const estimateHeight = (boxWidth: number) => (unit: VisibleUnit, isStacked: boolean) =>
    estimateBoxHeight(textsOf(unit), isStacked ? boxWidth - stackIndent : boxWidth, isCompact);
  if (!drawing || view === 'list' || (isPrinting && unitCount > maxUnitsDrawnOnPaper)) return {layout: null, columns, isCompact};
  const labelOf = (relation: UnitRelation) => formatRelationLabel(relation, ({value}) => value, messages);
  const layOut = (maxWidth: number) => {
    // After a change of the width, units may change their columns. Not while a visitor expands and collapses them.
    const lastGrids = last?.columns === columns ? last.layout?.grids : undefined;
    const boxWidth = Math.max(em / maxWidth, columnWidth(isCompact)) - boxGap;
    return drawing.layoutChart<UnitRelation, VisibleUnit>(units, maxWidth, {labelOf, estimateHeight: estimateHeight(boxWidth), lastGrids});
  };
  const isLarge = unitCount >= largeFrom;
  const longestPart = isLarge ? 0 : findLongestPart(allUnits.map(({unit}) => unit.name.value));
  const smallestText = Math.max(minIndentedTextWidth, longestPart);
  const hasRoom = (layout: ChartLayout<UnitRelation>, textWidth = smallestText) =>
    !layout.stackDepth || findNarrowestText(layout, em, isCompact) >= textWidth;
  /** Takes fewer and wider columns while the most indented box has no room for its texts. */
  const layOutWithin = (maxWidth: number) => {
    // With more roots than columns, it would become a list.
    const minWidth = Math.max(minColumns, Math.min(units.length, maxWidth));
    const minText = isLarge ? minTextWidthInLarge : smallestText;
    const fit = (indents: number, upTo: number) =>
      Math.max(minWidth, Math.min(upTo, Math.floor(em / (minText + boxPadding + stackIndent * indents))));
    // A large chart has boxes that are indented twice or more. It begins with the columns that have room for them.
    let width = isLarge ? fit(2, maxWidth) : maxWidth;
    let layout = layOut(width);
    while (layout && !hasRoom(layout, minText) && width > minWidth) layout = layOut((width = fit(layout.stackDepth, width - 1)));
    return layout;
  };
  const mayScroll = view === 'chart' && !isPrinting && columns > 1;
  if (mayScroll) {
    const layout = layOutWithin(Math.max(columns, minColumns, units.length > maxRootsAcross ? 0 : units.length));
    return {layout, columns, isCompact};
  }
  const listView = {layout: null, columns, isCompact};
  if (!isNarrow) {
    const layout = layOutWithin(columns);
    return layout && hasRoom(layout) ? {layout, columns, isCompact} : listView;
  }
  const listHeight = estimateListHeight(units, estimateHeight(em));
  isCompact = mayBeCompact;
  columns = countColumns(isCompact);
  const layout = columns < minColumns ? null : layOutWithin(columns);
  // In a narrow container, a list may have more space for texts.
  return layout && hasRoom(layout) && drawing.chartHeight(layout) <= listHeight ? {layout, columns, isCompact} : listView;
}

function estimateListHeight(units: readonly VisibleUnit[], estimateHeight: EstimateHeight<VisibleUnit>): number {
  let height = -stackGap;
  for (const unit of groupByLevel(units).flat()) height += estimateHeight(unit, true) + stackGap;
  return height;
}

function toBoxTexts({unit}: VisibleUnit, {chart, common}: UnitMessages): BoxTexts {
  return {
    kind: visibleKindName(unit, chart),
    name: unit.name.value,
    period: formatUnitPeriod(unit, common),
    members: selectNamedMembers(unit).map(({name, organization}) => (organization.shortName ?? name).value),
    relationCount: unit.relations.length,
  };
}
