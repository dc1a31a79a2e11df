import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Feed} from '../feed/definition.js';
import {selectFeed} from '../feed/select-feed.js';
import {deepFreeze, readJson} from '../testing/node/test-data.js';
import {compareMembers, type ComparedMember} from './compare-members.js';
import {findEndDate} from './end-date.js';
import type {Member, Role} from './model.js';

const project = deepFreeze(readJson('src/testing/project-2023-06-07.json')) as Feed;

function member(id: string, {name = id, role = 'partner', hasEnded = false, ...rest}: MemberOptions = {}): Member {
  const text = (value: string) => ({value, lang: 'nb'});
  return {organization: {id, name: text(name), hasEnded, ...rest}, name: text(name), role};
}
interface MemberOptions {
  readonly name?: string;
  readonly role?: Role;
  readonly hasEnded?: boolean;
  readonly period?: {readonly to: string};
}

/** Writes each member as its id and its change. */
function summarize(members: readonly ComparedMember[]): string[] {
  return members.map(({organization, change}) => {
    if (!change) return organization.id;
    const {kind, formerName, formerRole} = change;
    return [`${organization.id} ${kind}`, formerName && `was ${formerName.value}`, formerRole].filter(Boolean).join(', ');
  });
}

describe('compareMembers', () => {
  it('finds no changes if only the order differs', () => {
    assert.deepEqual(summarize(compareMembers([member('hdir'), member('fhi')], [member('fhi'), member('hdir')])), ['fhi', 'hdir']);
  });

  it('finds new, gone, renamed and reassigned members, and lists those that are gone last', () => {
    const before = [
      member('hdir', {role: 'lead'}),
      member('ks'),
      member('slv', {name: 'Legemiddelverket'}),
      member('kin', {role: 'observer'}),
    ];
    const now = [member('slv', {name: 'DMP'}), member('kin'), member('fhi'), member('hdir', {role: 'lead'})];
    assert.deepEqual(summarize(compareMembers(before, now)), [
      'slv kept, was Legemiddelverket',
      'kin kept, observer',
      'fhi new',
      'hdir',
      'ks gone',
    ]);
  });

  it('compares observers and guests as well', () => {
    assert.deepEqual(summarize(compareMembers([member('kin', {role: 'observer'})], [member('dmp', {role: 'guest'})])), [
      'dmp new',
      'kin gone',
    ]);
  });

  it('finds a role that an organisation has in addition to its first one', () => {
    const [lead, secretary] = (['lead', 'secretary'] as const).map((role) => member('hdir', {role}));
    assert.deepEqual(summarize(compareMembers([lead!], [lead!, secretary!])), ['hdir', 'hdir kept, lead']);
  });

  it('marks an organisation that has ended as gone, in its position, if the feed still lists it', () => {
    const ended = member('ehelse', {hasEnded: true});
    assert.deepEqual(summarize(compareMembers([member('ehelse'), member('hdir')], [ended, member('hdir')])), ['ehelse gone', 'hdir']);
    assert.deepEqual(summarize(compareMembers([ended], [ended])), ['ehelse'], 'unchanged if it had ended before');
    assert.deepEqual(summarize(compareMembers([], [ended])), ['ehelse'], 'never new');
    assert.deepEqual(summarize(compareMembers([ended], [])), [], 'left out once the feed no longer lists it');
  });

  it('modifies neither list', () => {
    const [before, now] = deepFreeze([[member('a')], [member('b')]] as [Member[], Member[]]);
    assert.equal(compareMembers(before, now).length, 2);
  });

  it('finds 2 new, 1 gone and 1 renamed member of the real project from December 2021 to February 2024', () => {
    const partnersAsOf = (asOf: string) => selectFeed(project, {asOf}).groups.find(({id}) => id === 'project')!.members;
    assert.deepEqual(summarize(compareMembers(partnersAsOf('2021-12-01'), partnersAsOf('2024-02-01'))), [
      ...['hdir', 'ehelse gone', 'slv kept, was Statens legemiddelverk', 'htil', 'fhi new', 'ks', 'hso', 'hmn', 'hv', 'hn', 'kin new'],
    ]);
  });
});

describe('the end date of a member', () => {
  it('is the end of its membership, else the end of its organisation', () => {
    const period = {to: '2023-12-31'};
    assert.equal(findEndDate(member('a')), undefined);
    assert.equal(findEndDate({...member('a'), period: {from: '2019', to: '2022'}}), '2022');
    assert.equal(findEndDate(member('a', {hasEnded: true, period})), '2023-12-31');
    assert.equal(findEndDate({...member('a', {hasEnded: true, period}), period: {to: '2022'}}), '2022');
    assert.equal(findEndDate(member('a', {period})), undefined, 'the organisation has not ended yet');
  });
});
