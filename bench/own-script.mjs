/** The script of our own chart, as a page runs it: the loader, and the modules that a drawn chart in bokmål needs. */
import {bundle, bundleLoader} from '../scripts/build/bundle.mjs';
import {buildModules, toTable} from '../scripts/build/modules.mjs';

/** The modules that a page loads for a drawn chart in bokmål. All others are loaded on demand. */
const needed = ['common', 'ki-org-chart', 'draw-chart', 'nb'];

/**
 * Builds the script from the sources.
 *
 * @returns {Promise<{script: string, files: string[], modules: Record<string, string>, onDemand: Record<string, string>}>} `script` is a
 *   loader that takes the modules from the page instead of the network: those in `globalThis.modules`, and all others from `/modules/`.
 *   `files` are what a page loads for the chart, as it loads them. `modules` and `onDemand` are codes by name.
 */
export async function buildOwnScript() {
  const built = await buildModules();
  const table = toTable(built.filter(({isOnDemand}) => !isOnDemand));
  const script = await bundle('src/loader/loader.ts', 'iife', {kiModules: JSON.stringify(table)}, [takeModulesFromPage]);
  const isNeeded = ({name}) => needed.includes(name);
  const toCodes = (modules) => Object.fromEntries(modules.map(({name, code}) => [name, code]));
  return {
    script,
    files: [await bundleLoader(built), ...built.filter(isNeeded).map(({code}) => code)],
    modules: toCodes(built.filter(isNeeded)),
    onDemand: toCodes(built.filter((module) => !isNeeded(module))),
  };
}

/** Replaces the part of the loader that requests scripts. */
const takeModulesFromPage = {
  name: 'take-modules-from-page',
  enforce: 'pre',
  load(id) {
    if (id.endsWith('/src/loader/own-folder.ts')) return `export const folder = location.origin + '/', docs = '';`;
    if (!id.endsWith('/src/loader/load-script.ts')) return null;
    return `
      export class ScriptError extends Error {}
      export async function loadScript(name) {
        const script = document.createElement('script');
        const code = modules[name];
        if (code) {
          script.textContent = code;
          delete modules[name];
          document.head.append(script);
        } else await new Promise((resolve, reject) => {
          Object.assign(script, {src: '/modules/' + name + '.js', onload: resolve, onerror: () => reject(new ScriptError(name))});
          document.head.append(script);
        });
        script.remove();
      }`;
  },
};
