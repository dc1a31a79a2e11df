import {estimateBoxHeight, stackGap, stackIndent, type BoxTexts} from '../../layout/box-size.js';
import type {ChartLayout} from '../../layout/chart-layout.js';
import {minLongWord} from '../../layout/hyphenation.js';
import type {EstimateHeight} from '../../layout/child-columns.js';
import type {Day} from '../../model/date.js';
import type {Model, UnitRelation} from '../../model/model.js';
import type {ChartChanges} from '../../changes/chart-changes.js';
import {minLettersInHeading} from '../parts.js';
import {groupByLevel, UnitTree} from './unit-tree.js';
import {findAbbreviations, type Abbreviation} from './abbreviations.js';
import type {BranchView} from './branch-view.js';
import type {Drawing} from './drawing-module.js';
import type {Branch, ExpansionController} from './expansion-controller.js';
import type {SearchResults} from './find-units.js';
import {findLegendEntries, type LegendEntry} from './legend-entries.js';
import {hasDetails} from './unit-details.js';
import {formatRelationLabel, formatUnitPeriod, selectNamedMembers, visibleKindName, type UnitMessages} from './unit-text.js';
import type {UnitRenderContext} from './unit-view.js';
import {selectVisibleUnits, type VisibleUnit, type VisibleUnitCache} from './visible-units.js';

// Derives the data that a chart renders from feed, date, language and state. No DOM.

/** A box with its gap is readable from this width on, in em. */
const columnWidth = (isCompact: boolean) => (isCompact ? 12.5 : 14.5);
/** Gap between boxes in a row, in em. */
const boxGap = 1.25;
/** Widest box of a list, in em, as in unit-box.styles.ts. */
const maxBoxWidth = 42;
/** From this width on, connectors of side units have labels, and boxes leave space for them, as in drawing.styles.ts. */
const labelsFrom = 58;
/** Share of a column that a box then has. */
const boxShareWithSides = 0.82;
/** Gap, padding and borders of a box, in em. */
const boxPadding = 3.2;
/** Narrowest text in a box, in em. */
const minTextWidth = 8;
/** Narrowest text in a box that is indented, in em. In narrower ones, words are cut. */
const minIndentedTextWidth = 5;
/** The same in a large chart. Words of up to 16 letters fit. Each place where a shorter word may break would be one more element. */
const minTextWidthInLarge = 14;
/** In narrower texts, parts of words that are 13 letters long don’t fit. */
const tightTextWidth = 9.5;
/** A chart is large from this number of visible units on. */
const largeFrom = 101;
/** Width of a letter of a name, in em, with letters that are wider than most. */
const letterWidth = 0.75;
/** Space for the mark behind a name that opens details, in em. */
const nameMarkWidth = 1.1;
/** Below this number of columns, a list shows more than a drawing. */
const minColumns = 3;
/** With more columns, lines between boxes are hard to follow. */
const maxColumns = 7;
/** A chart is compact from this number of visible units on. */
const compactFrom = 40;
/** In view="chart", this many roots are drawn in one row, which scrolls. More roots become a list. */
const maxRootsAcross = 12;
/** Paper shows all units up to this number. More would fill a book. */
const maxUnitsOnPaper = 2000;
/** Half a sheet of paper has room for a drawing of this many boxes. Larger charts are a list, without a try. */
const maxUnitsDrawnOnPaper = 52;
/** The search field appears from this number of units on. */
const searchFrom = 21;
/** Keyboard users can skip a chart with more tab stops than this. */
const maxTabStops = 10;

/** The part of a model that depends only on the feed, the dates and the language. */
export interface ChartContent {
  readonly model: Model;
  /** The earlier date that the units are compared with. */
  readonly since: Day | undefined;
  readonly comparison: ChartChanges | null;
  readonly tree: UnitTree;
  /** Short forms in all units, so that the key stays the same while units are expanded and collapsed. */
  readonly abbreviations: readonly Abbreviation[];
}

