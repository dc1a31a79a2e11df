/** Installs browsers, text browsers, web servers and Git where it needs no question: `node scripts/browsers/install-tools.mjs firefox lynx nginx`. */
import process from 'node:process';
import {ensureEngines} from './find-browsers.mjs';
import {ensureServer, serverNames} from '../servers/web-servers.mjs';

const names = process.argv.slice(2);
ensureEngines(names.filter((name) => !serverNames.includes(name)));
for (const name of names) if (serverNames.includes(name)) ensureServer(name);
