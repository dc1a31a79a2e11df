/**
 * Web servers that the configurations in docs/hosting.md are run in: finds them, installs them on Debian and Ubuntu as root,
 * and starts one on a free port of this machine, with everything it writes in a folder of its own.
 */
import {spawn} from 'node:child_process';
import {existsSync, mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {createServer, connect} from 'node:net';
import process from 'node:process';
import {setTimeout as wait} from 'node:timers/promises';
import {apt, canInstall, findCommand, updatePackageLists} from '../browsers/find-browsers.mjs';
import {readText} from '../lib/repository.mjs';

const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
const isRoot = process.getuid?.() === 0;

const servers = {
  nginx: {
    command: 'nginx',
    packages: ['nginx', 'libnginx-mod-http-brotli-static'],
    lacks: () => (existsSync(brotliModule) ? undefined : 'brotli, for which this nginx has no module; gzip was'),
    configure({folder, root, port}) {
      let own = replaceOnce(fenceOf('nginx'), 'listen 80;', `listen 127.0.0.1:${port};`);
      own = replaceOnce(own, '/srv/www', root);
      if (servers.nginx.lacks()) own = replaceOnce(own, 'brotli_static on;', '');
      const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`);
      // X-Frame-Options stands for what sites add for all of themselves; here it must not count.
      const file = `${isRoot ? 'user root;' : ''} daemon off; pid ${folder}/pid; error_log stderr;
        ${own.includes('brotli_static on;') ? `load_module ${brotliModule};` : ''}
        events {}
        http { ${temporary.join(' ')} access_log off; add_header X-Frame-Options DENY always;
        ${own}
        }`;
      writeFileSync(`${folder}/nginx.conf`, file);
      return ['-p', folder, '-c', `${folder}/nginx.conf`];
    },
  },
  caddy: {
    command: 'caddy',
    packages: ['caddy'],
    lacks: () => undefined,
    configure({folder, root, port}) {
      const own = replaceOnce(fenceOf('caddy'), 'widgets.example.no {', `http://127.0.0.1:${port} {\nbind 127.0.0.1`);
      writeFileSync(`${folder}/Caddyfile`, `{\nadmin off\nauto_https off\n}\n${replaceOnce(own, '/srv/www', root)}`);
      return ['run', '--adapter', 'caddyfile', '--config', `${folder}/Caddyfile`];
    },
  },
  apache: {
    command: 'apache2',
    packages: ['apache2-bin', 'media-types'],
    lacks: () => undefined,
    configure({folder, root, port}) {
      writeFileSync(`${root}/ki-widgets/.htaccess`, fenceOf('apache'));
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

/** @returns {string | undefined} What the tests of this server cannot look at here, for a notice. */
export function whatIsLacking(name) {
  return servers[name].lacks();
}

/**
 * Installs a server where that needs no question: Debian or Ubuntu, as root.
 *
 * @param {string} name - One of {@link serverNames}.
 * @returns {string | undefined} The command that installs it, when it is still missing.
 */
export function ensureServer(name) {
  const {packages} = servers[name];
  if (!findServer(name) && canInstall()) {
    console.log(`Installing with apt-get: ${name} …`);
    withoutServices(() => {
      updatePackageLists();
      // One by one: a release without the module still has the server.
      for (const each of packages) apt(['install', '-y', '--no-install-recommends', each]);
    });
  }
  return findMissingServer(name);
}

/** @returns {string | undefined} The command that installs a server, when it is missing. */
export function findMissingServer(name) {
  const {packages} = servers[name];
  if (findServer(name)) return undefined;
  return findCommand('apt-get') ? `sudo apt-get install --no-install-recommends ${packages.join(' ')}` : `put ${name} on the PATH`;
}

/**
 * Starts a server with its configuration of docs/hosting.md.
 *
 * @param {string} name
 * @param {{folder: string, root: string}} places - An empty folder for what it writes; the one that `ki-widgets/` is in.
 * @returns {Promise<{port: number, stop: () => Promise<void>}>}
 * @throws {Error} With what it said, when it does not come up.
 */
export async function startServer(name, {folder, root}) {
  mkdirSync(folder, {recursive: true});
  const port = await findFreePort();
  const args = servers[name].configure({folder, root, port});
  const env = {...process.env, HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder};
  const child = spawn(findServer(name), args, {cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe']});
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
  let hasEnded = false;
  const ended = new Promise((resolve) => {
    for (const event of ['error', 'close']) child.once(event, resolve);
  }).then(() => (hasEnded = true));
  const stop = async () => {
    if (!hasEnded) child.kill('SIGTERM');
    await ended;
  };
  for (let tries = 0; tries < 200 && !hasEnded; tries++) {
    if (await answers(port)) return {port, stop};
    await wait(50);
  }
  await stop();
  throw new Error(`${name} did not start:\n${said}`);
}

function findServer(name) {
  return findServerCommand(servers[name].command);
}

/** @returns {string | undefined} Absolute path of a server's command; Debian keeps some where only root looks. */
export function findServerCommand(command) {
  return findCommand(command) ?? [`/usr/sbin/${command}`, `/usr/local/sbin/${command}`].find((path) => existsSync(path));
}

/** The block of docs/hosting.md in a language. */
function fenceOf(language) {
  const fences = [...readText('docs/hosting.md').matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))];
  if (fences.length !== 1) throw new Error(`docs/hosting.md has ${fences.length} blocks in ${language}`);
  return fences[0][1];
}

function replaceOnce(text, old, by) {
  const parts = text.split(old);
  if (parts.length !== 2) throw new Error(`The configuration in docs/hosting.md has ${parts.length - 1} times “${old}”`);
  return parts.join(by);
}

/** Debian starts a server as it installs it, unless a policy says no. A test must not open port 80. */
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

/** @returns {Promise<number>} A port of the loopback that nothing listens on. */
export async function findFreePort() {
  const server = createServer();
  await new Promise((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const {port} = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** @returns {Promise<boolean>} Whether something on the loopback takes a connection. */
export function answers(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.end());
  });
}
