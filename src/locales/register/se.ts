// The module `ki-widgets/locales/se.js` of the npm package. The widgets then show this language without a request.
import {registerMessages} from '../locales.js';
import * as messages from '../se.js';

export * from '../se.js';
export {changes} from '../changes/se.js';

registerMessages(messages);
