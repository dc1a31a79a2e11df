import type {ReactiveControllerHost} from 'lit';
import type {Unit} from '../../model/model.js';
import type {SearchController} from './search-controller.js';
import {findInitialDepth, UnitTree} from './unit-tree.js';

/** The feed and the date that units are from. */
export interface UnitsOrigin {
  readonly feedId: string | undefined;
  readonly date: string | undefined;
  /** Whether the same feed has new content. */
  readonly feedChanged: boolean;
}

/** A tree of units, and how many of its levels are expanded. */
export interface ExpandableTree {
  readonly tree: UnitTree;
  /** Number of levels that a visitor or a script has expanded. `null` until then. */
  expandedDepth: number | null;
  /** Number of levels that are expanded before that. */
  readonly initialDepth: number;
  /** Units that a visitor expanded (`true`) or collapsed, by id. */
  readonly toggled: Map<string, boolean>;
}

/** One unit with all units below it, shown without the rest of the chart. */
export interface Branch extends ExpandableTree {
  readonly root: Unit;
  /** Finds the same branch among new units. Returns `null` if they don't have it. */
  findIn(tree: UnitTree): Branch | null;
}

/**
 * Which units are expanded, show their details, or are marked.
 *
 * - Units that a visitor expanded or collapsed, and open details, are kept by id when the feed is updated and when the date or the
 *   language changes. Another feed may use the same ids for other units, so they are forgotten then.
 * - The depth that a visitor chose is kept for every feed.
 * - The mark is kept while the feed is the same, also when the unit moves or is missing for a while.
 */
export class ExpansionController {
  /** All units. */
  readonly whole = {tree: new UnitTree([]), expandedDepth: null as number | null, initialDepth: 1, toggled: new Map<string, boolean>()};
  /** The branch that a visitor looks at; `null` for the whole chart. */
  branch: Branch | null = null;
  markedId: string | null = null;
  /** Value of the `unit` attribute until the feed has that unit. */
  pendingId: string | null = null;
  /** Id of the unit that a link or the `unit` attribute names, until its branch is opened. */
  linkedId: string | null = null;
  /** Ids of the units whose details are open. */
  readonly detailedIds = new Set<string>();
  readonly #host: ReactiveControllerHost;
  readonly #search: SearchController;
  #unitAttribute: string | null = null;
  #origin: UnitsOrigin | null = null;
  /** Depth that suits the units, for use without a `depth` attribute. */
  #suitableDepth = 1;

  constructor(host: ReactiveControllerHost, search: SearchController) {
    this.#host = host;
    this.#search = search;
  }

  get tree(): UnitTree {
    return this.whole.tree;
  }

  /** The units to show without a search. */
  get shown(): ExpandableTree {
    return this.branch ?? this.whole;
  }

  /** Whether all units of a level are expanded alike, because a visitor has toggled no single unit. */
  get isUniform(): boolean {
    return this.shown.toggled.size === 0;
  }

