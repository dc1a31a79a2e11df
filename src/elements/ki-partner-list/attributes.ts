import {organizationKinds, roles as knownRoles} from '../../model/vocabulary.js';
import {idOf, oneOf} from '../attribute-values.js';
import {someOf} from './some-of.js';

export {changedSinceDate as changedSince} from '../date-attributes.js';
export const group = idOf({
  noun: 'group',
  absent: 'project',
  inFeed: ({groups = []}) => groups,
  inModel: ({groups}) => groups,
});
export const variant = oneOf(['list', 'sentence', 'table', 'logos'], 'list');
export const roles = someOf({
  words: knownRoles,
  inFeed: ({groups = []}) => groups.flatMap(({members = []}) => members.map(({role}) => role ?? 'member')),
});
export const kinds = someOf({
  words: organizationKinds,
  inFeed: ({organizations = []}) => organizations.map(({kind}) => kind ?? 'other'),
});
