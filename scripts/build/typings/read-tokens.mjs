/** Reads the theming tokens from src/themes/tokens.css. */

/**
 * @param {string} css - One rule. A comment above each declaration describes the token.
 * @returns {{name: string, description: string, value: string}[]} `value` is the default.
 */
export function readTokens(css) {
  const rule = css.slice(css.indexOf('{') + 1, css.lastIndexOf('}'));
  const declarations = rule.matchAll(/\/\*(?<comment>[^*]*)\*\/\s*(?<name>--[\w-]+)\s*:\s*(?<value>[^;]+);/g);
  return [...declarations].map(({groups}) => ({
    name: groups.name,
    description: groups.comment.trim().replace(/\s+/g, ' '),
    value: groups.value
      .trim()
      .replace(/\s+/g, ' ')
      .replace(/(?<=\() | (?=\))/g, ''),
  }));
}
