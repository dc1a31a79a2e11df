/** Events that compile or run script. They may contain each other. */
const scriptEvents = new Set([
  'EvaluateScript',
  'v8.compile',
  'v8.compileModule',
  'FunctionCall',
  'RunMicrotasks',
  'FireAnimationFrame',
  'FireIdleCallback',
  'TimerFire',
]);

/**
 * Records the main thread of a page while it loads.
 *
 * @param {import('puppeteer-core').CDPSession} client
 * @param {string} address - The page’s address.
 * @param {() => Promise<void>} load - Navigates to the page and waits until the recording may end.
 * @returns {Promise<{task: number, script: number, tasks: number[]}>} Milliseconds of all tasks, of the script in them, and of each task.
 */
export async function traceLoading(client, address, load) {
  const events = [];
  const collect = ({value}) => events.push(...value);
  client.on('Tracing.dataCollected', collect);
  await client.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8']},
  });
  await load();
  const complete = new Promise((resolve) => client.once('Tracing.tracingComplete', resolve));
  await client.send('Tracing.end');
  await complete;
  client.off('Tracing.dataCollected', collect);
  return summarize(mainThreadOf(events, address));
}

/** @returns {object[]} The events of the page's main thread, from the start of the navigation. */
function mainThreadOf(events, address) {
  const commit = events.find(({name, args}) => name === 'FrameCommittedInBrowser' && args.data.url === address);
  const {tid} = events.find(
    ({name, pid, args}) => name === 'thread_name' && pid === commit.args.data.processId && args.name === 'CrRendererMain',
  );
  return events.filter(
    (event) => event.pid === commit.args.data.processId && event.tid === tid && event.ph === 'X' && event.ts >= commit.ts,
  );
}

/** Sums up the events. The times are CPU times of the thread, because other programs interrupt it. */
function summarize(events) {
  const tasks = events.filter(({name}) => name === 'RunTask').map(({tdur}) => tdur / 1000);
  let [script, end] = [0, 0];
  for (const {tts, tdur} of events.filter(({name}) => scriptEvents.has(name)).sort((a, b) => a.tts - b.tts)) {
    // An event inside the one before it is counted already.
    if (tts + tdur <= end) continue;
    script += (tts + tdur - Math.max(tts, end)) / 1000;
    end = tts + tdur;
  }
  return {task: tasks.reduce((sum, time) => sum + time, 0), script, tasks};
}
