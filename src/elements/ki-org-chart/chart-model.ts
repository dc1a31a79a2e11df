import type {Day} from '../../model/date.js';
import type {Model} from '../../model/model.js';
import type {ChartChanges} from '../../changes/chart-changes.js';
import {minLettersInHeading} from '../parts.js';
import {groupByLevel, UnitTree} from './unit-tree.js';
import {findAbbreviations, type Abbreviation} from './abbreviations.js';
import type {BranchView} from './branch-view.js';
import {chooseView, minColumns, type ViewState} from './choose-view.js';
import type {Branch, ExpansionController} from './expansion-controller.js';
import type {SearchResults} from './find-units.js';
import {findLegendEntries, type LegendEntry} from './legend-entries.js';
import {findColumnWidth, findMinLetters, findNarrowestText, findTextWidth, toTightnessClass} from './text-width.js';
import {hasDetails} from './unit-details.js';
import type {UnitRenderContext} from './unit-view.js';
import {selectVisibleUnits, type VisibleUnit, type VisibleUnitCache} from './visible-units.js';

// Derives the data that a chart renders from feed, date, language and state. No DOM.

/** Paper shows all units up to this number. More would fill a book. */
const maxUnitsOnPaper = 2000;
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

/** The part of a model that depends on what the page and the visitor have chosen. */
export interface ChartState extends ViewState {
  /** The `search` attribute. */
  readonly searchMode: 'on' | 'off' | null;
  readonly expansion: ExpansionController;
  readonly searchResults: SearchResults | null;
  readonly branchView: BranchView | null;
  readonly opensBranches: boolean;
  /** Names of the slots that the page fills. The same object until they change. */
  readonly slotNames: ReadonlySet<string>;
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
  /** Classes of a drawing in which some boxes have little room for words. */
  readonly tightness: string;
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
  const {view, searchMode, width, drawing, expansion, searchResults, branchView, opensBranches, slotNames, messages} = state;
  const {isPrinting} = width;
  // A search finds units of the whole chart.
  const branch = searchResults ? null : expansion.branch;
  const shownTree = branch?.tree ?? tree;
  const {markedId, detailedIds} = expansion;
  const cache: VisibleUnitCache = last?.cache ?? new WeakMap();
  if (last && last.branchView !== branchView) {
    // Open details are rendered again, now with the button for the branch.
    for (const unit of tree.units) if (detailedIds.has(unit.id)) cache.delete(unit);
  }
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
  const textWidth = findTextWidth(layout, width.em, isCompact, hasRootColumns);
  const narrowestText = layout ? findNarrowestText(layout, width.em, isCompact) : Infinity;
  const minLettersInName = columns < 2 ? minLettersInHeading : findMinLetters(narrowestText);
  // Not in the key below: units with such a label have a position, so each update renders them.
  const hasSideLabels =
    !!layout && !!drawing?.hasRoomForSideLabels(visibleUnits, layout, findColumnWidth(layout.width, width.em, isCompact), messages);
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
    opensBranches,
    branch,
  ];
  return {
    content,
    branch,
    branchView,
    opensBranches,
    messages,
    language: model.language,
    visibleUnits,
    isPrinting,
    drawing,
    layout,
    columns,
    isCompact,
    tightness: toTightnessClass(narrowestText, isCompact),
    searchResults,
    comparison,
    markedId,
    slotNames,
    textWidth,
    hasSideLabels,
    legend: findLegendEntries(tree.units, layout, messages),
    labelledRelations: new Set(layout?.routing.routes.flatMap(({label, connection}) => (label ? [connection.relation.key] : []))),
    minLettersInName,
    isScrollable: layout !== null && view === 'chart' && layout.width > columns,
    hasRootColumns,
    hasSkipButton: countTabStops(visibleUnits, opensBranches) > maxTabStops,
    hasSearch: searchMode === 'on' || (searchMode !== 'off' && tree.units.length >= searchFrom),
    hasExpansion: tree.unitsByLevel.length > expansion.whole.initialDepth,
    renderKey: last && renderKey.every((value, i) => value === last.renderKey[i]) ? last.renderKey : renderKey,
    cache,
  };
}

function countTabStops(visibleUnits: readonly VisibleUnit[], opensBranches: boolean): number {
  let count = 0;
  for (const {unit} of groupByLevel(visibleUnits).flat())
    count += Number(hasDetails(unit, opensBranches)) + Number(unit.children.length > 0);
  return count;
}
