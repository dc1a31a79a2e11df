/**
 * A page with every widget under each policy that the docs print: `/policy-page/page.html?docs=docs/webmaster.md&line=0`. What they call `https://widgets.example.no` is a
 * server of its own here. A policy with the hash of a release gets the hash of the script that is served here. With `none` no policy of Trusted Types may be made. The script waits
 * for `/policy-page/release?key=…`, so that a test can look at the page first: a witness in it would need a policy of its own.
 */
import {createHash} from 'node:crypto';
import {createReadStream, existsSync, readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {extname} from 'node:path';
import {root} from '../lib/repository.mjs';

const types = {'.js': 'text/javascript; charset=utf-8', '.json': 'application/json', '.svg': 'image/svg+xml'};
const held = new Map();
const host = createServer(async (request, response) => {
  const {pathname, searchParams} = new URL(request.url, 'http://127.0.0.1');
  const file = pathname === '/ki-widgets.js' ? `${root}dist/ki-widgets.js` : root + pathname.slice(1);
  const type = types[extname(file)];
  if (!/^\/(ki-widgets\.js|feeds\/[\w-]+\.\w+)$/.test(pathname) || !type || !existsSync(file)) return response.writeHead(404).end();
  if (searchParams.has('key')) await waitFor(searchParams.get('key')).released;
  response.writeHead(200, {'content-type': type, 'access-control-allow-origin': '*'});
  createReadStream(file).pipe(response);
});
host.listen(0, '127.0.0.1');
host.unref(); // Ends with the process.

export async function servePolicyPage(context, next) {
  const {path, query} = context;
  if (path === '/policy-page/lines.json') context.body = policiesIn(query.docs);
  else if (path === '/policy-page/page.html') {
    const elsewhere = `http://127.0.0.1:${host.address().port}`;
    const line = policiesIn(query.docs)[query.line];
    const isOwn = !line.includes('https://widgets.example.no');
    const policy = line.replaceAll('https://widgets.example.no', elsewhere).replace(/sha384-[^']+/, hashOfScript);
    context.set(
      'Content-Security-Policy',
      query.none === undefined ? policy : policy.replace(/trusted-types lit-html.*/, "trusted-types 'none'"),
    );
    context.type = 'html';
    context.body = pageFor(isOwn ? '' : elsewhere, /'(sha384-[^']+)'/.exec(policy)?.[1], query.key);
  } else if (path === '/policy-page/release') {
    waitFor(query.key).release();
    context.body = '';
  } else if (path === '/policy-page/ki-widgets.js') {
    await waitFor(query.key).released;
    context.type = 'js';
    context.body = createReadStream(`${root}dist/ki-widgets.js`);
  } else return next();
}

function hashOfScript() {
  return `sha384-${createHash('sha384')
    .update(readFileSync(`${root}dist/ki-widgets.js`))
    .digest('base64')}`;
}

function policiesIn(docs) {
  return [...readFileSync(root + docs, 'utf8').matchAll(/^Content-Security-Policy: (.+)$/gm)].map(([, line]) => line);
}

function pageFor(elsewhere, hash, key) {
  const page = readFileSync(`${root}src/testing/pages/every-widget.html`, 'utf8').replaceAll('/feeds/', `${elsewhere}/feeds/`);
  const pin = hash ? ` integrity="${hash}" crossorigin="anonymous"` : '';
  const script = `<script src="${elsewhere || '/policy-page'}/ki-widgets.js?key=${key}"${pin} defer></script>`;
  return page.replace('<script src="witness.js"></script>', '').replace('<script src="ki-widgets.js"></script>', script);
}

function waitFor(key) {
  if (!held.has(key)) {
    const wait = {};
    wait.released = new Promise((resolve) => (wait.release = resolve));
    held.set(key, wait);
  }
  return held.get(key);
}
