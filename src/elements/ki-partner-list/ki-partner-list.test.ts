import {expect, fixture, html} from '@open-wc/testing';
import type {Feed} from '../../feed/definition.js';
import {describeWidget, expectAccessible, itWithTree, tabStopsOf, treeOf} from '../../testing/common-tests.js';
import {makeFeed} from '../../testing/make-feed.js';
import {loadRealFeed} from '../../testing/real-feed.js';
import {deepQuery, deepQueryAll, visibleText, whenUpdated} from '../../testing/widget.js';
import './define.js';

type PartnerList = HTMLElementTagNameMap['ki-partner-list'];
type Variant = PartnerList['variant'];

const kin = 'Det nasjonale kompetansenettverket (Kunstig intelligens i norsk helsetjeneste)';

describe('<ki-partner-list>', () => {
  describeWidget({
    tag: 'ki-partner-list',
    shows: ['Organisasjonene i prosjektet', 'Leder arbeidet', 'Helsedirektoratet', 'siden høsten 2019', 'Statens legemiddelverk'],
    says: {nb: 'Samarbeidspartnere', nn: 'Samarbeidspartnarar', en: 'Partners', se: 'Ovttasbargoguoimmit'},
    foreign: ['Organisasjonene i prosjektet', 'nb'],
    empty: {
      nb: 'Ingen samarbeidspartnere er oppgitt for denne datoen.',
      nn: 'Ingen samarbeidspartnarar er oppgitte for denne datoen.',
      en: 'No partners are given for this date.',
      se: 'Ovttasbargoguoimmit eai leat almmuhuvvon dán beaivái.',
    },
  });

  async function show(data: Feed, variant: Variant = 'list', lang = 'nb'): Promise<PartnerList> {
    return fixture(html`<ki-partner-list lang=${lang} variant=${variant} .data=${data}></ki-partner-list>`);
  }

  describe('as a list', () => {
    it('names the organisations under the role that they have, with since when', async () => {
      const list = await show(await loadRealFeed());
      expect(visibleText(list).split('\n')).to.deep.equal([
        'Organisasjonene i prosjektet',
        ...['Leder arbeidet', 'Helsedirektoratet', 'siden høsten 2019'],
        'Samarbeidspartnere',
        ...['Direktoratet for e-helse', 'siden høsten 2019', 'Statens legemiddelverk', 'siden høsten 2019'],
        ...['Helsetilsynet', 'siden høsten 2021', 'Folkehelseinstituttet', 'siden våren 2022'],
        ...['Kommunesektorens organisasjon', 'siden høsten 2021', 'Helse Sør-Øst RHF', 'siden høsten 2019'],
        ...['Helse Midt-Norge RHF', 'siden våren 2020', 'Helse Vest RHF', 'siden våren 2020', 'Helse Nord RHF', 'siden våren 2020'],
        ...['Observatør', kin, 'siden våren 2022'],
        'Kilde: Helsedirektoratet, NLOD 2.0. Data per 7. juni 2023.',
      ]);
    });

    it('says what an organisation was called before, and what it is part of now, on the day that is asked for', async () => {
      const list = await show(await loadRealFeed());
      list.asOf = '2024-02-01';
      await whenUpdated(list);
      const lines = visibleText(list).split('\n');
      expect(lines[lines.indexOf('Direktoratet for e-helse') + 1]).to.equal(
        'fra høsten 2019 til 31. desember 2023, nå en del av Helsedirektoratet',
      );
      expect(lines[lines.indexOf('Direktoratet for medisinske produkter') + 1]).to.equal(
        'siden høsten 2019, tidligere Statens legemiddelverk',
      );
      list.asOf = '2020-01-01';
      await whenUpdated(list);
      expect(deepQueryAll(list, '.name').map(visibleText)).to.deep.equal([
        'Helsedirektoratet',
        'Direktoratet for e-helse',
        'Statens legemiddelverk',
        'Helse Sør-Øst RHF',
      ]);
    });

    it('has no heading over the only role when that is to be a member', async () => {
      const groups = [{id: 'project', members: [{organization: 'etaten'}, {organization: 'nettverket'}]}];
      expect(visibleText(await show(makeFeed({groups}))).split('\n')).to.deep.equal([
        'Hvem samarbeider',
        'Etaten for prøving',
        'Nettverket',
        'Kilde: Etaten for prøving, NLOD 2.0. Data per 7. juni 2023.',
      ]);
    });

    it('is also what an unknown variant is', async () => {
      const data = makeFeed();
      expect(visibleText(await show(data, 'karusell' as Variant))).to.equal(visibleText(await show(data)));
    });
  });

  describe('as a sentence', () => {
    const sentences = {
      nb: `Helsedirektoratet leder arbeidet i samarbeid med Direktoratet for e-helse, Statens legemiddelverk, Helsetilsynet, Folkehelseinstituttet, Kommunesektorens organisasjon, Helse Sør-Øst RHF, Helse Midt-Norge RHF, Helse Vest RHF og Helse Nord RHF. ${kin} er observatør.`,
      nn: 'Helsedirektoratet leier arbeidet i samarbeid med Direktoratet for e-helse, Statens legemiddelverk, Helsetilsynet, Folkehelseinstituttet, Kommunesektorens organisasjon, Helse Sør-Øst RHF, Helse Midt-Noreg RHF, Helse Vest RHF og Helse Nord RHF. Det nasjonale kompetansenettverket (Kunstig intelligens i norsk helseteneste) er observatør.',
      en: 'Norwegian Directorate of Health leads the work together with Norwegian Directorate of eHealth, Norwegian Medicines Agency, Norwegian Board of Health Supervision, Norwegian Institute of Public Health, Norwegian Association of Local and Regional Authorities, South-Eastern Norway Regional Health Authority, Central Norway Regional Health Authority, Western Norway Regional Health Authority and Northern Norway Regional Health Authority. National competence network (Artificial intelligence in the Norwegian health service) is an observer.',
      se: `Barggu jođiha Helsedirektoratet. Ovttasbargoguoimmit: Direktoratet for e-helse, Statens legemiddelverk, Helsetilsynet, Folkehelseinstituttet, Kommunesektorens organisasjon, Helse Sør-Øst RHF, Helse Midt-Norge RHF, Helse Vest RHF ja Helse Nord RHF. Áicci: ${kin}.`,
    };
    for (const [lang, sentence] of Object.entries(sentences)) {
      it(`is one that ${lang} would write`, async () => {
        expect(visibleText(await show(await loadRealFeed(), 'sentence', lang)).split('\n')[1]).to.equal(sentence);
      });
    }

    it('agrees in number, and does without a lead or without partners', async () => {
      const [a, b, c] = ['etaten', 'kommunen', 'nettverket'] as const;
      const cases = [
        [
          'en',
          [
            [a, 'lead'],
            [b, 'lead'],
            [c, 'partner'],
          ],
          'Etaten for prøving and Kommunen ved fjorden lead the work together with Nettverket.',
        ],
        [
          'en',
          [
            [a, 'lead'],
            [b, 'lead'],
          ],
          'Etaten for prøving and Kommunen ved fjorden lead the work.',
        ],
        ['nb', [[a, 'lead']], 'Etaten for prøving leder arbeidet.'],
        [
          'nb',
          [
            [a, 'partner'],
            [b, 'member'],
          ],
          'Etaten for prøving og Kommunen ved fjorden samarbeider.',
        ],
        [
          'nb',
          [
            [a, 'lead'],
            [b, 'observer'],
            [c, 'guest'],
          ],
          'Etaten for prøving leder arbeidet. Kommunen ved fjorden og Nettverket er observatører.',
        ],
      ] as const;
      for (const [lang, members, sentence] of cases) {
        const groups = [{id: 'project', members: members.map(([organization, role]) => ({organization, role}))}];
        expect(visibleText(await show(makeFeed({groups}), 'sentence', lang)).split('\n')[1]).to.equal(sentence);
      }
    });
  });

  describe('as a table', () => {
    it('has a row for each organisation, with role, since when and number', async () => {
      const table = deepQuery(await show(await loadRealFeed(), 'table'), 'table') as HTMLTableElement;
      const rows = [...table.rows].map((row) => [...row.cells].map((cell) => visibleText(cell)));
      expect(rows).to.have.length(12);
      expect(rows[0]).to.deep.equal(['Virksomhet', 'Rolle', 'Med siden', 'Organisasjonsnummer']);
      expect(rows[1]).to.deep.equal(['Helsedirektoratet', 'leder', 'høsten 2019', '983 544 622']);
      expect(rows[11]).to.deep.equal([kin, 'observatør', 'våren 2022', '–']);
      expect(table.rows[1]!.cells[3]!.textContent, 'the number does not break').to.equal('983\u00a0544\u00a0622');
    });

    it('scrolls in its own box on a phone, which a keyboard can reach', async () => {
      const data = await loadRealFeed();
      const place = await fixture<HTMLElement>(
        html`<div lang="nb" style="width: 320px"><ki-partner-list variant="table" .data=${data}></ki-partner-list></div>`,
      );
      expect(place.scrollWidth).to.equal(320);
      expect((await tabStopsOf(deepQuery(place, 'ki-partner-list')))[0]).to.match(/^Virksomhet/);
      await expectAccessible(place.firstElementChild!);
    });

    itWithTree('is a table with headers to a screen reader', async () => {
      const tree = await treeOf(await show(makeFeed(), 'table'));
      expect(tree.slice(0, 12)).to.deep.equal([
        'heading 2 "Hvem samarbeider"',
        'region "Hvem samarbeider"',
        '  table',
        '    rowgroup',
        '      row',
        '        columnheader "Virksomhet"',
        '        columnheader "Rolle"',
        '        columnheader "Med siden"',
        '        columnheader "Organisasjonsnummer"',
        '    row',
        '      rowheader "Etaten for prøving"',
        '        link "Etaten for prøving"',
      ]);
    });
  });

  describe('of those behind the site', () => {
    async function showSite(lang: string, variant: Variant = 'logos') {
      const data = await loadRealFeed();
      return fixture<PartnerList>(html`<ki-partner-list lang=${lang} group="site" variant=${variant} .data=${data}></ki-partner-list>`);
    }

    it('tells their statement, and names them as they are called there', async () => {
      expect(visibleText(await showSite('nb')).split('\n')).to.deep.equal([
        'Informasjonssidene om KI',
        'Informasjonssidene om kunstig intelligens er laget i samarbeid mellom Helsedirektoratet, Direktoratet for e-helse, Statens legemiddelverk og Statens helsetilsyn.',
        'Statens legemiddelverk',
        'Direktoratet for e-helse',
        'Helsetilsynet',
        'FHI',
        'Kilde: Helsedirektoratet, NLOD 2.0. Data per 7. juni 2023.',
      ]);
    });

    it('tells the statement alone where no organisation is named', async () => {
      const groups = [{id: 'site', statement: 'Etaten står bak sidene.'}];
      const list = await fixture(html`<ki-partner-list lang="nb" group="site" .data=${makeFeed({groups})}></ki-partner-list>`);
      expect(visibleText(list).split('\n').slice(0, 2)).to.deep.equal(['Hvem står bak sidene', 'Etaten står bak sidene.']);
    });

    it('shows a logo with the name for those who do not see it, and links it', async () => {
      const logo = {url: 'https://etaten.example/logo.svg', darkUrl: 'https://etaten.example/logo-dark.svg'};
      const organizations = makeFeed().organizations!.map((each) => ({...each, logo}));
      const groups = [{id: 'site', members: [{organization: 'etaten'}]}];
      const list = await fixture(
        html`<ki-partner-list group="site" variant="logos" .data=${makeFeed({organizations, groups})}></ki-partner-list>`,
      );
      const link = deepQuery(list, '[part=members] a') as HTMLAnchorElement;
      expect(link.href).to.equal('https://etaten.example/');
      expect(link.querySelector('img')!.alt).to.equal('Etaten for prøving');
      expect(link.querySelector('source')!.srcset).to.equal('https://etaten.example/logo-dark.svg');
    });

    it('is accessible in every variant, light and dark', async () => {
      for (const variant of ['logos', 'list', 'sentence', 'table'] as const) {
        for (const scheme of ['light', 'dark']) await expectAccessible(await showSite('nb', variant), scheme);
      }
    });
  });

  for (const variant of ['list', 'logos'] as const) {
    it(`never runs names together in the text of the page (${variant})`, async () => {
      const list = await show(await loadRealFeed(), variant);
      // What a copy of the page, a search engine and a reading aid get.
      const text = deepQuery(list, '[part=widget]').innerText;
      const names = ['Direktoratet for e-helse', 'Statens legemiddelverk', 'Helsetilsynet', 'Folkehelseinstituttet', 'Helse Nord RHF'];
      for (const name of names) expect(text).to.match(new RegExp(`(^|\\s)${name}(\\s|$)`));
    });
  }

  it('stops for the Tab key at each organisation that has a page', async () => {
    expect(await tabStopsOf(await show(makeFeed()))).to.deep.equal([
      'Etaten for prøving',
      'Kommunen ved fjorden',
      'Etaten for prøving',
      'NLOD 2.0',
    ]);
  });

  itWithTree('is headings with lists under them to a screen reader', async () => {
    expect((await treeOf(await show(makeFeed()))).slice(0, 9)).to.deep.equal([
      'heading 2 "Hvem samarbeider"',
      'heading 3 "Leder arbeidet"',
      'list',
      '  listitem 1',
      '    link "Etaten for prøving"',
      'heading 3 "Samarbeidspartner"',
      'list',
      '  listitem 1',
      '    link "Kommunen ved fjorden"',
    ]);
  });

  it('fits a phone', async () => {
    const data = await loadRealFeed();
    const place = await fixture<HTMLElement>(html`<div style="width: 320px"><ki-partner-list .data=${data}></ki-partner-list></div>`);
    expect(place.scrollWidth).to.equal(320);
  });
});
