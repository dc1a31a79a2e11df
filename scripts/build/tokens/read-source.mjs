/**
 * Reads src/themes/tokens.json, the source of all tokens, in the format of the Design Tokens Community Group (2025.10).
 *
 * `$value` is the value on a light page. Two extensions hold what the format has no place for:
 *
 * - `mode.dark`: the value on a dark page, if it differs. Other tools use the same key.
 * - `ki-widgets.css`: the default in CSS, if it is more than the value. `ki-widgets.contrast`: the colours that the token is seen on, and
 *   the lowest contrast that is allowed. `ki-widgets.themes`: the value in each theme, in CSS.
 */
import {readJson} from '../../lib/repository.mjs';

/**
 * @typedef {object} Token
 * @property {string} path - Group and name: `box.color-surface`.
 * @property {string} group
 * @property {string} name - The custom property: `--ki-color-surface`.
 * @property {string} type
 * @property {string} description
 * @property {unknown} light - The value, with aliases resolved.
 * @property {unknown} dark
 * @property {string} css - The default.
 * @property {{grounds: string[], required: number}} [contrast] - The paths of the grounds.
 * @property {Record<string, string>} themes - CSS values by the name of the theme.
 */

/**
 * @param {object} [source] - The parsed file.
 * @returns {{tokens: Token[], themes: Record<string, string>}} All tokens in order, and the descriptions of the themes.
 */
export function readSource(source = readJson('src/themes/tokens.json')) {
  const groups = Object.entries(source).filter(([name]) => !name.startsWith('$'));
  const raw = new Map(
    groups.flatMap(([group, members]) =>
      Object.entries(members)
        .filter(([name]) => !name.startsWith('$'))
        .map(([name, token]) => [`${group}.${name}`, token]),
    ),
  );
  const tokens = [...raw].map(([path, token]) => {
    const [group, name] = path.split('.');
    const {css, contrast, themes = {}} = token.$extensions?.['ki-widgets'] ?? {};
    return {
      path,
      group,
      name: `--ki-${name}`,
      type: token.$type,
      description: token.$description,
      light: resolve(path, 'light'),
      dark: resolve(path, 'dark'),
      css: css ?? toCss(token),
      contrast: contrast && {...contrast, grounds: contrast.grounds.map(readAlias)},
      themes,
    };
  });
  return {tokens, themes: source.$extensions['ki-widgets'].themes};

  function resolve(path, mode) {
    const token = raw.get(path);
    if (!token) throw new Error(`src/themes/tokens.json has no token "${path}"`);
    const value = (mode === 'dark' ? token.$extensions?.mode?.dark : undefined) ?? token.$value;
    return typeof value === 'string' && value.startsWith('{') ? resolve(readAlias(value), mode) : value;
  }
}

/** @param {string} alias - `{group.name}`. */
function readAlias(alias) {
  return alias.slice(1, -1);
}

/** Writes a plain value in CSS. Other values have their CSS in the file. */
function toCss({$type, $value}) {
  if ($type === 'color') return $value.hex;
  return String($value);
}
