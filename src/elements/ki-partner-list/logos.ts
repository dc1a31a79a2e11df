/**
 * How high a logo stands, to look as heavy as the others: all cover the same area, so a wide one is lower than a square one.
 *
 * @param width - Natural width, `height` its natural height, in any unit; 0 when the picture does not say.
 * @returns The height, 1 for a square. Beyond 1 : 2 and 12 : 1 it stays as it is there.
 */
export function opticalHeight(width: number, height: number): number {
  const aspect = width / height || 2;
  return 1 / Math.sqrt(Math.min(12, Math.max(0.5, aspect)));
}

/**
 * Whether an element stands on a dark ground: what its `color-scheme` makes of the system's colours, forced ones included. A
 * media query would answer for the visitor's system, not for the page. The element's style has to set `column-rule-color`
 * to `Canvas`.
 */
export function isOnDark(element: Element): boolean {
  const [red = 255, green = 255, blue = 255] =
    getComputedStyle(element)
      .columnRuleColor.match(/[\d.]+/g)
      ?.map(Number) ?? [];
  return red + green + blue < 384;
}
