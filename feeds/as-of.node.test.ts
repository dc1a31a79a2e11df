import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Feed} from '../src/feed/definition.js';
import {selectFeed} from '../src/feed/select-feed.js';
import type {Member, Model, Unit} from '../src/model/model.js';
import {readJson} from '../src/testing/node-data.js';

// What the page of the project shows on a day, copied by hand from the facts: who had joined (autumn begins on 1 September,
// spring on 1 March), what had been started, and what each was called then. Both changes of names are of 1 January 2024.

const feed = readJson('feeds/bedre-bruk-av-ki.json') as Feed;

interface Page {
  readonly state: 'active' | 'ended';
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

    it('has the same contact and versions, and the last review before that day', () => {
      assert.deepEqual(
        model.contacts.map(({person, email}) => [person, email]),
        [['Siv Anette Fjellkårstad', 'Siv.Anette.Fjellkarstad@helsedir.no']],
      );
      assert.deepEqual(
        [model.publication!.firstPublished, model.publication!.lastReviewed, model.publication!.versions.map(({date}) => date)],
        ['2022-03-16', asOf < '2023-06-07' ? undefined : '2023-06-07', ['2023-06-07', '2022-03-16']],
      );
    });
  });
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
