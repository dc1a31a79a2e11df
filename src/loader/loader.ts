// Entry point of `ki-widgets.js`, the file that a CMS loads. It finds the widgets of a page and loads the modules that they need.
import {ownScript} from '../embed/own-script.js';
import {readSettings} from '../embed/script-settings.js';
import {version} from '../version.js';
import {loadScript} from './load-script.js';
import {loadWidgets} from './load-widgets.js';
import {getLoader} from './loader-context.js';
import {guard, log} from './log.js';
import {createRegistry} from './module-registry.js';
import type {ModuleTable} from './module-table.js';
import {folder} from './own-folder.js';

/** The build replaces the name (scripts/build/bundle.mjs). Modules that are loaded on demand are in the tables of the modules that load them. */
declare const kiModules: ModuleTable;

guard(start)();

function start(): void {
  const first = getLoader();
  if (first) {
    if (first.version !== version || first.folder !== folder) {
      log('second-copy', `${folder} (${version}) does nothing: ${first.folder} (${first.version}) is on the page.`);
    }
  } else if (folder) {
    loadWidgets(createRegistry(kiModules, loadScript), readSettings(ownScript));
  } else log('unknown-address', 'The script has no address. Use ki-widgets.all.js.');
}
