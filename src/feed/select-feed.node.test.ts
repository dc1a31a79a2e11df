import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Model, Unit} from '../model/model.js';
import {deepFreeze, readJson} from '../testing/node/test-data.js';
import {makeCompleteFeed} from '../testing/make-complete-feed.js';
import type {Feed} from './definition.js';
import {selectFeed} from './select-feed.js';

const project = deepFreeze(readJson('feeds/bedre-bruk-av-ki.json')) as Feed;
const council = deepFreeze(readJson('feeds/ki-radet.json')) as Feed;

/** What must be shown on a day; by hand from the facts of the project. Autumn begins on 1 September, spring on 1 March. */
interface OnADay {
  readonly state: string;
  readonly partners: readonly string[];
  readonly observers: readonly string[];
  readonly tree: string;
}
const ehelse = 'Direktoratet for e-helse';
const slv = 'Statens legemiddelverk';
const [hso, hmn, hv, hn] = ['Helse Sør-Øst RHF', 'Helse Midt-Norge RHF', 'Helse Vest RHF', 'Helse Nord RHF'] as const;
const ks = 'Kommunesektorens organisasjon';
const kin = 'Det nasjonale kompetansenettverket (Kunstig intelligens i norsk helsetjeneste)';
const before2022 = `
Styringsgruppen
  Koordineringsgruppen
    Startet av etatene
      God klinisk praksis ved bruk av KI, radiologi
    Startet av de regionale helseforetakene eller KS
Referansegruppen for Nasjonal helse- og sykehusplan
${kin}
`;
const since2022 = `
Styringsgruppen
  Koordineringsgruppen
    Startet av etatene
      Tverretatlig regulatorisk veiledning
      Tverretatlig informasjonsside
      Tilgang til data for KI
      God klinisk praksis ved bruk av KI, radiologi
    Startet av de regionale helseforetakene eller KS
Referansegruppen for Nasjonal helse- og sykehusplan
${kin}
`;
const sinceTheReport = since2022.replace('      Tilgang', '      Statusrapport\n      Tilgang');
const sinceTheFramework = sinceTheReport.replace('    Startet av de', '      Rammer for kvalitetssikring\n    Startet av de');

const onDays: Readonly<Record<string, OnADay>> = {
  '2019-11-01': {state: 'active', partners: [ehelse, slv, hso], observers: [], tree: before2022},
  '2020-06-01': {state: 'active', partners: [ehelse, slv, hso, hmn, hv, hn], observers: [], tree: before2022},
  '2021-12-01': {state: 'active', partners: [ehelse, slv, 'Helsetilsynet', ks, hso, hmn, hv, hn], observers: [], tree: before2022},
  '2022-06-01': {
    state: 'active',
    partners: [ehelse, slv, 'Helsetilsynet', 'Folkehelseinstituttet', ks, hso, hmn, hv, hn],
    observers: [kin],
    tree: since2022,
  },
  '2023-06-07': {
    state: 'active',
    partners: [ehelse, slv, 'Helsetilsynet', 'Folkehelseinstituttet', ks, hso, hmn, hv, hn],
    observers: [kin],
    tree: sinceTheReport,
  },
  '2024-02-01': {
    state: 'ended',
    partners: [ehelse, 'Direktoratet for medisinske produkter', 'Helsetilsynet', 'Folkehelseinstituttet', ks, hso, hmn, hv, hn],
    observers: [kin],
    tree: sinceTheFramework,
  },
};

