import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Feed} from '../src/feed/definition.js';
import {selectFeed} from '../src/feed/select-feed.js';
import type {Member, Model, Unit} from '../src/model/model.js';
import {readJson} from '../src/testing/node/test-data.js';

// Content of the project page on several dates. The expected values are copied from the facts: the members (autumn begins on
// 1 September, spring on 1 March), the work that had started, and the names. Both name changes are from 1 January 2024.

const feed = readJson('feeds/bedre-bruk-av-ki.json') as Feed;

interface ExpectedPage {
  readonly state: 'active' | 'ended';
  /** Date of the last review. */
  readonly reviewed?: string;
  /** Names in the order of the facts. */
  readonly partners: readonly string[];
  readonly observers: readonly string[];
  /** Names of the active subprojects and deliverables. */
  readonly work: readonly string[];
  /** Names of the members of the coordination group. */
  readonly agencies: readonly string[];
  readonly becamePartOf?: Readonly<Record<string, string>>;
  readonly formerly?: Readonly<Record<string, string>>;
}

const kin = 'Det nasjonale kompetansenettverket (Kunstig intelligens i norsk helsetjeneste)';
const guidance = 'Tverretatlig regulatorisk veiledning';
const pages = 'Tverretatlig informasjonsside';
const data = 'Tilgang til data for KI';
const radiology = 'God klinisk praksis ved bruk av KI, radiologi';

const pagesByDate: Readonly<Record<string, ExpectedPage>> = {
  // In autumn 2019 there are the lead and three partners.
  '2019-11-01': {
    state: 'active',
    partners: ['Direktoratet for e-helse', 'Statens legemiddelverk', 'Helse Sør-Øst RHF'],
    observers: [],
    work: [radiology],
    agencies: ['Helsedirektoratet', 'Direktoratet for e-helse', 'Statens legemiddelverk'],
  },
  // In spring 2020 the three other regional health authorities join.
  '2020-06-01': {
    state: 'active',
    partners: [
      ...['Direktoratet for e-helse', 'Statens legemiddelverk'],
      ...['Helse Sør-Øst RHF', 'Helse Midt-Norge RHF', 'Helse Vest RHF', 'Helse Nord RHF'],
    ],
    observers: [],
    work: [radiology],
    agencies: ['Helsedirektoratet', 'Direktoratet for e-helse', 'Statens legemiddelverk'],
  },
  // In autumn 2021 Helsetilsynet and KS join.
  '2021-12-01': {
    state: 'active',
    partners: [
      ...['Direktoratet for e-helse', 'Statens legemiddelverk', 'Helsetilsynet', 'Kommunesektorens organisasjon'],
      ...['Helse Sør-Øst RHF', 'Helse Midt-Norge RHF', 'Helse Vest RHF', 'Helse Nord RHF'],
    ],
    observers: [],
    work: [radiology],
    agencies: ['Helsedirektoratet', 'Direktoratet for e-helse', 'Statens legemiddelverk', 'Helsetilsynet'],
  },
  // In spring 2022 FHI joins, and KIN as an observer. The guidance, the information pages and the work on data start in 2022.
  '2022-06-01': {
    state: 'active',
    partners: [
      ...['Direktoratet for e-helse', 'Statens legemiddelverk', 'Helsetilsynet', 'Folkehelseinstituttet', 'Kommunesektorens organisasjon'],
      ...['Helse Sør-Øst RHF', 'Helse Midt-Norge RHF', 'Helse Vest RHF', 'Helse Nord RHF'],
    ],
    observers: [kin],
    work: [guidance, pages, data, radiology],
    agencies: ['Helsedirektoratet', 'Direktoratet for e-helse', 'Statens legemiddelverk', 'Helsetilsynet', 'Folkehelseinstituttet'],
  },
  // The status report is from 20 October 2022. The project lasts until the end of 2023.
  '2023-06-07': {
    state: 'active',
    reviewed: '2023-06-07',
    partners: [
      ...['Direktoratet for e-helse', 'Statens legemiddelverk', 'Helsetilsynet', 'Folkehelseinstituttet', 'Kommunesektorens organisasjon'],
      ...['Helse Sør-Øst RHF', 'Helse Midt-Norge RHF', 'Helse Vest RHF', 'Helse Nord RHF'],
    ],
    observers: [kin],
    work: [guidance, pages, 'Statusrapport', data, radiology],
    agencies: ['Helsedirektoratet', 'Direktoratet for e-helse', 'Statens legemiddelverk', 'Helsetilsynet', 'Folkehelseinstituttet'],
  },
  // The framework started in August 2023. The project has ended, e-helse is part of Helsedirektoratet, and SLV is named DMP.
  '2024-02-01': {
    state: 'ended',
    reviewed: '2023-06-07',
    partners: [
      ...['Direktoratet for e-helse', 'Direktoratet for medisinske produkter', 'Helsetilsynet', 'Folkehelseinstituttet'],
      ...['Kommunesektorens organisasjon', 'Helse Sør-Øst RHF', 'Helse Midt-Norge RHF', 'Helse Vest RHF', 'Helse Nord RHF'],
    ],
    observers: [kin],
    work: [guidance, pages, 'Statusrapport', data, radiology, 'Rammer for kvalitetssikring'],
    agencies: [
      ...['Helsedirektoratet', 'Direktoratet for e-helse', 'Direktoratet for medisinske produkter', 'Helsetilsynet'],
      'Folkehelseinstituttet',
    ],
    becamePartOf: {'Direktoratet for e-helse': 'Helsedirektoratet'},
    formerly: {'Direktoratet for medisinske produkter': 'Statens legemiddelverk'},
  },
};

