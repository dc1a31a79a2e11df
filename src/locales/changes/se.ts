import type {ChangeMessages} from '../messages.js';

export const changes: ChangeMessages = {
  isNew: 'Ođas',
  isRenamed: 'Ođđa namma, ovdal {name}',
  hasNewRole: 'Ođđa rolla, ovdal: {role}',
  joinedAs: (role, count) =>
    ({
      member: count === 1 ? 'Ođđa miellahttu: {names}' : 'Ođđa miellahtut: {names}',
      partner: count === 1 ? 'Ođđa guoibmi: {names}' : 'Ođđa guoimmit: {names}',
      secretary: count === 1 ? 'Ođđa čálli: {names}' : 'Ođđa čállit: {names}',
      observer: count === 1 ? 'Ođđa áicci: {names}' : 'Ođđa áiccit: {names}',
      guest: count === 1 ? 'Searvá dál dárbbu mielde: {names}' : 'Servet dál dárbbu mielde: {names}',
    })[role],
  left: (count) => (count === 1 ? 'Ii šat mielde: {names}' : 'Eai šat mielde: {names}'),
  newOrganizations: (count) => (count === 1 ? '1 ođđa doaimmahat' : `${count} ođđa doaimmahaga`),
  goneOrganizations: (count) => (count === 1 ? '1 doaimmahat ii šat mielde' : `${count} doaimmahaga eai šat mielde`),
  renamedOrganizations: (count) => (count === 1 ? '1 doaimmahat mas ođđa namma' : `${count} doaimmahaga main ođđa namma`),
  newRoles: (count) => (count === 1 ? '1 doaimmahat mas ođđa rolla' : `${count} doaimmahaga main ođđa rolla`),
  newMemberships: (count) => (count === 1 ? '1 ođđa miellahttovuohta' : `${count} ođđa miellahttovuođa`),
  goneMemberships: (count) => (count === 1 ? '1 loahpahuvvon miellahttovuohta' : `${count} loahpahuvvon miellahttovuođa`),
  changes: 'Rievdan {date} rájes: {changes}.',
  noChanges: 'Eai rievdadusat {date} rájes.',
  isGone: 'Loahpahuvvon',
  newUnits: (count) => (count === 1 ? '1 ođđa ovttadat' : `${count} ođđa ovttadaga`),
  goneUnits: (count) => (count === 1 ? '1 loahpahuvvon ovttadat' : `${count} loahpahuvvon ovttadaga`),
  renamedUnits: (count) => (count === 1 ? '1 ovttadat mas ođđa namma' : `${count} ovttadaga main ođđa namma`),
  newcomers: () => 'Ođđa: {names}',
  hasLeft: 'Ii šat mielde',
};
