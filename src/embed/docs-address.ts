// Imported first by the bundle: a message of the very first element must already know where the docs are.
import {setDocsAddress} from '../report.js';
import {docsUrl} from './docs-url.js';

// A module script is nobody's current script, so it is looked for by its name.
const script = document.currentScript ?? document.querySelector('script[src*="ki-widgets.js"]');
if (script instanceof HTMLScriptElement && script.src) setDocsAddress(docsUrl(script.src));
