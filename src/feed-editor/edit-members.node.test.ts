import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {addGroupMember, addMember, changeRoleFrom, endMember, membershipPath, readMemberMatrix, setRole} from './edit-members.js';
import type {JsonObject} from './json-value.js';

const feed: JsonObject = {
  memberships: [
    {organization: 'hdir', body: 'styret', role: 'lead', period: {from: '2020', note: 'x'}},
    {organization: 'ks', body: 'styret'},
  ],
  groups: [{id: 'project', members: [{organization: 'hdir', name: 'Hdir for alle', role: 'lead'}]}],
};

describe('members', () => {
  it('adds a member with a role and a period, to a body and to a group', () => {
    assert.deepEqual(addMember({}, membershipPath, {organization: 'ks', body: 'styret', role: 'observer', period: {from: '2023-23'}}), {
      memberships: [{organization: 'ks', body: 'styret', role: 'observer', period: {from: '2023-23'}}],
    });
    const grown = addGroupMember(addGroupMember(feed, 'project', {organization: 'ks', role: 'partner'}), 'site', {
      organization: 'ks',
      role: 'lead',
    });
    assert.deepEqual(grown.groups, [
      {
        id: 'project',
        members: [
          {organization: 'hdir', name: 'Hdir for alle', role: 'lead'},
          {organization: 'ks', role: 'partner'},
        ],
      },
      {id: 'site', members: [{organization: 'ks', role: 'lead'}]},
    ]);
  });

  it('changes a role at once, or from a date on', () => {
    assert.deepEqual(setRole(feed, ['memberships', 1], 'deputy').memberships, [
      (feed.memberships as JsonObject[])[0],
      {organization: 'ks', body: 'styret', role: 'deputy'},
    ]);
    assert.equal(setRole(feed, ['memberships', 1], 'member'), feed);
    assert.deepEqual(changeRoleFrom(feed, ['memberships', 0], 'observer', '2023-07').memberships, [
      {organization: 'hdir', body: 'styret', role: 'lead', period: {from: '2020', to: '2023-06', note: 'x'}},
      {organization: 'hdir', body: 'styret', role: 'observer', period: {from: '2023-07', note: 'x'}},
      {organization: 'ks', body: 'styret'},
    ]);
    assert.deepEqual(changeRoleFrom(feed, ['groups', 0, 'members', 0], 'partner', '2024').groups, [
      {
        id: 'project',
        members: [
          {organization: 'hdir', name: 'Hdir for alle', role: 'lead', period: {to: '2023'}},
          {organization: 'hdir', name: 'Hdir for alle', role: 'partner', period: {from: '2024'}},
        ],
      },
    ]);
  });

  it('gives a member who starts later the role from the start, and one who has left keeps the old role', () => {
    assert.deepEqual((changeRoleFrom(feed, ['memberships', 0], 'guest', '2019').memberships as JsonObject[])[0]?.role, 'guest');
    const ended = endMember(feed, ['memberships', 0], '2022');
    assert.deepEqual((ended.memberships as JsonObject[])[0]?.period, {from: '2020', to: '2022', note: 'x'});
    assert.equal(changeRoleFrom(ended, ['memberships', 0], 'guest', '2023'), ended);
    assert.equal(changeRoleFrom(feed, ['memberships', 7], 'guest', '2023'), feed);
  });

  it('finds the memberships of a cell', () => {
    const matrix = readMemberMatrix(feed);
    assert.deepEqual(
      matrix
        .get('styret')
        ?.get('ks')
        ?.map(({index}) => index),
      [1],
    );
    assert.equal(readMemberMatrix({memberships: 'x'}).size, 0);
  });
});