describe('the project on a day', () => {
  for (const [asOf, {state, partners, observers, tree}] of Object.entries(onDays)) {
    const model = selectFeed(project, {asOf});
    it(`${asOf}: its state, lead, partners and observers, under the names of the day`, () => {
      assert.equal(model.asOf, asOf);
      assert.equal(model.project?.state, state);
      assert.deepEqual(namesBy(model, 'lead'), ['Helsedirektoratet']);
      assert.deepEqual(namesBy(model, 'partner'), partners);
      assert.deepEqual(namesBy(model, 'observer'), observers);
    });

    it(`${asOf}: its bodies`, () => assert.equal(draw(model.units), tree));

    it(`${asOf}: the members of the steering group are the partners, the lead and the observers`, () => {
      const {members} = find(model, 'styringsgruppen');
      assert.deepEqual(new Set(members.map(({name}) => name.value)), new Set(['Helsedirektoratet', ...partners, ...observers]));
      assert.deepEqual(
        members.filter(({role}) => role === 'observer').map(({name}) => name.value),
        observers,
      );
    });
  }

  it('before it began, is planned and has nobody yet', () => {
    const model = selectFeed(project, {asOf: '2018-12-31'});
    assert.equal(model.project?.state, 'planned');
    assert.deepEqual(model.groups.find(({id}) => id === 'project')?.members, []);
  });

  it('shows what became of its organisations, once it did', () => {
    const on = (asOf: string) => new Map(membersOf(selectFeed(project, {asOf})).map(({organization}) => [organization.id, organization]));
    const then = on('2023-12-31');
    assert.deepEqual([then.get('ehelse')!.hasEnded, then.get('ehelse')!.successor], [false, undefined]);
    assert.deepEqual([then.get('slv')!.shortName?.value, then.get('slv')!.formerName], ['SLV', undefined]);
    const now = on('2024-01-01');
    assert.deepEqual([now.get('ehelse')!.hasEnded, now.get('ehelse')!.successor?.name.value], [true, 'Helsedirektoratet']);
    assert.equal(now.get('slv')!.shortName?.value, 'DMP');
    assert.equal(now.get('slv')!.formerName?.name.value, 'Statens legemiddelverk');
    assert.equal(now.get('slv')!.formerName?.to, '2023-12-31');
    assert.equal(now.get('slv')!.hasEnded, false);
  });

  it('is that of the data when no day is asked for', () => {
    const model = selectFeed(project);
    const {partners, observers} = onDays['2023-06-07']!;
    assert.equal(model.asOf, '2023-12-31');
    assert.deepEqual(namesBy(model, 'partner'), partners);
    assert.deepEqual(namesBy(model, 'observer'), observers);
    assert.equal(draw(model.units), sinceTheFramework);
    assert.equal(model.project?.state, 'active', 'of which day it is told, nobody said');
  });

  it('has ended to a visitor who comes after its time, unless another day is asked for', () => {
    const stateOf = (today: string, asOf?: string) => selectFeed(project, {today, asOf}).project?.state;
    assert.deepEqual([stateOf('2023-06-07'), stateOf('2023-12-31'), stateOf('2024-01-01')], ['active', 'active', 'ended']);
    assert.equal(stateOf('2024-01-01', '2023-06-07'), 'active');
    const forgotten = (today: string) => selectFeed(council, {today}).project?.state;
    assert.deepEqual([forgotten('2025-12-31'), forgotten('2026-01-01')], ['active', 'ended'], 'whatever the feed still says');
  });

  it('is every day when the feed has none either', () => {
    const {updated: _, ...undated} = project;
    const model = selectFeed(undated);
    assert.equal(model.asOf, undefined);
    assert.equal(namesBy(model, 'partner').length, 9);
    assert.equal(draw(model.units), sinceTheFramework);
  });

  it('has the same site partners, statement and contact on any day', () => {
    for (const asOf of Object.keys(onDays)) {
      const {groups, contacts} = selectFeed(project, {asOf});
      const site = groups.find(({id}) => id === 'site')!;
      assert.deepEqual(
        site.members.map(({organization}) => organization.id),
        ['slv', 'ehelse', 'htil', 'fhi'],
      );
      assert.equal(site.members[3]!.name.value, 'FHI');
      assert.match(site.statement!.value, /^Informasjonssidene om kunstig intelligens/);
      assert.deepEqual(
        contacts.map(({person, organization}) => [person, organization?.name.value]),
        [['Siv Anette Fjellkårstad', 'Helsedirektoratet']],
      );
    }
  });

  it('has its versions newest first', () => {
    assert.deepEqual(
      selectFeed(project).publication!.versions.map(({date, note}) => [date, note?.value]),
      [
        ['2023-06-07', 'Faglig oppdatert.'],
        ['2022-03-16', 'Først publisert.'],
      ],
    );
  });
});

