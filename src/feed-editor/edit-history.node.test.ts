import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {EditHistory} from './edit-history.js';
import {setValue} from './edit-value.js';
import type {JsonObject} from './json-value.js';

const feed: JsonObject = {version: '1.0', project: {name: 'KI'}};

describe('EditHistory', () => {
  it('takes edits back and makes them again, and typing in one field is one step', () => {
    const history = new EditHistory(feed);
    history.add(setValue(history.feed, ['version'], '1'), 'version', 'v');
    history.add(setValue(history.feed, ['version'], '1.1'), 'version', 'v');
    history.add(setValue(history.feed, ['id'], 'ki'), 'id');
    assert.equal(history.undoLabel, 'id');
    history.undo();
    assert.equal(history.feed.version, '1.1');
    history.undo();
    assert.equal(history.feed, feed);
    assert.deepEqual([history.undoLabel, history.redoLabel, history.isUnsaved], [null, 'version', false]);
    history.redo();
    history.redo();
    history.redo();
    assert.deepEqual([history.feed.version, history.feed.id, history.redoLabel], ['1.1', 'ki', null]);
  });

  it('gives up the undone edits after another edit', () => {
    const history = new EditHistory(feed);
    history.add(setValue(feed, ['id'], 'a'), 'first');
    history.undo();
    history.add(setValue(feed, ['id'], 'b'), 'second');
    assert.deepEqual([history.feed.id, history.redoLabel, history.undoLabel], ['b', null, 'second']);
  });

  it('knows whether the file has the edits', () => {
    const history = new EditHistory(feed);
    history.add(setValue(feed, ['id'], 'a'), 'id', 'id');
    assert.equal(history.isUnsaved, true);
    history.markSaved();
    assert.equal(history.isUnsaved, false);
    history.add(setValue(feed, ['id'], 'ab'), 'id', 'id');
    history.undo();
    assert.equal(history.feed.id, 'a', 'the saved version is a step of its own');
  });
});
