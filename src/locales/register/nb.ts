// The module `ki-widgets/locales/nb.js` of the npm package. The widgets then show this language without a request.
import {registerMessages} from '../locales.js';
import * as messages from '../nb.js';

export * from '../nb.js';
export {changes} from '../changes/nb.js';

registerMessages(messages);
