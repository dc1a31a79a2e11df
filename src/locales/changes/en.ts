import type {ChangeMessages} from '../messages.js';

export const changes: ChangeMessages = {
  isNew: 'New',
  isRenamed: 'New name, formerly {name}',
  hasNewRole: 'New role, before: {role}',
  joinedAs: (role, count) =>
    ({
      member: count === 1 ? 'New member: {names}' : 'New members: {names}',
      partner: count === 1 ? 'New partner: {names}' : 'New partners: {names}',
      secretary: count === 1 ? 'New secretary: {names}' : 'New secretaries: {names}',
      observer: count === 1 ? 'New observer: {names}' : 'New observers: {names}',
      guest: count === 1 ? 'Now takes part when needed: {names}' : 'Now take part when needed: {names}',
    })[role],
  left: () => 'No longer taking part: {names}',
  newOrganizations: (count) => (count === 1 ? '1 new organisation' : `${count} new organisations`),
  goneOrganizations: (count) => (count === 1 ? '1 organisation that has left' : `${count} organisations that have left`),
  renamedOrganizations: (count) => (count === 1 ? '1 organisation renamed' : `${count} organisations renamed`),
  newRoles: (count) => (count === 1 ? '1 organisation with a new role' : `${count} organisations with a new role`),
  newMemberships: (count) => (count === 1 ? '1 new membership' : `${count} new memberships`),
  goneMemberships: (count) => (count === 1 ? '1 membership that has ended' : `${count} memberships that have ended`),
  changes: 'Changed since {date}: {changes}.',
  noChanges: 'No changes since {date}.',
  isGone: 'Ended',
  newUnits: (count) => (count === 1 ? '1 new unit' : `${count} new units`),
  goneUnits: (count) => (count === 1 ? '1 unit ended' : `${count} units ended`),
  renamedUnits: (count) => (count === 1 ? '1 unit renamed' : `${count} units renamed`),
  newcomers: () => 'New: {names}',
  hasLeft: 'Has left',
};
