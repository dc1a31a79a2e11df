/**
 * Pages that load the built script from a server with faults: `/loader-page/<key>/page.html?body=…&remove=nb`.
 *
 * - `body`: content of the page.
 * - `script`: attributes of the script, by default `src="ki-widgets.js"`. `renamed.js` is a copy of it, `combined.js` contains it, and
 *   `elsewhere/` is a folder without modules.
 * - `lang`: language of the page.
 * - `head`: content before the script.
 * - `policy`: a Content-Security-Policy.
 * - `change`, `remove`, `cut`, `hold`, `delay`: names of modules, separated by commas. A changed module sets `hasRunChangedCode`, a removed
 *   one is missing, a cut one has its first half, a held one arrives after `release?name=…`, and a delayed one after two seconds.
 *
 * `/loader-page/<key>/repair` ends all faults. `/loader-page/<key>/requests.json` lists the names of the modules, and `feed`, in the order of
 * their requests.
 */
import {existsSync, readFileSync} from 'node:fs';
import {setTimeout} from 'node:timers/promises';
import {readText, root} from '../lib/repository.mjs';
import {createHeldAnswers} from '../servers/held-answers.mjs';
import {forwardTo} from '../servers/static-files.mjs';

const feed = 'feeds/bedre-bruk-av-ki.json';
const scripts = {
  'ki-widgets.js': () => readText('dist/ki-widgets.js'),
  'ki-widgets.all.js': () => readText('dist/ki-widgets.all.js'),
  'renamed.js': () => readText('dist/ki-widgets.js'),
  'combined.js': () => `globalThis.isCombined = true;\n${readText('dist/ki-widgets.js')};globalThis.isCombined = 'to the end';`,
  'witness.js': () => readText('src/testing/pages/witness.js'),
};
const records = new Map();
const heldFor = createHeldAnswers();

export async function serveLoaderPage(context, next) {
  const [, key, folder, name] = /^\/loader-page\/([\w-]+)\/((?:elsewhere\/)?)(.+)$/.exec(context.path) ?? [];
  if (key === undefined) return next();
  if (!records.has(key)) records.set(key, {requests: [], faults: {}});
  const record = records.get(key);
  context.set('Cache-Control', 'no-store');
  context.set('Access-Control-Allow-Origin', '*'); // A sandboxed page has an opaque origin.
  if (name === 'page.html') servePage(context, record);
  else if (name === 'requests.json') context.body = record.requests;
  else if (name === 'repair') {
    record.faults = {};
    context.body = '';
  } else if (name === 'release') {
    for (const each of context.query.name.split(',')) heldFor(`${key} ${each}`).release();
    context.body = '';
  } else if (name === 'feed.json') {
    record.requests.push('feed');
    send(context, 'json', readText(feed));
  } else if (/^feeds\/[\w-]+\.svg$/.test(name)) send(context, 'svg', readText(name));
  else if (scripts[name]) send(context, 'js', scripts[name]());
  else if (name.startsWith('modules/') && !folder) await serveModule(context, key, record, name);
  else context.status = 404;
}

function servePage(context, record) {
  const {body = '', head = '', script = 'src="ki-widgets.js"', lang = 'nb', policy, ...faults} = context.query;
  record.faults = Object.fromEntries(Object.entries(faults).map(([fault, names]) => [fault, names.split(',')]));
  if (policy) context.set('Content-Security-Policy', policy);
  context.type = 'html';
  context.body = `<!doctype html>
<html lang="${lang}">
  <head><meta charset="utf-8"><title>Etaten</title>${head}<script src="witness.js"${/ nonce="\w+"/.exec(script)?.[0] ?? ''}></script></head>
  <body>${body}<script ${script}></script></body>
</html>`;
}

async function serveModule(context, key, {requests, faults}, path) {
  const name = /modules\/(.+)-[\w-]{8}\.js$/.exec(path)?.[1];
  requests.push(name);
  const has = (fault) => faults[fault]?.includes(name);
  if (has('hold')) await heldFor(`${key} ${name}`).released;
  if (has('delay')) await setTimeout(2000);
  if (has('remove') || !existsSync(`${root}dist/${path}`)) {
    // The test server would keep an answer of Koa.
    forwardTo(context, (_, response) => response.writeHead(404).end());
    return;
  }
  const code = readFileSync(`${root}dist/${path}`, 'utf8');
  if (has('change')) send(context, 'js', `globalThis.hasRunChangedCode = true;\n${code}`);
  else send(context, 'js', has('cut') ? code.slice(0, code.length / 2) : code);
}

function send(context, type, text) {
  context.type = type;
  context.body = text;
}
