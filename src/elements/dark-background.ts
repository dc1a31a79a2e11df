/**
 * Whether an element's background is dark, according to its `color-scheme` or to forced colours. A media query would give the
 * visitor's preference, which the page may not follow. The element's style must set `column-rule-color: Canvas`.
 */
export function isOnDarkBackground(element: Element): boolean {
  const [red = 255, green = 255, blue = 255] =
    getComputedStyle(element)
      .columnRuleColor.match(/[\d.]+/g)
      ?.map(Number) ?? [];
  return red + green + blue < 384;
}
