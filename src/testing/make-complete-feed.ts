import type {Feed} from '../feed/definition.js';

/** A feed without issues that has every field of the definition, once or twice. */
export function makeCompleteFeed(): Feed {
  return {
    $schema: 'ki-feed-1.schema.json',
    version: '1.0',
    id: 'prosjektet',
    language: 'nb',
    updated: '2023-06-07',
    source: {name: 'Etaten', url: 'https://etaten.example/', licence: {name: 'NLOD 2.0', url: 'https://lisens.example/nlod'}},
    project: {
      name: {nb: 'Hele prosjektet', nn: 'Heile prosjektet', en: 'The whole project'},
      title: 'Om prosjektet',
      shortName: {no: 'Prosjektet'},
      kind: 'programme',
      lead: 'Et prosjekt med alt.',
      description: ['Første avsnitt.', {nb: 'Andre avsnitt.', en: 'Second paragraph.'}],
      image: {
        url: 'bilder/prosjektet.svg',
        darkUrl: 'bilder/prosjektet-dark.png',
        alt: 'Et bilde',
        width: 1600,
        height: 900,
        sources: [{url: 'bilder/prosjektet-800.png', width: 800}],
      },
      partOf: {name: 'Planen', url: 'https://plan.example/'},
      status: 'ended',
      period: {from: '2019-23', to: '2023-05'},
      continuedBy: {name: 'Rådet', url: 'https://radet.example/'},
    },
    organizations: [
      {
        id: 'etaten',
        name: 'Etaten',
        shortName: 'E',
        legalName: 'Statens etat',
        kind: 'agency',
        organizationNumber: '983544622',
        url: 'https://etaten.example/',
        logo: {url: 'logo.svg', darkUrl: 'logo-dark.svg', alt: 'Etatens logo'},
        period: {from: '1994', to: '2023-12-31'},
        successor: 'kommunen',
        formerNames: [{name: 'Kontoret', shortName: 'K', to: '2020-06'}],
      },
      {id: 'kommunen', name: 'Kommunen', kind: 'municipality'},
    ],
    bodies: [
      {
        id: 'styret',
        name: 'Styret for hele prosjektet',
        shortName: 'Styret',
        kind: 'steering-group',
        description: 'Bestemmer.',
        parent: null as unknown as string, // The type excludes `null`, but a feed may contain it.
        period: {from: '2020', to: '2023'},
        url: 'https://etaten.example/styret',
      },
      {id: 'gruppen', name: 'Gruppen', parent: 'styret'},
      {id: 'laget', name: 'Laget', parent: 'gruppen'},
    ],
    memberships: [
      {organization: 'etaten', body: 'styret', role: 'lead', period: {from: '2020', to: '2023'}},
      {organization: 'kommunen', body: 'gruppen'},
    ],
    relations: [
      {from: 'gruppen', to: 'styret', kind: 'advises', name: 'gir råd til', period: {from: '2021', to: '2022'}},
      {from: 'prosjektet', to: 'kommunen'},
    ],
    groups: [
      {
        id: 'project',
        name: 'Hvem som er med',
        statement: 'Vi samarbeider.',
        members: [
          {organization: 'etaten', name: 'Etaten for alt', role: 'lead', period: {from: '2019', to: '2023'}},
          {organization: 'kommunen'},
        ],
        period: {from: '2019', to: '2023'},
      },
      {id: 'site'},
    ],
    contacts: [
      {
        id: 'post',
        role: 'Spørsmål',
        person: 'Kari Nordmann',
        organization: 'etaten',
        body: 'gruppen',
        email: 'post@etaten.example',
        telephone: '+47 22 00 00 00',
        url: 'https://etaten.example/kontakt',
        purpose: 'Om alt.',
        period: {from: '2020', to: '2023'},
      },
      {id: 'presse', role: 'Presse'},
    ],
    publication: {
      firstPublished: '2022-03-16',
      lastReviewed: '2023-06-07',
      url: 'https://etaten.example/versjoner',
      versions: [
        {
          date: '2022-03-16',
          note: 'Først publisert.',
          url: 'https://etaten.example/versjoner/1',
          lastReviewed: '2022-03-16',
          project: {title: 'Om prosjektet da', lead: 'Et prosjekt med litt.', description: ['Avsnitt fra 2022.']},
        },
      ],
    },
    browserSupport: {
      policy: 'baseline-2021',
      url: 'https://etaten.example/nettlesere',
      label: 'Nettleseren er for gammel.',
      linkLabel: 'Om nettlesere',
    },
  };
}
