import {minutes, wholeNumber} from './attribute-values.js';

// Readers of the attributes that all elements with a feed have.

export {asOfDate as asOf} from './date-attributes.js';
export const refresh = minutes(1440);
export const headingLevel = wholeNumber([1, 6], 2);
/** Any address. */
export const feed = null;