  /**
   * Adapts the state to the units and attributes of an update.
   *
   * @param tree - All units. The same object until they change.
   * @param origin - `null` without a feed.
   */
  update(tree: UnitTree, origin: UnitsOrigin | null, {depth, unit}: {readonly depth: number | null; readonly unit: string | null}): void {
    const isUnitChanged = unit !== this.#unitAttribute;
    if (this.#setTree(tree, origin) || isUnitChanged) this.pendingId = unit;
    if (isUnitChanged) this.markedId = null;
    this.#unitAttribute = unit;
    this.whole.initialDepth = depth !== null && depth >= 0 ? depth : this.#suitableDepth;
    const id = this.pendingId?.trim() ?? '';
    if (tree.roots.length && (!id || this.markLinked(id))) this.pendingId = null;
  }

  /** Children to render: none when collapsed. During a search only those on the path to a match, until a visitor expands the unit. */
  visibleChildrenOf(unit: Unit, depth: number): readonly Unit[] {
    const {results, toggled} = this.#search;
    const isExpanded = results ? toggled.get(unit.id) : this.#isExpanded(unit.id, depth);
    if (isExpanded === undefined) return unit.children.filter((child) => results?.pathIds.has(child.id));
    return isExpanded ? unit.children : [];
  }

  expandTo(depth: number): void {
    this.shown.expandedDepth = depth;
    this.shown.toggled.clear();
    this.#search.toggled.clear();
    this.#host.requestUpdate();
  }

  /** Expands or collapses one unit. */
  toggle(id: string, isExpanded: boolean): void {
    (this.#search.results ? this.#search.toggled : this.shown.toggled).set(id, isExpanded);
    this.#host.requestUpdate();
  }

  /**
   * Opens or closes the details of a unit.
   *
   * @param isAlone - Whether opening them closes the details of all other units.
   */
  setDetailed(id: string, isDetailed: boolean, isAlone: boolean): void {
    if (isDetailed && isAlone) this.detailedIds.clear();
    if (isDetailed) this.detailedIds.add(id);
    else this.detailedIds.delete(id);
    this.#host.requestUpdate();
  }

  setMarked(id: string | null): void {
    this.markedId = id;
    this.#host.requestUpdate();
  }

  /** Removes the mark if this unit has it. */
  unmark(id: string): void {
    if (this.markedId === id) this.setMarked(null);
  }

  /**
   * Marks a unit and expands the path to it. Ends a search that hides the unit, and leaves a branch that does not have it.
   *
   * @returns Whether the unit exists.
   */
  mark(id: string): boolean {
    if (!this.tree.has(id)) return false;
    if (!this.branch?.tree.has(id)) this.branch = null;
    this.expandPathTo(id);
    const {query, results} = this.#search;
    if (query && !results?.pathIds.has(id)) void this.#search.setQuery('');
    this.setMarked(id);
    return true;
  }

  /**
   * Marks a unit that a link or the `unit` attribute names.
   *
   * @returns Whether the unit exists.
   */
  markLinked(id: string): boolean {
    const isMarked = this.mark(id);
    if (isMarked) this.linkedId = id;
    return isMarked;
  }

  expandPathTo(id: string): void {
    for (const ancestorId of this.tree.ancestorIdsOf(id)) {
      this.shown.toggled.set(ancestorId, true);
      this.#search.toggled.set(ancestorId, true);
    }
  }

  /** @returns Whether the units are from another feed than before. */
  #setTree(tree: UnitTree, origin: UnitsOrigin | null): boolean {
    if (tree === this.tree) return false;
    const last = this.#origin;
    const isOtherFeed = origin !== null && last !== null && last.feedId !== origin.feedId;
    if (isOtherFeed) {
      this.whole.toggled.clear();
      this.#search.toggled.clear();
      this.branch = null;
      this.detailedIds.clear();
      this.markedId = null;
    }
    const lastPath = this.#visiblePathToMark();
    if (origin) {
      const isUpdate = last !== null && !isOtherFeed && (origin.feedChanged || last.date === origin.date);
      const showedAll = this.#suitableDepth >= this.tree.unitsByLevel.length;
      const depth = findInitialDepth(tree.unitsByLevel);
      // An update of the feed collapses nothing that is visible. It shows a new level if all levels were visible.
      if (!isUpdate) this.#suitableDepth = depth;
      else if (showedAll) this.#suitableDepth = Math.max(depth, this.#suitableDepth);
      this.#origin = origin;
    }
    this.whole.tree = tree;
    this.branch = this.branch?.findIn(tree) ?? null;
    const {markedId, shown} = this;
    const hasMoved =
      lastPath && markedId !== null && shown.tree.has(markedId) && shown.tree.ancestorIdsOf(markedId).join() !== lastPath.join();
    if (hasMoved) this.expandPathTo(markedId);
    return isOtherFeed;
  }

  /** Returns the ids of the marked unit's ancestors, or `null` if one of them is collapsed. */
  #visiblePathToMark(): string[] | null {
    const {tree} = this.shown;
    if (this.markedId === null || !tree.has(this.markedId)) return null;
    const path = tree.ancestorIdsOf(this.markedId);
    return path.every((id, i) => this.#isExpanded(id, i + 1)) ? path : null;
  }

  #isExpanded(id: string, depth: number): boolean {
    const {toggled, expandedDepth, initialDepth} = this.shown;
    return toggled.get(id) ?? depth < (expandedDepth ?? initialDepth);
  }
}
