import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {looks} from './looks.mjs';
import {readOptions} from './options.mjs';

describe('the contact sheets', () => {
  it('show every element', () => {
    const folder = fileURLToPath(new URL('../../src/elements', import.meta.url));
    const tags = readdirSync(folder, {withFileTypes: true})
      .filter((entry) => entry.isDirectory())
      .map(({name}) => name);
    assert.ok(tags.length > 7);
    for (const tag of tags) assert.match(looks[tag] ?? '', new RegExp(`<${tag}[ >]`));
  });

  it('show every look in three engines, seven themes and four widths unless options choose', () => {
    const all = readOptions([]);
    assert.deepEqual(all.engines, ['chromium', 'firefox', 'webkit']);
    assert.deepEqual(all.looks, Object.keys(looks));
    assert.deepEqual(all.themes, ['light', 'dark', 'designsystemet', 'brand', 'band', 'text-200', 'forced']);
    assert.deepEqual(all.widths, [320, 640, 768, 1280]);
    const some = readOptions(['--engine=webkit', '--widget=ki-feed,council', '--theme=dark', '--width=1120', '--scale=1', '--out=/tmp/x']);
    assert.deepEqual(some, {
      ...all,
      engines: ['webkit'],
      looks: ['ki-feed', 'council'],
      themes: ['dark'],
      widths: [1120],
      scale: 1,
      out: '/tmp/x',
    });
  });

  it('are not taken when an option is misspelt', () => {
    for (const option of ['--widgets=ki-feed', '--widget=ki-fed', '--width=wide', '--theme=', '--scale=0', '--type=gif', 'ki-feed'])
      assert.throws(() => readOptions([option]), /Unknown|must be a number/, option);
  });
});
