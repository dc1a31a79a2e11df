import type {ReactiveControllerHost} from 'lit';
import {findUnits, type SearchResults} from './find-units.js';
import type {UnitTree} from './unit-tree.js';

/** What a visitor searches for, and the matching units. The query is kept when the feed, the date or the language changes. */
export class SearchController {
  query = '';
  /** `null` without a query. */
  results: SearchResults | null = null;
  /** Units that a visitor expanded (`true`) or collapsed during this search, by id. */
  readonly toggled = new Map<string, boolean>();
  readonly #host: ReactiveControllerHost;
  #searched: readonly [tree: UnitTree | null, query: string] = [null, ''];

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Starts a search. An empty query ends it. */
  setQuery(query: string): void {
    this.query = query;
    this.toggled.clear();
    this.#host.requestUpdate();
  }

  /** Searches again if the units or the query have changed. Ignores the query while printing, because paper shows all units. */
  update(tree: UnitTree, isPrinting: boolean): void {
    const query = isPrinting ? '' : this.query;
    if (this.#searched[0] === tree && this.#searched[1] === query) return;
    this.#searched = [tree, query];
    this.results = findUnits(tree.roots, query);
  }
}
