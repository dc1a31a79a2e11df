// Imported first by the bundle: a message of the very first element must already know where the docs are.
import {setDocsAddress} from '../report.js';
import {ownScript} from './own-script.js';

if (ownScript?.src) setDocsAddress(new URL('feed-issues.html', ownScript.src).href);
