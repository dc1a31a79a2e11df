/**
 * Writes the tokens as Figma reads variables: one file for each mode, in the format of the Design Tokens Community Group, with colours
 * in sRGB and numbers without a unit. The name of the mode is in the extension that Figma writes into its own exports.
 */

/** The values that depend on the page have no variable, because a designer picks the font and the size in Figma. */
const isOfPage = ({css, type}) => css === 'inherit' && type !== 'color';

/**
 * @param {import('./read-source.mjs').Token[]} tokens
 * @param {'light' | 'dark'} mode
 */
export function writeFigma(tokens, mode) {
  const file = {};
  for (const token of tokens) {
    if (isOfPage(token)) continue;
    const name = token.path.split('.')[1];
    file[token.group] ??= {};
    file[token.group][name] = {...toVariable(token, token[mode]), $description: token.description};
  }
  file.$extensions = {'com.figma.modeName': mode === 'light' ? 'Light' : 'Dark'};
  return `${JSON.stringify(file, null, 2)}\n`;
}

function toVariable({type}, value) {
  if (type === 'color') return {$type: 'color', $value: {...value, alpha: 1}};
  return {$type: 'number', $value: type === 'dimension' ? value.value : value};
}
