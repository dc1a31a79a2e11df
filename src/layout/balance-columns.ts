/**
 * Deals items out over columns, in their order. The highest column is as low as possible, and no column is much lower than the others
 * without need.
 *
 * @param heights - Height of each item, above 0.
 * @param maxColumns - At least 1.
 * @returns Index of the first item of each column. O(n).
 */
export function balanceColumns(heights: readonly number[], maxColumns: number): readonly number[] {
  let total = 0;
  let highest = 0;
  for (const height of heights) {
    total += height;
    highest = Math.max(highest, height);
  }
  // The lowest limit within which all columns fit. Filling columns one by one never needs more than the upper bound.
  let lower = Math.max(highest, total / maxColumns);
  let upper = total / maxColumns + highest;
  for (let i = 0; i < 20; i++) {
    const limit = (lower + upper) / 2;
    if (fillColumns(heights, limit, total, Infinity).length <= maxColumns) upper = limit;
    else lower = limit;
  }
  const even = fillColumns(heights, upper, total, maxColumns);
  return even.length <= maxColumns ? even : fillColumns(heights, upper, total, Infinity);
}

/** Largest rounding error of a sum of heights. */
const tolerance = 1e-6;

/** Fills columns up to a limit. With a number of columns, a column also ends when it has its share of the items that are left. */
function fillColumns(heights: readonly number[], limit: number, total: number, columns: number): number[] {
  const starts = [0];
  let [column, rest] = [0, total];
  heights.forEach((height, i) => {
    const columnsLeft = columns - starts.length + 1;
    if (column > 0 && (column + height > limit + tolerance || (columnsLeft < Infinity && column >= rest / columnsLeft - tolerance))) {
      starts.push(i);
      rest -= column;
      column = 0;
    }
    column += height;
  });
  return starts;
}

/** Returns the height of the highest column. */
export function highestColumn(heights: readonly number[], starts: readonly number[]): number {
  let highest = 0;
  starts.forEach((start, i) => {
    let column = 0;
    for (let item = start; item < (starts[i + 1] ?? heights.length); item++) column += heights[item] ?? 0;
    highest = Math.max(highest, column);
  });
  return highest;
}
