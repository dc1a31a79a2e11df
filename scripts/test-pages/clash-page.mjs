/**
 * Pages with two copies of the library: `/clash-page/page.html?first=1.0.0&second=1.9.0&how=classic&arrives=before%20DOM`.
 *
 * - `first`, `second`: a version of the library. `1.0.0-chart` is a bundle of `<ki-org-chart>` alone in that version. `foreign` is a script
 *   of others that defines one of our tags.
 * - `how`: `classic`, `module`, `npm bundle` or `import map`.
 * - `arrives`: the second script is in the `<head>` (`before DOM`) or at the end of the page (`after DOM`). With any other value, the
 *   page contains it only as a template, for a test to insert.
 *
 * The scripts are at `/clash-page/<version>/ki-widgets.js`, and at `/clash-page/<version>/define.js` as an ES module.
 */
import {build} from 'esbuild';
import {readJson, root} from '../lib/repository.mjs';
import {buildOtherVersion} from './other-version.mjs';

const {version: ownVersion} = readJson('package.json');
/** Code by file name and part. Each is built once. */
const builds = new Map();
/** The files of `dist/` by version. */
const distributions = new Map();

const foreignScript = `if (!customElements.get('ki-org-chart'))
  customElements.define('ki-org-chart', class extends HTMLElement {
    connectedCallback() { this.attachShadow({mode: 'open'}).append('Et annet kart'); }
  });`;

export async function serveClashPage(context, next) {
  if (!context.path.startsWith('/clash-page/')) return next();
  const [folder, ...rest] = context.path.slice('/clash-page/'.length).split('/');
  const file = rest.join('/');
  if (folder === 'page.html') {
    context.type = 'html';
    context.body = writePage(context.query);
  } else {
    context.type = 'js';
    context.body = folder === 'foreign' ? foreignScript : await readVersion(folder, file);
  }
}

/** @param {string} folder - A version, with `-chart` for the chart alone. */
async function readVersion(folder, file) {
  const [version, part] = folder.split('-');
  if (!part && file !== 'define.js') {
    if (!distributions.has(version)) distributions.set(version, buildOtherVersion(version));
    return distributions.get(version).get(file);
  }
  const key = `${file} ${part}`;
  if (!builds.has(key)) builds.set(key, buildPart(part, file));
  const code = await builds.get(key);
  const changed = code.replaceAll(ownVersion, version);
  if (changed === code && version !== ownVersion) throw new Error(`${file} does not contain its version, ${ownVersion}`);
  return changed;
}

function buildPart(part, file) {
  const format = file === 'define.js' ? 'esm' : 'iife';
  return bundle(part === 'chart' ? 'src/elements/ki-org-chart/define.ts' : 'src/define.ts', format);
}

/** Bundles as a site does that installs the npm package. */
async function bundle(entry, format) {
  const {outputFiles} = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    format,
    target: 'es2022',
    logLevel: 'silent',
  });
  return outputFiles[0].text;
}

function writePage({first, second, how, arrives}) {
  const firstScript = scriptTag(first, how, 'first');
  const secondScript = scriptTag(second, how, 'second');
  const imports = {
    'first/define.js': `/clash-page/${first}/define.js?0`,
    'second/define.js': `/clash-page/${second}/define.js?1`,
  };
  return `<!doctype html>
<html lang="nb">
  <head>
    <meta charset="utf-8">
    <title>Etaten</title>
    <script src="/src/testing/pages/witness.js"></script>
    ${how === 'import map' ? `<script type="importmap">${JSON.stringify({imports})}</script>` : ''}
    ${firstScript}
    ${arrives === 'before DOM' ? secondScript : ''}
  </head>
  <body>
    <ki-org-chart feed="/feeds/bedre-bruk-av-ki.json"><p>Les om organiseringen.</p></ki-org-chart>
    <ki-contact-card feed="/feeds/bedre-bruk-av-ki.json"><p>Skriv til oss.</p></ki-contact-card>
    <p class="link"><a href="/embed/publication-info/?feed=/feeds/bedre-bruk-av-ki.json">Om denne siden</a></p>
    ${arrives === 'after DOM' ? secondScript : ''}
    <template id="second">${secondScript}</template>
  </body>
</html>`;
}

function scriptTag(version, how, which) {
  switch (how) {
    case 'classic':
      return `<script src="/clash-page/${version}/ki-widgets.js?${which}"></script>`;
    case 'module':
      return `<script type="module" src="/clash-page/${version}/ki-widgets.js?${which}"></script>`;
    case 'npm bundle':
      return `<script type="module" src="/clash-page/${version}/define.js?${which}"></script>`;
    case 'import map':
      return `<script type="module">import '${which}/define.js'; postMessage('here', '*');</script>`;
    default:
      throw new Error(`Unknown way to load a script: ${how}`);
  }
}
