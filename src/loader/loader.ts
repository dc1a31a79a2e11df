// Entry point of `ki-widgets.js`, the file that a CMS loads. It finds the widgets of a page and loads the modules that they need.
import {docsUrl} from '../embed/docs-url.js';
import {ownAddress, ownScript} from '../embed/own-script.js';
import {readSettings} from '../embed/script-settings.js';
import {version} from '../version.js';
import {getLoader, setLoader} from './loader-context.js';
import {guard, log, setDocs} from './log.js';
import {PageLoader} from './page-loader.js';

const docs = ownAddress === undefined ? 'feed-issues.html' : docsUrl(ownAddress);
setDocs(docs);
guard(start)();

function start(): void {
  const folder = ownAddress?.replace(/[?#].*/, '').replace(/[^/]*$/, '');
  const first = getLoader();
  if (first) {
    if (first.version === version && first.folder === folder) return;
    log('second-copy', `Version ${first.version} (${first.folder}) is on this page already; version ${version} (${folder}) does nothing.`);
  } else if (folder === undefined) {
    log('unknown-address', 'The script has no address, so it cannot find its modules. Use ki-widgets.all.js.');
  } else {
    const loader = new PageLoader({folder: `${folder}modules/`, nonce: ownScript?.nonce ?? ''}, readSettings(ownScript));
    setLoader({...loader.context, version, folder, docs});
    loader.start();
  }
}
