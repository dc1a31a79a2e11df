/**
 * Returns how many columns a list has that is read along its rows: as many rows as needed, evenly filled, and if possible without a last
 * row of one item.
 *
 * @param fitting - Number of columns that fit, at least 1.
 */
export function balanceRows(count: number, fitting: number): number {
  const balanced = Math.ceil(count / Math.ceil(count / fitting));
  for (let columns = balanced; columns > 1; columns--) if (count % columns !== 1) return columns;
  return balanced;
}
