import type {Feed, FeedBody, FeedMembership, FeedRelation} from '../feed/definition.js';
import {bodyKinds, organizationKinds, relationKinds, roles} from '../model/vocabulary.js';
import {makeEmptyFeed} from './make-feed.js';

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
const regions = [
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
 * Makes a feed of an invented Norwegian organisation of any size, without issues. The same arguments give the same feed on every machine.
 *
 * Its units form one tree with 3 to 8 children per unit. They have every kind of body in turn, with members, descriptions, periods and
 * relations. Two pairs of relations are mutual. From 20 units, the last one is an organisation that observes the root.
 *
 * @param count - Number of units in the chart, at least 1.
 * @param seed - Seed of the pseudorandom numbers.
 */
export function makeTreeFeed(count: number, seed = 1): Feed {
  const random = seeded(seed);
  /** A random whole number from 0 to `limit` - 1. */
  const below = (limit: number) => Math.floor(random() * limit);
  const [offset, shift] = [below(subjects.length), below(regions.length)];

  const observer = count < 20 ? null : 'network';
  const bodies: FeedBody[] = [];
  const add = (parent: string | null) => {
    const i = bodies.length;
    const kind = bodyKinds[(i + 1) % bodyKinds.length]!;
    const round = Math.floor(i / bodyKinds.length);
    const subject = subjects[(5 * i + round + offset) % subjects.length]!;
    // Names stay unique: when all subjects are used, a region is added, and when all regions are used, a number.
    const turn = Math.floor(round / subjects.length);
    const region = turn ? ` ${regions[(turn + shift) % regions.length]}` : '';
    const number = turn > regions.length ? ` ${turn}` : '';
    bodies.push({
      id: `enhet-${i + 1}`,
      name: `${firstWords[kind]} ${subject}${region}${number}`,
      kind,
      ...(parent === null ? {} : {parent}),
      ...(random() < 0.4
        ? {description: `Arbeider med ${subject}. Møtes ${below(6) + 2} ganger i året og legger fram sine råd om høsten.`}
        : {}),
      ...(random() < 0.25 ? {period: {from: String(2019 + below(4))}} : {}),
      ...(random() < 0.1 ? {url: `https://etaten.example/enhet-${i + 1}`} : {}),
    });
  };
  add(null);
  const total = observer ? count - 1 : count;
  // The loop also visits the bodies that it adds.
  for (const {id} of bodies) {
    for (let missing = 3 + below(6); missing > 0 && bodies.length < total; missing--) add(id);
    if (bodies.length >= total) break;
  }

  const memberships = bodies.flatMap(({id}): FeedMembership[] => {
    const first = below(organizationKinds.length);
    const size = random() < 0.4 ? 1 + below(5) : 0;
    return Array.from({length: size}, (_, i) => ({
      organization: organizationKinds[(first + i) % organizationKinds.length]!,
      body: id,
      role: i ? roles[2 + below(roles.length - 2)]! : 'lead',
    }));
  });

  return {
    ...makeEmptyFeed(),
    organizations: organizationKinds.map((kind) => ({id: kind, kind, name: organizationNames[kind]})),
    bodies,
    memberships,
    relations: observer ? relate(bodies, observer, below) : [],
  };
}

/** Makes one relation for every 15 bodies, of every kind in turn, and two mutual relations between children of the root. */
function relate(bodies: readonly FeedBody[], observer: string, below: (limit: number) => number): FeedRelation[] {
  const [root, a, b, c] = bodies.map(({id}) => id);
  const relations: FeedRelation[] = [
    {from: observer, to: root!, kind: 'observes'},
    {from: a!, to: b!, kind: 'cooperates'},
    {from: b!, to: a!, kind: 'cooperates'},
    {from: b!, to: c!, kind: 'supports', name: 'låner utstyr til'},
    {from: c!, to: b!, kind: 'advises'},
  ];
  for (let i = 0; i < Math.floor(bodies.length / 15); i++) {
    const from = below(bodies.length);
    const to = (from + 1 + below(bodies.length - 1)) % bodies.length;
    relations.push({from: bodies[from]!.id, to: bodies[to]!.id, kind: relationKinds[i % relationKinds.length]!});
  }
  return relations;
}

/** Pseudorandom numbers from 0 (inclusive) to 1 (exclusive). @see Mulberry32 by Tommy Ettinger. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
