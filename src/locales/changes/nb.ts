import type {ChangeMessages} from '../messages.js';

export const changes: ChangeMessages = {
  isNew: 'Ny',
  isRenamed: 'Nytt navn, tidligere {name}',
  hasNewRole: 'Ny rolle, før: {role}',
  joinedAs: (role, count) =>
    ({
      member: count === 1 ? 'Nytt medlem: {names}' : 'Nye medlemmer: {names}',
      partner: count === 1 ? 'Ny partner: {names}' : 'Nye partnere: {names}',
      secretary: count === 1 ? 'Ny sekretær: {names}' : 'Nye sekretærer: {names}',
      observer: count === 1 ? 'Ny observatør: {names}' : 'Nye observatører: {names}',
      guest: 'Deltar nå ved behov: {names}',
    })[role],
  left: () => 'Ikke lenger med: {names}',
  newOrganizations: (count) => (count === 1 ? '1 ny virksomhet' : `${count} nye virksomheter`),
  goneOrganizations: (count) => (count === 1 ? '1 virksomhet som ikke lenger er med' : `${count} virksomheter som ikke lenger er med`),
  renamedOrganizations: (count) => (count === 1 ? '1 virksomhet med nytt navn' : `${count} virksomheter med nytt navn`),
  newRoles: (count) => (count === 1 ? '1 virksomhet med ny rolle' : `${count} virksomheter med ny rolle`),
  newMemberships: (count) => (count === 1 ? '1 nytt medlemskap' : `${count} nye medlemskap`),
  goneMemberships: (count) => (count === 1 ? '1 avsluttet medlemskap' : `${count} avsluttede medlemskap`),
  changes: 'Endret siden {date}: {changes}.',
  noChanges: 'Ingen endringer siden {date}.',
  isGone: 'Avsluttet',
  newUnits: (count) => (count === 1 ? '1 ny enhet' : `${count} nye enheter`),
  goneUnits: (count) => (count === 1 ? '1 avsluttet enhet' : `${count} avsluttede enheter`),
  renamedUnits: (count) => (count === 1 ? '1 enhet med nytt navn' : `${count} enheter med nytt navn`),
  newcomers: (count) => (count === 1 ? 'Ny: {names}' : 'Nye: {names}'),
  hasLeft: 'Ikke lenger med',
};
