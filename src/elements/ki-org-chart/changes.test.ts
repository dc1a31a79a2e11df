import {expect} from '@open-wc/testing';
import type {Feed} from '../../feed/definition.js';
import '../ki-partner-list/define.js';
import {expectAccessible} from '../../testing/accessibility.js';
import {makeFeed} from '../../testing/make-feed.js';
import {
  boxOf,
  containerWidthOf,
  openDetails,
  outlineOf,
  renderChart,
  toggleOf,
  whenSettled,
  type ChartOptions,
  type OrgChart,
} from '../../testing/org-chart.js';
import {loadRealFeed} from '../../testing/real-feed.js';
import {collectConsoleLines} from '../../testing/collect-errors.js';
import {deepQuery, deepQueryAll} from '../../testing/query.js';
import {languageOf, spokenText, visibleText} from '../../testing/read-text.js';
import {whenUpdated} from '../../testing/wait.js';
import {changesModule} from '../changes-controller.js';

describe('<ki-org-chart>: changes since a date', () => {
  let real: Feed;
  before(async () => {
    real = await loadRealFeed();
    await changesModule.load();
  });

  async function renderSince(since: string, data: Feed = real, options: ChartOptions = {}): Promise<OrgChart> {
    return renderChart(data, {...options, attributes: {'changed-since': since, ...options.attributes}});
  }

  const summaryTextOf = (chart: OrgChart) => deepQueryAll(chart, '[part=changes]').map(visibleText).join('|');
  /** Returns all marked changes, each after the name of its unit. */
  const changesIn = (chart: OrgChart) =>
    deepQueryAll(chart, '[part=change]').map(
      (change) => `${visibleText(deepQuery(change.closest('[part=unit]')!, '[part=name]'))}: ${visibleText(change)}`,
    );

  /** A board with two members. A working group with a team exists until the end of 2022, and a panel exists from 2023. */
  const changingFeed = makeFeed({
    bodies: [
      {id: 'styret', kind: 'steering-group', name: 'Styret'},
      {id: 'arbeidsgruppen', kind: 'working-group', name: 'Arbeidsgruppen', parent: 'styret', period: {to: '2022'}},
      {id: 'laget', kind: 'working-group', name: 'Laget', parent: 'arbeidsgruppen', period: {to: '2022'}},
      {id: 'panelet', kind: 'advisory-group', name: 'Panelet', parent: 'styret', period: {from: '2023'}},
    ],
    organizations: [
      {
        id: 'etaten',
        kind: 'agency',
        name: 'Etaten for prøving',
        shortName: 'EP',
        formerNames: [{name: 'Kontoret for prøving', shortName: 'KP', to: '2022-12-31'}],
      },
      {id: 'kommunen', kind: 'municipality', name: 'Kommunen ved fjorden'},
    ],
    memberships: [
      {organization: 'kommunen', body: 'styret', role: 'member', period: {to: '2022'}},
      {organization: 'kommunen', body: 'panelet', role: 'member'},
      {organization: 'etaten', body: 'arbeidsgruppen', role: 'member'},
    ],
    relations: [{from: 'etaten', to: 'styret', kind: 'supports'}],
  });

  it('are not shown without changed-since', async () => {
    const chart = await renderChart(real);
    expect([summaryTextOf(chart), changesIn(chart)]).to.deep.equal(['', []]);
  });

  it('are shown in each unit and summed up', async () => {
    const chart = await renderSince('2019-12-01');
    expect(summaryTextOf(chart)).to.equal('Endret siden 1. desember 2019: 4 nye enheter og 7 nye virksomheter.');
    expect(deepQuery(chart, '[part=changes] time').getAttribute('datetime')).to.equal('2019-12-01');
    expect(changesIn(chart)).to.deep.equal([
      'Styringsgruppen: Nye medlemmer: Htil, FHI, KS, HMN, HV og HN',
      'Styringsgruppen: Ny observatør: KIN',
      'Koordineringsgruppen: Nye medlemmer: Htil og FHI',
      'Tverretatlig regulatorisk veiledning: Ny',
      'Tverretatlig informasjonsside: Ny',
      'Statusrapport: Ny',
      'Tilgang til data for KI: Ny',
    ]);
  });

  it('include members that have left', async () => {
    const chart = await renderSince('2023-06-07', real, {attributes: {'as-of': '2024-02-01'}});
    expect(summaryTextOf(chart)).to.equal(
      'Endret siden 7. juni 2023: 1 ny enhet, 1 virksomhet som ikke lenger er med og 1 virksomhet med nytt navn.',
    );
    expect(changesIn(chart)).to.deep.equal([
      'Styringsgruppen: Ikke lenger med: E-helse (nå en del av Helsedirektoratet)',
      'Styringsgruppen: DMP: Nytt navn, tidligere Statens legemiddelverk',
      'Koordineringsgruppen: Ikke lenger med: E-helse (nå en del av Helsedirektoratet)',
      'Koordineringsgruppen: DMP: Nytt navn, tidligere Statens legemiddelverk',
      'Tilgang til data for KI: Ikke lenger med: E-helse (nå en del av Helsedirektoratet)',
      'Rammer for kvalitetssikring: Ny',
    ]);
  });

  it('agree with those of the partner list', async () => {
    const partnerSummaryOf = async (since: string, asOf: string) => {
      const list = document.createElement('ki-partner-list');
      list.lang = 'nb';
      list.data = real;
      list.asOf = asOf;
      list.changedSince = since;
      document.body.append(list);
      await whenUpdated(list);
      const summary = visibleText(deepQuery(list, '[part=changes]'));
      list.remove();
      return summary;
    };
    for (const [since, asOf] of [
      ['2019-12-01', '2023-06-07'],
      ['2021-12-01', '2024-02-01'],
      ['2023-06-07', '2024-02-01'],
    ] as const) {
      const chart = await renderSince(since, real, {attributes: {'as-of': asOf}});
      const facts = (await partnerSummaryOf(since, asOf)).replace(/^.*?: |\.$/g, '').split(/, | og /);
      for (const fact of facts) expect(summaryTextOf(chart), since).to.include(fact);
    }
  });

  it('count each organisation once, and name observers as such', async () => {
    const members = (role: string, period: object) => ['styret', 'panelet'].map((body) => ({organization: 'kommunen', body, role, period}));
    const feed = makeFeed({
      ...changingFeed,
      bodies: ['styret', 'panelet'].map((id) => ({id, name: id})),
      memberships: [
        ...members('member', {from: '2023'}),
        {organization: 'etaten', body: 'styret', role: 'observer', period: {from: '2023'}},
      ] as Feed['memberships'] & {},
      relations: [],
    });
    const chart = await renderSince('2022-06-01', feed);
    expect(summaryTextOf(chart)).to.equal('Endret siden 1. juni 2022: 2 nye virksomheter.');
    expect(changesIn(chart)).to.deep.equal([
      'styret: Nytt medlem: Kommunen ved fjorden',
      'styret: Ny observatør: EP',
      'panelet: Nytt medlem: Kommunen ved fjorden',
    ]);
  });

  it('include ended units under their former parents, and new names', async () => {
    const chart = await renderSince('2022-06-01', changingFeed);
    expect(summaryTextOf(chart)).to.equal(
      'Endret siden 1. juni 2022: 1 ny enhet, 2 avsluttede enheter, 1 virksomhet med nytt navn og 1 avsluttet medlemskap.',
    );
    expect(outlineOf(chart)).to.deep.equal(['Styret', '- Panelet', '- Arbeidsgruppen', '- - Laget', 'Etaten for prøving (EP)']);
    expect(changesIn(chart)).to.deep.equal([
      'Styret: Ikke lenger med: Kommunen ved fjorden',
      'Panelet: Ny',
      'Arbeidsgruppen: Avsluttet',
      'Laget: Avsluttet',
      'Etaten for prøving (EP): Nytt navn, tidligere Kontoret for prøving',
    ]);
    expect(visibleText(boxOf(chart, 'Styret')), 'an ended unit counts as a child').to.include('−');
    expect(spokenText(toggleOf(chart, 'Styret'))).to.equal('Skjul 2 enheter under Styret');
  });

  it('are written below the name, and ended units have their own style', async () => {
    const chart = await renderSince('2022-06-01', changingFeed);
    expect(visibleText(boxOf(chart, 'Panelet')).split('\n').slice(0, 3)).to.deep.equal(['Rådgivende gruppe', 'Panelet', 'Ny']);
    expect(spokenText(boxOf(chart, 'Laget')).split('\n').slice(0, 3)).to.deep.equal(['Arbeidsgruppe', 'Laget', 'Avsluttet']);
    const styleOf = (name: string) => getComputedStyle(deepQuery(boxOf(chart, name), '[part=name]')).textDecorationLine;
    expect([styleOf('Laget'), styleOf('Panelet')]).to.deep.equal(['line-through', 'none']);
    const borderOf = (name: string) => getComputedStyle(boxOf(chart, name)).borderTopStyle;
    expect([borderOf('Arbeidsgruppen'), borderOf('Styret')]).to.deep.equal(['dashed', 'solid']);
  });

  it('keep the former members of an ended unit', async () => {
    const chart = await renderSince('2022-06-01', changingFeed);
    const details = await openDetails(chart, 'Arbeidsgruppen');
    expect(visibleText(details)).to.include('Kontoret for prøving');
  });

  it('are summed up as none if nothing has changed', async () => {
    const chart = await renderSince('2023-06-07');
    expect(summaryTextOf(chart)).to.equal('Ingen endringer siden 7. juni 2023.');
    expect(changesIn(chart)).to.be.empty;
  });

  it('are shown even if all units have ended', async () => {
    const ended = makeFeed({bodies: [{id: 'styret', name: 'Styret', period: {to: '2022'}}], relations: [], memberships: []});
    const chart = await renderSince('2022-06-01', ended);
    expect(outlineOf(chart)).to.deep.equal(['Styret']);
    expect(summaryTextOf(chart)).to.equal('Endret siden 1. juni 2022: 1 avsluttet enhet.');
    expect(chart.state).to.equal('ready');
    chart.changedSince = null;
    await chart.updateComplete;
    expect(visibleText(chart)).to.include('Organiseringen er ikke beskrevet for denne datoen.');
    expect(chart.state).to.equal('empty');
  });

  it('are updated with the attribute, the date, the language and the feed', async () => {
    const chart = await renderSince('2019-12-01');
    chart.changedSince = '2022-06-01';
    await chart.updateComplete;
    expect(summaryTextOf(chart)).to.equal('Endret siden 1. juni 2022: 1 ny enhet.');
    chart.asOf = '2022-06-01';
    await chart.updateComplete;
    expect(summaryTextOf(chart)).to.equal('Ingen endringer siden 1. juni 2022.');
    chart.asOf = null;
    chart.lang = 'en';
    await whenSettled(chart);
    expect(summaryTextOf(chart)).to.equal('Changed since 1 June 2022: 1 new unit.');
    expect(changesIn(chart)).to.deep.equal(['Status report: New']);
    chart.data = changingFeed;
    await chart.updateComplete;
    expect(summaryTextOf(chart)).to.equal(
      'Changed since 1 June 2022: 1 new unit, 2 units ended, 1 organisation renamed and 1 membership that has ended.',
    );
    chart.removeAttribute('changed-since');
    await chart.updateComplete;
    expect([summaryTextOf(chart), changesIn(chart)]).to.deep.equal(['', []]);
  });

  it('do not expand or collapse any unit', async () => {
    const chart = await renderChart(real);
    toggleOf(chart, 'Startet av etatene').click();
    await chart.updateComplete;
    const closed = outlineOf(chart);
    chart.changedSince = '2019-12-01';
    await chart.updateComplete;
    expect(outlineOf(chart)).to.deep.equal(closed);
  });

  it('mark a former name in another language', async () => {
    const chart = await renderSince('2022-06-01', changingFeed, {lang: 'en'});
    expect(languageOf(chart, 'Kontoret for prøving')).to.equal('nb');
    expect(languageOf(chart, 'New name, formerly')).to.equal('en');
  });

  it('are not marked for an invalid date, which is reported once', async () => {
    let chart!: OrgChart;
    const lines = await collectConsoleLines(async () => {
      chart = await renderSince('i fjor');
      chart.lang = 'en';
      await whenSettled(chart);
    });
    expect(lines).to.have.length(1);
    expect(lines[0])
      .to.include('changed-since="i fjor" of <ki-org-chart> is not a date; no changes are marked')
      .and.to.match(/#bad-date$/);
    expect([summaryTextOf(chart), changesIn(chart)]).to.deep.equal(['', []]);
  });

  it('start after the last day of a year that is given as a date', async () => {
    expect(summaryTextOf(await renderSince('2021'))).to.equal('Endret siden 31. desember 2021: 4 nye enheter og 2 nye virksomheter.');
  });

  it('fit the container, in a list and in a drawing', async () => {
    for (const width of [320, 720, 1200]) {
      const chart = await renderSince('2019-12-01', real, {width});
      expect(containerWidthOf(chart)).to.equal(width);
    }
  });

  for (const scheme of ['light', 'dark']) {
    it(`have no axe findings on a ${scheme} page`, async () => {
      await expectAccessible(await renderSince('2019-12-01'), scheme);
      await expectAccessible(await renderSince('2022-06-01', changingFeed), scheme);
    });
  }
});
