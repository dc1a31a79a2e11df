import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {findMinLetters, findNarrowestText, findTextWidth, isTightText} from './text-width.js';

describe('the width of a text in a box', () => {
  const layout = {width: 4, hasTightSides: false, stackDepth: 2};

  it('is that of a column, without gap, padding and borders', () => {
    // 80 em / 4 columns = 20 em. 20 - 3.2 = 16.8, in steps of a quarter.
    assert.equal(findTextWidth(layout, 80, false), 16.75);
    // Labels between boxes take 18 % of the columns: 16.4 - 3.2.
    assert.equal(findTextWidth({...layout, hasTightSides: true}, 80, false), 13);
    // A list as wide as a phone, and one in a wide column.
    assert.deepEqual([findTextWidth(null, 20, false), findTextWidth(null, 80, false)], [16.75, 38.75]);
  });

  it('is smaller in a box that is indented', () => {
    // Each indentation takes 1.35 em.
    assert.equal(findNarrowestText(layout, 80).toFixed(2), '14.10');
  });

  it('decides which words may break, from 9 letters on', () => {
    assert.deepEqual([5, 10, 14.1, 38].map(findMinLetters), [9, 11, 17, 17]);
  });

  it('decides whether syllables may end a line', () => {
    assert.deepEqual(
      [9.4, 9.6].map((width) => isTightText(width, false)),
      [true, false],
    );
    // Names in compact boxes are smaller.
    assert.deepEqual(
      [8.7, 9.4].map((width) => isTightText(width, true)),
      [true, false],
    );
  });
});
