import type {ChangeMessages} from '../messages.js';

export const changes: ChangeMessages = {
  isNew: 'Ny',
  isRenamed: 'Nytt namn, tidlegare {name}',
  hasNewRole: 'Ny rolle, før: {role}',
  joinedAs: (role, count) =>
    ({
      member: count === 1 ? 'Nytt medlem: {names}' : 'Nye medlemmer: {names}',
      partner: count === 1 ? 'Ny partnar: {names}' : 'Nye partnarar: {names}',
      secretary: count === 1 ? 'Ny sekretær: {names}' : 'Nye sekretærar: {names}',
      observer: count === 1 ? 'Ny observatør: {names}' : 'Nye observatørar: {names}',
      guest: 'Deltek no ved behov: {names}',
    })[role],
  left: () => 'Ikkje lenger med: {names}',
  newOrganizations: (count) => (count === 1 ? '1 ny verksemd' : `${count} nye verksemder`),
  goneOrganizations: (count) => (count === 1 ? '1 verksemd som ikkje lenger er med' : `${count} verksemder som ikkje lenger er med`),
  renamedOrganizations: (count) => (count === 1 ? '1 verksemd med nytt namn' : `${count} verksemder med nytt namn`),
  newRoles: (count) => (count === 1 ? '1 verksemd med ny rolle' : `${count} verksemder med ny rolle`),
  newMemberships: (count) => (count === 1 ? '1 nytt medlemskap' : `${count} nye medlemskap`),
  goneMemberships: (count) => `${count} avslutta medlemskap`,
  changes: 'Endra sidan {date}: {changes}.',
  noChanges: 'Ingen endringar sidan {date}.',
  isGone: 'Avslutta',
  newUnits: (count) => (count === 1 ? '1 ny eining' : `${count} nye einingar`),
  goneUnits: (count) => (count === 1 ? '1 avslutta eining' : `${count} avslutta einingar`),
  renamedUnits: (count) => (count === 1 ? '1 eining med nytt namn' : `${count} einingar med nytt namn`),
  newcomers: (count) => (count === 1 ? 'Ny: {names}' : 'Nye: {names}'),
  hasLeft: 'Ikkje lenger med',
};
