import type {Feed, FeedBody, FeedMembership, FeedRelation} from '../feed/definition.js';
import {bodyKinds, organizationKinds, relationKinds, roles} from '../model/vocabulary.js';
import {makeEmptyFeed} from './make-feed.js';

// A large organisation that looks like a Norwegian one and is none. The same numbers give the same feed on every machine.

const firstWords: Readonly<Record<(typeof bodyKinds)[number], string>> = {
  project: 'Prosjektet for',
  council: 'Rådet for',
  'steering-group': 'Styringsgruppen for',
  'coordination-group': 'Koordineringsgruppen for',
  subprojects: 'Delprosjektene for',
  subproject: 'Delprosjektet for',
  'related-activities': 'Aktivitetene rundt',
  deliverable: 'Rapporten om',
  'reference-group': 'Referansegruppen for',
  'advisory-group': 'Brukerpanelet for',
  'working-group': 'Arbeidsgruppen for',
  secretariat: 'Sekretariatet for',
  network: 'Nettverket for',
  other: 'Fagdagen om',
};
const subjects = [
  'bildediagnostikk',
  'språkmodeller',
  'tilgang til helsedata',
  'klinisk beslutningsstøtte',
  'internasjonalt samarbeid',
  'regelverk og veiledning',
  'informasjonssikkerhet og personvern',
  'kompetanse i tjenesten',
  'anskaffelser',
  'etikk',
  'brukermedvirkning',
  'virksomhetsarkitektur',
];
const places = [
  'i kommunene',
  'i sykehusene',
  'i fastlegetjenesten',
  'på Sørlandet',
  'på Vestlandet',
  'i Trøndelag',
  'i Nord-Norge',
  'i Sápmi',
  'på Østlandet',
  'i tannhelsetjenesten',
  'i legevaktene',
  'ved universitetene',
];
const organizationNames: Readonly<Record<(typeof organizationKinds)[number], string>> = {
  ministry: 'Departementet for velferd og teknologi',
  directorate: 'Direktoratet for digital helse',
  agency: 'Etaten for medisinsk utstyr',
  inspectorate: 'Tilsynet for pasientsikkerhet',
  institute: 'Instituttet for helseforskning',
  'regional-health-authority': 'Helse Fjord RHF',
  association: 'Foreningen for kommunehelse',
  network: 'Nettverket for åpne modeller',
  municipality: 'Ås-dalen kommune',
  university: 'Universitetet i Lofoten',
  company: 'Fjordkraft Helseteknologi AS',
  other: 'Stiftelsen Frisk framtid',
};

/**
 * A feed without issues of one tree: 3 to 8 units below one, in turn of every kind that a body may be, with members,
 * descriptions, periods and relations, of which two pairs are mutual. From 20 units on the last one is an organisation
 * that observes the first.
 *
 * @param count - How many units the chart gets, at least 1.
 */
export function makeTreeFeed(count: number, seed = 1): Feed {
  const random = seeded(seed);
  const upTo = (most: number) => Math.floor(random() * most);
  const [offset, shift] = [upTo(subjects.length), upTo(places.length)];

  const observer = count < 20 ? null : 'network';
  const bodies: FeedBody[] = [];
  const add = (parent: string | null) => {
    const i = bodies.length;
    const kind = bodyKinds[(i + 1) % bodyKinds.length]!;
    const round = Math.floor(i / bodyKinds.length);
    const subject = subjects[(5 * i + round + offset) % subjects.length]!;
    // In a second round through the subjects a place tells them apart, and after all places a number does.
    const turn = Math.floor(round / subjects.length);
    const place = turn ? ` ${places[(turn + shift) % places.length]}` : '';
    const number = turn > places.length ? ` ${turn}` : '';
    bodies.push({
      id: `enhet-${i + 1}`,
      name: `${firstWords[kind]} ${subject}${place}${number}`,
      kind,
      ...(parent === null ? {} : {parent}),
      ...(random() < 0.4
        ? {description: `Arbeider med ${subject}. Møtes ${upTo(6) + 2} ganger i året og legger fram sine råd om høsten.`}
        : {}),
      ...(random() < 0.25 ? {period: {from: String(2019 + upTo(4))}} : {}),
      ...(random() < 0.1 ? {url: `https://etaten.example/enhet-${i + 1}`} : {}),
    });
  };
  add(null);
  const total = observer ? count - 1 : count;
  // The loop goes on over what it adds.
  for (const {id} of bodies) {
    for (let below = 3 + upTo(6); below > 0 && bodies.length < total; below--) add(id);
    if (bodies.length >= total) break;
  }

  const memberships = bodies.flatMap(({id}): FeedMembership[] => {
    const first = upTo(organizationKinds.length);
    const size = random() < 0.4 ? 1 + upTo(5) : 0;
    return Array.from({length: size}, (_, i) => ({
      organization: organizationKinds[(first + i) % organizationKinds.length]!,
      body: id,
      role: i ? roles[2 + upTo(roles.length - 2)]! : 'lead',
    }));
  });

  return {
    ...makeEmptyFeed(),
    organizations: organizationKinds.map((kind) => ({id: kind, kind, name: organizationNames[kind]})),
    bodies,
    memberships,
    relations: observer ? relate(bodies, observer, upTo) : [],
  };
}

/** One relation for every 15 bodies, of every kind in turn; two pairs of the bodies below the first are in one both ways. */
function relate(bodies: readonly FeedBody[], observer: string, upTo: (most: number) => number): FeedRelation[] {
  const [root, a, b, c] = bodies.map(({id}) => id);
  const relations: FeedRelation[] = [
    {from: observer, to: root!, kind: 'observes'},
    {from: a!, to: b!, kind: 'cooperates'},
    {from: b!, to: a!, kind: 'cooperates'},
    {from: b!, to: c!, kind: 'supports', name: 'låner utstyr til'},
    {from: c!, to: b!, kind: 'advises'},
  ];
  for (let i = 0; i < Math.floor(bodies.length / 15); i++) {
    const from = upTo(bodies.length);
    const to = (from + 1 + upTo(bodies.length - 1)) % bodies.length;
    relations.push({from: bodies[from]!.id, to: bodies[to]!.id, kind: relationKinds[i % relationKinds.length]!});
  }
  return relations;
}

/** Numbers from 0 to 1 that look random. @see Mulberry32 by Tommy Ettinger. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
