import type {LitElement} from 'lit';
import {OnDemand} from '../../on-demand.js';
import {TaskController} from '../task-controller.js';
import type {SearchResults} from './find-units.js';
import type {SearchHits, SearchHitsContext} from './search-hits.js';
import type {UnitTree} from './unit-tree.js';

/** Finds units. Loaded when a visitor is about to search. */
export const searchModule = new OnDemand('search', () => import('./search-hits.js'));

/** What a visitor searches for, and the matching units. The query is kept when the feed, the date or the language changes. */
export class SearchController {
  query = '';
  /** `null` without a query, and while the search is being loaded. */
  results: SearchResults | null = null;
  /** The same results, for visitors to step through. */
  hits: SearchHits | null = null;
  /** Units that a visitor expanded (`true`) or collapsed during this search, by id. */
  readonly toggled = new Map<string, boolean>();
  readonly #host: LitElement;
  readonly #tasks: TaskController;
  #searched: readonly unknown[] = [];

  constructor(host: LitElement) {
    this.#host = host;
    this.#tasks = new TaskController(host);
  }

  /** Whether the search is still being loaded, or could not be. */
  get note(): 'slow' | 'failed' | null {
    return this.query ? this.#tasks.noteFor(searchModule) : null;
  }

  /** Starts a search. An empty query ends it. */
  async setQuery(query: string): Promise<void> {
    this.query = query;
    this.toggled.clear();
    this.#host.requestUpdate();
    if (query && !searchModule.loaded) await this.#tasks.run(searchModule, () => searchModule.load());
  }

  /** Searches again if the units or the query have changed. Ignores the query while printing, because paper shows all units. */
  update(tree: UnitTree, isPrinting: boolean, expansion: SearchHitsContext['expansion']): void {
    const query = isPrinting ? '' : this.query;
    const {loaded} = searchModule;
    const searched = [tree, query, loaded];
    if (searched.every((value, i) => value === this.#searched[i])) return;
    this.#searched = searched;
    this.results = loaded && query ? loaded.findUnits(tree.roots, query) : null;
    this.hits = loaded && this.results && new loaded.SearchHits({host: this.#host, search: this, expansion}, this.results, this.hits);
  }
}
