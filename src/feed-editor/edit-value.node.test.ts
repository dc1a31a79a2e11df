import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {getValue, insertItem, moveItem, removeItem, setValue} from './edit-value.js';
import type {JsonObject} from './json-value.js';

const feed = {
  version: '1.0',
  project: {name: 'KI'},
  bodies: [
    {id: 'a', name: 'A', x: 1},
    {id: 'b', name: 'B'},
  ],
  later: {'~/': 1},
};

describe('edit-value', () => {
  it('sets a value and shares the parts that are unchanged', () => {
    const edited = setValue(feed, ['bodies', 1, 'name'], 'Ny');
    assert.deepEqual(edited.bodies, [
      {id: 'a', name: 'A', x: 1},
      {id: 'b', name: 'Ny'},
    ]);
    assert.equal(getValue(edited, ['bodies', 0]), feed.bodies[0]);
    assert.equal(feed.bodies[1]?.name, 'B');
    assert.deepEqual(edited.later, {'~/': 1});
  });

  it('writes a new field where the definition has it', () => {
    assert.deepEqual(Object.keys(setValue(feed, ['organizations'], [])), ['version', 'project', 'organizations', 'bodies', 'later']);
    const body = getValue(setValue(feed, ['bodies', 0, 'period', 'from'], '2020'), ['bodies', 0]);
    assert.equal(JSON.stringify(body), '{"id":"a","name":"A","period":{"from":"2020"},"x":1}');
  });

  it('removes an object that has become empty, and keeps an item of a list', () => {
    const dated = setValue(feed, ['bodies', 0, 'period', 'from'], '2020');
    assert.deepEqual(setValue(dated, ['bodies', 0, 'period', 'from'], undefined), feed);
    assert.deepEqual(setValue({members: [{x: 1}]}, ['members', 0, 'x'], undefined), {members: [{}]});
  });

  it('keeps a key with a name that objects already have', () => {
    const hostile = JSON.parse('{"__proto__":{"a":1},"version":"1.0"}') as JsonObject;
    assert.equal(JSON.stringify(setValue(hostile, ['version'], '1.1')), '{"__proto__":{"a":1},"version":"1.1"}');
    assert.equal(getValue(hostile, ['toString']), undefined);
  });

  it('inserts, moves and removes items, and removes an empty list', () => {
    const ids = (value: JsonObject) => (value.bodies as {id: string}[] | undefined)?.map(({id}) => id);
    assert.deepEqual(ids(insertItem(feed, ['bodies'], {id: 'c'}, 1)), ['a', 'c', 'b']);
    assert.deepEqual(ids(moveItem(feed, ['bodies'], 0, 1)), ['b', 'a']);
    assert.equal(ids(removeItem(removeItem(feed, ['bodies'], 0), ['bodies'], 0)), undefined);
    assert.deepEqual(insertItem(feed, ['contacts'], {id: 'k'}).contacts, [{id: 'k'}]);
    assert.deepEqual(setValue(feed, ['contacts', 0, 'person'], 'Ola').contacts, [{person: 'Ola'}]);
  });

  it('reports a path that leads through a text', () => {
    assert.throws(() => setValue(feed, ['version', 'x'], 1), TypeError);
    assert.throws(() => setValue(feed, ['bodies', 7, 'name'], 'x'), TypeError);
  });
});
