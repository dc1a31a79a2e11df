/**
 * Pages and files with faults, for the tests of the doctor.
 *
 * - `/doctor-page/page.html?html=…&header=Name:%20value`: a page with this HTML and these headers. `header` may be repeated.
 * - `/doctor-page/file?text=…&type=…&status=…&header=…`: a file with this content. With `hex`, the content is bytes. With `hold`, it never
 *   arrives. With `drip`, it never ends. With `wait`, it arrives after this number of seconds.
 * - `/doctor-page/<name>/ki-widgets.js`: the built script. The folder has no modules. `html/` answers with a web page instead, `text/` with
 *   the script as `text/plain` and `nosniff`, `missing/` with 404, and `cut/` with the first half of the script. `held/` never answers.
 * - `/doctor-page/worker/<name>/worker.js`: a service worker that changes the answers to requests for feeds, and `page.html` in its scope.
 */
import {Buffer} from 'node:buffer';
import {PassThrough} from 'node:stream';
import {setTimeout} from 'node:timers/promises';
import {readText} from '../lib/repository.mjs';

const folder = '/doctor-page/';

export async function serveDoctorPage(context, next) {
  if (!context.path.startsWith(folder)) return next();
  const {html, text = '', hex, type = 'application/json', status = '200', header = [], hold, drip, wait = 0} = context.query;
  const name = context.path.slice(folder.length);
  context.set('Cache-Control', 'no-store');
  for (const line of [header].flat()) context.set(...splitHeader(line));
  if (hold !== undefined || name.startsWith('held/')) await neverAnswer();
  await setTimeout(wait * 1000);
  if (name.endsWith('page.html')) {
    context.type = 'text/html; charset=utf-8';
    context.body = html;
  } else if (name === 'file') {
    context.status = Number(status);
    context.set('Content-Type', type);
    context.body = hex === undefined ? text : Buffer.from(hex, 'hex');
    if (drip !== undefined) {
      context.body = new PassThrough();
      context.body.write(text || '{');
    }
  } else if (name.startsWith('worker/')) {
    context.type = 'js';
    context.body = writeWorker(name.split('/')[1]);
  } else serveScript(context, name);
}

function neverAnswer() {
  return new Promise(() => {});
}

/** An earlier version of the feed, as a service worker may have kept it. */
const oldFeed = JSON.stringify({...JSON.parse(readText('feeds/bedre-bruk-av-ki.json')), updated: '2020-02-03'});

/** How each service worker answers a request for a feed. */
const workerAnswers = {
  // Programs that write service workers keep files by their whole address.
  copy: 'caches.match(request, {cacheName}).then((copy) => copy ?? fetch(request))',
  'any-copy': 'caches.match(request, {cacheName, ignoreSearch: true})',
  page: "new Response('<!doctype html><title>Uten nett</title>', {headers: {'content-type': 'text/html'}})",
  error: 'Response.error()',
  pass: 'fetch(request)',
};

function writeWorker(name) {
  return `const cacheName = 'doctor-page-${name}';
addEventListener('install', (event) => event.waitUntil(
  caches.open(cacheName).then((cache) => cache.put('/feeds/bedre-bruk-av-ki.json', new Response(${JSON.stringify(oldFeed)}, {headers: {date: 'Mon, 03 Feb 2020 08:00:00 GMT'}}))),
));
addEventListener('fetch', (event) => {
  const {request} = event;
  if (new URL(request.url).pathname.endsWith('.json')) event.respondWith((async () => ${workerAnswers[name]})());
});`;
}

function serveScript(context, name) {
  const code = readText('dist/ki-widgets.js');
  switch (name) {
    case 'html/ki-widgets.js':
      context.type = 'html';
      context.body = '<!doctype html><title>Logg inn</title>';
      break;
    case 'text/ki-widgets.js':
      context.set('X-Content-Type-Options', 'nosniff');
      context.set('Content-Type', 'text/plain');
      context.body = code;
      break;
    case 'cut/ki-widgets.js':
      context.type = 'js';
      context.body = code.slice(0, code.length / 2);
      break;
    case 'alone/ki-widgets.js':
      context.type = 'js';
      context.body = code;
      break;
    default:
      context.status = 404;
      context.body = 'Not found';
  }
}

function splitHeader(line) {
  const colon = line.indexOf(':');
  return [line.slice(0, colon), line.slice(colon + 1).trim()];
}
