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

describe('the words of a filter', () => {
  it('stand between blanks or commas, in any case', () => {
    assert.deepEqual([...parseWords(' Lead,  partner\n observer ')!], ['lead', 'partner', 'observer']);
    assert.deepEqual([...parseWords('lead\u00a0partner')!], ['lead', 'partner'], 'editors write other blanks');
  });

  it('are none when nothing is written', () => {
    assert.deepEqual([parseWords(null), parseWords(''), parseWords(' , ')], [null, null, null]);
  });
});

describe('the members that a page asks for', () => {
  const select = (roles: string | null, kinds: string | null) =>
    filterMembers(members, parseWords(roles), parseWords(kinds)).map(({organization}) => organization.id);

  it('are all when it asks for none in particular', () => {
    assert.deepEqual(select(null, ''), ['hdir', 'slv', 'ks', 'kin', 'foreningen']);
  });

  it('have one of the roles, and are of one of the kinds', () => {
    assert.deepEqual(select('lead observer', null), ['hdir', 'kin']);
    assert.deepEqual(select(null, 'agency directorate'), ['hdir', 'slv']);
    assert.deepEqual(select('partner', 'agency directorate'), ['slv']);
    assert.deepEqual(select('guest', null), []);
    assert.deepEqual(select('leder', null), [], 'a word that is no role is the role of nobody');
  });

  it('are of the kind “other” when the feed does not say', () => {
    assert.deepEqual(select(null, 'other'), ['foreningen']);
  });
});
