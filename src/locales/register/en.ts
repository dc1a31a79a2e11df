// The module `ki-widgets/locales/en.js` of the npm package. The widgets then show this language without a request.
import {registerMessages} from '../locales.js';
import * as messages from '../en.js';

export * from '../en.js';
export {changes} from '../changes/en.js';

registerMessages(messages);
