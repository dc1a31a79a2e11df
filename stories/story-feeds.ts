/**
 * Feeds for the stories: the two real feeds, which Storybook serves from `feeds/`, and feeds for the other states of a widget,
 * such as loading, error and empty.
 */

/** The project that all agencies present. */
export const projectFeed = 'feeds/bedre-bruk-av-ki.json';
/** A council: one body and members with several roles, without contacts and dates. */
export const councilFeed = 'feeds/ki-radet.json';
/** This file does not exist, so the server answers 404. */
export const missingFeed = 'feeds/missing.json';
/** A request to this address is never answered. */
export const pendingFeed = 'feeds/pending.json';

/** The project's feed. It arrives after some seconds. */
export const slowFeed = 'feeds/bedre-bruk-av-ki.json?slow';

/** A valid feed with a source and without content. */
export const emptyFeed = {
  version: '1.0',
  id: 'empty',
  language: 'nb',
  updated: '2024-02-01',
  source: {name: 'Helsedirektoratet', url: 'https://www.helsedirektoratet.no'},
};

const regions = ['Agder', 'Akershus', 'Buskerud', 'Finnmark', 'Innlandet', 'Møre og Romsdal', 'Nordland', 'Oslo', 'Rogaland', 'Telemark'];

/** Fourteen bodies without a parent. Some have a working group. */
export const manyRootsFeed = {
  ...emptyFeed,
  bodies: [...regions, 'Troms', 'Trøndelag', 'Vestfold', 'Vestland'].flatMap((region, i) => [
    {id: `raad-${i}`, name: `KI-rådet i ${region}`, kind: 'council'},
    ...(i % 3 ? [] : [{id: `gruppe-${i}`, name: `Arbeidsgruppen i ${region}`, kind: 'working-group', parent: `raad-${i}`}]),
  ]),
};

const topics = [
  'Bildediagnostikk',
  'Språkmodeller',
  'Tilgang til helsedata',
  'Klinisk beslutningsstøtte',
  'Regelverk og veiledning',
  'Anskaffelser',
  'Kompetanse i tjenesten',
  'Internasjonalt samarbeid',
];

/** A council with eight working groups, some with reports, and an advisory panel. The council is fictional. */
export const manyChildrenFeed = {
  ...emptyFeed,
  bodies: [
    {id: 'raadet', name: 'Fagrådet for KI i helsetjenesten', kind: 'council'},
    {id: 'panelet', name: 'Brukerpanelet', kind: 'advisory-group'},
    ...topics.flatMap((topic, i) => [
      {id: `gruppe-${i}`, name: topic, kind: 'working-group', parent: 'raadet'},
      ...(i % 3 ? [] : [{id: `rapport-${i}`, name: 'Kunnskapsoversikt', kind: 'deliverable', parent: `gruppe-${i}`}]),
    ]),
  ],
  relations: [{from: 'panelet', to: 'raadet', kind: 'advises'}],
};

/** A body with fifteen members. Two of them have a role. */
export const chipsFeed = {
  ...emptyFeed,
  organizations: regions.concat('Troms', 'Trøndelag', 'Vestfold', 'Vestland', 'Østfold').map((name, i) => ({
    id: `fylke-${i}`,
    name: `${name} fylkeskommune`,
    shortName: name,
  })),
  bodies: [{id: 'styret', name: 'Styringsgruppen', kind: 'steering-group', description: 'Gruppen leder arbeidet.'}],
  memberships: Array.from({length: 15}, (_, i) => ({
    body: 'styret',
    organization: `fylke-${i}`,
    role: i === 3 ? 'lead' : i === 7 ? 'observer' : 'member',
  })),
};

/** One body, and nothing else. */
export const oneUnitFeed = {...emptyFeed, bodies: [{id: 'raadet', name: 'Fagrådet for KI', kind: 'council'}]};

const longOrganizations = [
  {id: 'lang', name: 'Arbeidsmiljøforvaltningskompetansenettverksutviklingsdirektoratet', shortName: 'Arbeidsmiljøforvaltningen'},
  {
    id: 'lengre',
    name: 'Nasjonalt kompetansesenter for helseinformasjonsforvaltningssystemer og pasientsikkerhetskultur i spesialisthelsetjenesten',
  },
];

/** Names in Norwegian may be one long word, or many words. All of these are made up. */
export const longNamesFeed = {
  ...emptyFeed,
  organizations: longOrganizations,
  bodies: [
    {id: 'styret', kind: 'steering-group', name: 'Helseforvaltningsinformasjonssystemutviklingsstyringsgruppen'},
    ...['Personvernombudsstedfortredernettverket', 'Arbeidsgruppen for tverrfaglig kvalitetssikring av beslutningsstøttesystemer'].map(
      (name, i) => ({id: `gruppe-${i}`, kind: 'working-group', name, parent: 'styret'}),
    ),
  ],
  memberships: longOrganizations.map(({id}, i) => ({body: 'styret', organization: id, role: i === 0 ? 'lead' : 'member'})),
  groups: [{id: 'project', members: longOrganizations.map(({id}, i) => ({organization: id, role: i === 0 ? 'lead' : 'partner'}))}],
};

