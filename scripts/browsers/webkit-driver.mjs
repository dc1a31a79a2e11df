import {spawn} from 'node:child_process';
import process from 'node:process';
import {findCommand} from '../lib/find-command.mjs';
import {findMiniBrowser, findProgram} from './find-programs.mjs';

/** No test page lives long enough to gain from WebKitGTK's optimizing compiler. */
const fastScripts = {JSC_useDFGJIT: '0'};
/**
 * Also draws without layers. Without a graphics card, WebKitGTK draws them by emulated OpenGL. Both settings together save 40 % of the
 * processor time of the tests. But without layers, the driver never answers a request for a screenshot.
 */
const fastRendering = {...fastScripts, WEBKIT_DISABLE_COMPOSITING_MODE: '1'};

/**
 * Starts a WebDriver server for WebKit: that of WebKitGTK, or Safari's. It ends with this process.
 *
 * @param {number} port - A free port of the loopback interface.
 * @param {{takesScreenshots?: boolean}} [options] - `takesScreenshots` lets the driver take pictures, which needs more processor time.
 * @returns {{options: object, stop: () => void}} Options for a WebDriver client. They let it retry until the server is up.
 */
export function startWebKitDriver(port, {takesScreenshots = false} = {}) {
  const driver = findProgram('webkit');
  const isSafari = driver?.endsWith('safaridriver');
  const [command, ...args] = isSafari ? [driver, '-p', port] : [driver, '--host=127.0.0.1', `--port=${port}`];
  const xvfb = !isSafari && findCommand('xvfb-run'); // WebKitGTK has no headless mode.
  const settings = {
    stdio: 'ignore',
    detached: true, // In a process group of its own, `stop` ends Xvfb and the browser as well.
    env: {...process.env, ...(takesScreenshots ? fastScripts : fastRendering)},
  };
  // Each process searches for a free display from another number on. Two that start at the same number may find the same display.
  const display = `--server-num=${100 + (process.pid % 1000)}`;
  const child = xvfb ? spawn(xvfb, ['-a', display, command, ...args], settings) : spawn(command, args, settings);
  const stop = () => {
    try {
      process.kill(-child.pid);
    } catch {
      // It has ended already.
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
