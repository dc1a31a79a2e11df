/**
 * `npm start`: builds the site into `dist/` and serves it until Ctrl-C. The policy is the strictest that an agency is likely to have,
 * so what works here also works there.
 */
import {createServer} from 'node:http';
import process from 'node:process';
import {ensureInstalled} from './lib/ensure-installed.mjs';
import {endWithNpm} from './lib/end-with-npm.mjs';
import {closedPolicy} from './lib/content-security-policy.mjs';
import {root} from './lib/repository.mjs';

ensureInstalled();
const {buildSite} = await import('./build/site.mjs');
const {listen} = await import('./servers/ports.mjs');
const {serveFolder} = await import('./servers/static-files.mjs');

const headers = {
  'Content-Security-Policy': closedPolicy(),
  'X-Content-Type-Options': 'nosniff',
  'Access-Control-Allow-Origin': '*', // Other sites load the feeds and the script.
};
const port = readPort();
await buildSite(`${root}dist`);
const origin = await listen(createServer(serveFolder(`${root}dist`, headers)), port);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
endWithNpm(stop);
console.log(`ki-widgets is at ${origin}/ (press Ctrl-C to stop)`);

function readPort() {
  const port = Number(process.env.PORT || 8080);
  if (Number.isInteger(port) && port >= 0 && port < 65536) return port;
  console.error(`PORT must be a whole number from 0 to 65535, not "${process.env.PORT}"`);
  process.exit(1);
}

/** Ends at once, also with open connections. Exit code 0, because the user asked for it. */
function stop() {
  process.exit(0);
}
