import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {findLongestPart, findMinLetters, findNarrowestText, findTextWidth, toTightnessClass} from './text-width.js';

describe('the width of a text in a box', () => {
  const layout = {width: 4, hasTightSides: false, stackDepth: 2};

  it('is that of a column, without gap, padding and borders', () => {
    // 80 em / 4 columns = 20 em. 20 - 3.2 = 16.8, in steps of a quarter.
    assert.equal(findTextWidth(layout, 80, false, false), 16.75);
    // Labels between boxes take 18 % of the columns: 16.4 - 3.2.
    assert.equal(findTextWidth({...layout, hasTightSides: true}, 80, false, false), 13);
    // A column of a drawing that scrolls is never narrower: 14.5 - 3.2, or 12.5 - 3.2 if it is compact.
    assert.deepEqual([findTextWidth(layout, 40, false, false), findTextWidth(layout, 40, true, false)], [11.25, 9.25]);
    // A list as wide as a phone, and one in a wide column.
    assert.deepEqual([findTextWidth(null, 20, false, false), findTextWidth(null, 80, false, false)], [16.75, 38.75]);
  });

  it('is smaller in a box that is indented', () => {
    // Each indentation takes 1.35 em.
    assert.equal(findNarrowestText(layout, 80, false).toFixed(2), '14.10');
  });

  it('decides which words may break, from 9 letters on', () => {
    assert.deepEqual([5, 10, 14.1, 38].map(findMinLetters), [9, 11, 17, 17]);
  });

  it('decides whether syllables may end a line, and whether the mark of a name may begin one', () => {
    assert.deepEqual(
      [7.9, 8.1, 9.4, 9.6].map((width) => toTightnessClass(width, false)),
      ['tight cramped', 'tight', 'tight', ''],
    );
    // Names in compact boxes are smaller.
    assert.deepEqual(
      [8.7, 9.4].map((width) => toTightnessClass(width, true)),
      ['tight', ''],
    );
  });

  it('finds the width of the longest part of a word', () => {
    // «Gruppen» has seven letters, and there may be a hyphen behind it.
    assert.equal(findLongestPart(['Koordineringsgruppen for KI', 'Råd']).toFixed(2), '4.95');
    assert.equal(findLongestPart([]).toFixed(2), '0.40');
  });
});
