import type {ScanSettings} from '../embed/scan-settings.js';
import {startEarlyRequest} from '../feed/early-requests.js';
import {version} from '../version.js';
import {findNeeds, mentionsEmbedPage, sourceSelector} from './find-needs.js';
import {ScriptError} from './load-script.js';
import {setLoader, type LoaderContext} from './loader-context.js';
import {guard, log} from './log.js';
import type {ModuleRegistry} from './module-registry.js';
import {docs, folder} from './own-folder.js';
import {watchPage} from './watch-page.js';

/** The module for links and divs (src/embed/). */
const embedModule = 'embed';

/**
 * Becomes the loader of the page. Loads the modules that its widgets need, now and later, and starts the requests of their feeds at the same
 * moment.
 */
export function loadWidgets({has, load, register}: ModuleRegistry, settings: ScanSettings): void {
  const loading: Record<string, Promise<void> | undefined> = {};
  const loadOnce = (name: string): void => {
    if (has(name)) loading[name] ??= tryToLoad(name);
  };
  const tryToLoad = async (name: string): Promise<void> => {
    try {
      await load(name);
    } catch (error) {
      // A script that did not run has been reported.
      if (!(error instanceof ScriptError)) log('not-started', `No widget starts: ${String(error)}. Often trusted-types lacks lit-html.`);
    }
  };
  const search = (root: Document | ShadowRoot): void => {
    findNeeds(root, settings, (tag, lang, feed, isSource) => {
      if (isSource) loadOnce(embedModule);
      loadOnce(tag);
      // Languages without a module, and rare spellings of a tag, are left to the widget. The other two elements rarely have a text.
      if (has(tag) && !/feed|banner/.test(tag)) loadOnce(lang.slice(0, 2).replace(/^(no)?$/, 'nb'));
      if (feed) startEarlyRequest(feed);
    });
    if (!loading[embedModule] && mentionsEmbedPage(root)) loadOnce(embedModule);
  };
  const context: LoaderContext = {version, folder, docs, settings, register, loadWidget: loadOnce};
  setLoader(context);
  search(document);
  if (location.search.match('ki-doctor')) loadOnce('doctor');
  watchPage(document, sourceSelector, () => search(document));
  document.addEventListener(
    'ki-scan',
    guard((event: Event) => {
      const root = (event.composedPath()[0] as Node).getRootNode() as Document | ShadowRoot;
      search(root);
      // It never rejects, because `tryToLoad` reports failures, and `scan` is guarded.
      void loading[embedModule]?.then(() => context.scan?.(root));
    }),
  );
}
