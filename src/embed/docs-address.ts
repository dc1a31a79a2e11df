// Imported first by the bundle: a message of the very first element must already know where the docs are.
import {setDocsAddress} from '../report.js';
import {docsUrl} from './docs-url.js';
import {ownAddress} from './own-script.js';

setDocsAddress(ownAddress === undefined ? 'feed-issues.html' : docsUrl(ownAddress));