/** @param comparison - The changes since the date `since`. */
export function toChartContent(model: Model, since: Day | undefined, comparison: ChartChanges | null): ChartContent {
  const tree = new UnitTree(comparison?.units ?? model.units);
  return {model, since, comparison, tree, abbreviations: findAbbreviations(tree.units, comparison)};
}

export interface ChartWidth {
  /** Width of the container in em. */
  readonly em: number;
  readonly isPrinting: boolean;
}

/** The part of a model that depends on what the page and the visitor have chosen. */
export interface ChartState {
  readonly view: 'auto' | 'chart' | 'list';
  /** `null` chooses one. */
  readonly density: 'compact' | 'comfortable' | null;
  /** The `search` attribute. */
  readonly searchMode: 'on' | 'off' | null;
  readonly width: ChartWidth;
  /** `null` until it is loaded. The chart is a list until then. */
  readonly drawing: Drawing | null;
  readonly expansion: ExpansionController;
  readonly searchResults: SearchResults | null;
  readonly branchView: BranchView | null;
  /** Names of the slots that the page fills. The same object until they change. */
  readonly slotNames: ReadonlySet<string>;
  readonly messages: UnitMessages;
}

/** All data that a chart renders. */
export interface ChartModel extends UnitRenderContext {
  readonly content: ChartContent;
  /** The branch that is shown; `null` for the whole chart. */
  readonly branch: Branch | null;
  readonly legend: readonly LegendEntry[];
  readonly visibleUnits: readonly VisibleUnit[];
  /** Number of boxes that fit in a row. */
  readonly columns: number;
  readonly isCompact: boolean;
  /** Whether some boxes of a drawing have no room for the longest parts of words. */
  readonly isTight: boolean;
  /** Whether the drawing is wider than its container, so that it scrolls in its box. */
  readonly isScrollable: boolean;
  /** Whether the roots of a list are in several columns. */
  readonly hasRootColumns: boolean;
  readonly hasSkipButton: boolean;
  readonly hasSearch: boolean;
  /** Whether some levels are collapsed at first, so that buttons to expand them are useful. */
  readonly hasExpansion: boolean;
  /** A new object when all units must be rendered again. */
  readonly renderKey: readonly unknown[];
  readonly cache: VisibleUnitCache;
}

/** @param last - The model of the last update. Its unchanged parts are used again, so that they are not rendered again. */
export function toChartModel(content: ChartContent, state: ChartState, last: ChartModel | null): ChartModel {
  const {tree, comparison, model} = content;
  const {view, searchMode, width, drawing, expansion, searchResults, branchView, slotNames, messages} = state;
  const {isPrinting} = width;
  // A search finds units of the whole chart.
  const branch = searchResults ? null : expansion.branch;
  const shownTree = branch?.tree ?? tree;
  const {markedId, detailedIds} = expansion;
  const cache: VisibleUnitCache = last?.cache ?? new WeakMap();
  const showsAll = isPrinting && shownTree.units.length <= maxUnitsOnPaper;
  const visibleUnits = selectVisibleUnits(
    searchResults ? tree.roots.filter(({id}) => searchResults.pathIds.has(id)) : shownTree.roots,
    {
      visibleChildrenOf: (unit, depth) => (showsAll ? unit.children : expansion.visibleChildrenOf(unit, depth)),
      isDetailed: (id) => detailedIds.has(id),
    },
    cache,
  );
  // A branch gets columns of its own.
  const lastInView = last?.branch?.root.id === branch?.root.id ? last : null;
  const {layout, columns, isCompact} = chooseView(visibleUnits, state, lastInView);
  const hasRootColumns = !layout && view !== 'list' && columns >= minColumns && visibleUnits.length > columns;
  const textWidth = findTextWidth(layout, width.em, hasRootColumns);
  const narrowestText = layout ? narrowestTextIn(layout, width.em) : Infinity;
  const minLettersInName = columns < 2 ? minLettersInHeading : countLetters(narrowestText);
  const renderKey = [
    content,
    messages.common,
    searchResults,
    markedId,
    slotNames,
    isPrinting,
    textWidth,
    minLettersInName,
    !layout,
    branchView,
    branch,
  ];
  return {
    content,
    branch,
    branchView,
    messages,
    language: model.language,
    visibleUnits,
    isPrinting,
    drawing,
    layout,
    columns,
    isCompact,
    isTight: narrowestText < tightTextWidth,
    searchResults,
    comparison,
    markedId,
    slotNames,
    textWidth,
    legend: findLegendEntries(tree.units, layout, messages),
    labelledRelations: new Set(layout?.routing.routes.flatMap(({label, connection}) => (label ? [connection.relation.key] : []))),
    minLettersInName,
    isScrollable: layout !== null && view === 'chart' && layout.width > columns,
    hasRootColumns,
    hasSkipButton: countTabStops(visibleUnits, branchView !== null) > maxTabStops,
    hasSearch: searchMode === 'on' || (searchMode !== 'off' && tree.units.length >= searchFrom),
    hasExpansion: tree.unitsByLevel.length > expansion.whole.initialDepth,
    renderKey: last && renderKey.every((value, i) => value === last.renderKey[i]) ? last.renderKey : renderKey,
    cache,
  };
}

