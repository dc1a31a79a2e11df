import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Graph} from 'schema-dts';
import {organizationKinds} from '../model/vocabulary.js';
import {selectFeed, type FeedSelection} from '../feed/select-feed.js';
import {validateFeed} from '../feed/validate-feed.js';
import {makeEmptyFeed, makeFeed, makeMarkupFeed} from '../testing/make-feed.js';
import {deepFreeze, skipWithout, readCorpus, readJson} from '../testing/node/test-data.js';
import {findVocabularyErrors} from '../testing/node/schema-org.js';
import {makeCompleteFeed} from '../testing/make-complete-feed.js';
import {stringifyJsonLd, toJsonLd, type JsonLd} from './json-ld.js';

const base = 'https://vert.example/feeds/prosjektet.json';
const realFeed = readJson('src/testing/project-2023-06-07.json');
const councilFeed = readJson('feeds/ki-radet.json');
const xss = readCorpus('own-xss') as {cases: {payload: string}[]} | null;

function describeFeed(feed: unknown, selection: FeedSelection = {}, url?: string): JsonLd {
  return toJsonLd(deepFreeze(selectFeed(validateFeed(feed, {base}).feed!, selection)), url);
}

/** Finds a node of the graph. */
function nodeOf({'@graph': graph}: JsonLd, id: string): object {
  return graph.find((node) => node['@id']?.endsWith(`#ki-${id}`))!;
}

const [role, reference] = [
  (roleName: string, startDate: string, id: string) => ({'@type': 'OrganizationRole', roleName, startDate, member: reference(id)}),
  (id: string) => ({'@id': `#ki-${id}`}),
];

describe('JSON-LD of the real project', () => {
  // `satisfies` checks each property against the types of schema-dts.
  const typed: Graph = describeFeed(realFeed, {language: 'nb'}) satisfies Graph;
  const jsonLd = typed as JsonLd;

  it('describes the page, with its dates, licence and publisher', () => {
    assert.deepEqual(nodeOf(jsonLd, 'page'), {
      '@type': 'WebPage',
      '@id': '#ki-page',
      name: 'Det nasjonale koordineringsprosjektet for KI',
      description: 'Hjelp og veiledning til helsetjenesten, slik at den lykkes med å ta i bruk kunstig intelligens (KI) på en trygg måte.',
      inLanguage: 'nb',
      datePublished: '2022-03-16',
      dateModified: '2023-06-07',
      lastReviewed: '2023-06-07',
      license: 'https://data.norge.no/nlod/no/2.0',
      publisher: reference('org-hdir'),
      contributor: ['org-slv', 'org-ehelse', 'org-htil', 'org-fhi'].map(reference),
      mainEntity: reference('project'),
    });
  });

  it('describes the project, with its members by role and its contact', () => {
    const {image, ...project} = nodeOf(jsonLd, 'project') as {image: object};
    assert.deepEqual(project, {
      '@type': 'Project',
      '@id': '#ki-project',
      name: 'Det nasjonale koordineringsprosjektet «Bedre bruk av kunstig intelligens»',
      alternateName: ['Det nasjonale koordineringsprosjektet for KI', 'Bedre bruk av KI'],
      description: 'Hjelp og veiledning til helsetjenesten, slik at den lykkes med å ta i bruk kunstig intelligens (KI) på en trygg måte.',
      foundingDate: '2019',
      dissolutionDate: '2023',
      subjectOf: {'@type': 'CreativeWork', name: 'Nasjonal helse- og sykehusplan 2020–2023'},
      member: [
        role('lead', '2019', 'org-hdir'),
        role('partner', '2019', 'org-ehelse'),
        role('partner', '2019', 'org-slv'),
        role('partner', '2021', 'org-htil'),
        role('partner', '2022', 'org-fhi'),
        role('partner', '2021', 'org-ks'),
        role('partner', '2019', 'org-hso'),
        role('partner', '2020', 'org-hmn'),
        role('partner', '2020', 'org-hv'),
        role('partner', '2020', 'org-hn'),
        role('observer', '2022', 'org-kin'),
      ],
      contactPoint: [
        {
          '@type': 'ContactPoint',
          contactType: 'Andre henvendelser',
          name: 'Siv Anette Fjellkårstad',
          email: 'Siv.Anette.Fjellkarstad@helsedir.no',
        },
      ],
    });
    assert.deepEqual(Object.keys(image), ['@type', 'contentUrl', 'caption']);
    assert.equal((image as {contentUrl: string}).contentUrl, 'https://vert.example/feeds/bedre-bruk-av-ki.svg');
  });

  it('describes each organisation once, with its type and number', () => {
    assert.deepEqual(nodeOf(jsonLd, 'org-htil'), {
      '@type': 'GovernmentOrganization',
      '@id': '#ki-org-htil',
      name: 'Helsetilsynet',
      legalName: 'Statens helsetilsyn',
      alternateName: ['Htil'],
      url: 'https://www.helsetilsynet.no/',
      iso6523Code: '0192:974761394',
    });
    assert.deepEqual(nodeOf(jsonLd, 'org-kin'), {
      '@type': 'Organization',
      '@id': '#ki-org-kin',
      name: 'Det nasjonale kompetansenettverket (Kunstig intelligens i norsk helsetjeneste)',
      alternateName: ['KIN'],
    });
    const ids = jsonLd['@graph'].map((node) => node['@id']);
    assert.equal(ids.length, 13);
    assert.equal(new Set(ids).size, 13);
  });

  it('adds the successor of an organisation once it has ended', () => {
    const later = describeFeed(realFeed, {language: 'en', asOf: '2024-06-01'});
    assert.deepEqual(nodeOf(later, 'org-ehelse'), {
      '@type': 'GovernmentOrganization',
      '@id': '#ki-org-ehelse',
      name: 'Norwegian Directorate of eHealth',
      alternateName: ['E-helse'],
      url: 'https://www.ehelse.no/',
      iso6523Code: '0192:915933149',
      dissolutionDate: '2023-12-31',
      parentOrganization: reference('org-hdir'),
    });
    const {name, alternateName} = nodeOf(later, 'org-slv') as {name: string; alternateName: string[]};
    assert.deepEqual([name, ...alternateName], ['Norwegian Medical Products Agency', 'DMP', 'Norwegian Medicines Agency']);
    assert.equal('dissolutionDate' in nodeOf(jsonLd, 'org-ehelse'), false);
  });

  it('has absolute ids if the address of the page is known', () => {
    const page = nodeOf(describeFeed(realFeed, {}, 'https://etaten.example/ki#kart'), 'page') as Record<string, unknown>;
    assert.equal(page['@id'], 'https://etaten.example/ki#ki-page');
    assert.equal(page.url, 'https://etaten.example/ki#kart');
    assert.deepEqual(page.publisher, {'@id': 'https://etaten.example/ki#ki-org-hdir'});
  });
});

