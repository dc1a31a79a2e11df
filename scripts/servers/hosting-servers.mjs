/**
 * The web servers for which docs/hosting.md has a configuration. Finds them, installs them on Debian and Ubuntu as root, and starts one on a
 * free port of this machine. A server writes only into the folder that it is given.
 */
import {spawn} from 'node:child_process';
import {existsSync, mkdirSync, rmSync, writeFileSync} from 'node:fs';
import process from 'node:process';
import {setTimeout as wait} from 'node:timers/promises';
import {canInstall, installPackages} from '../lib/apt.mjs';
import {findCommand, findServerCommand} from '../lib/find-command.mjs';
import {readText} from '../lib/repository.mjs';
import {findFreePort, isListening} from './ports.mjs';

const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
const isRoot = process.getuid?.() === 0;

const servers = {
  nginx: {
    command: 'nginx',
    packages: ['nginx', 'libnginx-mod-http-brotli-static'],
    untested: () => (existsSync(brotliModule) ? undefined : 'brotli, because this nginx lacks the module. gzip was tested'),
    configure({folder, root, port}) {
      let site = replaceOnce(readConfiguration('nginx'), 'listen 80;', `listen 127.0.0.1:${port};`);
      site = replaceOnce(site, '/srv/www', root);
      if (servers.nginx.untested()) site = replaceOnce(site, 'brotli_static on;', '');
      const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`);
      // X-Frame-Options represents headers that a site adds everywhere. The configuration must remove it.
      const file = `${isRoot ? 'user root;' : ''} daemon off; pid ${folder}/pid; error_log stderr;
        ${site.includes('brotli_static on;') ? `load_module ${brotliModule};` : ''}
        events {}
        http { ${temporary.join(' ')} access_log off; add_header X-Frame-Options DENY always;
        ${site}
        }`;
      writeFileSync(`${folder}/nginx.conf`, file);
      return ['-p', folder, '-c', `${folder}/nginx.conf`];
    },
  },
  caddy: {
    command: 'caddy',
    packages: ['caddy'],
    untested: () => undefined,
    configure({folder, root, port}) {
      const site = replaceOnce(readConfiguration('caddy'), 'widgets.example.no {', `http://127.0.0.1:${port} {\nbind 127.0.0.1`);
      writeFileSync(`${folder}/Caddyfile`, `{\nadmin off\nauto_https off\n}\n${replaceOnce(site, '/srv/www', root)}`);
      return ['run', '--adapter', 'caddyfile', '--config', `${folder}/Caddyfile`];
    },
  },
  apache: {
    command: 'apache2',
    packages: ['apache2-bin', 'media-types'],
    untested: () => undefined,
    configure({folder, root, port}) {
      writeFileSync(`${root}/ki-widgets/.htaccess`, readConfiguration('apache'));
      const modules = ['mpm_event', 'authz_core', 'dir', 'headers', 'mime', 'rewrite', 'autoindex'];
      const file = `ServerRoot ${folder}
        ${modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
        ${isRoot ? 'User www-data\nGroup www-data' : ''}
        ServerName 127.0.0.1
        Listen 127.0.0.1:${port}
        PidFile ${folder}/pid
        ErrorLog ${folder}/error.log
        DefaultRuntimeDir ${folder}
        TypesConfig /etc/mime.types
        DocumentRoot ${root}
        Header always set X-Frame-Options DENY
        Header set X-Frame-Options DENY
        <Directory ${root}>
          AllowOverride All
          Options Indexes FollowSymLinks
        </Directory>`;
      writeFileSync(`${folder}/apache.conf`, file);
      return ['-D', 'FOREGROUND', '-f', `${folder}/apache.conf`];
    },
  },
};

export const serverNames = Object.keys(servers);

/** @returns {string | undefined} The part of the configuration that cannot be tested on this machine, for a notice. */
export function untestedPart(name) {
  return servers[name].untested();
}

/**
 * Installs a missing server, on Debian and Ubuntu as root.
 *
 * @param {string} name - One of {@link serverNames}.
 */
export function installServer(name) {
  if (findServer(name) || !canInstall()) return;
  console.log(`Installing with apt-get: ${name} …`);
  withoutServices(() => {
    // One by one, because a release may lack the module of a server and still have the server.
    for (const each of servers[name].packages) installPackages([each]);
  });
}

/** @returns {string | undefined} The command that installs a server. `undefined` when it is installed. */
export function remedyForServer(name) {
  if (findServer(name)) return undefined;
  const {packages} = servers[name];
  return findCommand('apt-get') ? `sudo apt-get install --no-install-recommends ${packages.join(' ')}` : `put ${name} on the PATH`;
}

/**
 * Starts a server with its configuration from docs/hosting.md.
 *
 * @param {string} name
 * @param {{folder: string, root: string}} paths - `folder` is empty, for the files that the server writes. `root` contains `ki-widgets/`.
 * @returns {Promise<{port: number, stop: () => Promise<void>}>}
 * @throws {Error} With the output of the server, when it does not start.
 */
export async function startServer(name, {folder, root}) {
  mkdirSync(folder, {recursive: true});
  const port = await findFreePort();
  const args = servers[name].configure({folder, root, port});
  const env = {...process.env, HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder};
  const child = spawn(findServer(name), args, {cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe']});
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  let hasEnded = false;
  const ended = new Promise((resolve) => {
    for (const event of ['error', 'close']) child.once(event, resolve);
  }).then(() => (hasEnded = true));
  const stop = async () => {
    if (!hasEnded) child.kill('SIGTERM');
    await ended;
  };
  for (let tries = 0; tries < 200 && !hasEnded; tries++) {
    if (await isListening(port)) return {port, stop};
    await wait(50);
  }
  await stop();
  throw new Error(`${name} did not start:\n${output}`);
}

function findServer(name) {
  return findServerCommand(servers[name].command);
}

/** @returns {string} The one code block of docs/hosting.md in the language. */
function readConfiguration(language) {
  const blocks = [...readText('docs/hosting.md').matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))];
  if (blocks.length !== 1) throw new Error(`docs/hosting.md has ${blocks.length} code blocks in ${language}`);
  return blocks[0][1];
}

function replaceOnce(text, old, by) {
  const parts = text.split(old);
  if (parts.length !== 2) throw new Error(`The configuration in docs/hosting.md contains “${old}” ${parts.length - 1} times`);
  return parts.join(by);
}

/** Debian starts a server when it installs it, unless a policy forbids that. A test must not open port 80. */
function withoutServices(install) {
  const policy = '/usr/sbin/policy-rc.d';
  if (existsSync(policy)) return install();
  writeFileSync(policy, '#!/bin/sh\nexit 101\n', {mode: 0o755});
  try {
    install();
  } finally {
    rmSync(policy);
  }
}
