/** Number of engines in which the tests run. */
const engineCount = 3;

/** Number of the engine of this page: 0 for Chromium, 1 for Firefox, 2 for WebKit. */
export const engineNumber = navigator.userAgent.includes('Firefox') ? 1 : navigator.userAgent.includes('Chrome') ? 0 : 2;

/**
 * Shares a long list of cases that are variants of a few kinds between the engines. Each engine takes every third case, so it meets all
 * kinds, and together the engines run all cases.
 *
 * @param round - Number of the list, if the same cases are in several lists. After three rounds, each engine has taken each case.
 */
export function takeShare<T>(cases: readonly T[], round = 0): readonly T[] {
  return cases.filter((_, i) => (i + round) % engineCount === engineNumber);
}
