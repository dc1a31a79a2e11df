/**
 * `node scripts/browsers/install-tools.mjs firefox lynx nginx`: installs browsers, text browsers, web servers and Git, on Debian and Ubuntu as
 * root.
 */
import process from 'node:process';
import {installServer, serverNames} from '../servers/hosting-servers.mjs';
import {installPrograms} from './find-programs.mjs';

const names = process.argv.slice(2);
installPrograms(names.filter((name) => !serverNames.includes(name)));
for (const name of names) if (serverNames.includes(name)) installServer(name);
