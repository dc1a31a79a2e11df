// The module for links and divs. The loader loads it on pages that may have some.
import {getLoader} from '../loader/loader-context.js';
import {scan} from './scan.js';

scan(document, getLoader()?.settings);