for (const [asOf, expected] of Object.entries(pagesByDate)) {
  describe(`the page of the project on ${asOf}`, () => {
    const model = selectFeed(feed, {asOf});
    const members = groupOf(model, 'project');
    const namesWith = (role: string) => members.filter((member) => member.role === role).map(({name}) => name.value);

    it(`shows that the project ${expected.state === 'active' ? 'is active' : 'has ended'}`, () => {
      assert.equal(model.project!.state, expected.state);
      assert.equal(model.project!.title.value, 'Det nasjonale koordineringsprosjektet for KI');
    });

    it('shows the lead, the partners and the observers', () => {
      assert.deepEqual(
        [namesWith('lead'), namesWith('partner'), namesWith('observer')],
        [['Helsedirektoratet'], expected.partners, expected.observers],
      );
      assert.equal(members.length, 1 + expected.partners.length + expected.observers.length);
    });

    it('shows successors and former names only after the change', () => {
      const valuesOf = (find: (member: Member) => string | undefined) =>
        Object.fromEntries(members.flatMap((member) => (find(member) === undefined ? [] : [[member.name.value, find(member)]])));
      assert.deepEqual(
        valuesOf(({organization}) => organization.successor?.name.value),
        expected.becamePartOf ?? {},
      );
      assert.deepEqual(
        valuesOf(({organization}) => organization.formerName?.name.value),
        expected.formerly ?? {},
      );
    });

    it('shows three levels, the active work, the reference group and KIN', () => {
      assert.deepEqual(
        model.units.map(({name}) => name.value),
        ['Styringsgruppen', 'Referansegruppen for Nasjonal helse- og sykehusplan', kin],
      );
      assert.deepEqual(namesUnder(model, 'styringsgruppen'), ['Koordineringsgruppen']);
      assert.deepEqual(namesUnder(model, 'koordineringsgruppen'), [
        'Startet av etatene',
        'Startet av de regionale helseforetakene eller KS',
      ]);
      assert.deepEqual(new Set(namesUnder(model, 'delprosjekter-etatene')), new Set(expected.work));
      assert.deepEqual(namesUnder(model, 'relaterte-aktiviteter'), []);
    });

    it('shows all participants in the steering group, and the agencies in the coordination group', () => {
      const steering = find(model, 'styringsgruppen').members;
      assert.deepEqual(
        steering.map(({name}) => name.value),
        ['Helsedirektoratet', ...expected.partners, ...expected.observers],
      );
      assert.deepEqual(
        steering.filter(({role}) => role === 'observer').map(({name}) => name.value),
        expected.observers,
      );
      assert.deepEqual(
        find(model, 'koordineringsgruppen').members.map(({name}) => name.value),
        expected.agencies,
      );
    });

    it('shows KIN as an observer of the steering group from its start date, and the project as an observer of KIN', () => {
      const relations = find(model, 'kin').relations.map(({kind, direction, other}) => `${kind} ${direction} ${other.name.value}`);
      const observes = 'observes out Styringsgruppen';
      assert.deepEqual(relations, [...(expected.observers.length ? [observes] : []), 'observes in Bedre bruk av KI']);
    });

    it('shows the contact and the dates of publication and review', () => {
      assert.deepEqual(
        model.contacts.map(({person, email}) => [person, email]),
        [['Siv Anette Fjellkårstad', 'Siv.Anette.Fjellkarstad@helsedir.no']],
      );
      assert.deepEqual(
        [model.publication!.firstPublished, model.publication!.lastReviewed, model.publication!.versions.map(({date}) => date)],
        ['2022-03-16', expected.reviewed, ['2023-06-07', '2022-03-16']],
      );
    });
  });
}

// Members, names, abbreviations and the state of the project in three languages.

