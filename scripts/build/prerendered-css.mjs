/** Builds `themes/prerendered.css` from the styles of the widgets and from src/cli/prerendered.css. */
import {readFileSync} from 'node:fs';
import {importSource} from '../lib/import-source.mjs';
import {root} from '../lib/repository.mjs';

/** @returns {Promise<string>} The style sheet of prerendered pages. */
export async function buildPrerenderedCss() {
  const {writePrerenderedCss} = await importSource('src/cli/prerendered-css.ts');
  return writePrerenderedCss(readFileSync(`${root}src/cli/prerendered.css`, 'utf8'));
}
