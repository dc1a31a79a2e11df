import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Feed} from '../feed/definition.js';
import {selectFeed} from '../feed/select-feed.js';
import {validateFeed} from '../feed/validate-feed.js';
import {
  addFormerName,
  addOrganization,
  findOrganizationRenameProblem,
  listPossibleSuccessors,
  removeOrganization,
  renameOrganizationFrom,
  setSuccessor,
} from './edit-organizations.js';
import {changeFeedId, changeId, isIdTaken, makeFreeId} from './edit-id.js';
import {findUses} from './find-uses.js';
import type {JsonObject} from './json-value.js';

const feed: JsonObject = {
  version: '1.0',
  id: 'ki',
  language: 'nb',
  updated: '2024-06-01',
  source: {name: 'Etaten'},
  project: {name: 'KI'},
  organizations: [
    {id: 'slv', name: 'Statens legemiddelverk', shortName: 'SLV', url: 'https://slv.example/', later: {a: [1]}},
    {id: 'ehelse', name: 'E-helse', period: {to: '2023-12-31'}, successor: 'slv'},
  ],
  bodies: [
    {id: 'styret', name: 'Styret'},
    {id: 'gruppen', name: 'Gruppen', parent: 'styret'},
  ],
  memberships: [
    {organization: 'slv', body: 'styret'},
    {organization: 'ehelse', body: 'styret'},
  ],
  relations: [
    {from: 'slv', to: 'styret', kind: 'observes'},
    {from: 'ki', to: 'slv', kind: 'supports'},
  ],
  groups: [{id: 'project', members: [{organization: 'slv', role: 'partner'}]}],
  contacts: [{id: 'slv', role: 'Post', organization: 'slv', body: 'styret'}],
};

describe('names of organisations', () => {
  const renamed = renameOrganizationFrom(feed, 0, {name: 'DMP', from: '2024-01-01'});

  it('keeps the old name until the day before', () => {
    assert.deepEqual((renamed.organizations as JsonObject[])[0], {
      id: 'slv',
      name: 'DMP',
      url: 'https://slv.example/',
      formerNames: [{name: 'Statens legemiddelverk', shortName: 'SLV', to: '2023-12-31'}],
      later: {a: [1]},
    });
    const nameOn = (asOf: string) =>
      selectFeed(validateFeed(renamed).feed as Feed, {asOf, language: 'nb'}).groups[0]?.members[0]?.name.value;
    assert.deepEqual([nameOn('2023-12-31'), nameOn('2024-01-01')], ['Statens legemiddelverk', 'DMP']);
  });

  it('writes the end with the precision of the date', () => {
    const to = (from: string) =>
      ((renameOrganizationFrom(feed, 0, {name: 'DMP', from}).organizations as JsonObject[])[0]?.formerNames as JsonObject[])[0]?.to;
    assert.deepEqual([to('2024'), to('2024-01'), to('2024-21')], ['2023', '2023-12', '2023-24']);
  });

  it('refuses a date before another change of name or outside the life of the organisation', () => {
    assert.equal(findOrganizationRenameProblem(renamed, 0, '2023'), 'before-other-name');
    assert.equal(renameOrganizationFrom(renamed, 0, {name: 'X', from: '2023'}), renamed);
    assert.equal(findOrganizationRenameProblem(feed, 1, '2024-02'), 'after-end');
    assert.equal(findOrganizationRenameProblem(renamed, 0, '2025'), null);
  });

  it('adds a former name in the order of time', () => {
    const both = addFormerName(renamed, 0, 'Legemiddelkontrollen', '2000');
    assert.deepEqual(
      ((both.organizations as JsonObject[])[0]?.formerNames as JsonObject[]).map(({to}) => to),
      ['2000', '2023-12-31'],
    );
  });
});

describe('successors', () => {
  it('offers only organisations that do not lead back', () => {
    assert.deepEqual(
      listPossibleSuccessors(feed, 1).map(({id}) => id),
      ['slv'],
    );
    assert.deepEqual(listPossibleSuccessors(feed, 0), []);
    assert.deepEqual((setSuccessor(feed, 1, undefined).organizations as JsonObject[])[1], {
      id: 'ehelse',
      name: 'E-helse',
      period: {to: '2023-12-31'},
    });
  });
});

describe('uses and ids', () => {
  it('lists the uses of an organisation and removes them with it', () => {
    assert.deepEqual(
      findUses(feed, 'organizations', 'slv').map(({kind, path, field}) => [kind, path.join('.'), field].join(' ')),
      [
        'successor organizations.1 successor',
        'membership memberships.0 organization',
        'relation relations.0 from',
        'relation relations.1 to',
        'contact contacts.0 organization',
        'groupMember groups.0.members.0 organization',
      ],
    );
    const rest = removeOrganization(feed, 0);
    assert.deepEqual(rest.organizations, [{id: 'ehelse', name: 'E-helse', period: {to: '2023-12-31'}}]);
    assert.deepEqual(rest.memberships, [{organization: 'ehelse', body: 'styret'}]);
    assert.deepEqual(
      [rest.relations, rest.groups, rest.contacts],
      [undefined, [{id: 'project'}], [{id: 'slv', role: 'Post', body: 'styret'}]],
    );
    assert.deepEqual(validateFeed(rest).issues, []);
  });

  it('changes an id with all references, but not the same word elsewhere', () => {
    const changed = changeId(feed, 'organizations', 0, 'dmp');
    assert.equal(
      JSON.stringify(changed),
      JSON.stringify(feed).replaceAll('"slv"', '"dmp"').replace('{"id":"dmp","role"', '{"id":"slv","role"'),
    );
    const body = changeId(feed, 'bodies', 0, 'ledelsen');
    assert.equal(JSON.stringify(body), JSON.stringify(feed).replaceAll('"styret"', '"ledelsen"'));
    assert.deepEqual((changeFeedId(feed, 'nytt').relations as JsonObject[])[1], {from: 'nytt', to: 'slv', kind: 'supports'});
    for (const taken of ['ehelse', 'gruppen', 'ki', 'slv']) assert.equal(changeId(feed, 'organizations', 0, taken), feed);
    assert.equal(changeFeedId(feed, 'slv'), feed);
  });

  it('makes ids of names, unique among organisations, bodies and the feed', () => {
    assert.equal(makeFreeId(feed, 'bodies', 'SLV'), 'slv-2');
    assert.equal(makeFreeId(feed, 'organizations', 'Helse Sør-Øst RHF'), 'helse-sor-ost-rhf');
    assert.equal(makeFreeId(feed, 'contacts', 'KI'), 'ki');
    assert.equal(isIdTaken(feed, 'organizations', 'slv', 0), false);
    assert.deepEqual(addOrganization({}, 'ny', 'Ny'), {organizations: [{id: 'ny', name: 'Ny'}]});
  });

  it('keeps references at the first of two objects with the same id', () => {
    const twice: JsonObject = {organizations: [{id: 'a'}, {id: 'a', name: 'B'}], memberships: [{organization: 'a', body: 'x'}]};
    assert.deepEqual(changeId(twice, 'organizations', 1, 'b').memberships, [{organization: 'a', body: 'x'}]);
    assert.deepEqual(removeOrganization(twice, 1).memberships, [{organization: 'a', body: 'x'}]);
  });
});
