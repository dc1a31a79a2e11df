// Entry point of `ki-widgets.js`, the file that a CMS loads. It finds the widgets of a page and loads the modules that they need.
import {docsUrl} from '../embed/docs-url.js';
import {ownAddress, ownScript} from '../embed/own-script.js';
import {readSettings} from '../embed/script-settings.js';
import {attempt} from '../guard.js';
import {report, setDocsAddress} from '../report.js';
import {version} from '../version.js';
import {getLoader, setLoader} from './loader-context.js';
import {moduleTable} from './module-table.js';
import {PageLoader} from './page-loader.js';

const docs = ownAddress === undefined ? 'feed-issues.html' : docsUrl(ownAddress);
setDocsAddress(docs);
attempt('The start', start);

function start(): void {
  const folder = ownAddress?.replace(/[?#].*/, '').replace(/[^/]*$/, '');
  const first = getLoader();
  if (first && first.version !== version) {
    report(
      'second-copy',
      `Version ${first.version} of ki-widgets is on this page already; version ${version} does nothing. Load the script once.`,
    );
  } else if (first && first.folder !== folder) {
    report('second-copy', `ki-widgets.js is on this page twice, from ${first.folder} and ${folder ?? 'an unknown address'}. Load it once.`);
  } else if (!first && folder === undefined) {
    report('unknown-address', 'The script has no address, so it cannot find its modules. Use ki-widgets.all.js instead.');
  }
  if (first || folder === undefined) return;
  const source = {table: moduleTable, folder: `${folder}modules/`, nonce: ownScript?.nonce ?? ''};
  const loader = new PageLoader(source, readSettings(ownScript));
  setLoader({...loader.context, version, folder, docs});
  loader.start();
}
