import {Buffer} from 'node:buffer';
import {execFileSync, spawn} from 'node:child_process';
import {copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import process from 'node:process';
import {setTimeout as wait} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import {findServerCommand} from '../../scripts/lib/find-command.mjs';
import {findFreePort, isListening} from '../../scripts/servers/ports.mjs';
import {unpackWordPress} from './packages.mjs';

/** Starts MariaDB with an empty data folder and without a port. */
export async function startDatabase(folder) {
  const data = join(folder, 'data');
  const socket = join(folder, 'socket');
  mkdirSync(data, {recursive: true});
  const own = ['--no-defaults', '--user=root', `--datadir=${data}`];
  run(findServerCommand('mariadb-install-db'), [...own, '--auth-root-authentication-method=normal', '--skip-test-db']);
  const server = start(findServerCommand('mariadbd'), [
    ...own,
    `--socket=${socket}`,
    '--skip-networking',
    `--pid-file=${join(folder, 'pid')}`,
  ]);
  await until(() => existsSync(socket), server);
  return {socket, stop: server.stop};
}

/**
 * Starts a new WordPress site with one user for each role and editor.
 *
 * @param {{release: string, folder: string, database: {socket: string}, widgetPort?: number, plugins?: readonly string[], constants?: Record<string, string>}} options -
 *   `release` is a code name of Debian. `plugins` are more files of this folder for `wp-content/mu-plugins/`. `constants` are for them.
 */
export async function startSite({release, folder, database, widgetPort, plugins = [], constants = {}}) {
  const root = unpackWordPress(release, folder);
  const port = await findFreePort();
  const address = `http://localhost:${port}`;
  const name = `wordpress_${release}`;
  run('mariadb', ['--no-defaults', `--socket=${database.socket}`, '--user=root', '-e', `CREATE DATABASE ${name}`]);
  const allConstants = {
    DB_NAME: name,
    DB_USER: 'root',
    DB_PASSWORD: '',
    DB_HOST: `localhost:${database.socket}`,
    DB_CHARSET: 'utf8mb4',
    WP_HOME: address,
    WP_SITEURL: address,
    // No requests to other hosts, and no updates during the trial.
    WP_HTTP_BLOCK_EXTERNAL: true,
    WP_ACCESSIBLE_HOSTS: '127.0.0.1',
    DISABLE_WP_CRON: true,
    AUTOMATIC_UPDATER_DISABLED: true,
    KI_TRIAL_PORT: widgetPort ?? 443,
    ...constants,
  };
  const lines = Object.entries(allConstants).map(([key, value]) => `define('${key}', ${JSON.stringify(value)});`);
  const config = `<?php\n${lines.join('\n')}\n$table_prefix = 'wp_';\nif (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');\nrequire_once ABSPATH . 'wp-settings.php';\n`;
  rmSync(join(root, 'wp-config.php'));
  writeFileSync(join(root, 'wp-config.php'), config);
  const pluginFolder = join(root, 'wp-content/mu-plugins');
  mkdirSync(pluginFolder, {recursive: true});
  for (const name of ['trial.php', ...plugins]) copyFileSync(fileURLToPath(new URL(name, import.meta.url)), join(pluginFolder, name));
  const php = (code) => run('php', ['-d', 'memory_limit=512M', '-r', code], root);
  php(`define('WP_INSTALLING', true); require 'wp-load.php'; require ABSPATH . 'wp-admin/includes/upgrade.php';
    wp_install('Etaten', 'admin', 'admin@example.no', true, '', 'password');`);
  for (const role of ['editor', 'author']) {
    for (const editor of ['block', 'classic']) {
      const login = `${role}-${editor}`;
      php(`require 'wp-load.php';
        $id = wp_insert_user(['user_login' => '${login}', 'user_pass' => 'password', 'user_email' => '${login}@example.no', 'role' => '${role}']);
        if (is_wp_error($id)) exit(1);`);
    }
  }
  const [, version] = /wp_version = '(.*)'/.exec(readFileSync(join(root, 'wp-includes/version.php'), 'utf8'));
  // With its cache, PHP would read a changed file only after some seconds.
  const server = start('php', ['-d', 'memory_limit=512M', '-d', 'opcache.enable=0', '-S', `127.0.0.1:${port}`, '-t', root], {
    PHP_CLI_SERVER_WORKERS: '6',
  });
  await until(() => isListening(port), server);
  return {
    version,
    address,
    /** The folder of the files that visitors can load. */
    root,
    stop: server.stop,
    /** @returns {string} The address of a new post with this content, written by an administrator. */
    addPost(title, content) {
      const post = JSON.stringify({post_title: title, post_content: content, post_status: 'publish'});
      const id = php(`require 'wp-load.php'; wp_set_current_user(1);
        echo wp_insert_post(wp_slash(json_decode(base64_decode('${Buffer.from(post).toString('base64')}'), true)));`);
      return `${address}/?p=${Number(id)}`;
    },
    /** @param {string} [file] - Content of `wp-content/mu-plugins/ki-widgets.php` from the guide. Without it the file is removed. */
    setTemplate(file) {
      const path = join(pluginFolder, 'ki-widgets.php');
      if (file === undefined) rmSync(path, {force: true});
      else writeFileSync(path, file);
    },
    /** @returns {string} The saved content of a post. */
    savedOf: (id) => php(`require 'wp-load.php'; echo get_post(${Number(id)})->post_content;`),
  };
}

function start(command, args, env) {
  const child = spawn(command, args, {env: {...process.env, ...env}, stdio: ['ignore', 'pipe', 'pipe'], detached: true});
  const server = {said: '', hasEnded: false};
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => (server.said = (server.said + text).slice(-4000)));
  }
  const ended = new Promise((resolve) => child.once('close', resolve).once('error', resolve)).then(() => (server.hasEnded = true));
  const kill = () => {
    try {
      process.kill(-child.pid); // The process group, since PHP's server has workers.
    } catch {
      // Already gone.
    }
  };
  process.once('exit', kill);
  server.stop = async () => {
    kill();
    await ended;
  };
  return server;
}

async function until(isThere, server) {
  for (let tries = 0; tries < 300; tries++) {
    if (server.hasEnded) break;
    if (await isThere()) return;
    await wait(100);
  }
  await server.stop();
  throw new Error(`A server did not start:\n${server.said}`);
}

/** Runs a command. The error includes its output. */
function run(command, args, cwd) {
  try {
    return execFileSync(command, args, {cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe']});
  } catch (error) {
    throw new Error(`${command} failed: ${error.stderr}${error.stdout}`, {cause: error});
  }
}
