import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Member, OrganizationKind, Role} from '../../model/model.js';
import {parseWords, filterMembers} from './select-members.js';

const member = (id: string, role: Role, kind?: OrganizationKind): Member => {
  const name = {value: id, lang: 'nb'};
  return {organization: {id, name, kind, hasEnded: false}, name, role};
};
const members = [
  member('hdir', 'lead', 'directorate'),
  member('slv', 'partner', 'agency'),
  member('ks', 'partner', 'association'),
  member('kin', 'observer', 'network'),
  member('foreningen', 'partner'),
];

describe('parseWords', () => {
  it('splits at spaces and commas, and ignores case', () => {
    assert.deepEqual([...parseWords(' Lead,  partner\n observer ')!], ['lead', 'partner', 'observer']);
    assert.deepEqual([...parseWords('lead\u00a0partner')!], ['lead', 'partner'], 'editors insert non-breaking spaces');
  });

  it('returns null if there are no words', () => {
    assert.deepEqual([parseWords(null), parseWords(''), parseWords(' , ')], [null, null, null]);
  });
});

describe('filterMembers', () => {
  const select = (roles: string | null, kinds: string | null) =>
    filterMembers(members, parseWords(roles), parseWords(kinds)).map(({organization}) => organization.id);

  it('returns all members without a filter', () => {
    assert.deepEqual(select(null, ''), ['hdir', 'slv', 'ks', 'kin', 'foreningen']);
  });

  it('returns members with one of the roles and one of the kinds', () => {
    assert.deepEqual(select('lead observer', null), ['hdir', 'kin']);
    assert.deepEqual(select(null, 'agency directorate'), ['hdir', 'slv']);
    assert.deepEqual(select('partner', 'agency directorate'), ['slv']);
    assert.deepEqual(select('guest', null), []);
    assert.deepEqual(select('leder', null), [], 'an unknown role matches no member');
  });

  it('treats organisations without a kind as “other”', () => {
    assert.deepEqual(select(null, 'other'), ['foreningen']);
  });
});
