import type {Feed} from '../feed/definition.js';

/**
 * A small feed without issues, in bokmål, with content for every widget: one agency, one municipality and one network.
 *
 * @param overrides - Properties to replace. They are not merged.
 */
export function makeFeed(overrides: Partial<Feed> = {}): Feed {
  return {
    ...makeEmptyFeed(),
    project: {
      name: 'Trygg bruk av språkmodeller',
      lead: 'Råd til sykehus som vil ta i bruk språkmodeller.',
      description: ['Etaten leder arbeidet.', 'Kommunen prøver det ut.'],
      status: 'active',
      period: {from: '2023'},
    },
    organizations: [
      {id: 'etaten', name: 'Etaten for prøving', shortName: 'EP', kind: 'agency', url: 'https://etaten.example/'},
      {id: 'kommunen', name: 'Kommunen ved fjorden', kind: 'municipality', url: 'https://kommunen.example/'},
      {id: 'nettverket', name: 'Nettverket', kind: 'network'},
    ],
    bodies: [
      {id: 'styret', kind: 'steering-group', name: 'Styret', description: 'Bestemmer.'},
      {id: 'arbeidsgruppen', kind: 'working-group', name: 'Arbeidsgruppen', parent: 'styret'},
    ],
    memberships: [
      {organization: 'etaten', body: 'styret', role: 'lead'},
      {organization: 'kommunen', body: 'styret', role: 'member'},
    ],
    relations: [{from: 'nettverket', to: 'styret', kind: 'observes'}],
    groups: [
      {
        id: 'project',
        members: [
          {organization: 'etaten', role: 'lead'},
          {organization: 'kommunen', role: 'partner'},
        ],
      },
      {id: 'site', statement: 'Etaten og kommunen står bak sidene.', members: [{organization: 'etaten'}]},
    ],
    contacts: [
      {id: 'post', role: 'Spørsmål om prosjektet', person: 'Kari Nordmann', organization: 'etaten', email: 'post@etaten.example'},
      {id: 'presse', role: 'Presse', telephone: '+47 22 00 00 00'},
    ],
    publication: {
      firstPublished: '2023-01-02',
      lastReviewed: '2023-06-07',
      versions: [{date: '2023-01-02', note: 'Først publisert.'}],
    },
    browserSupport: {policy: 'baseline-2021', url: 'https://etaten.example/nettlesere'},
    ...overrides,
  };
}

/** A feed without issues that has only the required fields. Every widget is empty with it. */
export function makeEmptyFeed(): Feed {
  return {
    version: '1.0',
    id: 'prosjektet',
    language: 'nb',
    updated: '2023-06-07',
    source: {
      name: 'Etaten for prøving',
      url: 'https://etaten.example/',
      licence: {name: 'NLOD 2.0', url: 'https://data.norge.no/nlod/no/2.0'},
    },
  };
}

/** A hostile text. Widgets must show it as text and never run it. */
export const markupText = '<img src=x onerror="throw Error()"><b>navn</b>';

/** {@link makeFeed} with {@link markupText} for every text that an editor writes. */
export function makeMarkupFeed(): Feed {
  const feed = makeFeed();
  return makeFeed({
    source: {name: markupText, licence: {name: markupText}},
    project: {name: markupText, lead: markupText, description: [markupText], partOf: {name: markupText}},
    organizations: feed.organizations!.map((organization) => ({...organization, name: markupText, shortName: markupText})),
    bodies: feed.bodies!.map((body) => ({...body, name: markupText, description: markupText})),
    groups: feed.groups!.map((group) => ({...group, name: markupText, statement: markupText})),
    contacts: [{id: 'post', role: markupText, person: markupText, purpose: markupText}],
    publication: {...feed.publication, versions: [{date: '2023-01-02', note: markupText}]},
    browserSupport: {label: markupText, linkLabel: markupText, url: 'https://etaten.example/nettlesere'},
  });
}
