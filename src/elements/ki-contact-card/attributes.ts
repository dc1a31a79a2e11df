import {idOf, onOrOff} from '../attribute-values.js';

export const contact = idOf({
  noun: 'contact',
  absent: null,
  inFeed: ({contacts = []}) => contacts,
  inModel: ({contacts}) => contacts,
});
export const downloads = onOrOff('on');
