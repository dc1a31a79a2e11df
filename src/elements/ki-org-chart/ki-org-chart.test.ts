import {expect, fixture, html} from '@open-wc/testing';
import type {Feed} from '../../feed/definition.js';
import {describeWidgetContract} from '../../testing/widget-contract/widget-contract.js';
import {itWithAccessibilityTree, tabStopsOf, accessibilityTreeOf} from '../../testing/accessibility.js';
import {makeFeed} from '../../testing/make-feed.js';
import {
  boxOf,
  containerWidthOf,
  openDetails,
  openNamesIn,
  outlineOf,
  realOutline,
  renderChart,
  toggleOf,
  whenMeasured,
  type OrgChart,
} from '../../testing/org-chart.js';
import {loadRealFeed} from '../../testing/real-feed.js';
import {deepQuery, deepQueryAll} from '../../testing/query.js';
import {visibleText} from '../../testing/read-text.js';
import {whenReady} from '../../testing/wait.js';
import {serveFeed} from '../../testing/feed-server.js';

describe('<ki-org-chart>', () => {
  let real: Feed;
  before(async () => void (real = await loadRealFeed()));

  describeWidgetContract({
    tag: 'ki-org-chart',
    feedLines: ['Slik var arbeidet organisert', 'Delprosjekter', 'Styringsgruppen', 'Tverretatlig regulatorisk veiledning', 'fra 2022'],
    ownText: {nb: 'Last ned kartet', nn: 'Last ned kartet', en: 'How the work was organised', se: 'Ná lei bargu organiserejuvvon'},
    untranslated: ['Startet av etatene', 'nb'],
    emptyText: {
      nb: 'Organiseringen er ikke beskrevet for denne datoen.',
      nn: 'Organiseringa er ikkje skildra for denne datoen.',
      en: 'The organisation is not described for this date.',
      se: 'Organiseren ii leat govviduvvon dán beaivái.',
    },
  });

  describe('units', () => {
    it('are nested as in the feed, on the date of its data', async () => {
      expect(outlineOf(await renderChart(real))).to.deep.equal(realOutline);
    });

    it('are those that exist on the date in as-of', async () => {
      const chart = await renderChart(real);
      chart.asOf = '2020-01-01';
      await chart.updateComplete;
      expect(outlineOf(chart)).to.deep.equal([
        'Styringsgruppen',
        '- Koordineringsgruppen',
        '- - Startet av etatene',
        '- - - God klinisk praksis ved bruk av KI, radiologi',
        '- - Startet av RHF-ene eller KS',
        'Referansegruppen for Nasjonal helse- og sykehusplan',
        'Det nasjonale kompetansenettverket (Kunstig intelligens i norsk helsetjeneste) (KIN)',
      ]);
      expect(visibleText(deepQuery(boxOf(chart, 'Styringsgruppen'), '[part=members]'))).to.equal('Hdir leder\nE-helse\nSLV\nHSØ');
    });

    it('show their kind in words, unless their name repeats it', async () => {
      const chart = await renderChart(real);
      expect(deepQueryAll(chart, '[part=kind]').map(visibleText)).to.deep.equal([
        ...['', ''],
        'Delprosjekter',
        ...['Delprosjekt', 'Delprosjekt', 'Leveranse', 'Leveranse', 'Leveranse'],
        'Relaterte aktiviteter',
        'Referansegruppe',
        'Nettverk',
      ]);
    });

    it('show the short names of their members, and the full names in their details', async () => {
      const chart = await renderChart(real);
      const box = boxOf(chart, 'Styringsgruppen');
      expect(visibleText(deepQuery(box, '[part=members]'))).to.match(/^Hdir leder\nE-helse\nSLV\nHtil\n(?:\S+\n)*\+\d$/);
      const details = await openDetails(chart, 'Styringsgruppen');
      expect(deepQueryAll(box, '[part=members]'), 'a second list').to.be.empty;
      expect(visibleText(details).split('\n').slice(1)).to.deep.equal([
        '10 medlemmer og 1 observatør',
        'Helsedirektoratet (Hdir), leder, siden høsten 2019',
        'Direktoratet for e-helse (E-helse), siden høsten 2019',
        'Statens legemiddelverk (SLV), siden høsten 2019',
        'Helsetilsynet (Htil), siden høsten 2021',
        'Folkehelseinstituttet (FHI), siden våren 2022',
        'Kommunesektorens organisasjon (KS), siden høsten 2021',
        'Helse Sør-Øst RHF (HSØ), siden høsten 2019',
        'Helse Midt-Norge RHF (HMN), siden våren 2020',
        'Helse Vest RHF (HV), siden våren 2020',
        'Helse Nord RHF (HN), siden våren 2020',
        'Det nasjonale kompetansenettverket (Kunstig intelligens i norsk helsetjeneste) (KIN), observatør, siden våren 2022',
      ]);
    });
  });

  it('shows the contact of a body in its details, with the role first', async () => {
    const feed = makeFeed({
      contacts: [
        {
          id: 'sekretariatet',
          body: 'styret',
          role: 'Sekretariat',
          person: 'Kari Nordmann',
          organization: 'etaten',
          email: 'post@etaten.example',
          telephone: '22 00 00 00',
        },
        {id: 'andre', role: 'Andre', person: 'Ola Nordmann'},
      ],
    });
    const details = await openDetails(await renderChart(feed), 'Styret');
    expect(visibleText(details)).to.include('Kontakt: Sekretariat, Kari Nordmann, Etaten for prøving, post@etaten.example, 22 00 00 00');
    expect(visibleText(details)).not.to.include('Ola');
    const addresses = [...details.querySelectorAll('a')].map(({href}) => href).filter((href) => !href.startsWith('http'));
    expect(addresses).to.deep.equal(['mailto:post@etaten.example?subject=Sekretariat', 'tel:+4722000000']);
  });

  describe('for keyboard and screen reader', () => {
    it('has one tab stop for each control, in reading order', async () => {
      expect(await tabStopsOf(await renderChart(real))).to.deep.equal([
        'Hopp over kartet',
        ...['Styringsgruppen', '+3 medlemmer til', 'Skjul 1 enhet under Styringsgruppen'],
        ...['Koordineringsgruppen', 'Skjul 2 enheter under Koordineringsgruppen'],
        ...['Startet av etatene', 'Skjul 5 enheter under Startet av etatene'],
        'Tverretatlig regulatorisk veiledning',
        'Tverretatlig informasjonsside',
        'Tilgang til data for KI',
        'God klinisk praksis ved bruk av KI, radiologi',
        'Startet av RHF-ene eller KS',
        'Referansegruppen for Nasjonal helse- og sykehusplan',
        ...['Tegnforklaring', 'Last ned kartet', 'Helsedirektoratet', 'NLOD 2.0'],
      ]);
    });

    const tree = [
      'heading 2 "Slik er arbeidet organisert"',
      'list "Enheter"',
      '  listitem 1',
      '    button closed "Styret"',
      '    button open "Skjul 1 enhet under Styret"',
      '    list',
      '      listitem 2',
      '  listitem 1',
    ];
    for (const width of [320, 720]) {
      itWithAccessibilityTree(`has the same nested lists at ${width} px`, async () => {
        expect((await accessibilityTreeOf(await renderChart(makeFeed(), {width}))).slice(0, 8)).to.deep.equal(tree);
      });
    }
  });

  describe('unusual feeds', () => {
    it('shows a single body', async () => {
      const chart = await renderChart(makeFeed({bodies: [{id: 'styret', name: 'Styret'}], relations: []}));
      expect(outlineOf(chart)).to.deep.equal(['Styret']);
      expect(boxOf(chart, 'Styret').getBoundingClientRect().width).to.be.below(400);
    });

    const many = Array.from({length: 100}, (_, i) => ({id: `a${i}`, name: `Arbeidsgruppe ${i}`, parent: 'styret'}));
    const deep = Array.from({length: 60}, (_, i) => ({id: `b${i}`, name: `Nivå ${i}`, ...(i ? {parent: `b${i - 1}`} : {})}));
    const large = makeFeed({bodies: [{id: 'styret', name: 'Styret'}, ...many, ...deep], relations: [], memberships: []});

    it('shows a hundred bodies below one, and a chain of sixty, within the width of a phone', async () => {
      for (const width of [320, 1200]) {
        const chart = await renderChart(large, {width});
        chart.expandAll();
        await whenMeasured(chart);
        expect(outlineOf(chart)).to.have.length(161);
        expect(outlineOf(chart).at(-1)).to.equal(`${'- '.repeat(59)}Nivå 59`);
        expect(containerWidthOf(chart)).to.equal(width);
      }
    });

    it('expands only a few levels of a large chart at first, and has buttons to expand all', async () => {
      const chart = await renderChart(large);
      expect(outlineOf(chart)).to.deep.equal(['Styret', 'Nivå 0']);
      const [openAll, closeAll] = deepQueryAll(chart, '[part=toolbar] button');
      expect([openAll, closeAll].map((button) => visibleText(button!))).to.deep.equal(['Åpne alle', 'Lukk alle']);
      openAll!.click();
      await chart.updateComplete;
      expect(outlineOf(chart)).to.have.length(161);
      closeAll!.click();
      await chart.updateComplete;
      expect(outlineOf(chart)).to.deep.equal(['Styret', 'Nivå 0']);
    });

    it('keeps the details of a unit open on another date, on which other units are missing', async () => {
      const name = 'God klinisk praksis ved bruk av KI, radiologi';
      const chart = await renderChart(real);
      await openDetails(chart, name);
      chart.asOf = '2019-11-01';
      await chart.updateComplete;
      expect(openNamesIn(chart)).to.deep.equal([name]);
    });

    it('expands as many levels as depth says', async () => {
      const chart = await renderChart(real);
      chart.depth = 2;
      await chart.updateComplete;
      expect(outlineOf(chart)).to.deep.equal(realOutline.filter((line) => !line.startsWith('- - ')));
      expect(toggleOf(chart, 'Koordineringsgruppen').ariaExpanded).to.equal('false');
    });

    it('renders when the feed arrives late, and again when it is replaced', async () => {
      const server = serveFeed(real).hold();
      const chart = await fixture<OrgChart>(html`<ki-org-chart lang="nb" feed=${server.url}></ki-org-chart>`);
      server.release();
      await whenReady(chart);
      expect(outlineOf(chart)).to.deep.equal(realOutline);
      chart.data = makeFeed();
      await chart.updateComplete;
      expect(outlineOf(chart)).to.deep.equal(['Styret', '- Arbeidsgruppen', 'Nettverket']);
    });
  });
});
