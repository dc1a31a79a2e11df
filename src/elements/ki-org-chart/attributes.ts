import {oneOf, onOrOff, wholeNumber} from '../attribute-values.js';

export {changedSinceDate as changedSince} from '../date-attributes.js';
export {presence as timeline} from '../attribute-values.js';
export const view = oneOf(['auto', 'chart', 'list'], 'auto');
export const density = oneOf(['compact', 'comfortable'], null);
export const depth = wholeNumber([1, Infinity], null);
/** Any id. The chart itself reports one that it does not have. */
export const unit = null;
export const search = onOrOff(null);
export const downloads = onOrOff('on');
