import {expect, fixture, html, nextFrame} from '@open-wc/testing';
import type {Feed} from '../../feed/definition.js';
import {describeWidgetContract} from '../../testing/widget-contract.js';
import {expectAccessible, itWithAccessibilityTree, tabStopsOf, accessibilityTreeOf} from '../../testing/accessibility.js';
import {makeFeed} from '../../testing/make-feed.js';
import {mountPartnerList, type PartnerList} from '../../testing/partner-list.js';
import {loadRealFeed} from '../../testing/real-feed.js';
import {collectConsoleLines} from '../../testing/collect-errors.js';
import {deepQuery, deepQueryAll} from '../../testing/query.js';
import {nextTask, whenUpdated} from '../../testing/wait.js';
import {visibleText} from '../../testing/read-text.js';

type Variant = PartnerList['variant'];

const kin = 'Det nasjonale kompetansenettverket (Kunstig intelligens i norsk helsetjeneste)';

/** Names as the list and the table write them. */
const withShort: Readonly<Record<string, string>> = {
  Helsedirektoratet: 'Helsedirektoratet (Hdir)',
  'Direktoratet for e-helse': 'Direktoratet for e-helse (E-helse)',
  'Statens legemiddelverk': 'Statens legemiddelverk (SLV)',
  'Direktoratet for medisinske produkter': 'Direktoratet for medisinske produkter (DMP)',
  Helsetilsynet: 'Helsetilsynet (Htil)',
  Folkehelseinstituttet: 'Folkehelseinstituttet (FHI)',
  'Kommunesektorens organisasjon': 'Kommunesektorens organisasjon (KS)',
  'Helse Sør-Øst RHF': 'Helse Sør-Øst RHF (HSØ)',
  'Helse Midt-Norge RHF': 'Helse Midt-Norge RHF (HMN)',
  'Helse Vest RHF': 'Helse Vest RHF (HV)',
  'Helse Nord RHF': 'Helse Nord RHF (HN)',
  [kin]: `${kin} (KIN)`,
};
const allWithShort = (...names: readonly string[]) => names.map((name) => withShort[name]);

