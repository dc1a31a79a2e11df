import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {findFault, findPlaces} from './json-places.js';
import {validateWords} from './validate-words.js';

describe('a place in JSON', () => {
  const text = '{\r\n  "a": [1,\n    {"å/b~": "x"}],\r"b": 2, "b": 3}';

  it('is found by its pointer, whatever ends the lines', () => {
    const placeOf = findPlaces(text);
    assert.deepEqual(placeOf(''), {line: 1, column: 1});
    assert.deepEqual(placeOf('/a'), {line: 2, column: 8});
    assert.deepEqual(placeOf('/a', 'key'), {line: 2, column: 3});
    assert.deepEqual(placeOf('/a/0'), {line: 2, column: 9});
    assert.deepEqual(placeOf('/a/1/å~1b~0'), {line: 3, column: 14});
    assert.deepEqual(placeOf('/a/1/å~1b~0', 'key'), {line: 3, column: 6});
  });

  it('of a key that is there twice is that of the last, which counts', () => {
    assert.deepEqual(findPlaces(text)('/b', 'key'), {line: 4, column: 9});
    assert.deepEqual(findPlaces(text)('/b'), {line: 4, column: 14});
  });

  it('of what is not there is that of what it would stand in', () => {
    assert.deepEqual(findPlaces(text)('/a/1/c'), {line: 3, column: 5});
    assert.deepEqual(findPlaces(text)('/a/1/c', 'key'), {line: 3, column: 5});
    assert.deepEqual(findPlaces(text)('/x/y'), {line: 1, column: 1});
  });

  it('is not told where it nests too deep', () => {
    assert.equal(findPlaces('['.repeat(200_000) + ']'.repeat(200_000))('/0'), undefined);
  });
});

describe('what is no JSON', () => {
  const faults: readonly (readonly [text: string, line: number, column: number, what: RegExp])[] = [
    ['{"a": 1,}', 1, 9, /a key .* comma too many/],
    ['{\n"a": [1, 2,\n]}', 3, 1, /a value .* comma too many/],
    ['{"a": 1\n "b": 2}', 2, 2, /a comma is missing before this/],
    ['{"a" 1}', 1, 6, /a colon must stand here/],
    ['{a: 1}', 1, 2, /quotation marks/],
    ["{'a': 1}", 1, 2, /quotation marks/],
    ['{"a": True}', 1, 7, /true, false and null/],
    ['{} {}', 1, 4, /nothing may follow/],
    ['// x\n{}', 1, 1, /no comments/],
    ['{"a": "x\n"}', 1, 7, /no closing quotation mark/],
    ['{"a": "x\\q"}', 1, 7, /backslash/],
    ['{"a": "x\ty"}', 1, 7, /control character/],
    ['{"a": [1', 1, 9, /\] is missing/],
  ];
  for (const [text, line, column, what] of faults) {
    it(`${JSON.stringify(text)} is told at ${line}:${column}`, () => {
      const fault = findFault(text, '', validateWords.en.faults);
      assert.match(fault.what, what);
      assert.deepEqual(fault.place, {line, column});
    });
  }

  it('and is empty has no place', () => {
    assert.deepEqual(findFault(' \n', '', validateWords.en.faults), {what: 'it is empty', place: undefined});
  });
});
