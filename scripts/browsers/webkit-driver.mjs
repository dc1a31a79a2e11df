import {spawn} from 'node:child_process';
import process from 'node:process';
import {findCommand, findEngine, findMiniBrowser} from './find-browsers.mjs';

/**
 * Starts the program that WebKit is steered by: WebKitGTK's own, or Safari's. It ends with this process.
 *
 * @param {number} port - Of the loopback; free.
 * @returns {{options: object, stop: () => void}} For a client of WebDriver, which has to wait until it is up.
 */
export function startWebKitDriver(port) {
  const driver = findEngine('webkit');
  const isSafari = driver?.endsWith('safaridriver');
  const [command, ...args] = isSafari ? [driver, '-p', port] : [driver, '--host=127.0.0.1', `--port=${port}`];
  const xvfb = !isSafari && findCommand('xvfb-run'); // WebKitGTK has no headless mode.
  const settings = {stdio: 'ignore', detached: true}; // Its own process group, so that Xvfb and browser end with it.
  // Every process begins at another number to look for a free display, since two that look at once may find the same.
  const display = `--server-num=${100 + (process.pid % 1000)}`;
  const child = xvfb ? spawn(xvfb, ['-a', display, command, ...args], settings) : spawn(command, args, settings);
  const stop = () => {
    try {
      process.kill(-child.pid);
    } catch {
      // Already gone.
    }
  };
  process.on('exit', stop);
  const miniBrowser = {
    browserName: 'MiniBrowser',
    'wdio:enforceWebDriverClassic': true,
    'webkitgtk:browserOptions': {binary: findMiniBrowser(), args: ['--automation']},
  };
  const options = {
    hostname: '127.0.0.1',
    port,
    path: '/',
    logLevel: 'error',
    connectionRetryCount: 20,
    connectionRetryTimeout: 30_000,
    capabilities: isSafari ? {browserName: 'safari'} : miniBrowser,
  };
  return {options, stop};
}
