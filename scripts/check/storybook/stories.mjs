/** Checks that each story of the built Storybook is drawn without an error, and that axe finds nothing in it. */

/** Events of Storybook that end a story. */
const failures = ['storyThrewException', 'storyErrored', 'storyMissing', 'playFunctionThrewException'];

/** Matches the stories that are named after a state of their element. */
const stateStory = /^elements-(.+)--(loading|ready|stale|error|empty)$/;

export async function checkStories({entries, open, run, expect}) {
  const ids = entries.filter(({type}) => type === 'story').map(({id}) => id);
  await open(ids[0]);
  // Storybook reloads the page if a story is left before it has finished.
  await run(`until(() => globalThis.__STORYBOOK_ADDONS_CHANNEL__.last('storyFinished'))`);
  // One page shows all stories, one after another, because loading a page for each takes longer than the story. The first one is
  // shown again at the end.
  for (const id of [...ids.slice(1), ids[0]]) {
    expect(id, await run(`(${showStory})('${id}', ${JSON.stringify(failures)})`), ['success']);
    const [, tag, state] = stateStory.exec(id) ?? [];
    if (!state) continue;
    const element = `document.querySelector('${tag}')`;
    await run(`until(() => ${element}.state === '${state}')`).catch(() => undefined);
    expect(`state in ${id}`, await run(`${element}.state`), state);
  }
}

/** Runs in the page. @returns {Promise<string[]>} How the story ended, and what axe has found. */
function showStory(storyId, failureNames) {
  return new Promise((resolve) => {
    const channel = globalThis.__STORYBOOK_ADDONS_CHANNEL__;
    const timer = globalThis.setTimeout(() => end('did not end in half a minute'), 30_000);
    const end = (...result) => {
      globalThis.clearTimeout(timer);
      for (const [name, handler] of Object.entries(handlers)) channel.off(name, handler);
      resolve(result);
    };
    const handlers = {
      storyFinished(report) {
        if (report.storyId !== storyId) return;
        const violations = report.reporters.flatMap(({result}) => result?.violations ?? []);
        end(report.status, ...violations.map(({id, nodes}) => `${id}: ${nodes.map(({target}) => target.flat().join(' ')).join(', ')}`));
      },
    };
    for (const name of failureNames) handlers[name] = (error) => end(name, error?.message ?? error?.title ?? '');
    for (const [name, handler] of Object.entries(handlers)) channel.on(name, handler);
    channel.emit('setCurrentStory', {storyId, viewMode: 'story'});
  });
}
