/**
 * Pages with two copies of the library: `/clash-page/page.html?first=1.0.0&second=1.9.0&how=classic&arrives=before%20DOM`. `how` is `classic`, `module`,
 * `npm bundle` or `import map`; a version is also `foreign`, other code that takes one of our tags, or `chart`, a bundle of that element alone with a version
 * before it, `1.0.0-chart`. The script of a copy stands at `/clash-page/<version>/ki-widgets.js`, or `define.js` as from npm; `arrives` is `before DOM`, `after DOM`,
 * or else the page adds it by `addSecond()`.
 */
import {readFileSync} from 'node:fs';
import {bundle} from '../build/bundle.mjs';
import {root} from '../lib/repository.mjs';

const {version: own} = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
const built = new Map(); // Each once a run.

const foreign = `if (!customElements.get('ki-org-chart'))
  customElements.define('ki-org-chart', class extends HTMLElement {
    connectedCallback() { this.attachShadow({mode: 'open'}).append('Et annet kart'); }
  });`;

export async function serveClashPage(context, next) {
  if (!context.path.startsWith('/clash-page/')) return next();
  const [folder, file] = context.path.slice('/clash-page/'.length).split('/');
  if (folder === 'page.html') {
    context.type = 'html';
    context.body = pageFor(context.query);
  } else if (['ki-widgets.js', 'define.js'].includes(file)) {
    context.type = 'js';
    context.body = folder === 'foreign' ? foreign : await codeOf(folder, file);
  } else context.status = 404;
}

async function codeOf(folder, file) {
  const [version, part] = folder.split('-');
  const source = await build(part, file);
  const code = source.replaceAll(own, version);
  if (code === source && version !== own) throw new Error(`${file} does not say ${own}`);
  return code;
}

function build(part, file) {
  const key = `${part ?? ''} ${file}`;
  if (!built.has(key)) built.set(key, make(part, file));
  return built.get(key);
}

async function make(part, file) {
  const format = file === 'define.js' ? 'es' : 'iife';
  if (part === 'chart') return bundle('src/elements/ki-org-chart/define.ts', format);
  return format === 'es' ? bundle('src/define.ts', format) : readFileSync(`${root}dist/ki-widgets.js`, 'utf8');
}

function pageFor({first, second, how, arrives}) {
  const [early, late] = [lineOf(first, how, 'first'), lineOf(second, how, 'second')];
  const imports = Object.fromEntries(
    [first, second].map((version, i) => [`${['first', 'second'][i]}/define.js`, `/clash-page/${version}/define.js?${i}`]),
  );
  return `<!doctype html>
<html lang="nb">
  <head>
    <meta charset="utf-8">
    <title>Etaten</title>
    <script src="/src/testing/pages/witness.js"></script>
    ${how === 'import map' ? `<script type="importmap">${JSON.stringify({imports})}</script>` : ''}
    ${early}
    ${arrives === 'before DOM' ? late : ''}
  </head>
  <body>
    <ki-org-chart feed="/feeds/bedre-bruk-av-ki.json"><p>Les om organiseringen.</p></ki-org-chart>
    <ki-contact-card feed="/feeds/bedre-bruk-av-ki.json"><p>Skriv til oss.</p></ki-contact-card>
    <p class="link"><a href="/embed/publication-info/?feed=/feeds/bedre-bruk-av-ki.json">Om denne siden</a></p>
    ${arrives === 'after DOM' ? late : ''}
    <template id="second">${late}</template>
  </body>
</html>`;
}

function lineOf(version, how, which) {
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
      throw new Error(`No such way: ${how}`);
  }
}
