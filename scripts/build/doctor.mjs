/**
 * Builds the module of the doctor, which `ki-widgets.js` loads on a page whose address has `ki-doctor` (src/doctor/). It is one script that
 * imports no other module, because it must work when they do not.
 */
import {createHash} from 'node:crypto';
import {importSource} from '../lib/import-source.mjs';
import {bundle} from './bundle.mjs';
import {describeLicences} from './licences.mjs';
import {buildModules, nameFile} from './modules.mjs';

const name = 'doctor';

/** @returns {Promise<import('./modules.mjs').BuiltModule[]>} All modules, sorted by name. The same sources give the same bytes. */
export async function buildAllModules() {
  const [modules, doctor] = await Promise.all([buildModules(), buildDoctor()]);
  return [...modules, doctor].sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function buildDoctor() {
  const script = await bundle('src/doctor/panel.ts', 'iife');
  const call = `globalThis[Symbol.for("ki-widgets.loader.1")]?.register("${name}",[],()=>({execute(){${script}}}));`;
  const code = `/*!${describeLicences(['jsonc-parser']).slice(1)} */\n${call}\n`;
  const hash = createHash('sha256').update(code).digest('base64');
  return {name, fileName: nameFile(name, hash), hash, imports: [], isOnDemand: false, code};
}

/**
 * Builds the script of the doctor’s page (site/check/). It contains the code of the bookmark as a text.
 *
 * @returns {Promise<string>}
 */
export async function buildCheckPage() {
  const bookmark = await bundle('src/doctor/bookmark.ts', 'iife');
  const code = await bundle('site/check/main.ts', 'iife', {kiBookmark: JSON.stringify(bookmark)});
  return `/*!${describeLicences(['jsonc-parser']).slice(1)} */\n${code}\n`;
}

/** @returns {Promise<string>} The styles of a report, which the doctor’s page and the panel on other pages share. */
export async function readReportStyles() {
  const {reportStyles} = await importSource('src/doctor/view/report-styles.ts');
  return reportStyles.trimStart();
}
