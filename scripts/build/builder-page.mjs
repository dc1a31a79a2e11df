/** Builds the script of the page that builds snippets (site/build/), with the facts that it needs. */
import {existsSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {importSource} from '../lib/import-source.mjs';
import {readJson, root} from '../lib/repository.mjs';
import {bundle} from './bundle.mjs';

/**
 * @param {string} outDir - Absolute. The built scripts are there already.
 * @returns {Promise<string>} The script. Pages of other sites do not load it.
 */
export async function buildBuilderPage(outDir) {
  const data = {widgets: await readWidgets(), feeds: readHostedFeeds(), modules: await readModules(outDir)};
  const code = await bundle('site/build/main.ts', 'iife', {kiPageData: JSON.stringify(data)});
  return `${code}\n`;
}

/** @returns {Promise<Record<string, object[]>>} The attributes of each widget. */
async function readWidgets() {
  const {widgetTags} = await importSource('src/elements/widgets.ts');
  const declarations = readJson('custom-elements.json').modules.flatMap((module) => module.declarations);
  return Object.fromEntries(
    widgetTags.map((tag) => {
      const {attributes} = declarations.find(({tagName}) => tagName === tag);
      const facts = attributes.map(({name, type, default: usual, description}) => ({name, type: type.text, default: usual, description}));
      return [tag.slice('ki-'.length), facts];
    }),
  );
}

/** @returns {object[]} The feeds of this repository. The one that embed pages show is first by its name. */
export function readHostedFeeds() {
  const names = readdirSync(`${root}feeds`).filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'));
  return names.sort().map((name) => {
    const path = `feeds/${name}`;
    const {project} = readJson(path);
    return {path, name: typeof project.name === 'string' ? {nb: project.name} : project.name};
  });
}

/**
 * @returns {Promise<Record<string, object>>} The modules that pages may preload: those of the release, if the version is released. If its
 *   folder has changed, which `npm run check:dist` reports, those of the build.
 */
async function readModules(outDir) {
  const {version} = await importSource('src/version.ts');
  const {findLinkedModules} = await importSource('src/cli/find-modules.ts');
  const {widgetTags} = await importSource('src/elements/widgets.ts');
  const {languages} = await importSource('src/locales/find-language.ts');
  const find = (folder) => Object.fromEntries(findLinkedModules(['embed', ...widgetTags, ...languages], folder));
  const released = join(root, 'dist', version);
  if (!existsSync(released)) return find(outDir);
  try {
    return find(released);
  } catch (error) {
    if (error instanceof RangeError) return find(outDir);
    throw error;
  }
}
