// Entry point of `ki-widgets.js`, the file that a CMS loads. It finds the widgets of a page and loads the modules that they need.
import {ownAddress, ownScript} from '../embed/own-script.js';
import {readSettings} from '../embed/script-settings.js';
import {version} from '../version.js';
import {loadScript} from './load-script.js';
import {loadWidgets} from './load-widgets.js';
import {getLoader, setLoader} from './loader-context.js';
import {guard, log, setDocs} from './log.js';
import {createRegistry} from './module-registry.js';

guard(start)();

function start(): void {
  const folder = ownAddress?.replace(/[^/]*([?#].*)?$/, '') ?? '';
  // In the folder of a version, the page is one level up.
  const docs = `${folder.replace(`/${version}/`, '/')}feed-issues.html`;
  setDocs(docs);
  const first = getLoader();
  if (first) {
    if (first.version === version && first.folder === folder) return;
    log(
      'second-copy',
      `${folder}ki-widgets.js (${version}) does nothing: ${first.folder}ki-widgets.js (${first.version}) is on this page already.`,
    );
  } else if (!folder) {
    log('unknown-address', 'A script without an address has no modules. Use ki-widgets.all.js.');
  } else {
    const source = {folder: `${folder}modules/`, nonce: ownScript?.nonce ?? ''};
    const registry = createRegistry((name, hash) => loadScript(name, hash, source));
    const settings = readSettings(ownScript);
    const loadWidget = loadWidgets(registry, settings);
    setLoader({version, folder, docs, settings, register: registry.register, loadWidget});
  }
}
