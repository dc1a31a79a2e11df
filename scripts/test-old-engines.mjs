/**
 * `npm run test:old-engines`: shows a page with the notice and every widget to browsers from years ago, to those of today and
 * to some without script, and writes what a visitor sees into docs/evidence/browsers.md. Fetches the old ones into `.tmp/`, and
 * says what is missing of the others. `-- --only=72,lynx` for some. Look at the pictures as well.
 */
import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {extname, join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {parseArgs} from 'node:util';
import {ensureInstalled} from './lib/ensure-installed.mjs';
import {root} from './lib/repository.mjs';

ensureInstalled();
const {buildSite} = await import('./build/site.mjs');
const {listEngines} = await import('./browsers/old-engines.mjs');

const {values: options} = parseArgs({options: {only: {type: 'string', default: ''}}});
const folder = `${root}.tmp/old-engines/`;
const site = `${folder}site`;
const pictures = `${folder}pictures/`;
const docs = `${root}docs/evidence/browsers.md`;
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types lit-html";
const types = {'.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml'};

rmSync(pictures, {recursive: true, force: true});
mkdirSync(pictures, {recursive: true});
await buildSite(site);
const listeners = new Map();
const reports = new Map();
const server = createServer(serve).listen(0, '127.0.0.1');
await new Promise((resolve) => server.once('listening', resolve));

const wanted = options.only.toLowerCase().split(',');
const engines = listEngines(folder).filter(({name}) => wanted.some((part) => name.toLowerCase().includes(part)));
const rows = [];
let faults = 0;
for (const engine of engines) {
  const missing = engine.missing();
  if (missing) {
    console.log(`NOT TESTED in ${engine.name}. It needs: ${missing}`);
    continue;
  }
  let row = await look(engine);
  // The oldest sometimes crash as they start.
  for (let tries = 1; tries < 3 && row.cells[1] === '?'; tries++) row = await look(engine);
  rows.push(row);
  if (row.faults.length) faults++;
  console.log(`${row.faults.length ? '✖' : '✔'} ${row.cells.join(' | ')}${row.faults.map((fault) => `\n    ${fault}`).join('')}`);
}
server.close();
server.closeAllConnections();
console.log(`\nPictures: ${pictures}`);
if (!options.only && !faults && rows.length === engines.length) writeTable();
else console.log('Not every engine was seen as it should be, so docs/evidence/browsers.md stays as it is.');
process.exitCode = faults ? 1 : 0;

async function look(engine) {
  const id = String(engines.indexOf(engine));
  const picture = `${pictures}${engine.name.replace(/\W+/g, '-').replace(/-$/, '')}.png`;
  const told = new Promise((resolve) => listeners.set(id, resolve));
  reports.set(id, told);
  const limit = wait(60_000, undefined, {ref: false});
  const url = `http://127.0.0.1:${server.address().port}/page.html?${id}`;
  const text = await Promise.race([engine.show(url, picture, Promise.race([told, limit])), limit]);
  if (engine.isText) return judgeText(engine, engine.name === 'NetSurf' ? undefined : text);
  return judgeReport(engine, await Promise.race([told, wait(2000)]));
}

function judgeReport(engine, report) {
  const name = engine.version ? `${engine.name} ${engine.version}` : engine.name;
  if (!report) return {cells: [name, '?', '?', '?', '?'], faults: ['It told nothing']};
  const states = [...new Set(Object.values(report.widgets))];
  const hasNotice = report.notice.includes('Du benytter en nettleser vi ikke støtter. Se informasjon om nettlesere');
  const faults = [];
  if (hasNotice !== engine.hasNotice) faults.push(`The notice reads “${report.notice}”`);
  if (hasNotice && !report.noticeIsFirst) faults.push('The notice is not the first thing in the page');
  if (report.banner) faults.push('<browser-support-banner> shows itself as well');
  if (!report.ownText) faults.push('The page’s own text is not to be seen');
  if (states.join() !== engine.widgets) faults.push(`Widgets: ${JSON.stringify(report.widgets)}`);
  const isExpected = (error) => engine.widgets === 'fallback' && /SyntaxError/.test(error);
  const others = report.errors.filter((error) => !isExpected(error));
  if (others.length) faults.push(...others);
  const isReadable = report.ownText && !states.includes('nothing');
  const errors = report.errors.map((error) => error.replace(/^Uncaught /, '')).join('; ') || 'none';
  return {cells: [name, hasNotice ? 'yes' : 'no', isReadable ? 'yes' : 'no', states.join(' and '), errors], faults};
}

function judgeText(engine, text) {
  if (text === undefined) return {cells: [engine.name, 'no', 'yes', 'fallback', 'runs no script; seen in a picture'], faults: []};
  const sentences = [
    'egen tekst',
    'prosjektet.',
    'organiseringen.',
    'dem som samarbeider.',
    'etaten.',
    'tidligere versjoner.',
    'prosjektsiden.',
  ];
  const faults = sentences.filter((sentence) => !text.includes(sentence)).map((sentence) => `It lacks “${sentence}”`);
  const hasNotice = /nettleser/i.test(text);
  if (hasNotice) faults.push('The notice is in its text');
  return {cells: [engine.name, hasNotice ? 'yes' : 'no', faults.length ? 'no' : 'yes', 'fallback', 'runs no script'], faults};
}

function writeTable() {
  const head = ['browser', 'notice', 'page readable', 'widgets', 'uncaught errors'];
  const lines = [head, head.map(() => '---'), ...rows.map(({cells}) => cells)].map((cells) => `| ${cells.join(' | ')} |`);
  const text = readFileSync(docs, 'utf8');
  writeFileSync(
    docs,
    text.replace(/(<!-- engines -->\n)[^]*(\n<!-- \/engines -->)/, (_, start, end) => `${start}\n${lines.join('\n')}\n${end}`),
  );
  console.log('The table is in docs/evidence/browsers.md. Run prettier on it.');
}

function serve(request, response) {
  const {pathname, search} = new URL(request.url, 'http://127.0.0.1');
  if (request.method === 'POST') {
    let body = '';
    request.on('data', (chunk) => (body += chunk));
    request.on('end', () => {
      listeners.get(search.slice(1))?.(JSON.parse(body));
      response.writeHead(204).end();
    });
    return;
  }
  if (pathname === '/held.svg') {
    const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';
    reports.get(search.slice(1))?.then(() => response.writeHead(200, {'content-type': types['.svg']}).end(picture));
    return;
  }
  const own = /^\/(page\.html|witness\.js)$/.test(pathname);
  try {
    let bytes = readFileSync(join(own ? `${root}scripts/test-pages/old-engines` : site, pathname));
    const policyOfPage = engines[Number(search.slice(1))]?.policy;
    if (pathname === '/page.html' && policyOfPage) bytes = String(bytes).replace('data-href', `data-policy="${policyOfPage}" data-href`);
    response
      .writeHead(200, {'content-type': types[extname(pathname)] ?? 'application/octet-stream', 'content-security-policy': policy})
      .end(bytes);
  } catch {
    response.writeHead(404).end();
  }
}
