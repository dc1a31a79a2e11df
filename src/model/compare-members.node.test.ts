import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Feed} from '../feed/definition.js';
import {selectFeed} from '../feed/select-feed.js';
import {deepFreeze, readJson} from '../testing/node/test-data.js';
import {compareMembers, findEndDate, type ComparedMember} from './compare-members.js';
import type {Member, Role} from './model.js';

const project = deepFreeze(readJson('src/testing/project-2023-06-07.json')) as Feed;

function member(id: string, {name = id, role = 'partner', hasEnded = false, ...rest}: Sketch = {}): Member {
  const text = (value: string) => ({value, lang: 'nb'});
  return {organization: {id, name: text(name), hasEnded, ...rest}, name: text(name), role};
}
interface Sketch {
  readonly name?: string;
  readonly role?: Role;
  readonly hasEnded?: boolean;
  readonly period?: {readonly to: string};
}

/** Members with their changes, in short. */
function tell(members: readonly ComparedMember[]): string[] {
  return members.map(({organization, change}) => {
    if (!change) return organization.id;
    const {kind, formerName, formerRole} = change;
    return [`${organization.id} ${kind}`, formerName && `was ${formerName.value}`, formerRole].filter(Boolean).join(', ');
  });
}

describe('what has changed among members between two days', () => {
  it('is nothing when nothing has', () => {
    assert.deepEqual(tell(compareMembers([member('hdir'), member('fhi')], [member('fhi'), member('hdir')])), ['fhi', 'hdir']);
  });

  it('is who is new, gone, renamed, or has another role; who is gone comes last', () => {
    const before = [
      member('hdir', {role: 'lead'}),
      member('ks'),
      member('slv', {name: 'Legemiddelverket'}),
      member('kin', {role: 'observer'}),
    ];
    const now = [member('slv', {name: 'DMP'}), member('kin'), member('fhi'), member('hdir', {role: 'lead'})];
    assert.deepEqual(tell(compareMembers(before, now)), [
      'slv kept, was Legemiddelverket',
      'kin kept, observer',
      'fhi new',
      'hdir',
      'ks gone',
    ]);
  });

  it('is new and gone for observers and guests, too', () => {
    assert.deepEqual(tell(compareMembers([member('kin', {role: 'observer'})], [member('dmp', {role: 'guest'})])), ['dmp new', 'kin gone']);
  });

  it('is gone, in its place, for what has ceased to be though the feed names it still', () => {
    const ended = member('ehelse', {hasEnded: true});
    assert.deepEqual(tell(compareMembers([member('ehelse'), member('hdir')], [ended, member('hdir')])), ['ehelse gone', 'hdir']);
    assert.deepEqual(tell(compareMembers([ended], [ended])), ['ehelse'], 'not when it had ceased before');
    assert.deepEqual(tell(compareMembers([], [ended])), ['ehelse'], 'and it is never new');
    assert.deepEqual(tell(compareMembers([ended], [])), [], 'nor told of when nobody names it any more');
  });

  it('leaves both lists as they are', () => {
    const [before, now] = deepFreeze([[member('a')], [member('b')]] as [Member[], Member[]]);
    assert.equal(compareMembers(before, now).length, 2);
  });

  it('in the real project is 2 that are new, 1 that is gone and 1 renamed from December 2021 to February 2024', () => {
    const partnersOn = (asOf: string) => selectFeed(project, {asOf}).groups.find(({id}) => id === 'project')!.members;
    assert.deepEqual(tell(compareMembers(partnersOn('2021-12-01'), partnersOn('2024-02-01'))), [
      ...['hdir', 'ehelse gone', 'slv kept, was Statens legemiddelverk', 'htil', 'fhi new', 'ks', 'hso', 'hmn', 'hv', 'hn', 'kin new'],
    ]);
  });
});

describe('when a member leaves', () => {
  it('is told by its own period, else by the end of what has ceased to be', () => {
    const period = {to: '2023-12-31'};
    assert.equal(findEndDate(member('a')), undefined);
    assert.equal(findEndDate({...member('a'), period: {from: '2019', to: '2022'}}), '2022');
    assert.equal(findEndDate(member('a', {hasEnded: true, period})), '2023-12-31');
    assert.equal(findEndDate({...member('a', {hasEnded: true, period}), period: {to: '2022'}}), '2022');
    assert.equal(findEndDate(member('a', {period})), undefined, 'it is still there');
  });
});
