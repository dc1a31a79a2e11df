/** A feed with ten different faults that an editor could make. Everything else in it is valid and is shown. */
export const tenFaults: unknown = {
  version: '1.0',
  id: 'ti-feil',
  language: 'nb',
  updated: '2023-06-07',
  source: {name: 'Etaten for prøving', url: 'https://etaten.example/', licence: {name: 'NLOD 2.0'}},
  project: {
    name: 'Prosjektet med ti feil',
    subtitle: 'Et felt som ikke finnes', // 1: unknown field
    lead: 42, // 2: not a text
    description: ['Alt som er riktig, vises.'],
    status: 'active',
    period: {from: '2023'},
  },
  organizations: [
    {id: 'etaten', name: 'Etaten for prøving', kind: 'agency', url: 'javascript:alert(1)'}, // 3: a script URL
    {id: 'kommunen', name: 'Kommunen ved fjorden', kind: 'municipality', organizationNumber: '983544623'}, // 4: the check digit is 2
    {id: 'nettverket', name: 'Nettverket', kind: 'network'},
  ],
  bodies: [
    {id: 'styret', kind: 'steering-group', name: 'Styret', period: {from: '2023-02-30'}}, // 5: a day that does not exist
    {id: 'raadet', kind: 'advisory-group', name: 'Rådet', parent: 'utvalget'}, // 6: its own ancestor, through the next one
    {id: 'utvalget', kind: 'working-group', name: 'Utvalget', parent: 'raadet'},
    {id: 'styret', kind: 'working-group', name: 'Et annet styre'}, // 7: duplicate id
  ],
  memberships: [
    {organization: 'etaten', body: 'styret', role: 'lead'},
    {organization: 'etatene', body: 'styret', role: 'member'}, // 8: unknown organisation
    {organization: 'kommunen', body: 'raadet', role: 'member'},
  ],
  relations: [{from: 'nettverket', to: 'styret', kind: 'observes'}],
  groups: [
    {
      id: 'project',
      members: [
        {organization: 'etaten', role: 'lead'},
        {organization: 'kommunen', role: 'partner', period: {from: '2023', to: '2022'}}, // 9: ends before it begins
        {organization: 'nettverket', role: 'observer'},
      ],
    },
  ],
  contacts: [{id: 'post', role: 'Spørsmål om prosjektet', email: 'post(at)etaten.example', telephone: '+47 22 00 00 00'}], // 10: not an email address
  publication: {firstPublished: '2023-01-02', lastReviewed: '2023-06-07'},
};

/** Its issues: first those of the structure, in field order, then those of references and periods. */
export const tenFaultsIssues: readonly (readonly [code: string, pointer: string])[] = [
  ['wrong-type', '/project/lead'],
  ['unknown-key', '/project/subtitle'],
  ['bad-format', '/organizations/0/url'],
  ['bad-format', '/organizations/1/organizationNumber'],
  ['bad-format', '/bodies/0/period/from'],
  ['bad-format', '/contacts/0/email'],
  ['duplicate-id', '/bodies/3/id'],
  ['parent-cycle', '/bodies/1/parent'],
  ['unknown-reference', '/memberships/1/organization'],
  ['reversed-period', '/groups/0/members/1/period'],
];
