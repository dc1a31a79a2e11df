/**
 * `npm run looks`: takes pictures of every widget in several widths, themes and browser engines, and writes one sheet of pictures for
 * each widget and engine. Run `npm run build` first, because the pictures show `dist/`.
 */
import {createServer} from 'node:http';
import {existsSync, mkdirSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import process from 'node:process';
import {fail, readOptionsOf} from './lib/command-line.mjs';
import {ensureInstalled} from './lib/ensure-installed.mjs';
import {root} from './lib/repository.mjs';

ensureInstalled();
const {readOptions, usage} = await import('./looks/options.mjs');
const {looks} = await import('./looks/looks.mjs');
const {themes} = await import('./looks/themes.mjs');
const {writeFramePage, writeSheetPage} = await import('./looks/pages.mjs');
const {takePictures} = await import('./looks/take-pictures.mjs');
const {joinPictures} = await import('./looks/join-pictures.mjs');
const {listen} = await import('./servers/ports.mjs');
const {serveFolder} = await import('./servers/static-files.mjs');

const options = readOptionsOf(readOptions, usage);
if (!existsSync(`${root}dist/ki-widgets.js`)) fail('There is no dist/ to take pictures of. Run npm run build first.');
const outDir = resolve(options.out);
mkdirSync(outDir, {recursive: true});
const origin = await listen(createServer(serve));

let bytes = 0;
for (const engine of options.engines) {
  for (const look of options.looks) {
    const parts = await takePictures(origin, engine, look, options);
    const {type, data} = await joinPictures(parts, `${look} · ${engine}`, options);
    writeFileSync(join(outDir, `${look}.${engine}.${type}`), data);
    bytes += data.length;
    console.log(`${look}.${engine}.${type}  ${Math.ceil(data.length / 1000)} kB`);
  }
}
console.log(`${Math.ceil(bytes / 1000)} kB in ${options.out}`);
process.exit(0); // Servers and browsers may still have open connections.

function serve(request, response) {
  const {pathname, searchParams} = new URL(request.url, 'http://127.0.0.1');
  const page = {
    '/looks/frame': () => writeFramePage(looks[searchParams.get('look')], themes[searchParams.get('theme')]),
    '/looks/sheet': () => writeSheetPage(JSON.parse(searchParams.get('rows')), Number(searchParams.get('scale'))),
    // A feed that never arrives.
    '/looks/slow.json': () => null,
  }[pathname];
  if (!page) return void serveFolder(`${root}dist`)(request, response);
  const html = page();
  if (html !== null) response.writeHead(200, {'Content-Type': 'text/html; charset=utf-8'}).end(html);
}
