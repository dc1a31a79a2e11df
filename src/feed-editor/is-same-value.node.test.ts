import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {isSameValue} from './is-same-value.js';

describe('isSameValue', () => {
  it('compares what is written, and the order of keys', () => {
    assert.equal(isSameValue({a: [1, {b: null}]}, {a: [1, {b: null}]}), true);
    assert.equal(isSameValue({a: 1, b: 2}, {b: 2, a: 1}), false);
    assert.equal(isSameValue({a: 1}, {a: 1, b: 2}), false);
    assert.equal(isSameValue([1, 2], [1]), false);
    assert.equal(isSameValue([], {}), false);
    assert.equal(isSameValue('1', 1), false);
    assert.equal(isSameValue(undefined, null), false);
  });
});
