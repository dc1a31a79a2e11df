/** Writes the files that are made from src/themes/tokens.json. */
import {format, resolveConfig} from 'prettier';
import {root} from '../../lib/repository.mjs';
import {readSource} from './read-source.mjs';
import {writeTheme, writeTokensCss} from './write-css.mjs';
import {writeFigma} from './write-figma.mjs';

/** @returns {Promise<Record<string, string>>} Contents by path, relative to the top folder. */
export async function writeTokenFiles() {
  const {tokens, themes} = readSource();
  const files = {'src/themes/tokens.css': writeTokensCss(tokens)};
  for (const [name, description] of Object.entries(themes)) files[`src/themes/${name}.css`] = writeTheme(tokens, name, description);
  for (const mode of ['light', 'dark']) files[`src/themes/figma/${mode}.tokens.json`] = writeFigma(tokens, mode);
  for (const path of Object.keys(files)) files[path] = await format(files[path], {...(await resolveConfig(root + path)), filepath: path});
  return files;
}
