// Starts the feed editor. It is one script with the widgets in it, so that the page has one copy of Lit.
import '../../src/define.js';
import {EditorPage} from './editor-page.js';
import type {EditPageData} from './page-data.js';

/** Written by the build (scripts/build/editor-page.mjs). */
declare const kiPageData: EditPageData;

const main = document.querySelector('main');
const language = document.documentElement.lang === 'en' ? 'en' : 'nb';
const here = new URL(language === 'en' ? '../../' : '../', location.href.replace(/[?#].*/s, '')).href.replace(/\/$/, '');
if (main) new EditorPage(main, language, here, kiPageData).start();