describe('the council', () => {
  it('is active, with ten members, an observer and a guest, on the day of its data', () => {
    const model = selectFeed(council);
    assert.equal(model.project?.state, 'active');
    const {members} = find(model, 'ki-radet');
    assert.deepEqual([namesBy(model, 'member').length, members.length], [9, 11]);
    assert.deepEqual(namesBy(model, 'observer'), [kin]);
    assert.deepEqual(namesBy(model, 'guest'), ['Direktoratet for medisinske produkter']);
    assert.equal(draw(model.units), `\nKI-rådet\n${kin}\n`);
  });

  it('has nothing of it left after 2025', () => {
    const model = selectFeed(council, {asOf: '2026-01-01'});
    assert.equal(model.project?.state, 'ended');
    assert.deepEqual(model.units, []);
  });
});

describe('a text', () => {
  const nameIn = (language?: string) => selectFeed(project, {language}).project!.name;
  const nb = 'Det nasjonale koordineringsprosjektet «Bedre bruk av kunstig intelligens»';

  it('comes in the language that is asked for, and says which it is', () => {
    assert.deepEqual(nameIn('nb'), {value: nb, lang: 'nb'});
    assert.deepEqual(nameIn('nn'), {value: 'Det nasjonale koordineringsprosjektet «Betre bruk av kunstig intelligens»', lang: 'nn'});
    assert.deepEqual(nameIn('en'), {value: 'The national coordination project “Better use of artificial intelligence”', lang: 'en'});
    assert.deepEqual(nameIn(' EN-gb '), nameIn('en'));
    assert.deepEqual(nameIn('NN_no'), nameIn('nn'));
  });

  it('comes in the feed’s language when it is not in the one asked for, and says so', () => {
    for (const language of ['se', 'da', 'fi', 'x', '', undefined]) assert.deepEqual(nameIn(language), {value: nb, lang: 'nb'}, language);
    assert.equal(selectFeed(project, {language: 'sme'}).language, 'se');
  });

  it('comes in any language before it is left out', () => {
    const feed: Feed = {...makeCompleteFeed(), language: 'se', project: {name: {fi: 'Projekti'}, lead: 'Ovdanbuktin'}};
    const shown = selectFeed(feed, {language: 'en'}).project!;
    assert.deepEqual(shown.name, {value: 'Projekti', lang: 'fi'});
    assert.deepEqual(shown.lead, {value: 'Ovdanbuktin', lang: 'se'});
  });

  it('is what stands nearest where it is left out: title by name, short name by title, alt of a logo by name', () => {
    const organizations = [{id: 'a', name: {nb: 'Etaten', en: 'The agency'}, logo: {url: 'a.svg'}}];
    const feed: Feed = {...makeCompleteFeed(), project: {name: 'Navn'}, organizations, groups: [{id: 'g', members: [{organization: 'a'}]}]};
    const model = selectFeed(feed, {language: 'en'});
    assert.deepEqual([model.project!.title.value, model.project!.shortName.value], ['Navn', 'Navn']);
    assert.deepEqual(model.groups[0]!.members[0]!.organization.logo!.alt, {value: 'The agency', lang: 'en'});
    assert.equal(selectFeed({...feed, project: {name: 'Navn', title: 'Tittel'}}).project!.shortName.value, 'Tittel');
  });
});