/** A drawing or a list, and how dense it is. */
interface View {
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
export function mayDraw(view: ChartState['view'], em: number): boolean {
  return view !== 'list' && columnsWithin(em, true) >= (view === 'chart' ? 2 : minColumns);
}

function chooseView(units: readonly VisibleUnit[], {view, density, width, drawing, messages}: ChartState, last: ChartModel | null): View {
  const {em, isPrinting} = width;
  const unitCount = groupByLevel(units).flat().length;
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
  const minText = isLarge ? minTextWidthInLarge : minIndentedTextWidth;
  const hasRoom = (layout: ChartLayout<UnitRelation>, textWidth = minIndentedTextWidth) =>
    !layout.stackDepth || narrowestTextIn(layout, em) >= textWidth;
  /** Takes fewer and wider columns while the most indented box has no room for its texts. */
  const layOutWithin = (maxWidth: number) => {
    // More roots than columns would be a list.
    const minWidth = Math.max(minColumns, Math.min(units.length, maxWidth));
    const fit = (indents: number, upTo: number) =>
      Math.max(minWidth, Math.min(upTo, Math.floor(em / (minText + boxPadding + stackIndent * indents))));
    // In a large chart, some boxes are indented twice, so it does not try more columns first.
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

/** Returns the width of the text in a box that is not indented, in em. Steps of it keep units from being rendered at each resize. */
function findTextWidth(layout: ChartLayout<UnitRelation> | null, em: number, hasRootColumns: boolean): number {
  const width = layout ? textWidthIn(layout, em) : toTextWidth(hasRootColumns ? columnWidth(false) : em);
  return Math.floor(4 * Math.max(minTextWidth, width)) / 4;
}

function textWidthIn({width, hasTightSides}: ChartLayout<UnitRelation>, em: number): number {
  return toTextWidth(Math.max(columnWidth(true), em / width) * (hasTightSides && em >= labelsFrom ? boxShareWithSides : 1));
}

/** Returns the width of the text in the box that is indented most often. */
function narrowestTextIn(layout: ChartLayout<UnitRelation>, em: number): number {
  return textWidthIn(layout, em) - stackIndent * layout.stackDepth;
}

/** Returns the letters of the shortest word that may not fit in a line. */
function countLetters(textWidth: number): number {
  return Math.max(minLettersInHeading, Math.min(Math.floor((textWidth - nameMarkWidth) / letterWidth), minLongWord));
}

const toTextWidth = (boxWidth: number) => Math.min(boxWidth, maxBoxWidth) - boxPadding;

function countTabStops(visibleUnits: readonly VisibleUnit[], opensBranches: boolean): number {
  let count = 0;
  for (const {unit} of groupByLevel(visibleUnits).flat())
    count += Number(hasDetails(unit, opensBranches)) + Number(unit.children.length > 0);
  return count;
}
