import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {toJsonLd} from '../export/json-ld.js';
import type {Feed} from '../feed/definition.js';
import {selectFeed} from '../feed/select-feed.js';
import {validateFeed} from '../feed/validate-feed.js';
import {readJson} from '../testing/node/test-data.js';
import {importLinkedData} from './import-linked-data.js';
import {ImportIssues} from './import-issue.js';
import {explainImportIssue} from './import-messages.js';
import {mergeIntoFeed} from './merge-into-feed.js';
import type {VocabularyName} from './vocabularies.js';

const newFeed = {id: 'prosjektet', language: 'nb', updated: '2024-01-01'};

/** Makes a feed of JSON-LD, and explains the issues in English. */
function read(document: unknown, vocabulary: VocabularyName, target?: 'organizations' | 'bodies') {
  const issues = new ImportIssues();
  const {feed} = mergeIntoFeed(undefined, importLinkedData(document, vocabulary, target, issues), newFeed, issues);
  assert.deepEqual(validateFeed(feed).issues, []);
  return {feed: feed as Feed, explained: issues.toArray().map((issue) => explainImportIssue(issue, 'en'))};
}

describe('importLinkedData', () => {
  it('gives back the organisations and members that `ki-widgets export` has written', () => {
    const {feed} = validateFeed(readJson('feeds/bedre-bruk-av-ki.json'), {base: 'https://example.org/feeds/project.json'});
    const model = selectFeed(feed!, {language: 'nb'});
    const result = read(JSON.parse(JSON.stringify(toJsonLd(model, 'https://example.org/prosjekt'))), 'schema-org').feed;
    const members = model.groups.find(({id}) => id === 'project')!.members;
    assert.deepEqual(
      result.organizations!.map(({id, name, shortName, organizationNumber, url}) => ({id, name, shortName, organizationNumber, url})),
      members.map(({organization: {id, name, shortName, organizationNumber, url}}) => ({
        id,
        name: name.value,
        shortName: shortName?.value,
        organizationNumber,
        url,
      })),
    );
    assert.deepEqual(
      result.groups!.find(({id}) => id === 'project')!.members!.map(({organization, role}) => [organization, role]),
      members.map(({organization, role}) => [organization.id, role]),
    );
    assert.deepEqual(result.source, {name: 'Helsedirektoratet', url: 'https://www.helsedirektoratet.no/'});
    assert.equal(result.contacts!.length, model.contacts.length);
  });

  it('reads a single organisation of schema.org, with parts of its own', () => {
    const document = {
      '@context': 'https://schema.org',
      '@type': 'GovernmentOrganization',
      name: 'Etaten for prøving',
      alternateName: 'EP',
      url: 'https://etaten.example/',
      numberOfEmployees: 12,
      subOrganization: {'@type': 'CollegeOrUniversity', name: {'@value': 'Skolen', '@language': 'NB'}, foundingDate: '2019'},
    };
    const {feed, explained} = read(document, 'schema-org');
    assert.deepEqual(feed.organizations, [
      {id: 'etaten-for-proving', name: 'Etaten for prøving', shortName: 'EP', url: 'https://etaten.example/'},
      {id: 'skolen', name: {nb: 'Skolen'}, kind: 'university', period: {from: '2019'}},
    ]);
    assert.deepEqual(explained, [
      'A feed has no place for “numberOfEmployees”, so it was not used (1 object has it).',
      'A feed has no place for “subOrganization”, so it was not used (1 object has it).',
      'The publisher of the feed was set to “Etaten for prøving”. Correct “source” in the feed if it is another one.',
    ]);
    const {bodies} = read(document, 'schema-org', 'bodies').feed;
    assert.deepEqual(bodies, [
      {id: 'etaten-for-proving', name: 'Etaten for prøving', shortName: 'EP', url: 'https://etaten.example/'},
      {id: 'skolen', name: {nb: 'Skolen'}, period: {from: '2019'}, parent: 'etaten-for-proving'},
    ]);
  });

  const etaten = {id: 'etaten', name: {nb: 'Etaten', en: 'The Agency'}, url: 'https://etaten.example/'};
  const aliases: readonly (readonly [name: string, document: unknown])[] = [
    [
      'prefixes of https',
      {
        '@context': {schema: 'https://schema.org/'},
        '@type': 'schema:GovernmentOrganization',
        'schema:name': [
          {'@value': 'Etaten', '@language': 'nb'},
          {'@value': 'The Agency', '@language': 'en'},
        ],
        'schema:url': {'@id': 'https://etaten.example/'},
      },
    ],
    [
      'aliases, keywords and a language map',
      {
        '@context': [
          'https://schema.org',
          {
            s: 'http://schema.org/',
            navn: {'@id': 's:name', '@container': '@language'},
            nettsted: {'@id': 's:url', '@type': '@id'},
            type: '@type',
            id: '@id',
            Etat: 's:GovernmentOrganization',
            enheter: '@graph',
          },
        ],
        enheter: [
          {id: 'https://data.example/etaten', type: 'Etat', navn: {nb: 'Etaten', en: 'The Agency'}, nettsted: 'https://etaten.example/'},
        ],
      },
    ],
    [
      'a default language, a vocabulary, and names without a prefix',
      {
        '@context': {'@vocab': 'http://schema.org/', '@language': 'nb', english: {'@id': 'name', '@language': 'en'}},
        '@type': 'GovernmentOrganization',
        name: 'Etaten',
        english: 'The Agency',
        url: 'https://etaten.example/',
      },
    ],
    [
      'aliases of @value and @language, and a list',
      {
        '@context': {verdi: '@value', språk: '@language', navn: 'https://schema.org/name', url: 'https://schema.org/url'},
        '@type': 'https://schema.org/GovernmentOrganization',
        navn: {
          '@list': [
            {verdi: 'Etaten', språk: 'nb'},
            {verdi: 'The Agency', språk: 'en'},
          ],
        },
        url: 'https://etaten.example/',
      },
    ],
  ];
  for (const [name, document] of aliases) {
    it(`reads an organisation of schema.org with ${name}`, () => {
      const {feed, explained} = read(document, 'schema-org');
      assert.deepEqual(feed.organizations, [etaten]);
      assert.deepEqual(explained.slice(0, -1), []); // The last is about the publisher.
    });
  }

  it('reads aliases of the W3C Organization Ontology, nested nodes and references with prefixes', () => {
    const document = {
      '@context': {
        o: 'http://www.w3.org/ns/org#',
        ex: 'https://data.example/',
        navn: 'http://www.w3.org/2004/02/skos/core#prefLabel',
        a: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type',
        del: {'@id': 'o:unitOf', '@type': '@id'},
        iri: '@id',
      },
      '@graph': [
        {iri: 'ex:styret', a: 'o:OrganizationalUnit', navn: 'Styret'},
        {iri: 'ex:utvalget', a: 'o:OrganizationalUnit', navn: 'Utvalget', del: 'ex:styret'},
        {
          iri: 'ex:radet',
          a: 'o:OrganizationalUnit',
          navn: 'Rådet',
          del: {iri: 'https://data.example/utvalget'},
        },
        {
          a: 'o:Membership',
          'o:member': {iri: 'ex:ks', a: 'o:FormalOrganization', navn: 'KS'},
          'o:organization': {iri: 'ex:styret'},
        },
      ],
    };
    const {feed} = read(document, 'w3c-org');
    assert.deepEqual(feed.organizations, [{id: 'ks', name: 'KS'}]);
    assert.deepEqual(feed.bodies, [
      {id: 'styret', name: 'Styret'},
      {id: 'utvalget', name: 'Utvalget', parent: 'styret'},
      {id: 'radet', name: 'Rådet', parent: 'utvalget'},
    ]);
    assert.deepEqual(feed.memberships, [{body: 'styret', organization: 'ks'}]);
  });

  it('names a context that it does not fetch, and what was not used', () => {
    const document = {
      '@context': [
        'https://schema.org/',
        'https://etaten.example/context.jsonld',
        {intern: null, ansatte: {'@reverse': 'https://schema.org/worksFor'}},
      ],
      '@type': 'Organization',
      name: 'Etaten',
      intern: 'x',
      ansatte: [{'@type': 'Person', name: 'Kari Nordmann'}],
      benevnelse: 'Etaten for prøving',
    };
    assert.deepEqual(read(document, 'schema-org').explained.slice(0, -1), [
      'The context at “https://etaten.example/context.jsonld” was not fetched. Names that only it explains were not used. Write their definitions into the file, or use the names of the vocabulary.',
      'A feed has no place for “intern”, so it was not used (1 object has it).',
      'A feed has no place for “ansatte”, so it was not used (1 object has it).',
      'A feed has no place for “benevnelse”, so it was not used (1 object has it).',
    ]);
  });

  it('reads organisations, units and memberships of the W3C Organization Ontology', () => {
    const document = {
      '@context': {org: 'http://www.w3.org/ns/org#', skos: 'http://www.w3.org/2004/02/skos/core#'},
      '@graph': [
        {
          '@id': 'https://data.example/ks',
          '@type': ['org:FormalOrganization'],
          'skos:prefLabel': [
            {'@value': 'Kommunesektorens organisasjon', '@language': 'nb'},
            {'@value': 'Association of Local Authorities', '@language': 'en'},
          ],
          'skos:altLabel': 'KS',
          'org:identifier': '971032146',
          'org:memberOf': {'@id': 'https://data.example/1'},
        },
        {'@id': 'https://data.example/1', '@type': 'http://www.w3.org/ns/org#OrganizationalUnit', 'skos:prefLabel': 'Styringsgruppen'},
        {
          '@id': 'https://data.example/2',
          '@type': 'org:OrganizationalUnit',
          'skos:prefLabel': 'Arbeidsgruppen',
          'org:unitOf': {'@id': 'https://data.example/1'},
        },
        {
          '@type': 'org:Membership',
          'org:member': {'@id': 'https://data.example/ks'},
          'org:organization': {'@id': 'https://data.example/2'},
          'org:role': {'@id': 'https://data.example/roles#observer'},
          'org:memberDuring': {'time:hasBeginning': '2023-06-07'},
        },
        {'@id': 'https://data.example/kari', '@type': 'foaf:Person', 'foaf:name': 'Kari Nordmann'},
      ],
    };
    const {feed, explained} = read(document, 'w3c-org');
    assert.deepEqual(feed.organizations, [
      {
        id: 'ks',
        name: {nb: 'Kommunesektorens organisasjon', en: 'Association of Local Authorities'},
        shortName: 'KS',
        organizationNumber: '971032146',
      },
    ]);
    assert.deepEqual(feed.bodies, [
      {id: 'styringsgruppen', name: 'Styringsgruppen'},
      {id: 'arbeidsgruppen', name: 'Arbeidsgruppen', parent: 'styringsgruppen'},
    ]);
    assert.deepEqual(feed.memberships, [
      {organization: 'ks', body: 'styringsgruppen'},
      {organization: 'ks', body: 'arbeidsgruppen', role: 'observer', period: {from: '2023-06-07'}},
    ]);
    assert.deepEqual(explained, [
      'People are not part of a feed, so these were not used: “Kari Nordmann”. Add those who answer questions as contacts.',
      'The publisher of the feed was set to “Kommunesektorens organisasjon”. Correct “source” in the feed if it is another one.',
    ]);
  });

  it('reads an organisation that became part of another', () => {
    const document = [
      {'@id': '#a', '@type': 'Organization', name: 'A', dissolutionDate: '2023', parentOrganization: {'@id': '#b'}},
      {'@id': '#b', '@type': 'Organization', name: 'B'},
    ];
    assert.deepEqual(read(document, 'schema-org').feed.organizations, [
      {id: 'a', name: 'A', period: {to: '2023'}, successor: 'b'},
      {id: 'b', name: 'B'},
    ]);
  });
});
