/**
 * Pages with all widgets under the Content-Security-Policies that our docs recommend.
 *
 * - `/policy-page/lines.json?docs=docs/webmaster.md`: the policies in a page of the docs.
 * - `/policy-page/page.html?docs=docs/webmaster.md&line=0&key=…`: a page under one of them. With `none` it allows no Trusted Types policy.
 *   The origin `https://widgets.example.no` is replaced by a second server, and a hash by that of the built script.
 * - `/policy-page/release?key=…`: sends the script of the page with that key. Until then a test can inspect the page. A script that
 *   records what happens on the page would need another policy.
 */
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {readText, root} from '../lib/repository.mjs';
import {createHeldAnswers} from '../servers/held-answers.mjs';
import {serveFolder, sendFile} from '../servers/static-files.mjs';

const documentedOrigin = 'https://widgets.example.no';
const script = `${root}dist/ki-widgets.js`;
const heldFor = createHeldAnswers();

/** The second server: `dist/` on another origin. */
const serveDist = serveFolder(`${root}dist`, {'Access-Control-Allow-Origin': '*'});
const otherServer = createServer(async (request, response) => {
  const key = new URL(request.url, 'http://127.0.0.1').searchParams.get('key');
  if (key !== null) await heldFor(key).released;
  serveDist(request, response);
});
otherServer.listen(0, '127.0.0.1');
otherServer.unref(); // Ends with the process.

export async function servePolicyPage(context, next) {
  const {path, query} = context;
  if (path === '/policy-page/lines.json') context.body = policiesIn(query.docs);
  else if (path === '/policy-page/page.html') servePage(context);
  else if (path === '/policy-page/release') {
    heldFor(query.key).release();
    context.body = '';
  } else if (path === '/policy-page/ki-widgets.js') {
    await heldFor(query.key).released;
    sendFile(context, script);
  } else return next();
}

function servePage(context) {
  const {docs, line, none, key} = context.query;
  const documented = policiesIn(docs)[line];
  const origin = documented.includes(documentedOrigin) ? `http://127.0.0.1:${otherServer.address().port}` : '';
  const policy = documented.replaceAll(documentedOrigin, origin).replace(/sha384-[^']+/, hashOfScript());
  const hash = /'(sha384-[^']+)'/.exec(policy)?.[1];
  const sent = none === undefined ? policy : policy.replace(/trusted-types lit-html.*/, "trusted-types 'none'");
  context.set('Content-Security-Policy', sent);
  context.type = 'html';
  context.body = writePage(origin, hash, key);
}

function hashOfScript() {
  return `sha384-${createHash('sha384').update(readFileSync(script)).digest('base64')}`;
}

function policiesIn(docs) {
  return [...readText(docs).matchAll(/^Content-Security-Policy: (.+)$/gm)].map(([, policy]) => policy);
}

/** @param {string} origin - Origin of script and feeds. Empty for that of the page. */
function writePage(origin, hash, key) {
  const page = readText('src/testing/pages/every-widget.html').replaceAll('/feeds/', `${origin}/feeds/`);
  const pin = hash ? ` integrity="${hash}" crossorigin="anonymous"` : '';
  const scriptTag = `<script src="${origin || '/policy-page'}/ki-widgets.js?key=${key}"${pin} defer></script>`;
  return page.replace('<script src="witness.js"></script>', '').replace('<script src="ki-widgets.js"></script>', scriptTag);
}
