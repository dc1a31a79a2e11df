// Starts the doctor’s page. It contains no widgets and no Lit, so it works where these fail.
import {CheckPage} from './check-page.js';
import {texts as english} from './texts-en.js';
import {texts as norwegian} from './texts-nb.js';

/** The code of the bookmark. Written by the build (scripts/build/doctor.mjs). */
declare const kiBookmark: string;

const main = document.querySelector('main');
const language = document.documentElement.lang === 'en' ? 'en' : 'nb';
if (main) new CheckPage(main, language, language === 'en' ? english : norwegian, kiBookmark).start();
