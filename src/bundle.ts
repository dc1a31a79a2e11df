// Entry point of `ki-widgets.js`, the file that a CMS loads. Registers all elements, and turns links and divs into widgets.
import './embed/docs-address.js';
import './define.js';
import {offerDoctor} from './embed/offer-doctor.js';
import {ownScript} from './embed/own-script.js';
import {scan} from './embed/scan.js';
import {readSettings} from './embed/script-settings.js';

scan(document, readSettings(ownScript));
offerDoctor();
