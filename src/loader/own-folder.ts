import {address} from '../embed/own-script.js';
import {version} from '../version.js';

/** The folder that contains the loader, with a slash at the end. Empty if the script was not loaded over HTTP. */
export const folder = /^http[^?#]*\//.exec(address ?? '')?.[0] ?? '';

/** The page that console lines link to. In the folder of a version, it is one level up. */
export const docs = `${folder.replace(`/${version}/`, '/')}feed-issues.html`;