describe('toJsonLd', () => {
  const feeds: Readonly<Record<string, unknown>> = {
    'the real project': realFeed,
    'the council': councilFeed,
    'a small feed': makeFeed(),
    'a feed with everything': makeCompleteFeed(),
    'a feed with nothing': makeEmptyFeed(),
    'a feed of markup': makeMarkupFeed(),
    'every kind of organisation': makeFeed({
      organizations: organizationKinds.map((kind) => ({id: kind, kind, name: kind})),
      groups: [{id: 'project', members: organizationKinds.map((organization) => ({organization}))}],
    }),
  };
  for (const [name, feed] of Object.entries(feeds)) {
    it(`conforms to the schema.org vocabulary for ${name}`, () => {
      for (const asOf of ['2019-10-01', '2023-06-07', '2025-01-01']) {
        for (const language of ['nb', 'nn', 'en', 'se']) {
          assert.deepEqual(findVocabularyErrors(describeFeed(feed, {asOf, language})['@graph']), []);
        }
      }
    });
  }

  it('describes only the page for a feed without a project', () => {
    assert.deepEqual(describeFeed(makeEmptyFeed())['@graph'], [
      {
        '@type': 'WebPage',
        '@id': '#ki-page',
        inLanguage: 'nb',
        license: 'https://data.norge.no/nlod/no/2.0',
        publisher: {'@type': 'Organization', name: 'Etaten for prøving', url: 'https://etaten.example/'},
      },
    ]);
  });

  it('writes seasons as years, and a winter ends in the following year', () => {
    const {member} = nodeOf(
      describeFeed(makeFeed({groups: [{id: 'project', members: [{organization: 'etaten', period: {from: '2022-24', to: '2023-24'}}]}]})),
      'project',
    ) as {member: object[]};
    assert.deepEqual(member, [
      {'@type': 'OrganizationRole', roleName: 'member', startDate: '2022', endDate: '2024', member: reference('org-etaten')},
    ]);
  });

  it('includes only the fields of a contact that the feed has', () => {
    const {contactPoint} = nodeOf(describeFeed(makeFeed()), 'project') as {contactPoint: object[]};
    assert.deepEqual(contactPoint, [
      {'@type': 'ContactPoint', contactType: 'Spørsmål om prosjektet', name: 'Kari Nordmann', email: 'post@etaten.example'},
      {'@type': 'ContactPoint', contactType: 'Presse', telephone: '+47 22 00 00 00'},
    ]);
  });
});

describe('findVocabularyErrors', () => {
  it('finds unknown types and properties, and invalid values and references', () => {
    assert.deepEqual(
      findVocabularyErrors([
        {'@type': 'Projekt', name: 'x'},
        {'@type': 'Project', '@id': '#p', nome: 'x', isPartOf: 'x', foundingDate: 'in spring'},
        {'@type': 'WebPage', publisher: {'@type': 'WebPage'}, about: {'@id': '#nobody'}, mainEntity: {'@id': '#p'}},
        {
          '@type': 'Organization',
          member: {'@type': 'OrganizationRole', namedPosition: 'x', member: {'@id': '#p'}, employee: {'@id': '#p'}},
        },
      ]),
      [
        'Projekt is not a type',
        'Projekt has no name',
        'nome is not a property',
        'nome cannot be “x”',
        'Project has no isPartOf',
        'isPartOf cannot be “x”',
        'foundingDate cannot be “in spring”',
        'publisher cannot be WebPage',
        'about refers to #nobody, which the graph does not have',
        'namedPosition is superseded',
        'OrganizationRole has no employee',
        'employee cannot be Project',
      ],
    );
  });
});

describe('stringifyJsonLd', () => {
  it('escapes the special characters of HTML and XML', () => {
    const jsonLd = describeFeed(makeFeed({project: {name: '</script><script>alert(1)</script>\u2028<!-- ]]> &amp;\uffff'}}));
    const written = stringifyJsonLd(jsonLd);
    assert.doesNotMatch(written, /[<>&\u2028\uffff]/);
    assert.deepEqual(JSON.parse(written), jsonLd);
  });

  it('escapes hostile text', skipWithout(xss), () => {
    for (const {payload} of xss!.cases) {
      if (typeof payload !== 'string') continue;
      const jsonLd = describeFeed(makeFeed({project: {name: payload, lead: payload}}));
      const {name} = nodeOf(jsonLd, 'project') as {name: string};
      assert.equal(name, payload);
      assert.doesNotMatch(stringifyJsonLd(jsonLd), /[<>&]/);
    }
  });
});
