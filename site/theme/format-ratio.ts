/** Writes a contrast with at most one decimal. Rounds down, so that no contrast looks better than it is. */
export function formatRatio(ratio: number): string {
  return String(Math.floor(ratio * 10 + 1e-9) / 10);
}
