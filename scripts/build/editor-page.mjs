/** Builds the script of the feed editor (site/edit/). */
import {readHostedFeeds} from './builder-page.mjs';
import {bundle} from './bundle.mjs';
import {describeLicences} from './licences.mjs';

/** @returns {Promise<string>} The script. Pages of other sites do not load it. */
export async function buildEditorPage() {
  const code = await bundle('site/edit/main.ts', 'iife', {kiPageData: JSON.stringify({feeds: readHostedFeeds()})});
  return `/*! ki-widgets${describeLicences(['lit', 'd3-hierarchy', 'papaparse', 'jsonc-parser'])} */\n${code}\n`;
}
