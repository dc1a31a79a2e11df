import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Feed} from '../feed/definition.js';
import {selectFeed} from '../feed/select-feed.js';
import {validateFeed} from '../feed/validate-feed.js';
import type {Unit} from '../model/model.js';
import {findBodyRenameProblem, renameBodyFrom} from './rename-body.js';
import type {JsonObject} from './json-value.js';

const feed: JsonObject = {
  version: '1.0',
  id: 'ki',
  language: 'nb',
  updated: '2024-06-01',
  source: {name: 'Etaten'},
  organizations: [
    {id: 'hdir', name: 'Hdir'},
    {id: 'ehelse', name: 'E-helse', period: {to: '2023-12-31'}},
    {id: 'dmp', name: 'DMP'},
  ],
  bodies: [
    {id: 'styret', name: 'Styret'},
    {id: 'gruppen', name: 'Gruppen', shortName: 'G', kind: 'working-group', parent: 'styret', period: {from: '2020'}, later: {x: 1}},
    {id: 'laget', name: 'Laget', parent: 'gruppen'},
    {id: 'radet', name: 'Rådet', parent: 'styret'},
  ],
  memberships: [
    {organization: 'hdir', body: 'gruppen', role: 'lead', period: {from: '2020'}},
    {organization: 'ehelse', body: 'gruppen'},
    {organization: 'dmp', body: 'gruppen', period: {from: '2024-05'}},
    {organization: 'dmp', body: 'gruppen', role: 'observer', period: {to: '2022'}},
  ],
  relations: [{from: 'gruppen', to: 'radet', kind: 'advises'}],
  contacts: [{id: 'post', role: 'Post', body: 'gruppen'}],
};
const renamed = renameBodyFrom(feed, 1, {id: 'teamet', name: 'Teamet', from: '2024-03-01'});

/** `Styret(Gruppen[Hdir](Laget),Rådet)`: the chart on a day, with members, relations and contacts of each unit. */
function drawChart(value: JsonObject, asOf: string): string {
  const {feed: valid, issues} = validateFeed(value);
  assert.deepEqual(
    issues.filter(({code}) => code !== 'unknown-key'),
    [],
  );
  const draw = ({name, members, children, contacts = [], relations}: Unit): string =>
    name.value +
    (members.length ? `[${members.map((member) => `${member.name.value} ${member.role}`).join(', ')}]` : '') +
    (contacts.length ? `@${contacts.map(({id}) => id).join()}` : '') +
    relations.map(({direction, other}) => (direction === 'out' ? ` → ${other.name.value}` : '')).join('') +
    (children.length ? `(${children.map(draw).join(', ')})` : '');
  return selectFeed(valid as Feed, {asOf, language: 'nb'})
    .units.map(draw)
    .join(', ');
}

describe('renameBodyFrom', () => {
  it('shows the old name until the day before and the new name from the day on, in the same place of the chart', () => {
    assert.equal(drawChart(feed, '2024-02-29'), 'Styret(Gruppen[Hdir lead, E-helse member]@post → Rådet(Laget), Rådet)');
    assert.equal(drawChart(renamed, '2024-02-29'), 'Styret(Gruppen[Hdir lead, E-helse member]@post-2 → Rådet(Laget), Rådet)');
    assert.equal(drawChart(renamed, '2024-03-01'), 'Styret(Teamet[Hdir lead]@post → Rådet(Laget), Rådet)');
    assert.equal(drawChart(renamed, '2024-05-01'), 'Styret(Teamet[Hdir lead, DMP member]@post → Rådet(Laget), Rådet)');
    assert.equal(drawChart(renamed, '2022-01-01'), 'Styret(Gruppen[Hdir lead, E-helse member, DMP observer]@post-2 → Rådet(Laget), Rådet)');
  });

  it('ends the old body, its memberships, relations and contacts, and continues those that go on', () => {
    assert.deepEqual((renamed.bodies as unknown[]).slice(1, 4), [
      {
        id: 'gruppen',
        name: 'Gruppen',
        shortName: 'G',
        kind: 'working-group',
        parent: 'styret',
        period: {from: '2020', to: '2024-02-29'},
        later: {x: 1},
      },
      {id: 'teamet', name: 'Teamet', kind: 'working-group', parent: 'gruppen', period: {from: '2024-03-01'}, later: {x: 1}},
      {id: 'laget', name: 'Laget', parent: 'teamet'},
    ]);
    assert.deepEqual(renamed.memberships, [
      {organization: 'hdir', body: 'gruppen', role: 'lead', period: {from: '2020', to: '2024-02-29'}},
      {organization: 'hdir', body: 'teamet', role: 'lead', period: {from: '2024-03-01'}},
      {organization: 'ehelse', body: 'gruppen'},
      {organization: 'dmp', body: 'teamet', period: {from: '2024-05'}},
      {organization: 'dmp', body: 'gruppen', role: 'observer', period: {to: '2022'}},
    ]);
    assert.deepEqual(renamed.relations, [
      {from: 'gruppen', to: 'radet', kind: 'advises', period: {to: '2024-02-29'}},
      {from: 'teamet', to: 'radet', kind: 'advises', period: {from: '2024-03-01'}},
    ]);
    assert.deepEqual(renamed.contacts, [
      {id: 'post-2', role: 'Post', body: 'gruppen', period: {to: '2024-02-29'}},
      {id: 'post', role: 'Post', body: 'teamet', period: {from: '2024-03-01'}},
    ]);
  });

  it('renames a root, and the renamed body again', () => {
    const again = renameBodyFrom(renamed, 2, {id: 'enheten', name: 'Enheten', from: '2025'});
    assert.equal(drawChart(again, '2024-12-31'), 'Styret(Teamet[Hdir lead, DMP member]@post-3 → Rådet(Laget), Rådet)');
    assert.equal(drawChart(again, '2025-01-01'), 'Styret(Enheten[Hdir lead, DMP member]@post → Rådet(Laget), Rådet)');
    const root = renameBodyFrom(feed, 0, {id: 'ledelsen', name: 'Ledelsen', from: '2021-23'});
    assert.equal(drawChart(root, '2021-08-31').slice(0, 7), 'Styret(');
    assert.equal(drawChart(root, '2021-09-01').slice(0, 9), 'Ledelsen(');
  });

  it('refuses a date before the body exists or after it has ended, and an id that is taken', () => {
    assert.equal(findBodyRenameProblem(feed, 1, '2019'), 'before-start');
    assert.equal(findBodyRenameProblem(feed, 1, '2020'), 'before-start');
    assert.equal(findBodyRenameProblem(renamed, 1, '2024-06'), 'after-end');
    assert.equal(findBodyRenameProblem(feed, 1, 'snart'), 'no-date');
    assert.equal(renameBodyFrom(feed, 1, {id: 'ny', name: 'Ny', from: '2019'}), feed);
    assert.equal(renameBodyFrom(feed, 1, {id: 'hdir', name: 'Ny', from: '2022'}), feed);
  });
});
