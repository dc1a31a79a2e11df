import {ownAddress} from '../embed/own-script.js';
import {version} from '../version.js';

/** The folder that contains the loader, with a slash at the end. Empty if the script has no address. */
export const folder = ownAddress?.replace(/[^/]*([?#].*)?$/, '') ?? '';

/** The page that console lines link to. In the folder of a version, it is one level up. */
export const docs = `${folder.replace(`/${version}/`, '/')}feed-issues.html`;
