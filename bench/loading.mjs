/** Whole pages that load from a server: how long they take on a slow phone, and what our script costs pages without widgets. */
/* global document, performance, requestAnimationFrame, setTimeout, MessageChannel */
import {createHash} from 'node:crypto';
import {readFileSync, readdirSync} from 'node:fs';
import {root} from '../scripts/lib/repository.mjs';
import {closedPolicy} from '../scripts/lib/content-security-policy.mjs';
import {readStyleSheet} from './browser.mjs';
import {Site} from './site.mjs';
import {traceLoading} from './trace.mjs';

/** The line of a slow phone, in bytes per second and milliseconds. */
const phoneLine = {download: 1.6e6 / 8, upload: 0.75e6 / 8, latency: 150};
const phoneScreen = {width: 360, height: 740};
const ownScript = '<script src="/ki-widgets/ki-widgets.js" defer></script>';

/** The pages of rows 8 to 11 and their server. `dist/` must be built. */
export class LoadingBench {
  #site = new Site();
  #browser;

  /** @param {import('./browser.mjs').Browser} browser */
  constructor(browser) {
    this.#browser = browser;
    const dist = new URL(`file://${root}dist/`);
    this.#site.addFolder('/ki-widgets/', dist);
    this.#site.addFolder('/start/', dist, {'Content-Security-Policy': closedPolicy()});
    this.#site.add('/blank', '<!doctype html><title>Blank</title>');
    this.#site.add('/links', linksPage(''));
    this.#site.add('/links-with-script', linksPage(ownScript));
  }

  close() {
    this.#site.close();
  }

  /**
   * Loads a chart as a visitor with a slow phone does.
   *
   * @param {object} run - A contestant with `data`. `variant` is `preloaded` if our page has hints for its modules, and `data-first` if
   *   the page of another chart requests the data before the library.
   * @returns {Promise<{time: number, count: number, bytes: number}>} `time` is in milliseconds, from the start of the navigation until
   *   the names are painted. `count` is the number of names, and `bytes` are those of all answers with their headers.
   */
  async loadOnPhone(run) {
    this.#site.add('/chart', chartPage(run));
    this.#site.add('/data.json', JSON.stringify(run.data));
    this.#site.add('/library.js', run.script);
    this.#site.add('/library.css', run.styleSheet ? readStyleSheet(run.styleSheet) : '');
    return this.#open('/chart', {cpu: 4, line: phoneLine, ...phoneScreen}, async ({page, client, navigate}) => {
      const functions = ['names', 'isSettled'].filter((name) => run[name]).map((name) => String(run[name]));
      await page.evaluateOnNewDocument(`globalThis.painted = (${String(watchNames)})({${functions.join(',\n')}})`);
      let bytes = 0;
      client.on('Network.loadingFinished', ({encodedDataLength}) => (bytes += encodedDataLength));
      await navigate();
      const painted = await page.evaluate('painted');
      return {...painted, bytes};
    });
  }

  /**
   * Loads a page of 300 links without a widget, and waits for a second.
   *
   * @returns {Promise<{task: number, script: number, bytes: number}>} Milliseconds of the main thread, those of them for compiling and
   *   running script, and bytes of all answers with their headers.
   */
  async loadLinks(hasScript, cpu) {
    return this.#open(hasScript ? '/links-with-script' : '/links', {cpu}, async ({client, address, navigate}) => {
      let bytes = 0;
      client.on('Network.loadingFinished', ({encodedDataLength}) => (bytes += encodedDataLength));
      const {task, script} = await traceLoading(client, address, async () => {
        await navigate();
        await wait(1000);
      });
      return {task, script, bytes};
    });
  }

  /**
   * Adds and removes 10,000 elements on the page of 300 links.
   *
   * @param {'single' | 'bulk' | 'tasks'} how - One by one in one task, all at once, or a hundred at a time in a hundred tasks.
   * @returns {Promise<number>} Milliseconds of the main thread, with what scripts do in the 300 ms after it. Nothing is laid out.
   */
  async churn(hasScript, how) {
    return this.#open(hasScript ? '/links-with-script' : '/links', {cpu: 1}, async ({page, client, navigate}) => {
      await navigate();
      await wait(500);
      await page.evaluate(changeNodes, how); // Compiles the code.
      await client.send('Performance.enable');
      const readClock = async () => {
        const {metrics} = await client.send('Performance.getMetrics');
        return metrics.find(({name}) => name === 'ThreadTime').value * 1000;
      };
      await wait(500);
      const start = await readClock();
      await page.evaluate(changeNodes, how);
      await wait(300); // A script may look at the changes later.
      return (await readClock()) - start;
    });
  }

  /** @returns {Promise<number[]>} The five longest tasks of the start page with a quarter of the CPU, in milliseconds, longest first. */
  async longestTasks() {
    return this.#open('/start/', {cpu: 4}, async ({page, client, address, navigate}) => {
      const {tasks} = await traceLoading(client, address, async () => {
        await navigate();
        await wait(4000);
      });
      if (!(await page.$('ki-project-page:defined'))) throw new Error('the widgets are not loaded');
      return tasks.sort((a, b) => b - a).slice(0, 5);
    });
  }

  /** Opens a cold page in a new process. The first navigation is to a blank page, because a new process would lose the throttling. */
  async #open(path, {cpu, line, ...size}, work) {
    const origin = await this.#site.listen();
    return this.#browser.visit(
      null,
      async (page) => {
        await page.goto(`${origin}/blank`);
        const client = await page.createCDPSession();
        await client.send('Network.enable');
        if (line) await page.emulateNetworkConditions(line);
        await page.emulateCPUThrottling(cpu);
        const address = `${origin}${path}`;
        return work({page, client, address, navigate: () => page.goto(address)});
      },
      size,
    );
  }
}

