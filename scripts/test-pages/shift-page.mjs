/**
 * Pages that show whether content moves when widgets replace their fallback: `/shift-page/page.html?widgets=…&layout=…&inside=…&key=…`.
 *
 * - `widgets`: keys of `widgets` below, separated by commas.
 * - `layout`: `column` is one column with text around each widget. `columns` has the first half of the widgets next to the second half,
 *   which is narrow. On a phone it is one column.
 * - `method`: `element`, `div` or `link`.
 * - `inside`: the fallback. `prerendered` is the output of the command line, with its style sheet. `reserved` is a link, with the style
 *   sheet that reserves space. `nothing` is empty.
 * - `script=early`: the page has the script. Otherwise the test adds it, from `held/<key>/ki-widgets.js`.
 * - `key`: the feed is held back until `release?key=…`, and the module that all widgets need until `release?key=…-modules`.
 */
import {execFile} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import process from 'node:process';
import {URLSearchParams} from 'node:url';
import {promisify} from 'node:util';
import {buildPrerenderedCss} from '../build/prerendered-css.mjs';
import {root} from '../lib/repository.mjs';
import {createHeldAnswers} from '../servers/held-answers.mjs';
import {sendFile} from '../servers/static-files.mjs';

const folder = `${root}.tmp/shift-pages/`;
const feed = 'feeds/bedre-bruk-av-ki.json';
const widgets = {
  'contact-card': ['ki-contact-card'],
  'publication-info': ['ki-publication-info'],
  'partner-list': ['ki-partner-list'],
  'partner-sentence': ['ki-partner-list', {variant: 'sentence'}],
  'partner-table': ['ki-partner-list', {variant: 'table'}],
  'partner-logos': ['ki-partner-list', {group: 'site', variant: 'logos'}],
  'project-intro': ['ki-project-intro'],
  'org-chart': ['ki-org-chart'],
  'project-page': ['ki-project-page'],
  banner: ['browser-support-banner'],
};
const sheets = {prerendered: 'prerendered.css', reserved: '/src/themes/reserved.css'};
const sentence = 'Etaten skriver mer om dette her. ';
const text = (count) => `<p data-around>${sentence.repeat(count)}</p>\n`;
const heldFor = createHeldAnswers();
let prerendered; // Done once in a run.
let prerenderedCss;

export async function serveShiftPage(context, next) {
  if (!context.path.startsWith('/shift-page/')) return next();
  const name = context.path.slice('/shift-page/'.length);
  const {key} = context.query;
  const [, scriptKey, file] = /^held\/([\w-]+)\/([\w./-]+)$/.exec(name) ?? [];
  if (name === 'page.html') {
    context.type = 'html';
    context.body = await writePage(context.query);
  } else if (name === 'release') {
    heldFor(key).release();
    context.body = '';
  } else if (file && !file.includes('..') && existsSync(`${root}dist/${file}`)) {
    // All widgets need this module. A browser opens few connections to a host, so the other modules are not held back.
    if (file.startsWith('modules/common-')) await heldFor(`${scriptKey}-modules`).released;
    sendFile(context, `${root}dist/${file}`);
  } else if (name === feed) {
    await heldFor(key).released;
    context.set('Cache-Control', 'no-store');
    sendFile(context, root + feed);
  } else if (name === 'prerendered.css') {
    context.type = 'css';
    context.body = await (prerenderedCss ??= buildPrerenderedCss());
  } else if (/^feeds\/[\w-]+\.\w+$/.test(name) && existsSync(root + name)) sendFile(context, root + name);
  else context.status = 404;
}

async function writePage({widgets: list, layout, method = 'element', inside, script, key}) {
  if (inside === 'prerendered') await (prerendered ??= prerender());
  const parts = list.split(',').map((widget) => writeWidget(widget, method, inside, key));
  const sheet = sheets[inside] ? `<link rel="stylesheet" href="${sheets[inside]}">` : '';
  return `<!doctype html>
<html lang="nb">
  <head>
    <meta charset="utf-8">
    <title>Etaten</title>
    ${sheet}
    <link rel="stylesheet" href="/src/testing/pages/agency.css">
    <link rel="stylesheet" href="/src/testing/pages/columns.css">
    <script src="/src/testing/pages/witness.js"></script>
    ${script === 'early' ? `<script src="held/${key}/ki-widgets.js" defer></script>` : ''}
  </head>
  <body>
    ${text(1)}
    ${layout === 'columns' ? writeColumns(parts) : parts.join(text(2))}
    <p id="below" data-around>${sentence.repeat(6)}</p>
    ${text(3).repeat(12)}
  </body>
</html>`;
}

function writeColumns(parts) {
  const half = Math.ceil(parts.length / 2);
  return `<div class="columns">
  <div>${text(3)}${parts.slice(0, half).join(text(2))}${text(3)}</div>
  <div>${text(1)}${parts.slice(half).join(text(1))}${text(2)}</div>
</div>`;
}

function writeWidget(widget, method, inside, key) {
  if (inside === 'prerendered') {
    const page = readFileSync(`${folder}out/${widget}.html`, 'utf8');
    return /<!--start-->([^]*)<!--end-->/.exec(page)[1].replace('key=', `key=${key}`);
  }
  const [tag, options = {}] = widgets[widget];
  const name = tag.slice('ki-'.length);
  const address = `/shift-page/${feed}?key=${key}`;
  const fallback = inside === 'nothing' ? '' : `<a href="/embed/${name}/">Les mer</a>`;
  if (method === 'link') {
    const query = new URLSearchParams({feed: address, lang: 'nb', ...options});
    return `<blockquote class="ki-embed"><a href="/embed/${name}/?${String(query).replaceAll('&', '&amp;')}">Les mer</a></blockquote>`;
  }
  if (method === 'div') return `<div data-ki-widget="${name}"${attributes({feed: address, ...options}, 'data-')}>${fallback}</div>`;
  return `<${tag}${attributes({feed: address, ...options})}>${fallback}</${tag}>`;
}

function attributes(values, prefix = '') {
  return Object.entries(values)
    .map(([name, value]) => ` ${prefix}${name}="${value}"`)
    .join('');
}

/** Prerenders all widgets with the command line. */
async function prerender() {
  mkdirSync(folder, {recursive: true});
  const pages = Object.keys(widgets).map((widget) => `${folder}${widget}.html`);
  for (const [widget, [tag, options]] of Object.entries(widgets)) {
    const element = `<${tag}${attributes({feed: `${feed}?key=`, ...options})}></${tag}>`;
    writeFileSync(`${folder}${widget}.html`, `<!doctype html><html lang="nb"><title>Etaten</title><body><!--start-->${element}<!--end-->`);
  }
  const args = ['src/cli/main.ts', 'prerender', ...pages, '--feed', feed, '--out', `${folder}out`];
  await promisify(execFile)(process.execPath, ['--import', 'tsx', ...args], {cwd: root});
}
