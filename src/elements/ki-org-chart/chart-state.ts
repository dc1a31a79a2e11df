import type {Unit} from '../../model/model.js';
import {findUnits, type SearchResults} from './find-units.js';
import {levelsOf, parentsOf, sensibleDepth} from './levels.js';

/** Where units come from: the feed's id, the date shown, and whether the same feed was fetched again. */
export interface UnitsOrigin {
  readonly feed: string | undefined;
  readonly day: string | undefined;
  readonly feedChanged: boolean;
}

/**
 * What a chart shows of its units.
 *
 * - The visitor's: units opened and closed, open details. Kept by unit id when the feed is renewed, on another date and in another
 *   language. In another feed the same ids are other units, so this is dropped.
 * - The visitor's, whatever the feed: the level chosen and the words looked for, which the toolbar shows.
 * - The feed's, computed again for its units: how many levels are open at first, what was found, and the parents of units. A mark
 *   belongs to a unit of the feed. It is kept while the feed is the same, also when the unit moves or is gone for a while.
 */
export class ChartState {
  units: readonly Unit[] = [];
  /** The units of each level, from the roots down. */
  unitLevels: readonly (readonly Unit[])[] = [];
  count = 0;
  /** How many levels the page wants open at first. */
  depth: number | null = null;
  /** How many levels a visitor or a script has opened; `null` as long as nobody has. */
  levels: number | null = null;
  query = '';
  marked: string | null = null;
  searchResults: SearchResults | null = null;
  /** Ids of the units whose details are open. */
  readonly detailed = new Set<string>();
  readonly #handleChange: () => void;
  /** What a visitor opened (`true`) or closed, by id. */
  readonly #toggled = new Map<string, boolean>();
  /** The same while units are filtered. */
  readonly #toggledInFindings = new Map<string, boolean>();
  #origin: UnitsOrigin | null = null;
  #sensibleDepth = 1;
  /** Parents by unit id. Computed on first use. */
  #parents: ReadonlyMap<string, Unit> | null = null;
  /** What was looked for, and in which units. */
  #found: readonly [units: readonly Unit[], query: string] = [[], ''];

  constructor(handleChange: () => void) {
    this.#handleChange = handleChange;
  }

  /** How many levels are open before a visitor opens or closes any. */
  get firstLevels(): number {
    return this.depth ?? this.#sensibleDepth;
  }

  /** Whether no unit is opened or closed on its own. */
  get isUniform(): boolean {
    return this.#toggled.size === 0;
  }

  /** @returns Whether the units are those of another feed. */
  setUnits(units: readonly Unit[], origin: UnitsOrigin): boolean {
    const last = this.#origin;
    const isOtherFeed = last !== null && last.feed !== origin.feed;
    const isSame = last !== null && !isOtherFeed && (origin.feedChanged || last.day === origin.day);
    if (isOtherFeed) {
      this.#toggled.clear();
      this.#toggledInFindings.clear();
      this.detailed.clear();
      this.marked = null;
    }
    const branch = this.#visibleBranchOfMark();
    const wasWhole = this.#sensibleDepth >= this.unitLevels.length;
    this.#origin = origin;
    this.units = units;
    // Once for a feed and a day: there may be ten thousand units.
    this.unitLevels = levelsOf(units);
    this.count = this.unitLevels.flat().length;
    this.#parents = null;
    // What a visitor has before the eyes is not closed by a unit more or less, and a new level shows where all levels did.
    const depth = sensibleDepth(units);
    this.#sensibleDepth = !isSame ? depth : wasWhole ? Math.max(depth, this.#sensibleDepth) : this.#sensibleDepth;
    const {marked} = this;
    if (branch && marked !== null && this.has(marked) && this.#branchOf(marked).join() !== branch.join()) this.#openBranch(marked);
    return isOtherFeed;
  }

  /** There is no feed to show. */
  clear(): void {
    this.units = this.unitLevels = [];
    this.count = 0;
    this.#parents = null;
  }

  has(id: string): boolean {
    return this.#parentOf(id) !== undefined || this.units.some((root) => root.id === id);
  }

  /** @param isPrinting - Paper shows all units. */
  find(isPrinting: boolean): void {
    const query = isPrinting ? '' : this.query;
    if (this.#found[0] === this.units && this.#found[1] === query) return;
    this.#found = [this.units, query];
    this.searchResults = findUnits(this.units, query);
  }

  /** The children that show: those of an open unit, and while units are filtered those on the branch of a hit. */
  childrenOf(unit: Unit, depth: number): readonly Unit[] {
    const {searchResults} = this;
    const open = searchResults ? this.#toggledInFindings.get(unit.id) : this.#isOpen(unit.id, depth);
    if (open === undefined) return unit.children.filter((child) => searchResults?.pathIds.has(child.id));
    return open ? unit.children : [];
  }

  expandTo(level: number): void {
    this.levels = level;
    this.#toggled.clear();
    this.#toggledInFindings.clear();
    this.#handleChange();
  }

  toggle(id: string, open: boolean): void {
    (this.searchResults ? this.#toggledInFindings : this.#toggled).set(id, open);
    this.#handleChange();
  }

  /** @returns Whether that is a change. */
  setDetailed(id: string, open: boolean): boolean {
    if (open === this.detailed.has(id)) return false;
    if (open) this.detailed.add(id);
    else this.detailed.delete(id);
    this.#handleChange();
    return true;
  }

  /** Looks for units; an empty query ends the search. */
  setQuery(query: string): void {
    this.query = query;
    this.#toggledInFindings.clear();
    this.#handleChange();
  }

  setMarked(id: string | null): void {
    this.marked = id;
    this.#handleChange();
  }

  /** Opens the branch of a unit and marks it; `false` when there is no such unit. */
  mark(id: string): boolean {
    if (!this.has(id)) return false;
    this.#openBranch(id);
    if (this.searchResults && !this.searchResults.pathIds.has(id)) this.setQuery('');
    this.setMarked(id);
    return true;
  }

  #isOpen(id: string, depth: number): boolean {
    return this.#toggled.get(id) ?? depth < (this.levels ?? this.firstLevels);
  }

  #parentOf(id: string): Unit | undefined {
    this.#parents ??= parentsOf(this.units);
    return this.#parents.get(id);
  }

  /** Ids of the units above a unit, from the root down. */
  #branchOf(id: string): string[] {
    const branch: string[] = [];
    for (let at = this.#parentOf(id); at; at = this.#parentOf(at.id)) branch.unshift(at.id);
    return branch;
  }

  #openBranch(id: string): void {
    for (const above of this.#branchOf(id)) {
      this.#toggled.set(above, true);
      this.#toggledInFindings.set(above, true);
    }
  }

  /** The units above the marked unit, if all of them are open. */
  #visibleBranchOfMark(): string[] | null {
    if (this.marked === null || !this.has(this.marked)) return null;
    const branch = this.#branchOf(this.marked);
    return branch.every((id, i) => this.#isOpen(id, i + 1)) ? branch : null;
  }
}
