/**
 * `npm run test:old-engines`: opens a page with the notice and all widgets in old browsers, in current ones, and in some without scripts.
 * It writes what a visitor sees into docs/evidence/browsers.md. Old browsers are downloaded into `.tmp/`; for the others it prints what to
 * install. `-- --only=72,lynx` runs some of them. Also look at the pictures in `.tmp/old-engines/pictures/`.
 */
import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import process from 'node:process';
import {setTimeout as wait} from 'node:timers/promises';
import {parseArgs} from 'node:util';
import {closedPolicy} from './lib/content-security-policy.mjs';
import {ensureInstalled} from './lib/ensure-installed.mjs';
import {root} from './lib/repository.mjs';

ensureInstalled();
const {listEngines} = await import('./browsers/old-engines.mjs');
const {buildSite} = await import('./build/site.mjs');
const {listen} = await import('./servers/ports.mjs');
const {serveFolder} = await import('./servers/static-files.mjs');

const {values: options} = parseArgs({options: {only: {type: 'string', default: ''}}});
const folder = `${root}.tmp/old-engines/`;
const site = `${folder}site`;
const pictures = `${folder}pictures/`;
const docs = `${root}docs/evidence/browsers.md`;
const headers = {'Content-Security-Policy': closedPolicy()};

rmSync(pictures, {recursive: true, force: true});
mkdirSync(pictures, {recursive: true});
await buildSite(site);
const serveSite = serveFolder(site, headers);
const serveTestPage = serveFolder(`${root}scripts/test-pages/old-engines`, headers);
/** Promises of reports, and the functions that resolve them, by the index of the engine. */
const reports = new Map();
const resolvers = new Map();
const server = createServer(answer);
const origin = await listen(server);

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
  let row = await inspect(engine);
  // The oldest browsers sometimes crash when they start.
  for (let tries = 1; tries < 3 && row.cells[1] === '?'; tries++) row = await inspect(engine);
  rows.push(row);
  if (row.faults.length) faults++;
  console.log(`${row.faults.length ? '✖' : '✔'} ${row.cells.join(' | ')}${row.faults.map((fault) => `\n    ${fault}`).join('')}`);
}
server.close();
server.closeAllConnections();
console.log(`\nPictures: ${pictures}`);
if (!options.only && !faults && rows.length === engines.length) writeTable();
else console.log('Not every engine was tested without a fault, so docs/evidence/browsers.md is unchanged.');
process.exitCode = faults ? 1 : 0;

/** @returns {Promise<{cells: string[], faults: string[]}>} A row of the table. */
async function inspect(engine) {
  const id = String(engines.indexOf(engine));
  const picture = `${pictures}${engine.name.replace(/\W+/g, '-').replace(/-$/, '')}.png`;
  const report = new Promise((resolve) => resolvers.set(id, resolve));
  reports.set(id, report);
  const limit = wait(60_000, undefined, {ref: false});
  const text = await Promise.race([engine.show(`${origin}/page.html?${id}`, picture, Promise.race([report, limit])), limit]);
  if (engine.isText) return describeText(engine, engine.name === 'NetSurf' ? undefined : text);
  return describeReport(engine, await Promise.race([report, wait(2000)]));
}

/** @param {object | undefined} report - The report of scripts/test-pages/old-engines/witness.js. */
function describeReport(engine, report) {
  const name = engine.version ? `${engine.name} ${engine.version}` : engine.name;
  if (!report) return {cells: [name, '?', '?', '?', '?'], faults: ['The page sent no report']};
  const states = [...new Set(Object.values(report.widgets))];
  const hasNotice = report.notice.includes('Du benytter en nettleser vi ikke støtter. Se informasjon om nettlesere');
  const faults = [];
  if (hasNotice !== engine.hasNotice) faults.push(`The notice reads “${report.notice}”`);
  if (hasNotice && !report.noticeIsFirst) faults.push('The notice is not the first element in the page');
  if (report.banner) faults.push('<browser-support-banner> is visible as well');
  if (!report.ownText) faults.push('The page’s own text is not visible');
  if (states.join() !== engine.widgets) faults.push(`Widgets: ${JSON.stringify(report.widgets)}`);
  const isExpected = (error) => engine.widgets === 'fallback' && /SyntaxError/.test(error);
  faults.push(...report.errors.filter((error) => !isExpected(error)));
  const isReadable = report.ownText && !states.includes('nothing');
  const errors = report.errors.map((error) => error.replace(/^Uncaught /, '')).join('; ') || 'none';
  return {cells: [name, hasNotice ? 'yes' : 'no', isReadable ? 'yes' : 'no', states.join(' and '), errors], faults};
}

/** @param {string | undefined} text - The output of a text browser. */
function describeText(engine, text) {
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
  const faults = sentences.filter((sentence) => !text.includes(sentence)).map((sentence) => `The text lacks “${sentence}”`);
  const hasNotice = /nettleser/i.test(text);
  if (hasNotice) faults.push('The notice is in the text');
  return {cells: [engine.name, hasNotice ? 'yes' : 'no', faults.length ? 'no' : 'yes', 'fallback', 'runs no script'], faults};
}

function writeTable() {
  const head = ['browser', 'notice', 'page readable', 'widgets', 'uncaught errors'];
  const lines = [head, head.map(() => '---'), ...rows.map(({cells}) => cells)].map((cells) => `| ${cells.join(' | ')} |`);
  const text = readFileSync(docs, 'utf8');
  const table = /(<!-- engines -->\n)[^]*(\n<!-- \/engines -->)/;
  writeFileSync(
    docs,
    text.replace(table, (_, start, end) => `${start}\n${lines.join('\n')}\n${end}`),
  );
  console.log('The table is in docs/evidence/browsers.md. Format the page with Prettier.');
}

function answer(request, response) {
  const {pathname, search} = new URL(request.url, 'http://127.0.0.1');
  const id = search.slice(1);
  if (request.method === 'POST') return receiveReport(id, request, response);
  if (pathname === '/held.svg') {
    const image = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';
    reports.get(id)?.then(() => response.writeHead(200, {'content-type': 'image/svg+xml'}).end(image));
    return;
  }
  const policy = engines[Number(id)]?.policy;
  if (pathname === '/page.html' && policy) {
    const page = readFileSync(`${root}scripts/test-pages/old-engines/page.html`, 'utf8');
    const html = page.replace('data-href', `data-policy="${policy}" data-href`);
    response.writeHead(200, {...headers, 'content-type': 'text/html'}).end(html);
  } else serveTestPage(request, response, () => serveSite(request, response));
}

function receiveReport(id, request, response) {
  let body = '';
  request.on('data', (chunk) => (body += chunk));
  request.on('end', () => {
    resolvers.get(id)?.(JSON.parse(body));
    response.writeHead(204).end();
  });
}
