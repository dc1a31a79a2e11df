import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {setValue} from '../feed-editor/edit-value.js';
import {findLayout, formatFeed} from './format-feed.js';
import type {JsonObject} from '../feed-editor/json-value.js';

const feed: JsonObject = {
  version: '1.0',
  bodies: [
    {id: 'a', name: 'A'},
    {id: 'b', name: 'B'},
  ],
};

describe('formatFeed', () => {
  it('writes its own files again with the same bytes', () => {
    for (const indentation of ['  ', '    ', '\t']) {
      const text = formatFeed(feed, {indentation});
      assert.deepEqual(findLayout(text), {indentation});
      assert.equal(formatFeed(JSON.parse(text) as JsonObject, findLayout(text)), text);
    }
    assert.deepEqual(findLayout('{"version": "1.0"}'), {indentation: '  '});
  });

  it('changes one line for one name', () => {
    const before = formatFeed(feed).split('\n');
    const after = formatFeed(setValue(feed, ['bodies', 1, 'name'], 'Ny')).split('\n');
    assert.deepEqual(
      after.filter((line, i) => line !== before[i]),
      ['      "name": "Ny"'],
    );
  });
});
