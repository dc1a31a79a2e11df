// What a CMS loads: one file that registers every element.
import {setDocsAddress} from './report.js';
import './define.js';

const script = document.currentScript;
if (script instanceof HTMLScriptElement && script.src) setDocsAddress(new URL('feed-issues.html', script.src).href);
