/** Installs browsers, text browsers, web servers and Git where it needs no question: `node scripts/install-tools.mjs firefox lynx nginx`. */
import process from 'node:process';
import {ensureEngines} from './browsers.mjs';
import {ensureServer, serverNames} from './web-servers.mjs';

const names = process.argv.slice(2);
ensureEngines(names.filter((name) => !serverNames.includes(name)));
for (const name of names) if (serverNames.includes(name)) ensureServer(name);
