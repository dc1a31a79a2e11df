/** Largest rounding error of a sum of heights. */
const tolerance = 1e-6;

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
  let limit = lower;
  for (let i = 0; i < 20 && lower < upper; i++) {
    const {count, height, nextLimit} = measureColumns(heights, limit);
    if (count <= maxColumns) upper = height;
    else lower = nextLimit;
    limit = (lower + upper) / 2;
  }
  const even = fillColumns(heights, upper, total, maxColumns);
  return even.length <= maxColumns ? even : fillColumns(heights, upper, total, Infinity);
}

/** Fills columns up to a limit. Returns their number, the height of the highest one, and the next limit that gives other columns. */
function measureColumns(heights: readonly number[], limit: number): {count: number; height: number; nextLimit: number} {
  let [count, height, column, nextLimit] = [1, 0, 0, Infinity];
  for (const item of heights) {
    column += item;
    if (column > limit + tolerance) {
      nextLimit = Math.min(nextLimit, column);
      count++;
      column = item;
    }
    height = Math.max(height, column);
  }
  return {count, height, nextLimit};
}

/** Fills columns up to a limit. With a number of columns, a column also ends when it has its share of the items that are left. */
function fillColumns(heights: readonly number[], limit: number, total: number, columns: number): number[] {
  const starts = [0];
  let [column, rest] = [0, total];
  for (let i = 0; i < heights.length; i++) {
    const height = heights[i] ?? 0;
    const columnsLeft = columns - starts.length + 1;
    if (column > 0 && (column + height > limit + tolerance || (columnsLeft < Infinity && column >= rest / columnsLeft - tolerance))) {
      starts.push(i);
      rest -= column;
      column = 0;
    }
    column += height;
  }
  return starts;
}
