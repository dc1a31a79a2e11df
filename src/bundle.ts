// What a CMS loads: one file that registers every element, and makes widgets of links and divs.
import './embed/docs-address.js';
import './define.js';
import {ownScript} from './embed/own-script.js';
import {scan} from './embed/scan.js';
import {readSettings} from './embed/script-settings.js';

scan(document, readSettings(ownScript));
