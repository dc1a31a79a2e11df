/**
 * Builds the folder that a static host serves: the scripts, the browser notice, the feeds with their schema, the themes, the start page,
 * the embed pages, the pages that write snippets and themes and edit the feed, the doctor, the folders of released versions, and the
 * hashes.
 * `npm run build`, `npm start` and the check of the tracked `dist/` all use it.
 */
import {appendFileSync, cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {buildBuilderPage} from './builder-page.mjs';
import {buildEditorPage} from './editor-page.mjs';
import {buildEmbedPages} from './embed-pages.mjs';
import {buildNotice} from './notice.mjs';
import {bundle, bundleAll, bundleLoader} from './bundle.mjs';
import {buildAllModules, buildCheckPage, readReportStyles} from './doctor.mjs';
import {finishSite, isReleased, readReleased} from './integrity.mjs';
import {buildPrerenderedCss} from './prerendered-css.mjs';
import {root} from '../lib/repository.mjs';

/**
 * @param {string} outDir - Absolute. It is emptied first, except for `npm/` (see build-npm.mjs) and the folders of released versions.
 * @param {string} [host] - The address that the folder will have; see `writeEmbedPages`.
 * @returns {Promise<string[]>} The paths of the scripts for other sites, which a release copies into the folder of its version.
 */
export async function buildSite(outDir, host) {
  // Everything is built before anything is removed: a build that fails leaves the old site complete.
  const [modules, single, notice, pages] = await Promise.all([buildAllModules(), bundleAll(), buildNotice(), buildEmbedPages(host)]);
  const loader = await bundleLoader(modules);
  // Last, because it loads Lit without a DOM. The embed pages are rendered with one.
  const prerenderedCss = await buildPrerenderedCss();
  mkdirSync(outDir, {recursive: true});
  for (const name of readdirSync(outDir)) if (name !== 'npm' && !isReleased(name)) rmSync(join(outDir, name), {recursive: true});
  copy('site', outDir, isServed);
  copy('feeds', join(outDir, 'feeds'), isServed);
  copy('src/themes', join(outDir, 'themes'), isServed);
  writeFileSync(join(outDir, 'themes/prerendered.css'), prerenderedCss);
  mkdirSync(join(outDir, 'modules'));
  keepModules(outDir);
  const scripts = {'ki-widgets.js': loader, 'ki-widgets.all.js': single, 'browser-support.js': notice};
  for (const {fileName, code} of modules) scripts[`modules/${fileName}`] = code;
  for (const [path, code] of Object.entries(scripts)) writeFileSync(join(outDir, path), code);
  for (const {path, html, oembed} of pages) {
    const file = join(outDir, path);
    mkdirSync(dirname(file), {recursive: true});
    writeFileSync(file, html);
    writeFileSync(join(dirname(file), 'oembed.json'), oembed);
  }
  writeFileSync(join(outDir, 'build/build.js'), await buildBuilderPage(outDir));
  writeFileSync(join(outDir, 'check/check.js'), await buildCheckPage());
  appendFileSync(join(outDir, 'check/check.css'), await readReportStyles());
  writeFileSync(join(outDir, 'edit/edit.js'), await buildEditorPage());
  writeFileSync(join(outDir, 'theme/theme.js'), `${await bundle('site/theme/main.ts', 'iife')}\n`);
  finishSite(outDir); // Runs last, because it hashes all files.
  return Object.keys(scripts);
}

/**
 * Copies the modules of the two newest releases, for pages whose `ki-widgets.js` is still in a cache. Just after a release, these pages
 * have the one before it. The folder of a version that is being released is not there yet.
 */
function keepModules(outDir) {
  for (const version of Object.keys(readReleased()).slice(-2)) {
    const modules = `dist/${version}/modules`;
    if (existsSync(join(root, modules))) copy(modules, join(outDir, 'modules'));
  }
}

function copy(from, to, filter = () => true) {
  const source = join(root, from);
  if (!existsSync(source)) throw new Error(`${from} is missing, so the site cannot be built`);
  cpSync(source, to, {recursive: true, filter});
}

/** The folders also contain sources, tests and notes. A folder that has nothing else is left out. */
function isServed(path) {
  if (!statSync(path).isDirectory()) return !/\.(m?ts|mjs|md)$/.test(path);
  return readdirSync(path).some((name) => isServed(join(path, name)));
}
