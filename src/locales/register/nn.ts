// The module `ki-widgets/locales/nn.js` of the npm package. The widgets then show this language without a request.
import {registerMessages} from '../locales.js';
import * as messages from '../nn.js';

export * from '../nn.js';
export {changes} from '../changes/nn.js';

registerMessages(messages);
