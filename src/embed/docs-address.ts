// The bundle imports this module first, so that the message of any element can link to the docs.
import {setDocsAddress} from '../report.js';
import {docsUrl} from './docs-url.js';
import {ownAddress} from './own-script.js';

setDocsAddress(ownAddress === undefined ? 'feed-issues.html' : docsUrl(ownAddress));
