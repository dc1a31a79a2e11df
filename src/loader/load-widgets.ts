import type {ScanSettings} from '../embed/scan-settings.js';
import {startEarlyRequest} from '../feed/early-requests.js';
import {findNeeds, mentionsEmbedPage, sourceSelector} from './find-needs.js';
import {ScriptError} from './load-script.js';
import {guard, log} from './log.js';
import type {ModuleRegistry} from './module-registry.js';
import {watchPage} from './watch-page.js';

/** The module for links and divs (src/embed/). */
const embedModule = 'embed';

/**
 * Loads the modules that the widgets of a page need, now and later, and starts the requests of their feeds at the same moment.
 *
 * @returns A function that loads one module, once. It does nothing if there is no such module.
 */
export function loadWidgets({has, load}: ModuleRegistry, settings: ScanSettings): (module: string) => void {
  const requested = new Set<string>();
  const loadOnce = async (name: string): Promise<void> => {
    if (requested.has(name) || !has(name)) return;
    requested.add(name);
    try {
      await load(name);
    } catch (error) {
      // A script that did not run has been reported.
      if (error instanceof ScriptError) return;
      log('not-started', `No widget can start: ${String(error)}. Most often trusted-types lacks lit-html.`);
    }
  };
  const search = (root: Document | ShadowRoot): void => {
    findNeeds(root, settings, (tag, lang, feed, isSource) => {
      if (isSource) void loadOnce(embedModule);
      void loadOnce(tag);
      // Languages without a module, and rare spellings of a tag, are left to the widget. The other two elements rarely have a text.
      if (has(tag) && !/feed|banner/.test(tag)) void loadOnce(lang.slice(0, 2).replace(/^(no)?$/, 'nb'));
      if (feed) startEarlyRequest(new URL(feed, document.baseURI).href);
    });
    if (!requested.has(embedModule) && mentionsEmbedPage(root)) void loadOnce(embedModule);
  };
  search(document);
  watchPage(document, sourceSelector, () => search(document));
  document.addEventListener(
    'ki-scan',
    guard((event: Event) => search((event.composedPath()[0] as Node).getRootNode() as Document | ShadowRoot)),
  );
  return (module) => void loadOnce(module);
}
