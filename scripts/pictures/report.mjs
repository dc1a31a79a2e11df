/** Writes an HTML page with the pictures that have changed. It works from the disk. */
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {reduceColors, writePng} from './png.mjs';

/**
 * @typedef {object} Change
 * @property {string} id - Storybook's id of the story.
 * @property {string} message - How the picture differs.
 * @property {import('./png.mjs').Picture} [before] - The accepted picture.
 * @property {import('./png.mjs').Picture} [after] - The new picture.
 * @property {import('./png.mjs').Picture} [difference] - Marks in red what has changed.
 */

/** Titles of the columns. */
const columns = {before: 'Accepted', after: 'Now', difference: 'Difference'};

/**
 * @param {readonly Change[]} changes
 * @param {string} folder
 * @returns {string} Path of the page.
 */
export function writeReport(changes, folder) {
  mkdirSync(folder, {recursive: true});
  const sections = changes.map((change) => {
    const figures = Object.entries(columns).map(([name, title]) => {
      if (!change[name]) return '';
      const file = `${change.id}.${name}.png`;
      writeFileSync(join(folder, file), writePng(reduceColors(change[name])));
      return `<figure><figcaption>${title}</figcaption><a href="${file}"><img src="${file}" alt="${title}: ${change.id}"></a></figure>`;
    });
    return `<section>
      <h2 id="${change.id}">${change.id}</h2>
      <p>${change.message}</p>
      <div>${figures.join('')}</div>
      <p>To accept this picture: <code>npm run pictures -- --accept --story=${change.id}</code></p>
    </section>`;
  });
  const path = join(folder, 'index.html');
  writeFileSync(
    path,
    `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width">
  <title>Changed pictures (${changes.length})</title>
  <style>
    body { margin: 1rem; font: 1rem/1.5 system-ui, sans-serif; background: #e8ebee; color: #14202b; }
    section { margin-block: 2rem; border-top: 1px solid; }
    section > div { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 1rem; align-items: start; }
    figure { margin: 0; }
    img { max-width: 100%; border: 1px solid #77828c; background: #fff; }
  </style>
  <h1>Changed pictures: ${changes.length}</h1>
  <p>Look at each change. If all of them are intended, run <code>npm run pictures -- --accept</code> and commit <code>stories/pictures/</code>.</p>
  <ul>${changes.map(({id, message}) => `<li><a href="#${id}">${id}</a>: ${message}</li>`).join('')}</ul>
  ${sections.join('\n')}
</html>
`,
  );
  return path;
}
