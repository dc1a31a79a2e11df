import {expect} from '@open-wc/testing';
import type {Feed} from '../../feed/definition.js';
import {expectAccessible} from '../../testing/accessibility.js';
import {makeFeed} from '../../testing/make-feed.js';
import {mountPartnerList, type PartnerList, type PartnerListOptions} from '../../testing/partner-list.js';
import {loadRealFeed} from '../../testing/real-feed.js';
import {collectConsoleLines} from '../../testing/collect-errors.js';
import {deepQuery, deepQueryAll} from '../../testing/query.js';
import {languageOf, visibleText} from '../../testing/read-text.js';
import {nextTask, whenUpdated} from '../../testing/wait.js';
import {changesModule} from '../changes-controller.js';

describe('<ki-partner-list>: changes since a date', () => {
  let real: Feed;
  before(async () => {
    real = await loadRealFeed();
    await changesModule.load();
  });

  async function showSince(since: string, data: Feed = real, {attributes, ...options}: PartnerListOptions = {}): Promise<PartnerList> {
    return mountPartnerList(data, {...options, attributes: {'changed-since': since, ...attributes}});
  }

  const summaryOf = (list: PartnerList) => deepQueryAll(list, '[part=changes]').map(visibleText).join('|');
  /** The marked changes, each after the name of its organisation. */
  const changesIn = (list: PartnerList) =>
    deepQueryAll(list, 'li [part=change], th [part=change]').map(
      (change) => `${visibleText(deepQuery(change.closest('li, th')!, '.name'))}: ${visibleText(change)}`,
    );

  /** In 2023 the agency has a new name and leads, the municipality has left, the network is a partner and the school is new. */
  const changing = makeFeed({
    organizations: [
      {id: 'etaten', kind: 'agency', name: 'Etaten for prøving', formerNames: [{name: 'Kontoret for prøving', to: '2022-12-31'}]},
      {id: 'kommunen', kind: 'municipality', name: 'Kommunen ved fjorden', url: 'https://kommunen.example/'},
      {id: 'nettverket', kind: 'network', name: 'Nettverket'},
      {id: 'skolen', kind: 'university', name: 'Skolen'},
    ],
    groups: [
      {
        id: 'project',
        members: [
          {organization: 'etaten', role: 'partner', period: {to: '2022'}},
          {organization: 'etaten', role: 'lead', period: {from: '2023'}},
          {organization: 'kommunen', role: 'partner', period: {from: '2019', to: '2022'}},
          {organization: 'nettverket', role: 'observer', period: {to: '2022'}},
          {organization: 'nettverket', role: 'partner', period: {from: '2023'}},
          {organization: 'skolen', role: 'partner', period: {from: '2023'}},
        ],
      },
    ],
    memberships: [],
    relations: [],
    contacts: [],
  });

  it('are not shown without the attribute', async () => {
    const list = await mountPartnerList(real);
    expect([summaryOf(list), changesIn(list)]).to.deep.equal(['', []]);
  });

  it('mark new organisations and sum them up', async () => {
    const list = await showSince('2021-12-01');
    expect(summaryOf(list)).to.equal('Endret siden 1. desember 2021: 2 nye virksomheter.');
    expect(deepQuery(list, '[part=changes] time').getAttribute('datetime')).to.equal('2021-12-01');
    expect(changesIn(list)).to.deep.equal([
      'Folkehelseinstituttet (FHI): Ny',
      'Det nasjonale kompetansenettverket (Kunstig intelligens i norsk helsetjeneste) (KIN): Ny',
    ]);
  });

  it('mark organisations that have left or have a new name', async () => {
    const list = await showSince('2023-06-07', real, {attributes: {'as-of': '2024-02-01'}});
    expect(summaryOf(list)).to.equal('Endret siden 7. juni 2023: 1 virksomhet som ikke lenger er med og 1 virksomhet med nytt navn.');
    expect(changesIn(list)).to.deep.equal([
      'Direktoratet for e-helse (E-helse): Ikke lenger med',
      'Direktoratet for medisinske produkter (DMP): Nytt navn, tidligere Statens legemiddelverk',
    ]);
    const lines = visibleText(list).split('\n');
    expect(lines[lines.indexOf('Direktoratet for medisinske produkter (DMP)') + 1], 'the former name is shown once').to.equal(
      'siden høsten 2019',
    );
    const struckThrough = deepQueryAll(list, '.name').filter((name) => getComputedStyle(name).textDecorationLine === 'line-through');
    expect(struckThrough.map(visibleText), 'former members are struck through').to.deep.equal(['Direktoratet for e-helse (E-helse)']);
  });

  const changes = [
    'Etaten for prøving: Nytt navn, tidligere Kontoret for prøving. Ny rolle, før: partner',
    'Nettverket: Ny rolle, før: observatør',
    'Skolen: Ny',
    'Kommunen ved fjorden: Ikke lenger med',
  ];
  const summary =
    'Endret siden 1. juni 2022: 1 ny virksomhet, 1 virksomhet som ikke lenger er med, 1 virksomhet med nytt navn og 2 virksomheter med ny rolle.';
  for (const variant of ['list', 'table', 'logos']) {
    it(`can be several for one organisation (${variant})`, async () => {
      const list = await showSince('2022-06-01', changing, {attributes: {variant}});
      expect(summaryOf(list)).to.equal(summary);
      expect(changesIn(list)).to.deep.equal(changes);
    });
  }

  it('follow the sentence, which names only current members', async () => {
    const list = await showSince('2022-06-01', changing, {attributes: {variant: 'sentence'}});
    expect(visibleText(list).split('\n').slice(1, -1)).to.deep.equal([
      summary,
      'Etaten for prøving leder arbeidet i samarbeid med Nettverket og Skolen.',
      'Ny: Skolen',
      'Ikke lenger med: Kommunen ved fjorden',
      'Etaten for prøving: Nytt navn, tidligere Kontoret for prøving. Ny rolle, før: partner',
      'Nettverket: Ny rolle, før: observatør',
    ]);
  });

  it('include the end date of former members in a table', async () => {
    const list = await showSince('2022-06-01', changing, {attributes: {variant: 'table'}});
    const {rows} = deepQuery(list, 'table') as HTMLTableElement;
    const [name, , joined, left] = [...rows[rows.length - 1]!.cells].map((cell) => visibleText(cell).split('\n')[0]);
    expect([name, joined, left]).to.deep.equal(['Kommunen ved fjorden', '2019', '2022']);
  });

  it('are limited to the organisations that match the filter', async () => {
    const list = await showSince('2022-06-01', changing, {attributes: {kinds: 'university municipality'}});
    expect(summaryOf(list)).to.equal('Endret siden 1. juni 2022: 1 ny virksomhet og 1 virksomhet som ikke lenger er med.');
    expect(changesIn(list)).to.deep.equal(['Skolen: Ny', 'Kommunen ved fjorden: Ikke lenger med']);
  });

  it('can be missing, and the summary says so', async () => {
    const list = await showSince('2022-06-01');
    expect(summaryOf(list)).to.equal('Ingen endringer siden 1. juni 2022.');
    expect(changesIn(list)).to.be.empty;
  });

  it('are the only content after all members have left', async () => {
    const groups = [{id: 'project', name: 'De som var med', members: [{organization: 'etaten'}], period: {to: '2022'}}];
    const list = await showSince('2022-06-01', makeFeed({groups}));
    expect(visibleText(list).split('\n').slice(0, -1)).to.deep.equal([
      'De som var med',
      'Endret siden 1. juni 2022: 1 virksomhet som ikke lenger er med.',
      'Etaten for prøving (EP)',
      'Ikke lenger med',
    ]);
    list.changedSince = null;
    await whenUpdated(list);
    expect(list.state).to.equal('empty');
  });

  it('are described in the visitor’s language, and former names have their own language', async () => {
    const expected = {
      nn: [
        'Endra sidan 1. juni 2022: 1 ny verksemd, 1 verksemd som ikkje lenger er med, 1 verksemd med nytt namn og 2 verksemder med ny rolle.',
        'Kommunen ved fjorden: Ikkje lenger med',
      ],
      en: [
        'Changed since 1 June 2022: 1 new organisation, 1 organisation that has left, 1 organisation renamed and 2 organisations with a new role.',
        'Kommunen ved fjorden: Has left',
      ],
      se: [
        'Rievdan geassemánu 1. b. 2022 rájes: 1 ođđa doaimmahat, 1 doaimmahat ii šat mielde, 1 doaimmahat mas ođđa namma ja 2 doaimmahaga main ođđa rolla.',
        'Kommunen ved fjorden: Ii šat mielde',
      ],
    };
    const list = await showSince('2022-06-01', changing);
    for (const [lang, texts] of Object.entries(expected)) {
      list.lang = lang;
      await nextTask();
      await whenUpdated(list);
      expect([summaryOf(list), changesIn(list).at(-1)]).to.deep.equal(texts);
    }
    expect(languageOf(list, 'Kontoret for prøving')).to.equal('nb');
    expect(languageOf(list, 'Ođđa namma')).to.equal('se');
  });

  it('are not shown for an invalid date or one after the shown date, which is reported', async () => {
    for (const [since, message] of [
      ['i går', 'changed-since="i går" of <ki-partner-list> is not a date; no changes are marked'],
      ['2023-07-01', 'changed-since="2023-07-01" of <ki-partner-list> is after 2023-06-07, the day that is shown; no changes are marked'],
    ] as const) {
      let list!: PartnerList;
      const lines = await collectConsoleLines(async () => {
        list = await showSince(since);
        list.variant = 'table';
        await whenUpdated(list);
      });
      expect(lines).to.have.length(1);
      expect(lines[0])
        .to.include(message)
        .and.to.match(/#bad-date$/);
      expect([summaryOf(list), changesIn(list)]).to.deep.equal(['', []]);
    }
  });

  it('do not overflow a phone', async () => {
    for (const variant of ['list', 'sentence', 'table', 'logos']) {
      const list = await showSince('2022-06-01', changing, {width: 320, attributes: {variant}});
      expect(list.parentElement!.scrollWidth, variant).to.equal(320);
    }
  });

  for (const scheme of ['light', 'dark']) {
    it(`are accessible on a ${scheme} page`, async () => {
      for (const variant of ['list', 'sentence', 'table', 'logos']) {
        await expectAccessible(await showSince('2022-06-01', changing, {attributes: {variant}}), scheme);
      }
    });
  }
});