const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const page = (head, body) => `<!doctype html><html lang="nb"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Organisasjon</title><style>body { margin: 16px; font: 16px/1.5 sans-serif; }</style>${head}</head><body>${body}</body></html>`;

/** Our page is what the guide shows. The pages of the others load the library at the end of the page, request the data and draw. */
function chartPage({name, isLimit, variant, styleSheet, css = '', ...contestant}) {
  const intro = '<h1>Organisasjon</h1><p>Slik er prosjektet organisert.</p>';
  if (name === 'ours') {
    const chart = '<ki-org-chart feed="/data.json" lang="nb">Les om <a href="/organisasjon">organisasjonen</a>.</ki-org-chart>';
    return page(`${variant === 'preloaded' ? preloadModules() : ''}${ownScript}`, intro + chart);
  }
  const isDataFirst = variant === 'data-first';
  const request = `const request = fetch('/data.json');`;
  return page(
    `${styleSheet ? '<link rel="stylesheet" href="/library.css">' : ''}<style>${css}</style>`,
    `${intro}<div id="host"></div>${isDataFirst ? `<script>${request}</script>` : ''}${isLimit ? '' : '<script src="/library.js"></script>'}
<script>${isDataFirst ? '' : request}
const chart = {${String(contestant.draw)}};
request.then((response) => response.json()).then((data) => chart.draw(document.querySelector('#host'), data, false));</script>`,
  );
}

/** The hints for the modules of a chart in bokmål. */
function preloadModules() {
  const folder = `${root}dist/modules/`;
  const names = readdirSync(folder).filter((name) => /^(common|ki-org-chart|nb)-\w{8}\.js$/.test(name));
  return names
    .map((name) => {
      const hash = createHash('sha256')
        .update(readFileSync(folder + name))
        .digest('base64');
      return `<link rel="preload" as="script" href="/ki-widgets/modules/${name}" integrity="sha256-${hash}" crossorigin="anonymous">`;
    })
    .join('');
}

/** Like the overview pages of a public body: lists of links under headings. */
function linksPage(head) {
  const link = (_, i) => `<li><a href="/side-${i}">Slik søker du om tilskudd til prosjekt nummer ${i}</a></li>`;
  const section = (_, i) => `<h2>Tema ${i}</h2><ul>${Array.from({length: 20}, link).join('')}</ul>`;
  return page(head, `<h1>Tilskudd</h1>${Array.from({length: 15}, section).join('')}<div id="host" hidden></div>`);
}

/**
 * Runs inside the page from its start. As in the other rows, the end is two frames and a task after all names are in the DOM at their
 * final position.
 */
function watchNames(contestant) {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const task = () =>
    new Promise((resolve) => {
      const {port1, port2} = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
  const countShown = () => (!contestant.isSettled || contestant.isSettled(document) ? contestant.names(document).length : 0);
  const watch = async () => {
    let [count, time] = [0, 0];
    while (!count || performance.now() - time < 1000) {
      await frame();
      const now = countShown();
      if (now === count) continue;
      await frame(); // The next frame starts when the one with the names is painted …
      await task(); // … and this is after its own drawing.
      time = performance.now();
      count = now;
    }
    return {time, count};
  };
  return watch();
}

/** Runs inside the page. */
async function changeNodes(how) {
  const host = document.querySelector('#host');
  const task = () =>
    new Promise((resolve) => {
      const {port1, port2} = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
  const add = (count) => {
    for (let i = 0; i < count; i++) host.append(document.createElement('p'));
  };
  const remove = (count) => {
    for (let i = 0; i < count; i++) host.lastChild.remove();
  };
  const methods = {
    async single() {
      add(10000);
      await task();
      remove(10000);
      await task();
    },
    async bulk() {
      host.innerHTML = '<p></p>'.repeat(10000);
      await task();
      host.textContent = '';
      await task();
    },
    async tasks() {
      for (let i = 0; i < 100; i++) {
        add(100);
        await task();
        remove(100);
        await task();
      }
    },
  };
  await methods[how]();
}
