/**
 * Pages that show whether content moves when a widget replaces its fallback: `/shift-page/page.html?widget=…&inside=…&key=…`.
 *
 * - `widget`: a key of `widgets` below. There is text before and after it.
 * - `inside`: the fallback. `prerendered` is the output of the command line, with its style sheet. `reserved` is empty, with the lines of
 *   docs/prerender.md that reserve space. `nothing` is empty.
 * - `key`: the feed is held back until `/shift-page/release?key=…`.
 */
import {execFile} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import process from 'node:process';
import {promisify} from 'node:util';
import {buildPrerenderedCss} from '../build/prerendered-css.mjs';
import {readText, root} from '../lib/repository.mjs';
import {createHeldAnswers} from '../servers/held-answers.mjs';
import {sendFile} from '../servers/static-files.mjs';

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
const sheets = {prerendered: 'prerendered.css', reserved: 'reserved.css'};
const heldFor = createHeldAnswers();
let prerendered; // Done once in a run.
let prerenderedCss;

export async function serveShiftPage(context, next) {
  if (!context.path.startsWith('/shift-page/')) return next();
  const name = context.path.slice('/shift-page/'.length);
  const {widget, inside, key} = context.query;
  if (name === 'page.html' && widgets[widget]) {
    context.type = 'html';
    context.body = await writePage(widget, inside, key);
  } else if (name === 'release') {
    heldFor(key).release();
    context.body = '';
  } else if (name === feed) {
    await heldFor(key).released;
    context.set('Cache-Control', 'no-store');
    sendFile(context, root + feed);
  } else if (name === 'prerendered.css') {
    context.type = 'css';
    context.body = await (prerenderedCss ??= buildPrerenderedCss());
  } else if (name === 'reserved.css') {
    context.type = 'css';
    context.body = /```css\n([^]*?)```/.exec(readText('docs/prerender.md'))[1];
  } else if (/^feeds\/[\w-]+\.\w+$/.test(name) && existsSync(root + name)) sendFile(context, root + name);
  else context.status = 404;
}

async function writePage(widget, inside, key) {
  if (inside === 'prerendered') await (prerendered ??= prerender());
  const page = inside === 'prerendered' ? readFileSync(`${folder}out/${widget}.html`, 'utf8') : writeSource(widget);
  return page
    .replace('<!--sheet-->', sheets[inside] ? `<link rel="stylesheet" href="${sheets[inside]}">` : '')
    .replace('key=', `key=${key}`);
}

/** Prerenders the pages of all widgets with the command line. */
async function prerender() {
  mkdirSync(folder, {recursive: true});
  const pages = Object.keys(widgets).map((widget) => `${folder}${widget}.html`);
  for (const widget of Object.keys(widgets)) writeFileSync(`${folder}${widget}.html`, writeSource(widget));
  const args = ['src/cli/main.ts', 'prerender', ...pages, '--feed', feed, '--out', `${folder}out`];
  await promisify(execFile)(process.execPath, ['--import', 'tsx', ...args], {cwd: root});
}

function writeSource(widget) {
  const element = widgets[widget];
  const sentence = 'Etaten skriver mer om dette her. ';
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
    <p>${sentence}</p>
    <${element} feed="${feed}?key="></${element.split(' ')[0]}>
    <p id="below">${sentence.repeat(6)}</p>
    ${`<p>${sentence.repeat(3)}</p>\n`.repeat(12)}
  </body>
</html>`;
}