/** Members of the project: a lead, and the given number of partners. */
function makePartnersFeed(count: number): object {
  const organizations = Array.from({length: count + 1}, (_, i) => ({id: `etat-${i}`, name: `Kommune nummer ${i + 1}`}));
  const members = organizations.map(({id}, i) => ({organization: id, role: i === 0 ? 'lead' : 'partner'}));
  return {...emptyFeed, organizations, groups: [{id: 'project', members}]};
}
export const onePartnerFeed = makePartnersFeed(0);
export const manyPartnersFeed = makePartnersFeed(54);

/** The project's feed. It loads once, and fails when it is fetched again. More characters make it another address of the same. */
export const failingRefreshFeed = 'feeds/bedre-bruk-av-ki.json?leaving';
/** The project's feed. It has changed when it is fetched again. More characters make it another address of the same. */
export const updatedFeed = 'feeds/bedre-bruk-av-ki.json?changing';

/** Addresses of the project's feed that have not failed yet. */
const recoveringFeeds = new Set<string>();
let recoveringCount = 0;

/** Returns an address of the project's feed. Its first request fails, and later ones succeed. */
export function makeRecoveringFeed(): string {
  // Each is a new address, because the widgets on a page request an address only once.
  const feed = `feeds/bedre-bruk-av-ki.json?recovering-${++recoveringCount}`;
  recoveringFeeds.add(feed);
  return feed;
}

const logos = [
  {name: 'Kvadratet', logo: {url: 'logos/square.svg'}},
  {name: 'Ifliten', logo: {url: 'logos/wide.svg', darkUrl: 'logos/wide-dark.svg'}},
  {name: 'To trekanter', logo: {url: 'logos/double.svg'}},
  {name: 'Sekskanten', logo: {url: 'logos/tall.svg'}},
  {name: 'Bryteren', logo: {url: 'logos/unsized.svg'}},
  {name: 'Etaten med logoen som mangler', logo: {url: 'logos/missing.svg'}},
  {name: 'Etaten uten logo'},
].map((organization, i) => ({...organization, id: `etat-${i}`, url: 'https://example.org/'}));

/** Fictional organisations with logos of many shapes. One logo fails to load, and one organisation has no logo. */
export const logoFeed = {
  ...emptyFeed,
  organizations: logos,
  groups: [{id: 'project', name: 'Hvem er med?', members: logos.map(({id}) => ({organization: id}))}],
};

/** Members from 2023, and members from before 2023. */
export const changingFeed = {
  ...emptyFeed,
  organizations: [
    {id: 'etaten', name: 'Etaten for prøving', formerNames: [{name: 'Kontoret for prøving', to: '2022'}]},
    {id: 'kommunen', name: 'Kommunen ved fjorden'},
    {id: 'nettverket', name: 'Nettverket'},
    {id: 'skolen', name: 'Skolen'},
  ],
  groups: [
    {
      id: 'project',
      members: [
        {organization: 'etaten', role: 'lead', period: {from: '2019'}},
        {organization: 'kommunen', role: 'partner', period: {from: '2019', to: '2022'}},
        {organization: 'nettverket', role: 'observer', period: {to: '2022'}},
        {organization: 'nettverket', role: 'partner', period: {from: '2023'}},
        {organization: 'skolen', role: 'partner', period: {from: '2023'}},
      ],
    },
  ],
};

// A static Storybook has no server that could keep a request open or change its answer. So `fetch` is replaced for these
// addresses. All other requests reach the server unchanged.
const {fetch} = globalThis;
globalThis.fetch = async (input, init) => {
  const url = input instanceof Request ? input.url : String(input);
  if (url.endsWith(pendingFeed)) return new Promise(() => {});
  if (url.endsWith(slowFeed)) await new Promise((resolve) => setTimeout(resolve, 5000));
  for (const feed of recoveringFeeds) {
    // 404, because a widget itself tries again after an answer such as 503.
    if (url.endsWith(feed) && recoveringFeeds.delete(feed)) return new Response('', {status: 404});
  }
  const isRefresh = init?.cache === 'no-cache';
  if (isRefresh && url.includes(failingRefreshFeed)) return new Response('', {status: 503});
  const response = await fetch(input, init);
  if (!isRefresh || !url.includes(updatedFeed)) return response;
  return new Response(JSON.stringify({...((await response.json()) as object), updated: '2023-12-01'}));
};