describe('names that an organisation has had', () => {
  // The later ends are written less exactly, so that they sort wrong as strings: autumn 2012 ends before December, the year after it.
  const feed: Feed = {
    ...makeCompleteFeed(),
    organizations: [
      {
        id: 'a',
        name: 'Fjerde',
        shortName: '4',
        formerNames: [
          {name: 'Tredje', to: '2014'},
          {name: 'Andre', to: '2012-12'},
          {name: 'Første', shortName: '1', to: '2012-23'},
        ],
      },
    ],
    groups: [{id: 'project', members: [{organization: 'a'}]}],
  };
  const names: readonly (readonly [day: string, name: string, short: string | undefined, former: string | undefined])[] = [
    ['2000-01-01', 'Første', '1', undefined],
    ['2012-11-30', 'Første', '1', undefined],
    ['2012-12-01', 'Andre', undefined, 'Første'],
    ['2012-12-31', 'Andre', undefined, 'Første'],
    ['2013-01-01', 'Tredje', undefined, 'Andre'],
    ['2014-12-31', 'Tredje', undefined, 'Andre'],
    ['2015-01-01', 'Fjerde', '4', 'Tredje'],
  ];
  for (const [asOf, name, short, former] of names) {
    it(`on ${asOf}: ${name}, formerly ${former ?? 'nothing else'}`, () => {
      const {organization} = membersOf(selectFeed(feed, {asOf}))[0]!;
      assert.deepEqual(
        [organization.name.value, organization.shortName?.value, organization.formerName?.name.value],
        [name, short, former],
      );
    });
  }
});

describe('bodies', () => {
  const bodiesFeed = (bodies: NonNullable<Feed['bodies']>, rest: Partial<Feed> = {}): Feed => ({
    ...makeCompleteFeed(),
    memberships: [],
    relations: [],
    ...rest,
    bodies,
  });

  it('whose parent has ended hang under the nearest one above that has not', () => {
    const feed = bodiesFeed([
      {id: 'a', name: 'A'},
      {id: 'b', name: 'B', parent: 'a', period: {to: '2020'}},
      {id: 'c', name: 'C', parent: 'b', period: {to: '2021'}},
      {id: 'd', name: 'D', parent: 'c'},
      {id: 'e', name: 'E', parent: 'b'},
      {id: 'f', name: 'F', period: {from: '2030'}},
      {id: 'g', name: 'G', parent: 'f'},
    ]);
    assert.equal(draw(selectFeed(feed, {asOf: '2020-06-01'}).units), '\nA\n  B\n    C\n      D\n    E\nG\n');
    assert.equal(draw(selectFeed(feed, {asOf: '2021-06-01'}).units), '\nA\n  C\n    D\n  E\nG\n');
    assert.equal(draw(selectFeed(feed, {asOf: '2023-06-01'}).units), '\nA\n  D\n  E\nG\n');
  });

  it('are shown without the order of the feed being right: a child may stand before its parent', () => {
    const feed = bodiesFeed([
      {id: 'c', name: 'C', parent: 'b'},
      {id: 'b', name: 'B', parent: 'a'},
      {id: 'a', name: 'A'},
    ]);
    assert.equal(draw(selectFeed(feed).units), '\nA\n  B\n    C\n');
  });

  it('may hang 100,000 deep', () => {
    const bodies = Array.from({length: 100_000}, (_, i) => ({id: `b${i}`, name: 'B', ...(i && {parent: `b${i - 1}`})}));
    let depth = 0;
    for (let unit = selectFeed(bodiesFeed(bodies)).units[0]; unit; unit = unit.children[0]) depth++;
    assert.equal(depth, 100_000);
  });

  it('are asked for their parents a few times each, however long the chain of those that ended', () => {
    let asked = 0;
    const count = 2000;
    const bodies = Array.from({length: 2 * count}, (_, i) => ({
      id: `b${i}`,
      name: 'B',
      // The first half is a chain that has ended; the others all hang at its end.
      ...(i < count && {period: {to: '2000'}}),
      parent: i === 0 ? 'top' : `b${Math.min(i, count) - 1}`,
    }));
    const parents = Map.prototype.get;
    try {
      Map.prototype.get = function (this: Map<unknown, unknown>, key: unknown): unknown {
        asked++;
        return parents.call(this, key);
      };
      const {units} = selectFeed(bodiesFeed([{id: 'top', name: 'Top'}, ...bodies]));
      assert.equal(units[0]!.children.length, count);
    } finally {
      Map.prototype.get = parents;
    }
    assert.ok(asked < 100 * count, `${asked} look-ups for ${2 * count} bodies`);
  });

  it('have their members in the order of the feed, each as what it is', () => {
    const {members} = find(selectFeed(project), 'tilgang-til-data');
    assert.deepEqual(
      members.map(({name, role, period}) => [name.value, role, period]),
      [['Direktoratet for e-helse', 'lead', {from: '2022'}]],
    );
    const whole = selectFeed(makeCompleteFeed(), {asOf: '2021-01-01'});
    assert.equal(find(whole, 'gruppen').members[0]!.role, 'member');
  });

  it('have their contacts, on the days of these', () => {
    const personsOn = (asOf: string) => find(selectFeed(makeCompleteFeed(), {asOf}), 'gruppen').contacts?.map(({person}) => person);
    assert.deepEqual(personsOn('2020-01-01'), ['Kari Nordmann']);
    assert.equal(personsOn('2019-12-31'), undefined, 'the day before');
    assert.equal(find(selectFeed(makeCompleteFeed(), {asOf: '2021-01-01'}), 'styret').contacts, undefined);
  });
});

