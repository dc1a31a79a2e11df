import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {balanceColumns} from './balance-columns.js';

/** Heights as boxes have them, with fractions that binary numbers round. */
const heights = fc.array(
  fc.integer({min: 1, max: 200}).map((n) => n / 20),
  {minLength: 1, maxLength: 9},
);

/** Heights of the columns that begin with these items. */
function columnsOf(items: readonly number[], starts: readonly number[]): number[] {
  return starts.map((start, i) => items.slice(start, starts[i + 1]).reduce((sum, height) => sum + height, 0));
}

/** Tries all ways to deal the items out. */
function findLowest(items: readonly number[], columns: number): number {
  if (columns === 1) return items.reduce((sum, height) => sum + height, 0);
  return Math.min(
    ...items.map((_, i) =>
      Math.max(findLowest(items.slice(0, i + 1), 1), i + 1 < items.length ? findLowest(items.slice(i + 1), columns - 1) : 0),
    ),
  );
}

describe('balanceColumns', () => {
  it('makes the highest column as low as the best of all ways to deal the items out', () => {
    fc.assert(
      fc.property(heights, fc.integer({min: 1, max: 5}), (items, maxColumns) => {
        const starts = balanceColumns(items, maxColumns);
        assert.ok(starts.length <= maxColumns);
        assert.ok(Math.abs(Math.max(...columnsOf(items, starts)) - findLowest(items, maxColumns)) < 1e-5);
      }),
      {numRuns: 2000},
    );
  });

  it('keeps the order, and leaves no column empty', () => {
    fc.assert(
      fc.property(heights, fc.integer({min: 1, max: 12}), (items, maxColumns) => {
        const starts = balanceColumns(items, maxColumns);
        assert.equal(starts[0], 0);
        assert.ok(starts.every((start, i) => start < (starts[i + 1] ?? items.length)));
      }),
    );
  });

  it('deals seven equal items out as evenly as possible', () => {
    assert.deepEqual(
      [1, 2, 3, 4, 7, 9].map((columns) => balanceColumns([5, 5, 5, 5, 5, 5, 5], columns)),
      [[0], [0, 4], [0, 3, 5], [0, 2, 4, 6], [0, 1, 2, 3, 4, 5, 6], [0, 1, 2, 3, 4, 5, 6]],
    );
  });
});