describe('<ki-partner-list>', () => {
  describeWidgetContract({
    tag: 'ki-partner-list',
    feedLines: ['Organisasjonene i prosjektet', 'Ble ledet av', 'Helsedirektoratet', 'siden høsten 2019', 'Statens legemiddelverk'],
    ownText: {nb: 'Samarbeidspartnere', nn: 'Samarbeidspartnarar', en: 'Partners', se: 'Ovttasbargoguoimmit'},
    untranslated: ['Organisasjonene i prosjektet', 'nb'],
    emptyText: {
      nb: 'Ingen samarbeidspartnere er oppgitt for denne datoen.',
      nn: 'Ingen samarbeidspartnarar er oppgitte for denne datoen.',
      en: 'No partners are listed for this date.',
      se: 'Ovttasbargoguoimmit eai leat namuhuvvon dán beaivái.',
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
        ...['Ble ledet av', 'Helsedirektoratet (Hdir)', 'siden høsten 2019'],
        'Samarbeidspartnere',
        ...['Direktoratet for e-helse (E-helse)', 'siden høsten 2019', 'Statens legemiddelverk (SLV)', 'siden høsten 2019'],
        ...['Helsetilsynet (Htil)', 'siden høsten 2021', 'Folkehelseinstituttet (FHI)', 'siden våren 2022'],
        ...['Kommunesektorens organisasjon (KS)', 'siden høsten 2021', 'Helse Sør-Øst RHF (HSØ)', 'siden høsten 2019'],
        ...['Helse Midt-Norge RHF (HMN)', 'siden våren 2020', 'Helse Vest RHF (HV)', 'siden våren 2020'],
        ...['Helse Nord RHF (HN)', 'siden våren 2020'],
        ...['Observatør', `${kin} (KIN)`, 'siden våren 2022'],
        'Kilde: Helsedirektoratet, NLOD 2.0. Opplysningene gjelder per 7. juni 2023.',
      ]);
    });

    it('says what an organisation was called before, and what it is part of now, on the day that is asked for', async () => {
      const list = await show(await loadRealFeed());
      list.asOf = '2024-02-01';
      await whenUpdated(list);
      const lines = visibleText(list).split('\n');
      expect(lines[lines.indexOf('Direktoratet for e-helse (E-helse)') + 1]).to.equal(
        'fra høsten 2019 til 31. desember 2023, nå en del av Helsedirektoratet',
      );
      expect(lines[lines.indexOf('Direktoratet for medisinske produkter (DMP)') + 1]).to.equal(
        'siden høsten 2019, tidligere Statens legemiddelverk',
      );
      list.asOf = '2020-01-01';
      await whenUpdated(list);
      expect(deepQueryAll(list, '.name').map(visibleText)).to.deep.equal([
        'Helsedirektoratet (Hdir)',
        'Direktoratet for e-helse (E-helse)',
        'Statens legemiddelverk (SLV)',
        'Helse Sør-Øst RHF (HSØ)',
      ]);
    });

    it('has no heading over the only role when that is to be a member', async () => {
      const groups = [{id: 'project', members: [{organization: 'etaten'}, {organization: 'nettverket'}]}];
      expect(visibleText(await show(makeFeed({groups}))).split('\n')).to.deep.equal([
        'Hvem er med?',
        'Etaten for prøving (EP)',
        'Nettverket',
        'Kilde: Etaten for prøving, NLOD 2.0. Opplysningene gjelder per 7. juni 2023.',
      ]);
    });

    it('is also what an unknown variant is', async () => {
      const data = makeFeed();
      expect(visibleText(await show(data, 'karusell' as Variant))).to.equal(visibleText(await show(data)));
    });
  });

  describe('as a sentence', () => {
    const sentences = {
      nb: `Helsedirektoratet ledet arbeidet i samarbeid med Direktoratet for e-helse, Statens legemiddelverk, Helsetilsynet, Folkehelseinstituttet, Kommunesektorens organisasjon, Helse Sør-Øst RHF, Helse Midt-Norge RHF, Helse Vest RHF og Helse Nord RHF. ${kin} var observatør.`,
      nn: 'Helsedirektoratet leidde arbeidet i samarbeid med Direktoratet for e-helse, Statens legemiddelverk, Helsetilsynet, Folkehelseinstituttet, Kommunesektorens organisasjon, Helse Sør-Øst RHF, Helse Midt-Noreg RHF, Helse Vest RHF og Helse Nord RHF. Det nasjonale kompetansenettverket (Kunstig intelligens i norsk helseteneste) var observatør.',
      en: 'Norwegian Directorate of Health led the work together with Norwegian Directorate of eHealth, Norwegian Medicines Agency, Norwegian Board of Health Supervision, Norwegian Institute of Public Health, Norwegian Association of Local and Regional Authorities, South-Eastern Norway Regional Health Authority, Central Norway Regional Health Authority, Western Norway Regional Health Authority and Northern Norway Regional Health Authority. National competence network (Artificial intelligence in the Norwegian health service) was an observer.',
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
          'Etaten for prøving leder arbeidet. Kommunen ved fjorden er observatør. Nettverket deltar ved behov.',
        ],
        ['nb', [[a, 'partner']], 'Etaten for prøving deltar.'],
        ['en', [[a, 'member']], 'Etaten for prøving takes part.'],
        [
          'nn',
          [
            [a, 'observer'],
            [b, 'observer'],
            [c, 'lead'],
          ],
          'Nettverket leier arbeidet. Etaten for prøving og Kommunen ved fjorden er observatørar.',
        ],
        [
          'nb',
          [
            [a, 'deputy'],
            [b, 'secretary'],
            [c, 'lead'],
          ],
          'Nettverket leder arbeidet. Etaten for prøving er nestleder. Kommunen ved fjorden er sekretær.',
        ],
        [
          'en',
          [
            [a, 'guest'],
            [b, 'guest'],
            [c, 'secretary'],
          ],
          'Nettverket is secretary. Etaten for prøving and Kommunen ved fjorden take part when needed.',
        ],
        [
          'se',
          [
            [a, 'deputy'],
            [b, 'deputy'],
            [c, 'guest'],
          ],
          'Nubbinjođiheaddjit: Etaten for prøving ja Kommunen ved fjorden. Searvá dárbbu mielde: Nettverket.',
        ],
      ] as const;
      for (const [lang, members, sentence] of cases) {
        const groups = [{id: 'project', members: members.map(([organization, role]) => ({organization, role}))}];
        expect(visibleText(await show(makeFeed({groups}), 'sentence', lang)).split('\n')[1]).to.equal(sentence);
      }
    });
  });

  describe('as a table', () => {
    const rowsOf = (list: PartnerList) =>
      [...(deepQuery(list, 'table') as HTMLTableElement).rows].map((row) =>
        [...row.cells].map((cell) => visibleText(cell).replace('\n', ' | ')),
      );

    it('has a row for each organisation, with role, since when and number', async () => {
      const list = await show(await loadRealFeed(), 'table');
      const rows = rowsOf(list);
      expect(rows).to.have.length(12);
      expect(rows[0]).to.deep.equal(['Virksomhet', 'Rolle', 'Med siden', 'Organisasjonsnummer']);
      expect(rows[1]).to.deep.equal(['Helsedirektoratet (Hdir)', 'leder', 'høsten 2019', '983 544 622']);
      expect(rows[11]).to.deep.equal([`${kin} (KIN)`, 'observatør', 'våren 2022', '–']);
      const number = (deepQuery(list, 'table') as HTMLTableElement).rows[1]!.cells[3]!;
      expect(number.textContent, 'the number does not break').to.equal('983\u00a0544\u00a0622');
    });

    it('tells when somebody left or will leave, and what has become of them', async () => {
      const list = await show(await loadRealFeed(), 'table');
      list.asOf = '2024-02-01';
      await whenUpdated(list);
      const rows = rowsOf(list);
      expect(rows[0]).to.deep.equal(['Virksomhet', 'Rolle', 'Med siden', 'Med til', 'Organisasjonsnummer']);
      expect(rows[1]).to.deep.equal(['Helsedirektoratet (Hdir)', 'leder', 'høsten 2019', '–', '983 544 622']);
      expect(rows[2]).to.deep.equal([
        'Direktoratet for e-helse (E-helse) | nå en del av Helsedirektoratet',
        ...['partner', 'høsten 2019', '31. desember 2023', '915 933 149'],
      ]);
      expect(rows[3]![0]).to.equal('Direktoratet for medisinske produkter (DMP) | tidligere Statens legemiddelverk');
      const groups = [{id: 'project', members: [{organization: 'etaten', period: {to: '2024'}}, {organization: 'kommunen'}]}];
      const leaving = rowsOf(await show(makeFeed({groups}), 'table'));
      expect(leaving.map((cells) => cells[3])).to.deep.equal(['Med til', '2024', '–']);
    });

    it('scrolls in its own box on a phone, which a keyboard can reach, and keeps the names in sight', async () => {
      const list = await mountPartnerList(await loadRealFeed(), {width: 320, attributes: {variant: 'table'}});
      expect(list.parentElement!.scrollWidth).to.equal(320);
      expect((await tabStopsOf(list))[0]).to.match(/^Virksomhet/);
      const box = deepQuery(list, '.scroll');
      expect(box.scrollWidth).to.be.above(320);
      box.scrollLeft = 1000;
      const name = deepQuery(list, 'tbody th').getBoundingClientRect();
      expect([name.left >= box.getBoundingClientRect().left, name.right < box.getBoundingClientRect().right]).to.deep.equal([true, true]);
      await expectAccessible(list);
    });

    it('is no place to stop at where there is room, also after there was none', async () => {
      const list = await mountPartnerList(makeFeed(), {width: 320, attributes: {variant: 'table'}});
      expect((await tabStopsOf(list))[0]).to.match(/^Virksomhet/);
      list.parentElement!.style.width = '800px';
      for (let i = 0; i < 3; i++) await nextFrame();
      await whenUpdated(list);
      expect((await tabStopsOf(list))[0]).to.equal('Etaten for prøving');
      const place = list.parentElement!;
      list.remove();
      place.style.width = '320px';
      place.append(list);
      for (let i = 0; i < 3; i++) await nextFrame();
      await whenUpdated(list);
      expect((await tabStopsOf(list))[0]).to.match(/^Virksomhet/);
    });

    itWithAccessibilityTree('is a table with a name and headers to a screen reader', async () => {
      const tree = await accessibilityTreeOf(await show(makeFeed(), 'table'));
      expect(tree.slice(0, 10)).to.deep.equal([
        'heading 2 "Hvem er med?"',
        'table "Hvem er med?"',
        '  rowgroup',
        '    row',
        '      columnheader "Virksomhet"',
        '      columnheader "Rolle"',
        '      columnheader "Med siden"',
        '      columnheader "Organisasjonsnummer"',
        '  row',
        '    rowheader "Etaten for prøving (EP)"',
      ]);
    });

    itWithAccessibilityTree('is in a region with the same name where it is scrolled', async () => {
      const tree = await accessibilityTreeOf(await mountPartnerList(makeFeed(), {width: 320, attributes: {variant: 'table'}}));
      expect(tree.slice(0, 3)).to.deep.equal(['heading 2 "Hvem er med?"', 'region "Hvem er med?"', '  table "Hvem er med?"']);
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
        'FHI (Folkehelseinstituttet)',
        'Kilde: Helsedirektoratet, NLOD 2.0. Opplysningene gjelder per 7. juni 2023.',
      ]);
    });

    it('tells the statement alone where no organisation is named', async () => {
      const groups = [{id: 'site', statement: 'Etaten står bak sidene.'}];
      const list = await fixture(html`<ki-partner-list lang="nb" group="site" .data=${makeFeed({groups})}></ki-partner-list>`);
      expect(visibleText(list).split('\n').slice(0, 2)).to.deep.equal(['Hvem står bak sidene?', 'Etaten står bak sidene.']);
    });

    it('is accessible in every variant, light and dark', async () => {
      for (const variant of ['logos', 'list', 'sentence', 'table'] as const) {
        for (const scheme of ['light', 'dark']) await expectAccessible(await showSite('nb', variant), scheme);
      }
    });
  });

  for (const variant of ['list', 'sentence', 'table', 'logos'] as const) {
    it(`never runs names together in the text of the page, nor in what is copied from it (${variant})`, async () => {
      const list = await show(await loadRealFeed(), variant);
      list.asOf = '2024-02-01';
      await whenUpdated(list);
      const box = deepQuery(list, '[part=widget]');
      const selection = getSelection()!;
      selection.setBaseAndExtent(box, 0, box, box.childNodes.length);
      const names = [
        ...['Helsedirektoratet', 'Direktoratet for e-helse', 'Direktoratet for medisinske produkter', 'Helsetilsynet'],
        ...['Folkehelseinstituttet', 'Kommunesektorens organisasjon', 'Helse Midt-Norge RHF', 'Helse Vest RHF', 'Helse Nord RHF'],
      ];
      for (const text of [box.innerText, box.textContent, selection.toString()]) {
        for (const name of names) expect(text).to.match(new RegExp(`(^|\\s)${name}($|[\\s,.])`));
      }
      selection.removeAllRanges();
    });
  }

  describe('on a day', () => {
    /** By hand, from the real feed: partners by the day, in the feed's order, after the lead and before an observer. */
    const autumn2019 = ['Direktoratet for e-helse', 'Statens legemiddelverk', 'Helse Sør-Øst RHF'];
    const spring2020 = [...autumn2019, 'Helse Midt-Norge RHF', 'Helse Vest RHF', 'Helse Nord RHF'];
    const autumn2021 = [
      ...['Direktoratet for e-helse', 'Statens legemiddelverk', 'Helsetilsynet', 'Kommunesektorens organisasjon'],
      ...['Helse Sør-Øst RHF', 'Helse Midt-Norge RHF', 'Helse Vest RHF', 'Helse Nord RHF'],
    ];
    const spring2022 = [
      ...['Direktoratet for e-helse', 'Statens legemiddelverk', 'Helsetilsynet', 'Folkehelseinstituttet', 'Kommunesektorens organisasjon'],
      ...['Helse Sør-Øst RHF', 'Helse Midt-Norge RHF', 'Helse Vest RHF', 'Helse Nord RHF'],
    ];
    const winter2024 = spring2022.map((name) => (name === 'Statens legemiddelverk' ? 'Direktoratet for medisinske produkter' : name));
    const days: readonly (readonly [day: string, partners: readonly string[], observers: readonly string[]])[] = [
      ['2019-11-01', autumn2019, []],
      ['2020-06-01', spring2020, []],
      ['2021-12-01', autumn2021, []],
      ['2022-06-01', spring2022, [kin]],
      ['2023-06-07', spring2022, [kin]],
      ['2024-02-01', winter2024, [kin]],
    ];
    for (const [day, partners, observers] of days) {
      it(`(${day}) names those who took part then, as they were called, in each variant`, async () => {
        const list = await show(await loadRealFeed());
        list.asOf = day;
        await whenUpdated(list);
        const byRole = deepQueryAll(list, '.roles > div').map((role) => deepQueryAll(role, '.name').map(visibleText));
        expect(byRole).to.deep.equal(
          [['Helsedirektoratet'], partners, observers].filter(({length}) => length).map((names) => allWithShort(...names)),
        );
        list.variant = 'table';
        await whenUpdated(list);
        const inTable = deepQueryAll(list, 'tbody .name').map(visibleText);
        expect(inTable).to.have.members(allWithShort('Helsedirektoratet', ...partners, ...observers));
        list.variant = 'logos';
        await whenUpdated(list);
        expect(deepQueryAll(list, 'li .name').map(visibleText)).to.have.members(['Helsedirektoratet', ...partners, ...observers]);
        list.variant = 'sentence';
        await whenUpdated(list);
        const fate: Record<string, string> = {
          'Direktoratet for e-helse': ' (nå en del av Helsedirektoratet)',
          'Direktoratet for medisinske produkter': ' (tidligere Statens legemiddelverk)',
        };
        const told = partners.map((name) => name + (day === '2024-02-01' ? (fate[name] ?? '') : ''));
        const [leads, is] = day === '2024-02-01' ? ['ledet', 'var'] : ['leder', 'er'];
        const observing = observers.map((name) => ` ${name} ${is} observatør.`).join('');
        expect(visibleText(list).split('\n')[1]).to.equal(
          `Helsedirektoratet ${leads} arbeidet i samarbeid med ${told.slice(0, -1).join(', ')} og ${told.at(-1)!}.${observing}`,
        );
      });
    }

    it('tells of a member who will leave until when', async () => {
      const groups = [
        {
          id: 'project',
          members: [
            {organization: 'etaten', period: {from: '2021', to: '2024'}},
            {organization: 'kommunen', period: {to: '2023'}},
          ],
        },
      ];
      const lines = visibleText(await show(makeFeed({groups}))).split('\n');
      expect(lines.slice(1, 5)).to.deep.equal(['Etaten for prøving (EP)', 'fra 2021 til 2024', 'Kommunen ved fjorden', 'til 2023']);
    });

    it('leaves out who has left before, by the period of the member', async () => {
      const groups = [{id: 'project', members: [{organization: 'etaten'}, {organization: 'kommunen', period: {to: '2023-06-06'}}]}];
      expect(visibleText(await show(makeFeed({groups})))).not.to.include('Kommunen');
    });
  });

  describe('with a filter', () => {
    const namesIn = (list: PartnerList) => deepQueryAll(list, '.name').map(visibleText);

    it('shows only organisations with some roles, of some kinds, and follows the attributes', async () => {
      const list = await mountPartnerList(await loadRealFeed(), {attributes: {roles: 'lead observer'}});
      expect(namesIn(list)).to.deep.equal(allWithShort('Helsedirektoratet', kin));
      list.setAttribute('roles', 'partner');
      list.setAttribute('kinds', 'directorate agency, inspectorate');
      await whenUpdated(list);
      expect(namesIn(list)).to.deep.equal(allWithShort('Direktoratet for e-helse', 'Statens legemiddelverk', 'Helsetilsynet'));
      list.removeAttribute('roles');
      await whenUpdated(list);
      expect(namesIn(list)).to.deep.equal(
        allWithShort('Helsedirektoratet', 'Direktoratet for e-helse', 'Statens legemiddelverk', 'Helsetilsynet'),
      );
      list.kinds = '';
      await whenUpdated(list);
      expect(namesIn(list)).to.have.length(11);
    });

    it('does so in every variant', async () => {
      for (const variant of ['sentence', 'table', 'logos']) {
        const list = await mountPartnerList(await loadRealFeed(), {attributes: {variant, kinds: 'regional-health-authority'}});
        expect(visibleText(list)).to.include('Helse Nord RHF').and.not.to.include('Folkehelseinstituttet');
      }
    });

    it('is empty when nobody is left, and says so, also beside a statement', async () => {
      for (const group of ['project', 'site']) {
        const list = await mountPartnerList(await loadRealFeed(), {attributes: {group, kinds: 'university'}});
        expect(list.state).to.equal('empty');
        expect(visibleText(list)).to.equal('Ingen samarbeidspartnere er oppgitt for denne datoen.');
      }
    });

    it('tells the webmaster once which words it does not know, and which there are', async () => {
      const lines = await collectConsoleLines(async () => {
        const list = await mountPartnerList(await loadRealFeed(), {attributes: {roles: 'lead leder', kinds: 'direktorat'}});
        expect(list.state).to.equal('empty');
        list.variant = 'table';
        list.lang = 'en';
        await nextTask();
        await whenUpdated(list);
      });
      expect(lines).to.have.length(2);
      expect(lines[0])
        .to.include('roles="lead leder" of <ki-partner-list> asks for “leder”')
        .and.to.include('write lead, partner, member, deputy, secretary, observer, guest.');
      expect(lines[0]).to.match(/#unknown-filter$/);
      expect(lines[1])
        .to.include('kinds="direktorat" of <ki-partner-list> asks for “direktorat”')
        .and.to.include('write ministry, directorate, agency,');
    });
  });

  it('stops for the Tab key at each organisation that has a page', async () => {
    expect(await tabStopsOf(await show(makeFeed()))).to.deep.equal([
      'Etaten for prøving',
      'Kommunen ved fjorden',
      'Etaten for prøving',
      'NLOD 2.0',
    ]);
  });

  itWithAccessibilityTree('is headings with lists under them to a screen reader', async () => {
    expect((await accessibilityTreeOf(await show(makeFeed()))).slice(0, 9)).to.deep.equal([
      'heading 2 "Hvem er med?"',
      'heading 3 "Ledes av"',
      'list',
      '  listitem 1',
      '    link "Etaten for prøving"',
      'heading 3 "Samarbeidspartner"',
      'list',
      '  listitem 1',
      '    link "Kommunen ved fjorden"',
    ]);
  });

  it('has headings that no style for the heading of the widget reaches, and no id twice', async () => {
    for (const level of [2, 5, 6]) {
      const list = await mountPartnerList(await loadRealFeed(), {attributes: {'heading-level': String(level)}});
      expect(deepQueryAll(list, '[part=heading]').map(visibleText)).to.deep.equal(['Organisasjonene i prosjektet']);
      const roles = deepQueryAll(list, '[part=role-heading]');
      expect(roles.map(({localName}) => localName)).to.deep.equal(Array(3).fill(`h${Math.min(6, level + 1)}`));
      const ids = deepQueryAll(list, '[id]').map(({id}) => id);
      expect(ids).to.deep.equal(['heading']);
    }
  });

  it('fits a phone', async () => {
    const data = await loadRealFeed();
    const place = await fixture<HTMLElement>(html`<div style="width: 320px"><ki-partner-list .data=${data}></ki-partner-list></div>`);
    expect(place.scrollWidth).to.equal(320);
  });

  for (const variant of ['list', 'sentence', 'table', 'logos']) {
    it(`never shows an organisation that has ended as if it were there (${variant})`, async () => {
      const feed = makeFeed({
        updated: '2024-02-01',
        organizations: [
          {id: 'a', name: 'A-etaten', period: {to: '2015'}, successor: 'b'},
          {id: 'b', name: 'B-etaten', period: {from: '2016', to: '2023-12-31'}, successor: 'c'},
          {id: 'c', name: 'C-direktoratet'},
          {id: 'd', name: 'D-verket', period: {to: '2020'}},
        ],
        bodies: [],
        memberships: [],
        relations: [],
        contacts: [],
        groups: [{id: 'project', members: ['a', 'c', 'd'].map((organization) => ({organization}))}],
      });
      const list = await mountPartnerList(feed, {attributes: {variant}});
      const text = visibleText(list).replace(/\s+/g, ' ');
      expect(text).to.match(/A-etaten,? \(?(til 2015, )?nå en del av C-direktoratet/);
      expect(text).to.match(/D-verket \(?(til 2020, )?avsluttet/);
    });
  }
});