describe('a project that has ended', () => {
  const period = {from: '2020', to: '2022'};
  const feed: Feed = {
    version: '1.0',
    id: 'x',
    updated: '2024-01-01',
    project: {name: 'Prosjektet', period},
    organizations: ['a', 'b', 'c'].map((id) => ({id, name: id.toUpperCase()})),
    bodies: [{id: 'styret', name: 'Styret'}],
    memberships: [
      {organization: 'a', body: 'styret', period},
      {organization: 'b', body: 'styret', period: {to: '2021'}},
    ],
    groups: [
      {
        id: 'project',
        members: [
          {organization: 'a', period: {to: '2022-12-31'}},
          {organization: 'b', period: {to: '2021'}},
          {organization: 'c', period: {from: '2023'}},
        ],
      },
    ],
    contacts: [{id: 'k', role: 'Kontakt', person: 'Kari', period}],
  };
  const named = (model: Model) => [membersOf(model), find(model, 'styret').members].map((all) => all.map(({name}) => name.value));

  it('still has the members that were there on its last day, and not those that left before', () => {
    assert.deepEqual(named(selectFeed(feed)), [['A', 'C'], ['A']]);
  });

  it('has no contact whose time is over', () => assert.deepEqual(selectFeed(feed).contacts, []));
});

