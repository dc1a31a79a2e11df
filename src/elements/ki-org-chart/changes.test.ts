import {expect} from '@open-wc/testing';
import type {Feed} from '../../feed/definition.js';
import '../ki-partner-list/define.js';
import {expectAccessible} from '../../testing/accessibility.js';
import {makeFeed} from '../../testing/make-feed.js';
import {
  boxOf,
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

describe('<ki-org-chart>: what has changed since a day', () => {
  let real: Feed;
  before(async () => {
    real = await loadRealFeed();
  });

  async function showSince(since: string, data: Feed = real, options: ChartOptions = {}): Promise<OrgChart> {
    return renderChart(data, {...options, attributes: {'changed-since': since, ...options.attributes}});
  }

  const sumOf = (chart: OrgChart) => deepQueryAll(chart, '[part=changes]').map(visibleText).join('|');
  /** What is marked, each with the unit that it is told of. */
  const changesIn = (chart: OrgChart) =>
    deepQueryAll(chart, '[part=change]').map(
      (change) => `${visibleText(deepQuery(change.closest('[part=unit]')!, '[part=name]'))}: ${visibleText(change)}`,
    );

  /** A board with two members; a working group until the end of 2022, with one below it; a panel from 2023 on. */
  const changing = makeFeed({
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

  it('is nothing to a page that does not ask for it', async () => {
    const chart = await renderChart(real);
    expect([sumOf(chart), changesIn(chart)]).to.deep.equal(['', []]);
  });

  it('is told unit by unit and summed up', async () => {
    const chart = await showSince('2019-12-01');
    expect(sumOf(chart)).to.equal('Endret siden 1. desember 2019: 4 nye enheter og 7 nye virksomheter.');
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

  it('is told of members that are there no longer, too', async () => {
    const chart = await showSince('2023-06-07', real, {attributes: {'as-of': '2024-02-01'}});
    expect(sumOf(chart)).to.equal(
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

  it('has the same facts as the partner list', async () => {
    const sumOfPartners = async (since: string, asOf: string) => {
      const list = document.createElement('ki-partner-list');
      list.lang = 'nb';
      list.data = real;
      list.asOf = asOf;
      list.changedSince = since;
      document.body.append(list);
      await whenUpdated(list);
      const sum = visibleText(deepQuery(list, '[part=changes]'));
      list.remove();
      return sum;
    };
    for (const [since, asOf] of [
      ['2019-12-01', '2023-06-07'],
      ['2021-12-01', '2024-02-01'],
      ['2023-06-07', '2024-02-01'],
    ] as const) {
      const chart = await showSince(since, real, {attributes: {'as-of': asOf}});
      const facts = (await sumOfPartners(since, asOf)).replace(/^.*?: |\.$/g, '').split(/, | og /);
      for (const fact of facts) expect(sumOf(chart), since).to.include(fact);
    }
  });

  it('counts an organisation once, and says which are observers', async () => {
    const members = (role: string, period: object) => ['styret', 'panelet'].map((body) => ({organization: 'kommunen', body, role, period}));
    const feed = makeFeed({
      ...changing,
      bodies: ['styret', 'panelet'].map((id) => ({id, name: id})),
      memberships: [
        ...members('member', {from: '2023'}),
        {organization: 'etaten', body: 'styret', role: 'observer', period: {from: '2023'}},
      ] as Feed['memberships'] & {},
      relations: [],
    });
    const chart = await showSince('2022-06-01', feed);
    expect(sumOf(chart)).to.equal('Endret siden 1. juni 2022: 2 nye virksomheter.');
    expect(changesIn(chart)).to.deep.equal([
      'styret: Nytt medlem: Kommunen ved fjorden',
      'styret: Ny observatør: EP',
      'panelet: Nytt medlem: Kommunen ved fjorden',
    ]);
  });

  it('is told of units that are gone, where they were, and of new names', async () => {
    const chart = await showSince('2022-06-01', changing);
    expect(sumOf(chart)).to.equal(
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
    expect(visibleText(boxOf(chart, 'Styret')), 'a unit that is gone counts among those below').to.include('−');
    expect(spokenText(toggleOf(chart, 'Styret'))).to.equal('Skjul 2 enheter under Styret');
  });

  it('stands right below the name, in words, and what is gone has a form of its own', async () => {
    const chart = await showSince('2022-06-01', changing);
    expect(visibleText(boxOf(chart, 'Panelet')).split('\n').slice(0, 3)).to.deep.equal(['Rådgivende gruppe', 'Panelet', 'Ny']);
    expect(spokenText(boxOf(chart, 'Laget')).split('\n').slice(0, 3)).to.deep.equal(['Arbeidsgruppe', 'Laget', 'Avsluttet']);
    const styleOf = (name: string) => getComputedStyle(deepQuery(boxOf(chart, name), '[part=name]')).textDecorationLine;
    expect([styleOf('Laget'), styleOf('Panelet')]).to.deep.equal(['line-through', 'none']);
    const borderOf = (name: string) => getComputedStyle(boxOf(chart, name)).borderTopStyle;
    expect([borderOf('Arbeidsgruppen'), borderOf('Styret')]).to.deep.equal(['dashed', 'solid']);
  });

  it('leaves what is gone with the members that it had', async () => {
    const chart = await showSince('2022-06-01', changing);
    const details = await openDetails(chart, 'Arbeidsgruppen');
    expect(visibleText(details)).to.include('Kontoret for prøving');
  });

  it('may be nothing at all, and that is said', async () => {
    const chart = await showSince('2023-06-07');
    expect(sumOf(chart)).to.equal('Ingen endringer siden 7. juni 2023.');
    expect(changesIn(chart)).to.be.empty;
  });

  it('may be all there is: everything that was there is gone', async () => {
    const ended = makeFeed({bodies: [{id: 'styret', name: 'Styret', period: {to: '2022'}}], relations: [], memberships: []});
    const chart = await showSince('2022-06-01', ended);
    expect(outlineOf(chart)).to.deep.equal(['Styret']);
    expect(sumOf(chart)).to.equal('Endret siden 1. juni 2022: 1 avsluttet enhet.');
    expect(chart.state).to.equal('ready');
    chart.changedSince = null;
    await chart.updateComplete;
    expect(visibleText(chart)).to.include('Organiseringen er ikke beskrevet for denne datoen.');
    expect(chart.state).to.equal('empty');
  });

  it('follows the attribute, the day, the language and the feed', async () => {
    const chart = await showSince('2019-12-01');
    chart.changedSince = '2022-06-01';
    await chart.updateComplete;
    expect(sumOf(chart)).to.equal('Endret siden 1. juni 2022: 1 ny enhet.');
    chart.asOf = '2022-06-01';
    await chart.updateComplete;
    expect(sumOf(chart)).to.equal('Ingen endringer siden 1. juni 2022.');
    chart.asOf = null;
    chart.lang = 'en';
    await whenSettled(chart);
    expect(sumOf(chart)).to.equal('Changed since 1 June 2022: 1 new unit.');
    expect(changesIn(chart)).to.deep.equal(['Status report: New']);
    chart.data = changing;
    await chart.updateComplete;
    expect(sumOf(chart)).to.equal(
      'Changed since 1 June 2022: 1 new unit, 2 units ended, 1 organisation renamed and 1 membership that has ended.',
    );
    chart.removeAttribute('changed-since');
    await chart.updateComplete;
    expect([sumOf(chart), changesIn(chart)]).to.deep.equal(['', []]);
  });

  it('keeps open and closed what a visitor opened and closed', async () => {
    const chart = await renderChart(real);
    toggleOf(chart, 'Startet av etatene').click();
    await chart.updateComplete;
    const closed = outlineOf(chart);
    chart.changedSince = '2019-12-01';
    await chart.updateComplete;
    expect(outlineOf(chart)).to.deep.equal(closed);
  });

  it('is marked with its language where a former name has another', async () => {
    const chart = await showSince('2022-06-01', changing, {lang: 'en'});
    expect(languageOf(chart, 'Kontoret for prøving')).to.equal('nb');
    expect(languageOf(chart, 'New name, formerly')).to.equal('en');
  });

  it('says to the webmaster that a date is none, and marks nothing', async () => {
    let chart!: OrgChart;
    const lines = await collectConsoleLines(async () => {
      chart = await showSince('i fjor');
      chart.lang = 'en';
      await whenSettled(chart);
    });
    expect(lines).to.have.length(1);
    expect(lines[0])
      .to.include('changed-since="i fjor" of <ki-org-chart> is not a date; no changes are marked')
      .and.to.match(/#bad-date$/);
    expect([sumOf(chart), changesIn(chart)]).to.deep.equal(['', []]);
  });

  it('takes a date less exact than a day at its last day, as other dates are', async () => {
    expect(sumOf(await showSince('2021'))).to.equal('Endret siden 31. desember 2021: 4 nye enheter og 2 nye virksomheter.');
  });

  it('keeps within its place, as a list and as a drawing', async () => {
    for (const width of [320, 720, 1200]) {
      const chart = await showSince('2019-12-01', real, {width});
      expect(chart.parentElement!.scrollWidth).to.equal(width);
    }
  });

  for (const scheme of ['light', 'dark']) {
    it(`has nothing that axe finds on a ${scheme} page`, async () => {
      await expectAccessible(await showSince('2019-12-01'), scheme);
      await expectAccessible(await showSince('2022-06-01', changing), scheme);
    });
  }
});
