/**
 * Pages that show whether anything moves when a widget takes over: `/shift-page/page.html?widget=…&inside=…&key=…`, with text
 * above and right below it. `inside` is `prerendered`, as the command line writes it, with the style sheet for it; `reserved`, nothing
 * but the lines of docs/prerender.md that keep a place; or `nothing`. The feed is held until `/shift-page/release?key=…`.
 */
import {execFile} from 'node:child_process';
import {createReadStream, existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {extname} from 'node:path';
import process from 'node:process';
import {promisify} from 'node:util';
import {buildPrerenderedCss} from '../build/prerendered-css.mjs';
import {root} from '../lib/repository.mjs';

const folder = `${root}.tmp/shift-pages/`;
const feed = 'feeds/bedre-bruk-av-ki.json';
const widgets = {
  'contact-card': 'ki-contact-card',
  'publication-info': 'ki-publication-info',
  'partner-list': 'ki-partner-list',
  'partner-sentence': 'ki-partner-list variant="sentence"',
  'partner-table': 'ki-partner-list variant="table"',
  'partner-logos': 'ki-partner-list group="site" variant="logos"',
  'project-intro': 'ki-project-intro',
  'org-chart': 'ki-org-chart',
  'project-page': 'ki-project-page',
  banner: 'browser-support-banner',
};
const held = new Map();
let written; // Once a run.
let prerenderedCss;

export async function serveShiftPage(context, next) {
  if (!context.path.startsWith('/shift-page/')) return next();
  const name = context.path.slice('/shift-page/'.length);
  const {widget, inside, key} = context.query;
  if (name === 'page.html' && widgets[widget]) {
    context.type = 'html';
    context.body = await pageFor(widget, inside, key);
  } else if (name === 'release') {
    waitFor(key).release();
    context.body = '';
  } else if (name === feed) {
    await waitFor(key).released;
    context.type = 'json';
    context.set('Cache-Control', 'no-store');
    context.body = createReadStream(root + feed);
  } else if (name === 'prerendered.css') {
    context.type = 'css';
    context.body = await (prerenderedCss ??= buildPrerenderedCss());
  } else if (name === 'reserved.css') {
    context.type = 'css';
    context.body = /```css\n([^]*?)```/.exec(readFileSync(`${root}docs/prerender.md`, 'utf8'))[1];
  } else if (/^feeds\/[\w-]+\.\w+$/.test(name) && existsSync(root + name)) {
    context.type = extname(name);
    context.body = createReadStream(root + name);
  } else context.status = 404;
}

async function pageFor(widget, inside, key) {
  if (inside === 'prerendered') await (written ??= prerender());
  const page = inside === 'prerendered' ? readFileSync(`${folder}out/${widget}.html`, 'utf8') : sourceOf(widget);
  const sheets = {prerendered: 'prerendered.css', reserved: 'reserved.css'};
  return page
    .replace('<!--sheet-->', sheets[inside] ? `<link rel="stylesheet" href="${sheets[inside]}">` : '')
    .replace('key=', `key=${key}`);
}

async function prerender() {
  mkdirSync(folder, {recursive: true});
  const pages = Object.keys(widgets).map((widget) => `${folder}${widget}.html`);
  for (const widget of Object.keys(widgets)) writeFileSync(`${folder}${widget}.html`, sourceOf(widget));
  const args = ['src/cli/main.ts', 'prerender', ...pages, '--feed', feed, '--out', `${folder}out`];
  await promisify(execFile)(process.execPath, ['--import', 'tsx', ...args], {cwd: root});
}

function sourceOf(widget) {
  const element = widgets[widget];
  const words = 'Etaten skriver mer om dette her. ';
  return `<!doctype html>
<html lang="nb">
  <head>
    <meta charset="utf-8">
    <title>Etaten</title>
    <!--sheet-->
    <link rel="stylesheet" href="/src/testing/pages/agency.css">
    <script src="/src/testing/pages/witness.js"></script>
  </head>
  <body>
    <p>${words}</p>
    <${element} feed="${feed}?key="></${element.split(' ')[0]}>
    <p id="below">${words.repeat(6)}</p>
    ${`<p>${words.repeat(3)}</p>\n`.repeat(12)}
  </body>
</html>`;
}

function waitFor(key) {
  if (!held.has(key)) {
    const wait = {};
    wait.released = new Promise((resolve) => (wait.release = resolve));
    held.set(key, wait);
  }
  return held.get(key);
}