describe('a relation', () => {
  const told = (model: Model, id: string) =>
    find(model, id).relations.map(({kind, direction, other, name, project: whole}) => [
      kind,
      direction,
      other.name.value,
      name?.value,
      whole,
    ]);

  it('is told at both of its ends', () => {
    const model = selectFeed(project);
    assert.deepEqual(told(model, 'kin')[0], ['observes', 'out', 'Styringsgruppen', undefined, undefined]);
    assert.deepEqual(told(model, 'styringsgruppen')[0], ['observes', 'in', 'KIN', undefined, undefined]);
  });

  it('of the project as a whole is told at its first body, by the kind of the project', () => {
    const model = selectFeed(project);
    assert.deepEqual(told(model, 'styringsgruppen'), [
      ['observes', 'in', 'KIN', undefined, undefined],
      ['observes', 'out', 'KIN', undefined, 'project'],
      [undefined, 'out', 'Referansegruppen', 'har noen ganger brukt', 'project'],
    ]);
    assert.deepEqual(told(model, 'referansegruppen'), [[undefined, 'in', 'Bedre bruk av KI', 'har noen ganger brukt', undefined]]);
    assert.deepEqual(told(model, 'koordineringsgruppen'), []);
    assert.deepEqual(told(model, 'kin'), [
      ['observes', 'out', 'Styringsgruppen', undefined, undefined],
      ['observes', 'in', 'Bedre bruk av KI', undefined, undefined],
    ]);
  });

  it('names the body when a body has the id of the feed', () => {
    const model = selectFeed(council, {language: 'en'});
    assert.deepEqual(told(model, 'ki-radet'), [['observes', 'in', 'KIN', undefined, undefined]]);
    assert.deepEqual(told(model, 'kin'), [['observes', 'out', 'AI Council', undefined, undefined]]);
  });

  it('is there on its days only', () => {
    assert.deepEqual(told(selectFeed(project, {asOf: '2022-02-28'}), 'styringsgruppen'), [
      ['observes', 'out', 'KIN', undefined, 'project'],
      [undefined, 'out', 'Referansegruppen', 'har noen ganger brukt', 'project'],
    ]);
    assert.equal(told(selectFeed(project, {asOf: '2022-03-01'}), 'styringsgruppen').length, 3);
  });

  it('joins organisations too, and makes each a box once', () => {
    const feed: Feed = {
      ...makeCompleteFeed(),
      relations: [
        {from: 'etaten', to: 'kommunen', kind: 'supports'},
        {from: 'kommunen', to: 'etaten', kind: 'reports-to'},
        {from: 'etaten', to: 'laget', kind: 'advises'},
      ],
    };
    const model = selectFeed(feed);
    assert.equal(draw(model.units), '\nStyret for hele prosjektet\n  Gruppen\n    Laget\nEtaten\nKommunen\n');
    assert.deepEqual(told(model, 'etaten'), [
      ['supports', 'out', 'Kommunen', undefined, undefined],
      ['reports-to', 'in', 'Kommunen', undefined, undefined],
      ['advises', 'out', 'Laget', undefined, undefined],
    ]);
    assert.deepEqual(told(model, 'laget'), [['advises', 'in', 'E', undefined, undefined]]);
  });

  it('whose other end is not there on the day is not told, and leaves no box behind', () => {
    for (const [from, to] of [
      ['kommunen', 'gammelt'],
      ['gammelt', 'kommunen'],
    ] as const) {
      const feed: Feed = {
        ...makeCompleteFeed(),
        bodies: [
          {id: 'styret', name: 'Styret'},
          {id: 'gammelt', name: 'Gammelt', period: {to: '2000'}},
        ],
        memberships: [],
        relations: [{from, to, kind: 'advises'}],
      };
      assert.equal(draw(selectFeed(feed).units), '\nStyret\n', `${from} to ${to}`);
      // A body that has the feed's id is the one that is meant, even when it has ended.
      const same: Feed = {...feed, id: 'gammelt'};
      assert.equal(draw(selectFeed(same).units), '\nStyret\n', `${from} to ${to}`);
    }
  });

  it('of a project that the feed does not describe is not told', () => {
    const {project: _, ...feed} = makeCompleteFeed();
    const model = selectFeed({...feed, relations: [{from: 'prosjektet', to: 'kommunen', kind: 'supports'}]});
    assert.equal(draw(model.units), '\nStyret for hele prosjektet\n  Gruppen\n    Laget\n');
  });
});

describe('selectFeed', () => {
  it('leaves the feed as it is', () => {
    const feed = deepFreeze(makeCompleteFeed());
    assert.doesNotThrow(() => selectFeed(feed, {asOf: '2021-01-01', language: 'en'}));
    assert.deepEqual(feed, makeCompleteFeed());
  });

  it('makes something of a feed that has hardly anything', () => {
    const model = selectFeed({version: '1.0'});
    assert.deepEqual([model.units, model.groups, model.contacts, model.project, model.asOf], [[], [], [], undefined, undefined]);
  });
});

function membersOf(model: Model) {
  return model.groups.find(({id}) => id === 'project')!.members;
}

function namesBy(model: Model, wanted: string): string[] {
  return membersOf(model)
    .filter(({role}) => role === wanted)
    .map(({name}) => name.value);
}

function find({units}: Model, wanted: string): Unit {
  const pending = [...units];
  for (let unit = pending.pop(); unit; unit = pending.pop()) {
    if (unit.id === wanted) return unit;
    pending.push(...unit.children);
  }
  throw new Error(`No unit ${wanted}`);
}

/** A forest as an outline. */
function draw(units: readonly Unit[]): string {
  const lines = (unit: Unit, indent: string): string[] => [
    indent + unit.name.value,
    ...unit.children.flatMap((child) => lines(child, `${indent}  `)),
  ];
  return `\n${units.flatMap((unit) => lines(unit, '')).join('\n')}\n`;
}
