/** Describes the tokens as the rows of the table in docs/theming.md. */
import {importSource} from '../../lib/import-source.mjs';

const {contrastBetween, parseHex} = await importSource('site/theme/color.ts');

/**
 * @param {import('./read-source.mjs').Token[]} tokens
 * @returns {string[][]} The first row is the head. Cells are Markdown.
 */
export function describeTokens(tokens) {
  return [
    ['token', 'meaning', 'light', 'dark', 'contrast', 'default'],
    ...tokens.map((token) => [
      `\`${token.name}\``,
      token.description,
      ...['light', 'dark'].map((mode) => (token.type === 'color' ? `\`${token[mode].hex}\`` : '')),
      describeContrast(token, tokens),
      `\`${token.css}\``,
    ]),
  ];
}

/**
 * @param {import('./read-source.mjs').Token} token
 * @param {import('./read-source.mjs').Token[]} tokens
 * @param {'light' | 'dark'} mode
 * @returns {number} The lowest contrast of a colour with the colours that it is seen on.
 */
export function lowestContrast(token, tokens, mode) {
  const colorOf = ({[mode]: {hex}}) => parseHex(hex);
  const grounds = token.contrast.grounds.map((path) => tokens.find((other) => other.path === path));
  return Math.min(...grounds.map((ground) => contrastBetween(colorOf(token), colorOf(ground))));
}

/** Rounds down, so that no contrast looks better than it is. */
function describeContrast(token, tokens) {
  if (!token.contrast) return '';
  const [light, dark] = ['light', 'dark'].map((mode) => (Math.floor(lowestContrast(token, tokens, mode) * 10) / 10).toFixed(1));
  const grounds = token.contrast.grounds.map((path) => `\`${path.split('.')[1].replace('color-', '')}\``);
  return `${light} and ${dark} on ${grounds.join(', ')}`;
}