const names: Readonly<Record<string, {readonly nb: string; readonly nn?: string; readonly en: string; readonly short: string}>> = {
  hdir: {nb: 'Helsedirektoratet', en: 'Norwegian Directorate of Health', short: 'Hdir'},
  ehelse: {nb: 'Direktoratet for e-helse', en: 'Norwegian Directorate of eHealth', short: 'E-helse'},
  slv: {nb: 'Statens legemiddelverk', en: 'Norwegian Medicines Agency', short: 'SLV'},
  dmp: {
    nb: 'Direktoratet for medisinske produkter',
    nn: 'Direktoratet for medisinske produkt',
    en: 'Norwegian Medical Products Agency',
    short: 'DMP',
  },
  htil: {nb: 'Helsetilsynet', en: 'Norwegian Board of Health Supervision', short: 'Htil'},
  fhi: {nb: 'Folkehelseinstituttet', en: 'Norwegian Institute of Public Health', short: 'FHI'},
  ks: {nb: 'Kommunesektorens organisasjon', en: 'Norwegian Association of Local and Regional Authorities', short: 'KS'},
  hso: {nb: 'Helse Sør-Øst RHF', en: 'South-Eastern Norway Regional Health Authority', short: 'HSØ'},
  hmn: {nb: 'Helse Midt-Norge RHF', nn: 'Helse Midt-Noreg RHF', en: 'Central Norway Regional Health Authority', short: 'HMN'},
  hv: {nb: 'Helse Vest RHF', en: 'Western Norway Regional Health Authority', short: 'HV'},
  hn: {nb: 'Helse Nord RHF', en: 'Northern Norway Regional Health Authority', short: 'HN'},
  kin: {
    nb: 'Det nasjonale kompetansenettverket (Kunstig intelligens i norsk helsetjeneste)',
    nn: 'Det nasjonale kompetansenettverket (Kunstig intelligens i norsk helseteneste)',
    en: 'National competence network (Artificial intelligence in the Norwegian health service)',
    short: 'KIN',
  },
};

/** Date, state, ids of the members, and the verb of the first sentence in bokmål, nynorsk and English. */
const datesWithLanguages = [
  ['2019-11-01', 'active', 'hdir ehelse slv hso', 'ledet', 'leidde', 'led'],
  ['2020-06-01', 'active', 'hdir ehelse slv hso hmn hv hn', 'ledet', 'leidde', 'led'],
  ['2021-12-01', 'active', 'hdir ehelse slv htil ks hso hmn hv hn', 'ledet', 'leidde', 'led'],
  ['2022-06-01', 'active', 'hdir ehelse slv htil fhi ks hso hmn hv hn kin', 'leder', 'leier', 'leads'],
  ['2023-06-07', 'active', 'hdir ehelse slv htil fhi ks hso hmn hv hn kin', 'leder', 'leier', 'leads'],
  ['2024-02-01', 'ended', 'hdir ehelse dmp htil fhi ks hso hmn hv hn kin', 'ledet', 'leidde', 'led'],
] as const;

for (const [asOf, state, ids, ...verbs] of datesWithLanguages) {
  for (const [i, language] of (['nb', 'nn', 'en'] as const).entries()) {
    it(`the project page on ${asOf} in ${language} shows members, names and state`, () => {
      const model = selectFeed(feed, {asOf, language});
      const expected = ids.split(' ').map((id) => names[id]!);
      const members = groupOf(model, 'project');
      assert.deepEqual(
        members.map(({name}) => name.value),
        expected.map((name) => (language === 'nn' ? name.nn : undefined) ?? name[language === 'nn' ? 'nb' : language]),
      );
      assert.deepEqual(
        members.map(({organization}) => organization.shortName!.value),
        expected.map(({short}) => short),
      );
      assert.equal(model.project!.state, state);
      const first = model.project!.description[0]!.value;
      const lead = language === 'en' ? 'The Norwegian Directorate of Health' : 'Helsedirektoratet';
      const project = language === 'en' ? 'the project' : 'prosjektet';
      assert.ok(first.startsWith(`${lead} ${verbs[i]!} ${project}`), first);
      // There is no version before the first one, so the page shows the latest text with its date.
      assert.equal(model.project!.newerTexts?.date, asOf < '2022-03-16' ? '2023-12-31' : undefined);
    });
  }
}

function groupOf({groups}: Model, id: string): readonly Member[] {
  return groups.find((group) => group.id === id)!.members;
}

function find({units}: Model, id: string): Unit {
  const pending = [...units];
  for (let unit = pending.shift(); unit; unit = pending.shift()) {
    if (unit.id === id) return unit;
    pending.push(...unit.children);
  }
  throw new Error(`There is no ${id}`);
}

function namesUnder(model: Model, id: string): string[] {
  return find(model, id).children.map(({name}) => name.value);
}
