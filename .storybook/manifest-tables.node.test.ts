import assert from 'node:assert/strict';
import {it} from 'node:test';
import type {Manifest} from './manifest-controls.js';
import {makeReferenceTables} from './manifest-tables.js';

const manifest: Manifest = {
  modules: [
    {
      declarations: [
        {
          name: 'XCard',
          tagName: 'x-card',
          members: [
            {kind: 'field', name: 'view', attribute: 'view'},
            {kind: 'method', name: 'retry', description: 'Requests\nthe feed again.'},
          ],
          slots: [
            {name: '', description: 'The fallback.'},
            {name: 'heading', description: 'One | the other.'},
          ],
          cssParts: [{name: 'view', description: 'The box.'}],
        },
      ],
    },
  ],
};
const tokens = [{name: '--x-gap', value: '2em', description: 'Space.'}];

it('The reference of an element has a table for each kind of entry, and none for attributes', () => {
  const tables = makeReferenceTables(manifest, 'x-card', tokens);
  assert.deepEqual(
    tables.map(({title, rowCount}) => [title, rowCount]),
    [
      ['States', 5],
      ['Slots', 2],
      ['Parts', 1],
      ['Methods', 1],
      ['Tokens', 1],
    ],
  );
  assert.equal(tables[1]?.markdown, '| slot | meaning |\n| --- | --- |\n| (default) | The fallback. |\n| `heading` | One \\| the other. |');
  assert.equal(tables[3]?.markdown, '| method | meaning |\n| --- | --- |\n| `retry()` | Requests the feed again. |');
  assert.equal(tables[4]?.markdown, '| token | default | meaning |\n| --- | --- | --- |\n| `--x-gap` | `2em` | Space. |');
});
