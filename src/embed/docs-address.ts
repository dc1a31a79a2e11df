// Imported first by the bundle: a message of the very first element must already know where the docs are.
import {setDocsAddress} from '../report.js';

const script = document.currentScript;
if (script instanceof HTMLScriptElement && script.src) setDocsAddress(new URL('feed-issues.html', script.src).href);
