import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {importPopolo} from './import-popolo.js';
import {ImportIssues} from './import-issue.js';
import {explainImportIssue} from './import-messages.js';
import {mergeIntoFeed} from './merge-into-feed.js';

const newFeed = {id: 'prosjektet', language: 'nb', updated: '2024-01-01'};

const document = {
  organizations: [
    {
      id: 'etaten',
      name: 'Etaten for prøving',
      other_names: [{name: 'EP'}],
      classification: 'Direktorat',
      identifiers: [{scheme: 'org', identifier: '983544622'}],
      links: [{url: 'https://etaten.example/', note: 'Nettside'}],
      founding_date: '2010-01-01',
      seats: 3,
    },
    {id: 12, name: 'Styringsgruppen', classification: 'Styringsgruppe'},
    {id: 13, name: 'Utvalget', classification: 'Arbeidsgruppe', parent_id: 12},
  ],
  persons: [{id: 'kari', name: 'Kari Nordmann'}],
  memberships: [
    {person_id: 'kari', organization_id: 12, on_behalf_of_id: 'etaten', role: 'leder', start_date: '2023-06-07'},
    {person_id: 'kari', organization_id: 13, role: 'medlem'},
  ],
};

describe('importPopolo', () => {
  it('reads organisations, bodies by their classification, and the memberships of organisations', () => {
    const issues = new ImportIssues();
    const {feed} = mergeIntoFeed(undefined, importPopolo(document, undefined, issues), newFeed, issues);
    assert.deepEqual(feed, {
      version: '1.0',
      ...newFeed,
      source: {name: 'Etaten for prøving', url: 'https://etaten.example/'},
      organizations: [
        {
          id: 'etaten',
          name: 'Etaten for prøving',
          shortName: 'EP',
          kind: 'directorate',
          organizationNumber: '983544622',
          url: 'https://etaten.example/',
          period: {from: '2010-01-01'},
        },
      ],
      bodies: [
        {id: 'styringsgruppen', name: 'Styringsgruppen', kind: 'steering-group'},
        {id: 'utvalget', name: 'Utvalget', kind: 'working-group', parent: 'styringsgruppen'},
      ],
      memberships: [{organization: 'etaten', body: 'styringsgruppen', role: 'lead', period: {from: '2023-06-07'}}],
    });
    assert.deepEqual(
      issues.toArray().map((issue) => explainImportIssue(issue, 'nb')),
      [
        'Datakilden har ingen plass til «seats», så det er ikke tatt med (finnes 1 sted).',
        'Personer er ikke en del av datakilden, så disse er ikke tatt med: «Kari Nordmann». Legg til dem som svarer på spørsmål, som kontakter.',
        'Utgiveren av datakilden er satt til «Etaten for prøving». Rett «source» i datakilden hvis det er en annen.',
      ],
    );
  });

  it('reads a list of organisations, and memberships inside an organisation', () => {
    const list = [
      {id: 'a', name: 'A', memberships: [{member_id: 'b'}]},
      {id: 'b', name: 'B'},
    ];
    const parts = importPopolo(list, undefined, new ImportIssues());
    assert.deepEqual(
      [parts.bodies, parts.organizations, parts.memberships].map((items) => items.length),
      [1, 1, 1],
    );
    assert.equal(importPopolo(list, 'organizations', new ImportIssues()).organizations.length, 2);
    assert.equal(importPopolo({organizations: 'none'}, undefined, new ImportIssues()).organizations.length, 0);
  });
});
