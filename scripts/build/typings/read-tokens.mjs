/** Reads the tokens from src/themes/tokens.css. */

/**
 * @param {string} css - Declarations in groups, each below a comment that says what it is of.
 * @returns {{name: string, group: string, value: string}[]} `value` is what the token is when nobody sets it.
 */
export function readTokens(css) {
  const rule = css.slice(css.indexOf('{') + 1, css.lastIndexOf('}'));
  let group = '';
  return [...rule.matchAll(/\/\*(?<comment>[^]*?)\*\/|(?<name>--[\w-]+)\s*:\s*(?<value>[^;]+);/g)].flatMap(({groups}) => {
    if (groups.name) return [{name: groups.name, group, value: groups.value.trim()}];
    group = groups.comment.trim().replace(/\s+/g, ' ');
    return [];
  });
}
