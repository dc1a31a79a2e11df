import type {ScanSettings} from '../embed/scan.js';
import {startEarlyRequest} from '../feed/early-requests.js';
import {attempt, guard} from '../guard.js';
import {report} from '../report.js';
import {findNeeds, mentionsEmbedPage, type Need} from './find-needs.js';
import {loadScript, ScriptError, type ScriptSource} from './load-script.js';
import type {LoaderContext} from './loader-context.js';
import {ModuleRegistry} from './module-registry.js';
import {watchPage} from './watch-page.js';

/** The module for links and divs (src/embed/). */
const embedModule = 'embed';
const hint = "Most often a Content-Security-Policy lacks trusted-types lit-html 'allow-duplicates'.";

/** Loads the modules that the widgets of a page need, and starts the requests of their feeds at the same moment. */
export class PageLoader {
  readonly #source: ScriptSource;
  readonly #settings: ScanSettings;
  readonly #registry: ModuleRegistry;
  readonly #requested = new Set<string>();
  /** Whether a module has thrown an error. */
  #hasFailed = false;

  constructor(source: ScriptSource, settings: ScanSettings) {
    this.#source = source;
    this.#settings = settings;
    this.#registry = new ModuleRegistry((name) => loadScript(name, source));
  }

  /** What the modules use. */
  get context(): Pick<LoaderContext, 'settings' | 'register' | 'loadWidget'> {
    return {
      settings: this.#settings,
      register: (...module) => this.#registry.register(...module),
      loadWidget: (tag) => this.#load(tag),
    };
  }

  /** Loads what the page needs now and later. */
  start(): void {
    this.#search(document);
    watchPage(document, () => this.#search(document));
    document.addEventListener(
      'ki-scan',
      guard('A search for widgets', (event: Event) => {
        const [target] = event.composedPath();
        if (target instanceof Node) this.#search(target.getRootNode() as Document | ShadowRoot);
      }),
    );
  }

  #search(root: Document | ShadowRoot): void {
    for (const need of findNeeds(root, this.#settings)) attempt('A search for widgets', () => this.#meet(need));
    if (!this.#requested.has(embedModule) && mentionsEmbedPage(root)) this.#load(embedModule);
  }

  #meet({tag, language, feed, isSource}: Need): void {
    if (isSource) this.#load(embedModule);
    if (!tag || !this.#load(tag)) return;
    if (language) this.#load(language);
    if (feed) startEarlyRequest(new URL(feed, document.baseURI).href);
  }

  /**
   * Loads a module and all modules that it imports, at the same time. Does nothing if it was requested before.
   *
   * @returns Whether there is such a module.
   */
  #load(name: string): boolean {
    const entry = this.#source.table[name];
    if (entry === undefined) return false;
    if (this.#requested.has(name)) return true;
    this.#requested.add(name);
    for (const each of entry.split(' ').slice(1)) this.#load(each);
    void this.#import(name);
    return true;
  }

  async #import(name: string): Promise<void> {
    try {
      await this.#registry.import(name);
    } catch (error) {
      // A module that did not load has been reported, and so has one that imports it.
      if (error instanceof ScriptError || this.#hasFailed) return;
      this.#hasFailed = true;
      report('not-started', `A module could not start: ${String(error)}. The page’s own text stays. ${hint}`);
    }
  }
}
