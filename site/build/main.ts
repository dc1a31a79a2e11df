// Starts the page that builds snippets. It is one script with the widgets in it, so that the page has one copy of Lit.
import '../../src/define.js';
import {BuilderPage} from './builder-page.js';
import type {PageData} from './page-data.js';
import {textsIn} from './texts.js';

/** Written by the build (scripts/build/builder-page.mjs). */
declare const kiPageData: PageData;

const main = document.querySelector('main');
const language = document.documentElement.lang === 'en' ? 'en' : 'nb';
const here = new URL(language === 'en' ? '../../' : '../', location.href.replace(/[?#].*/s, '')).href.replace(/\/$/, '');
if (main) {
  const page = new BuilderPage(main, language, textsIn(language), {here, data: kiPageData, hashes: {}});
  page.start();
  void addHashes(page);
}

/** Adds the hashes of the scripts to the snippets. */
async function addHashes(page: BuilderPage): Promise<void> {
  try {
    const response = await fetch(`${here}/integrity.json`, {credentials: 'omit'});
    if (response.ok) page.addHashes((await response.json()) as Record<string, string>);
  } catch {
    // A host may leave out the list. The snippets have no hashes then.
  }
}
