import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {findSyntaxError, makePointerLocator} from './json-locations.js';
import {fileMessages} from './file-messages.js';

describe('makePointerLocator', () => {
  const text = '{\r\n  "a": [1,\n    {"å/b~": "x"}],\r"b": 2, "b": 3}';

  it('locates a value or key by its pointer, with any line ending', () => {
    const locate = makePointerLocator(text);
    assert.deepEqual(locate(''), {line: 1, column: 1});
    assert.deepEqual(locate('/a'), {line: 2, column: 8});
    assert.deepEqual(locate('/a', 'key'), {line: 2, column: 3});
    assert.deepEqual(locate('/a/0'), {line: 2, column: 9});
    assert.deepEqual(locate('/a/1/å~1b~0'), {line: 3, column: 14});
    assert.deepEqual(locate('/a/1/å~1b~0', 'key'), {line: 3, column: 6});
  });

  it('locates the last of two equal keys, which counts', () => {
    assert.deepEqual(makePointerLocator(text)('/b', 'key'), {line: 4, column: 9});
    assert.deepEqual(makePointerLocator(text)('/b'), {line: 4, column: 14});
  });

  it('locates the nearest ancestor of a value that does not exist', () => {
    assert.deepEqual(makePointerLocator(text)('/a/1/c'), {line: 3, column: 5});
    assert.deepEqual(makePointerLocator(text)('/a/1/c', 'key'), {line: 3, column: 5});
    assert.deepEqual(makePointerLocator(text)('/x/y'), {line: 1, column: 1});
  });

  it('returns `undefined` for a text that is nested too deeply', () => {
    assert.equal(makePointerLocator('['.repeat(200_000) + ']'.repeat(200_000))('/0'), undefined);
  });
});

describe('findSyntaxError', () => {
  const cases: readonly (readonly [text: string, line: number, column: number, message: RegExp])[] = [
    ['{"a": 1,}', 1, 8, /a comma too many here/],
    ['{\n"a": [1, 2,\n]}', 2, 11, /a comma too many here/],
    ['{"a": 1,, "b": 2}', 1, 9, /a field name .* comma too many/],
    ['{“a”: 1}', 1, 2, /straight quotation marks/],
    ['{"a": 1\n "b": 2}', 2, 2, /a comma is missing before this/],
    ['{"a" 1}', 1, 6, /a colon is expected here/],
    ['{a: 1}', 1, 2, /quotation marks/],
    ["{'a': 1}", 1, 2, /double quotation marks/],
    ['{"a": True}', 1, 7, /true, false and null/],
    ['{} {}', 1, 4, /nothing may follow/],
    ['// x\n{}', 1, 1, /cannot contain comments/],
    ['{"a": "x\n"}', 1, 7, /no closing quotation mark/],
    ['{"a": "x\\q"}', 1, 7, /backslash/],
    ['{"a": "x\ty"}', 1, 7, /control character/],
    ['{"a": [1', 1, 9, /\] is missing/],
  ];
  for (const [text, line, column, message] of cases) {
    it(`locates the error in ${JSON.stringify(text)} at ${line}:${column}`, () => {
      const {description, location} = findSyntaxError(text, '', fileMessages.en.syntaxErrors);
      assert.match(description, message);
      assert.deepEqual(location, {line, column});
    });
  }

  it('returns no location for an empty text', () => {
    assert.deepEqual(findSyntaxError(' \n', '', fileMessages.en.syntaxErrors), {description: 'it is empty', location: undefined});
  });
});
