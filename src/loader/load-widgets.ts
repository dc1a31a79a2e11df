import type {ScanSettings} from '../embed/scan-settings.js';
import {startEarlyRequest} from '../feed/early-requests.js';
import {findNeeds, mentionsEmbedPage, sourceSelector} from './find-needs.js';
import {ScriptError} from './load-script.js';
import {getLoader} from './loader-context.js';
import {guard, log} from './log.js';
import type {ModuleRegistry} from './module-registry.js';
import {watchPage} from './watch-page.js';

/** The module for links and divs (src/embed/). */
const embedModule = 'embed';

/**
 * Loads the modules that the widgets of a page need, now and later, and starts the requests of their feeds at the same moment.
 *
 * @param handleStart - Called before any module is loaded, with a function that loads one module, once. It does nothing if there is no such
 *   module.
 */
export function loadWidgets(
  {has, load}: ModuleRegistry,
  settings: ScanSettings,
  handleStart: (load: (module: string) => void) => void,
): void {
  const loading: Record<string, Promise<void> | undefined> = {};
  const loadOnce = (name: string): void => {
    if (has(name)) loading[name] ??= tryToLoad(name);
  };
  const tryToLoad = async (name: string): Promise<void> => {
    try {
      await load(name);
    } catch (error) {
      // A script that did not run has been reported.
      if (error instanceof ScriptError) return;
      log('not-started', `No widget starts: ${String(error)}. Often trusted-types lacks lit-html.`);
    }
  };
  const search = (root: Document | ShadowRoot): void => {
    findNeeds(root, settings, (tag, lang, feed, isSource) => {
      if (isSource) loadOnce(embedModule);
      loadOnce(tag);
      // Languages without a module, and rare spellings of a tag, are left to the widget. The other two elements rarely have a text.
      if (has(tag) && !/feed|banner/.test(tag)) loadOnce(lang.slice(0, 2).replace(/^(no)?$/, 'nb'));
      if (feed) startEarlyRequest(new URL(feed, document.baseURI).href);
    });
    if (!loading[embedModule] && mentionsEmbedPage(root)) loadOnce(embedModule);
  };
  const scan = async (root: Document | ShadowRoot): Promise<void> => {
    await loading[embedModule];
    getLoader()?.scan?.(root);
  };
  handleStart(loadOnce);
  search(document);
  watchPage(document, sourceSelector, () => search(document));
  document.addEventListener(
    'ki-scan',
    guard((event: Event) => {
      const root = (event.composedPath()[0] as Node).getRootNode() as Document | ShadowRoot;
      search(root);
      void scan(root);
    }),
  );
}
