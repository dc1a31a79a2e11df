import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Model} from '../model/model.js';
import {makeCompleteFeed} from '../testing/make-complete-feed.js';
import {findUnit, projectMembers, toOutline} from '../testing/node/model-queries.js';
import {deepFreeze, readJson} from '../testing/node/test-data.js';
import type {Feed} from './definition.js';
import {selectFeed} from './select-feed.js';

const realFeed = deepFreeze(readJson('feeds/bedre-bruk-av-ki.json')) as Feed;
const councilFeed = deepFreeze(readJson('feeds/ki-radet.json')) as Feed;

/** The expected content as of one date, from the facts of the project. Autumn begins on 1 September, spring on 1 March. */
interface DatedFacts {
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

const factsByDate: Readonly<Record<string, DatedFacts>> = {
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

describe('the project as of a date', () => {
  for (const [asOf, {state, partners, observers, tree}] of Object.entries(factsByDate)) {
    const model = selectFeed(realFeed, {asOf});
    it(`has its state, lead, partners and observers as of ${asOf}, under the names of that date`, () => {
      assert.equal(model.asOf, asOf);
      assert.equal(model.project?.state, state);
      assert.deepEqual(namesByRole(model, 'lead'), ['Helsedirektoratet']);
      assert.deepEqual(namesByRole(model, 'partner'), partners);
      assert.deepEqual(namesByRole(model, 'observer'), observers);
    });

    it(`has its bodies as of ${asOf}`, () => assert.equal(toOutline(model.units), tree));

    it(`has the lead, the partners and the observers in the steering group as of ${asOf}`, () => {
      const {members} = findUnit(model, 'styringsgruppen');
      assert.deepEqual(new Set(members.map(({name}) => name.value)), new Set(['Helsedirektoratet', ...partners, ...observers]));
      assert.deepEqual(
        members.filter(({role}) => role === 'observer').map(({name}) => name.value),
        observers,
      );
    });
  }

  it('is planned and has no members before it begins', () => {
    const model = selectFeed(realFeed, {asOf: '2018-12-31'});
    assert.equal(model.project?.state, 'planned');
    assert.deepEqual(model.groups.find(({id}) => id === 'project')?.members, []);
  });

  it('has the successors and new names of its organisations from the day of the change', () => {
    const organizationsAsOf = (asOf: string) =>
      new Map(projectMembers(selectFeed(realFeed, {asOf})).map(({organization}) => [organization.id, organization]));
    const before = organizationsAsOf('2023-12-31');
    assert.deepEqual([before.get('ehelse')!.hasEnded, before.get('ehelse')!.successor], [false, undefined]);
    assert.deepEqual([before.get('slv')!.shortName?.value, before.get('slv')!.formerName], ['SLV', undefined]);
    const after = organizationsAsOf('2024-01-01');
    assert.deepEqual([after.get('ehelse')!.hasEnded, after.get('ehelse')!.successor?.name.value], [true, 'Helsedirektoratet']);
    assert.equal(after.get('slv')!.shortName?.value, 'DMP');
    assert.equal(after.get('slv')!.formerName?.name.value, 'Statens legemiddelverk');
    assert.equal(after.get('slv')!.formerName?.to, '2023-12-31');
    assert.equal(after.get('slv')!.hasEnded, false);
  });

  it('is shown as of the date of the data by default', () => {
    const model = selectFeed(realFeed);
    const {partners, observers} = factsByDate['2023-06-07']!;
    assert.equal(model.asOf, '2023-12-31');
    assert.deepEqual(namesByRole(model, 'partner'), partners);
    assert.deepEqual(namesByRole(model, 'observer'), observers);
    assert.equal(toOutline(model.units), sinceTheFramework);
    assert.equal(model.project?.state, 'active', 'the visitor’s date is unknown');
  });

  it('has ended for a visitor after its period, unless an earlier date is shown', () => {
    const stateOf = (today: string, asOf?: string) => selectFeed(realFeed, {today, asOf}).project?.state;
    assert.deepEqual([stateOf('2023-06-07'), stateOf('2023-12-31'), stateOf('2024-01-01')], ['active', 'active', 'ended']);
    assert.equal(stateOf('2024-01-01', '2023-06-07'), 'active');
    const councilState = (today: string) => selectFeed(councilFeed, {today}).project?.state;
    assert.deepEqual(
      [councilState('2025-12-31'), councilState('2026-01-01')],
      ['active', 'ended'],
      'although the feed has the status active',
    );
  });

  it('has everything at once if the feed has no date either', () => {
    const {updated: _, ...undated} = realFeed;
    const model = selectFeed(undated);
    assert.equal(model.asOf, undefined);
    assert.equal(namesByRole(model, 'partner').length, 9);
    assert.equal(toOutline(model.units), sinceTheFramework);
  });

  it('has the same site partners, statement and contact as of any date', () => {
    for (const asOf of Object.keys(factsByDate)) {
      const {groups, contacts} = selectFeed(realFeed, {asOf});
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

  it('lists its versions newest first', () => {
    assert.deepEqual(
      selectFeed(realFeed).publication!.versions.map(({date, note}) => [date, note?.value]),
      [
        ['2023-06-07', 'Faglig oppdatert.'],
        ['2022-03-16', 'Først publisert.'],
      ],
    );
  });
});

describe('the council', () => {
  it('is active and has nine members, an observer and a guest as of the date of its data', () => {
    const model = selectFeed(councilFeed);
    assert.equal(model.project?.state, 'active');
    const {members} = findUnit(model, 'ki-radet');
    assert.deepEqual([namesByRole(model, 'member').length, members.length], [9, 11]);
    assert.deepEqual(namesByRole(model, 'observer'), [kin]);
    assert.deepEqual(namesByRole(model, 'guest'), ['Direktoratet for medisinske produkter']);
    assert.equal(toOutline(model.units), `\nKI-rådet\n${kin}\n`);
  });

  it('has ended and has no units after 2025', () => {
    const model = selectFeed(councilFeed, {asOf: '2026-01-01'});
    assert.equal(model.project?.state, 'ended');
    assert.deepEqual(model.units, []);
  });
});

describe('a selected text', () => {
  const nameIn = (language?: string) => selectFeed(realFeed, {language}).project!.name;
  const nb = 'Det nasjonale koordineringsprosjektet «Bedre bruk av kunstig intelligens»';

  it('has the requested language, and names it', () => {
    assert.deepEqual(nameIn('nb'), {value: nb, lang: 'nb'});
    assert.deepEqual(nameIn('nn'), {value: 'Det nasjonale koordineringsprosjektet «Betre bruk av kunstig intelligens»', lang: 'nn'});
    assert.deepEqual(nameIn('en'), {value: 'The national coordination project “Better use of artificial intelligence”', lang: 'en'});
    assert.deepEqual(nameIn(' EN-gb '), nameIn('en'));
    assert.deepEqual(nameIn('NN_no'), nameIn('nn'));
  });

  it('has the feed’s language if the requested one is missing', () => {
    for (const language of ['se', 'da', 'fi', 'x', '', undefined]) assert.deepEqual(nameIn(language), {value: nb, lang: 'nb'}, language);
    assert.equal(selectFeed(realFeed, {language: 'sme'}).language, 'se');
  });

  it('has any language rather than being left out', () => {
    const feed: Feed = {...makeCompleteFeed(), language: 'se', project: {name: {fi: 'Projekti'}, lead: 'Ovdanbuktin'}};
    const shown = selectFeed(feed, {language: 'en'}).project!;
    assert.deepEqual(shown.name, {value: 'Projekti', lang: 'fi'});
    assert.deepEqual(shown.lead, {value: 'Ovdanbuktin', lang: 'se'});
  });

  it('is replaced if it is missing: title by name, short name by title, alternative text of a logo by name', () => {
    const organizations = [{id: 'a', name: {nb: 'Etaten', en: 'The agency'}, logo: {url: 'a.svg'}}];
    const feed: Feed = {...makeCompleteFeed(), project: {name: 'Navn'}, organizations, groups: [{id: 'g', members: [{organization: 'a'}]}]};
    const model = selectFeed(feed, {language: 'en'});
    assert.deepEqual([model.project!.title.value, model.project!.shortName.value], ['Navn', 'Navn']);
    assert.deepEqual(model.groups[0]!.members[0]!.organization.logo!.alt, {value: 'The agency', lang: 'en'});
    assert.equal(selectFeed({...feed, project: {name: 'Navn', title: 'Tittel'}}).project!.shortName.value, 'Tittel');
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
  const memberNames = (model: Model) =>
    [projectMembers(model), findUnit(model, 'styret').members].map((all) => all.map(({name}) => name.value));

  it('keeps the members of its last day, and drops those that left before', () => {
    assert.deepEqual(memberNames(selectFeed(feed)), [['A', 'C'], ['A']]);
  });

  it('drops contacts whose period is over', () => assert.deepEqual(selectFeed(feed).contacts, []));
});

describe('a member that is listed twice', () => {
  const members = [
    {organization: 'hdir', role: 'lead'},
    {organization: 'hdir', role: 'lead', period: {from: '2020'}},
    {organization: 'hdir', role: 'lead', name: 'Avdelingen'},
    {organization: 'hdir'},
    {organization: 'hdir', role: 'member'},
  ] as const;
  const feed = {...realFeed, groups: [{id: 'project', members}]} as Feed;

  it('is shown once for each role and name', () => {
    const shown = selectFeed(feed).groups[0]!.members.map(({name, role}) => `${name.value}, ${role}`);
    assert.deepEqual(shown, ['Helsedirektoratet, lead', 'Avdelingen, lead', 'Helsedirektoratet, member']);
  });
});

describe('selectFeed', () => {
  it('does not modify the feed', () => {
    const feed = deepFreeze(makeCompleteFeed());
    assert.doesNotThrow(() => selectFeed(feed, {asOf: '2021-01-01', language: 'en'}));
    assert.deepEqual(feed, makeCompleteFeed());
  });

  it('returns an empty model for a feed that has only a version', () => {
    const model = selectFeed({version: '1.0'});
    assert.deepEqual([model.units, model.groups, model.contacts, model.project, model.asOf], [[], [], [], undefined, undefined]);
  });
});

function namesByRole(model: Model, role: string): string[] {
  return projectMembers(model)
    .filter((member) => member.role === role)
    .map(({name}) => name.value);
}
