/**
 * `npm start`: builds the site into `dist/` and serves it under the strictest policy an agency is likely to have, so that
 * whatever works here works there. Stays up until Ctrl-C.
 */
import {statSync} from 'node:fs';
import {ensureInstalled} from './lib/ensure-installed.mjs';
import {root} from './lib/repository.mjs';

ensureInstalled();
const {buildSite} = await import('./build/site.mjs');
const {preview} = await import('vite');

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

await buildSite(`${root}dist`);
const server = await preview({
  root,
  configFile: false,
  appType: 'mpa',
  logLevel: 'silent',
  build: {outDir: 'dist'},
  plugins: [{name: 'lead-to-folders', configurePreviewServer: ({middlewares}) => void middlewares.use(leadToFolder)}],
  preview: {
    host: '127.0.0.1',
    port: readPort(),
    strictPort: false, // Taken: Vite listens on the next one that lets it, without asking first and losing it again.
    cors: {origin: '*'}, // Feeds and script are there to be used from other sites.
    headers: {'Content-Security-Policy': policy, 'X-Content-Type-Options': 'nosniff'},
  },
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
if (process.env.npm_lifecycle_event) stopWithNpm();
console.log(`ki-widgets is at http://127.0.0.1:${server.httpServer.address().port}/ (Ctrl-C ends it)`);

/** As other hosts do, and Vite does not: `/embed/org-chart` is a folder, so its page is `/embed/org-chart/`. */
function leadToFolder(request, response, next) {
  const {pathname, search} = new URL(request.url, 'http://127.0.0.1');
  const isFolder = !pathname.endsWith('/') && statSync(`${root}dist${pathname}`, {throwIfNoEntry: false})?.isDirectory();
  if (isFolder) response.writeHead(301, {location: `${pathname}/${search}`}).end();
  else next();
}

function readPort() {
  const port = Number(process.env.PORT || 8080);
  if (Number.isInteger(port) && port >= 0 && port < 65536) return port;
  console.error(`PORT must be a whole number from 0 to 65535, not "${process.env.PORT}"`);
  process.exit(1);
}

/** npm passes SIGTERM to its shell only, which dies without a word to us: the port would stay taken. */
function stopWithNpm() {
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || stop(), 200);
}

/** At once and as a success: ending it is what the user asked for, and an open page must not hold it back. */
function stop() {
  process.exit(0);
}
