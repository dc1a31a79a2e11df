import type {ScanSettings} from '../embed/scan.js';
import {startEarlyRequest} from '../feed/early-requests.js';
import {findNeeds, mentionsEmbedPage, sourceSelector} from './find-needs.js';
import {loadScript, ScriptError, type ScriptSource} from './load-script.js';
import type {LoaderContext} from './loader-context.js';
import {guard, log} from './log.js';
import {ModuleRegistry} from './module-registry.js';
import {watchPage} from './watch-page.js';

/** The module for links and divs (src/embed/). */
const embedModule = 'embed';

/** Loads the modules that the widgets of a page need, and starts the requests of their feeds at the same moment. */
export class PageLoader {
  readonly #settings: ScanSettings;
  readonly #registry: ModuleRegistry;
  readonly #requested = new Set<string>();
  /** Whether a module has thrown an error. */
  #hasFailed = false;

  constructor(source: ScriptSource, settings: ScanSettings) {
    this.#settings = settings;
    this.#registry = new ModuleRegistry((name, hash) => loadScript(name, hash, source));
  }

  /** The part of the context that modules use. */
  get context(): Pick<LoaderContext, 'settings' | 'register' | 'loadWidget'> {
    return {settings: this.#settings, register: this.#registry.register, loadWidget: (tag) => this.#load(tag)};
  }

  /** Loads what the page needs now and later. */
  start(): void {
    const search = (root: Document | ShadowRoot) => this.#search(root);
    search(document);
    watchPage(document, sourceSelector, () => search(document));
    document.addEventListener(
      'ki-scan',
      guard((event: Event) => search((event.composedPath()[0] as Node).getRootNode() as Document | ShadowRoot)),
    );
  }

  #search(root: Document | ShadowRoot): void {
    for (const {tag, language, feed, isSource} of findNeeds(root, this.#settings)) {
      if (isSource) this.#load(embedModule);
      if (!tag || !this.#registry.has(tag)) continue;
      this.#load(tag);
      this.#load(language || 'nb');
      if (feed) startEarlyRequest(new URL(feed, document.baseURI).href);
    }
    if (!this.#requested.has(embedModule) && mentionsEmbedPage(root)) this.#load(embedModule);
  }

  /** Loads a module once. Does nothing if there is no such module. */
  #load(name: string): void {
    if (this.#requested.has(name) || !this.#registry.has(name)) return;
    this.#requested.add(name);
    void this.#import(name);
  }

  async #import(name: string): Promise<void> {
    try {
      await this.#registry.import(name);
    } catch (error) {
      // A script that did not run has been reported. An error in a shared module reaches each module that imports it.
      if (error instanceof ScriptError || this.#hasFailed) return;
      this.#hasFailed = true;
      log(
        'not-started',
        `The widgets could not start: ${String(error)}. Most often a policy lacks trusted-types lit-html 'allow-duplicates'.`,
      );
    }
  }
}
