/**
 * Checks each story of the built Storybook: that it is drawn without an error, that axe finds nothing in it, that its contrast is enough in
 * each brand and scheme, and that it looks as accepted.
 */
import {canCompare, PictureChecker} from '../../pictures/picture-checker.mjs';
import {findLowContrast, runAxeInLooks} from './colours.mjs';
import {visitStories} from './visit-stories.mjs';

/** Matches the stories that are named after a state of their element. */
const stateStory = /^elements-(.+)--(loading|ready|stale|error|empty)$/;

/** Seconds for all stories, on two processors. */
const budget = 300;

export async function checkStories({hosted, axeInEachLook, expect, report}) {
  const ids = hosted.entries.filter(({type}) => type === 'story').map(({id}) => id);
  const pictures = new PictureChecker();
  const start = Date.now();
  const times = await visitStories(hosted, ids, async (story) => {
    expect(story.id, story.result, ['success']);
    const [, tag, state] = stateStory.exec(story.id) ?? [];
    if (state) expect(`state in ${story.id}`, await story.browser.run(`document.querySelector('${tag}').state`), state);
    if (story.result[0] !== 'success') return;
    if (canCompare) await pictures.check(story);
    expect(`contrast in ${story.id}`, await findLowContrast(story), []);
    if (axeInEachLook) expect(`axe in ${story.id}`, await runAxeInLooks(story), []);
  });
  const changes = canCompare ? pictures.finish(ids) : [];
  for (const message of changes) report(message);
  if (canCompare) console.log(`storybook: ${pictures.describeTime()}`);
  const seconds = Math.round((Date.now() - start) / 1000);
  if (seconds > budget) {
    const slowest = times.slice(0, 5).map((story) => `${story.id} ${story.seconds.toFixed(1)} s`);
    console.log(`storybook: all stories took ${seconds} s. The budget is ${budget} s. The slowest: ${slowest.join(', ')}`);
  }
}
