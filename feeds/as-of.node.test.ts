import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Feed} from '../src/feed/definition.js';
import {selectFeed} from '../src/feed/select-feed.js';
import type {Member, Model, Unit} from '../src/model/model.js';
import {readJson} from '../src/testing/node/test-data.js';

// What the page of the project shows on a day, copied by hand from the facts: who had joined (autumn begins on 1 September,
// spring on 1 March), what had been started, and what each was called then. Both changes of names are of 1 January 2024.

const feed = readJson('feeds/bedre-bruk-av-ki.json') as Feed;

interface Page {
  readonly state: 'active' | 'ended';
  /** The last professional review by then. */
  readonly reviewed?: string;
  /** In the order of the facts. */
  readonly partners: readonly string[];
  readonly observers: readonly string[];
  /** Of the bodies that come and go, those that are there. */
  readonly work: readonly string[];
  /** In the coordination group. */
  readonly agencies: readonly string[];
  readonly becamePartOf?: Readonly<Record<string, string>>;
  readonly formerly?: Readonly<Record<string, string>>;
}

const kin = 'Det nasjonale kompetansenettverket (Kunstig intelligens i norsk helsetjeneste)';
const guidance = 'Tverretatlig regulatorisk veiledning';
const pages = 'Tverretatlig informasjonsside';
const data = 'Tilgang til data for KI';
const radiology = 'God klinisk praksis ved bruk av KI, radiologi';

const onDays: Readonly<Record<string, Page>> = {
  // Autumn 2019: the lead with three partners.
  '2019-11-01': {
    state: 'active',
    partners: ['Direktoratet for e-helse', 'Statens legemiddelverk', 'Helse Sør-Øst RHF'],
    observers: [],
    work: [radiology],
    agencies: ['Helsedirektoratet', 'Direktoratet for e-helse', 'Statens legemiddelverk'],
  },
  // Spring 2020: the three other regional health authorities.
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
  // Autumn 2021: Helsetilsynet and KS.
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
  // Spring 2022: FHI, and KIN as observer. The guidance, the information pages and the work on data are of 2022.
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
  // The status report is of 20 October 2022. The project runs to the end of 2023.
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
  // The framework was started in August 2023; the project is over; e-helse is part of Helsedirektoratet, and SLV is DMP.
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

for (const [asOf, expected] of Object.entries(onDays)) {
  describe(`the page of the project on ${asOf}`, () => {
    const model = selectFeed(feed, {asOf});
    const members = groupOf(model, 'project');
    const named = (role: string) => members.filter((member) => member.role === role).map(({name}) => name.value);

    it(`says that the project ${expected.state === 'active' ? 'goes on' : 'has ended'}`, () => {
      assert.equal(model.project!.state, expected.state);
      assert.equal(model.project!.title.value, 'Det nasjonale koordineringsprosjektet for KI');
    });

    it('names the lead, the partners and the observer of the day, in that role', () => {
      assert.deepEqual(
        [named('lead'), named('partner'), named('observer')],
        [['Helsedirektoratet'], expected.partners, expected.observers],
      );
      assert.equal(members.length, 1 + expected.partners.length + expected.observers.length);
    });

    it('says what has become of organisations by then, and nothing of what was still to come', () => {
      const told = (find: (member: Member) => string | undefined) =>
        Object.fromEntries(members.flatMap((member) => (find(member) === undefined ? [] : [[member.name.value, find(member)]])));
      assert.deepEqual(
        told(({organization}) => organization.successor?.name.value),
        expected.becamePartOf ?? {},
      );
      assert.deepEqual(
        told(({organization}) => organization.formerName?.name.value),
        expected.formerly ?? {},
      );
    });

    it('has the three levels, the work of the day, the reference group and KIN', () => {
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

    it('has in the steering group whoever takes part, and in the coordination group the agencies', () => {
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

    it('has KIN observing the steering group from when it did, and the project observing KIN', () => {
      const seen = find(model, 'kin').relations.map(({kind, direction, other}) => `${kind} ${direction} ${other.name.value}`);
      const observes = 'observes out Styringsgruppen';
      assert.deepEqual(seen, [...(expected.observers.length ? [observes] : []), 'observes in Bedre bruk av KI']);
    });

    it('has the same contact, and the publication dates as they were known', () => {
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

// The same in three languages: who takes part, what each is called and the short form of it, and the state of the project.

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

/** Lead first, the observer last; a sentence that only the text of that day has. */
const daysInLanguages = [
  ['2019-11-01', 'active', 'hdir ehelse slv hso', 'ledet', 'leidde', 'led'],
  ['2020-06-01', 'active', 'hdir ehelse slv hso hmn hv hn', 'ledet', 'leidde', 'led'],
  ['2021-12-01', 'active', 'hdir ehelse slv htil ks hso hmn hv hn', 'ledet', 'leidde', 'led'],
  ['2022-06-01', 'active', 'hdir ehelse slv htil fhi ks hso hmn hv hn kin', 'leder', 'leier', 'leads'],
  ['2023-06-07', 'active', 'hdir ehelse slv htil fhi ks hso hmn hv hn kin', 'leder', 'leier', 'leads'],
  ['2024-02-01', 'ended', 'hdir ehelse dmp htil fhi ks hso hmn hv hn kin', 'ledet', 'leidde', 'led'],
] as const;

for (const [asOf, state, ids, ...verbs] of daysInLanguages) {
  for (const [i, language] of (['nb', 'nn', 'en'] as const).entries()) {
    it(`on ${asOf} in ${language}: who takes part, under which names, and the state of the project`, () => {
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
      // Before the first version there is only the text of the end, and the page gives its date.
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
