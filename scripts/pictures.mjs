/**
 * `npm run pictures`: builds Storybook, takes a picture of every story, and compares it with the accepted one in `stories/pictures/`. The
 * report of the differences is `.tmp/pictures/index.html`. With `--accept`, the new pictures replace the accepted ones.
 */
import process from 'node:process';
import {fail, readOptionsOf} from './lib/command-line.mjs';
import {ensureInstalled} from './lib/ensure-installed.mjs';

ensureInstalled();
const {readOptions, usage} = await import('./pictures/options.mjs');
const {canCompare, PictureChecker} = await import('./pictures/picture-checker.mjs');
const {hostStorybook} = await import('./check/storybook/host.mjs');
const {visitStories} = await import('./check/storybook/visit-stories.mjs');
const {buildStorybook} = await import('./test/checks.mjs');

const {isAccepting, parts} = readOptionsOf(readOptions, usage);
if (!canCompare) fail('Only Chromium on Linux draws texts as in the accepted pictures. Run this on Linux, for example in a container.');
const {code, output} = await buildStorybook();
if (code !== 0) fail(output);

const hosted = await hostStorybook();
const all = hosted.entries.filter(({type}) => type === 'story').map(({id}) => id);
const ids = all.filter((id) => parts.some((part) => id.includes(part)));
if (ids.length === 0) fail(`No story's id contains ${parts.join(' or ')}`);
const pictures = new PictureChecker({isAccepting});
const broken = [];
const visit = async (story) => {
  if (story.result[0] === 'success') await pictures.check(story);
  else broken.push(`${story.id} has no picture, because it ended with an error: ${story.result.join(' ')}`);
};
// axe takes longer than the picture, and `npm test` runs it.
await visitStories(hosted, ids, visit, {query: '&globals=a11y.manual:!true'});
const changes = pictures.finish(all);
for (const line of [...broken, ...changes]) console.log(line);
console.log(`${changes.length} ${isAccepting ? 'accepted' : 'changed'}. ${pictures.describeTime()} ${pictures.describeCropped()}`);
hosted.close();
process.exit(broken.length > 0 || (changes.length > 0 && !isAccepting) ? 1 : 0);
