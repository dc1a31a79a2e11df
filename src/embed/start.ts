// The module for links and divs. The loader loads it on pages that may have some.
import {getLoader} from '../loader/loader-context.js';
import {guard} from '../guard.js';
import {scan} from './scan.js';

const loader = getLoader();
scan(document, loader?.settings);
// Shadow roots may have sent `ki-scan` before this module was there.
if (loader) loader.scan = guard('A search for links', scan);
