import {expect, fixture, html} from '@open-wc/testing';
import {itWithAccessibilityTree, tabStopsOf, accessibilityTreeOf} from '../../testing/accessibility.js';
import {makeFeed} from '../../testing/make-feed.js';
import {mountPartnerList, renderPartnerList, competenceNetwork} from '../../testing/partner-list.js';
import {deepQuery, deepQueryAll} from '../../testing/query.js';
import {visibleText} from '../../testing/read-text.js';
import {loadRealFeed} from '../../testing/real-feed.js';
import {whenUpdated} from '../../testing/wait.js';
import {describeWidgetContract} from '../../testing/widget-contract/widget-contract.js';

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

  describe('as a list', () => {
    it('shows the organisations by role, with the date since when they take part', async () => {
      const list = await renderPartnerList(await loadRealFeed());
      expect(visibleText(list).split('\n')).to.deep.equal([
        'Organisasjonene i prosjektet',
        ...['Ble ledet av', 'Helsedirektoratet (Hdir)', 'siden høsten 2019'],
        'Samarbeidspartnere',
        ...['Direktoratet for e-helse (E-helse)', 'siden høsten 2019', 'Statens legemiddelverk (SLV)', 'siden høsten 2019'],
        ...['Helsetilsynet (Htil)', 'siden høsten 2021', 'Folkehelseinstituttet (FHI)', 'siden våren 2022'],
        ...['Kommunesektorens organisasjon (KS)', 'siden høsten 2021', 'Helse Sør-Øst RHF (HSØ)', 'siden høsten 2019'],
        ...['Helse Midt-Norge RHF (HMN)', 'siden våren 2020', 'Helse Vest RHF (HV)', 'siden våren 2020'],
        ...['Helse Nord RHF (HN)', 'siden våren 2020'],
        ...['Observatør', `${competenceNetwork} (KIN)`, 'siden våren 2022'],
        'Kilde: Helsedirektoratet, NLOD 2.0. Opplysningene gjelder per 7. juni 2023.',
      ]);
    });

    it('shows former names and mergers on the requested date', async () => {
      const list = await renderPartnerList(await loadRealFeed());
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

    it('has no role heading if all organisations are members', async () => {
      const groups = [{id: 'project', members: [{organization: 'etaten'}, {organization: 'nettverket'}]}];
      expect(visibleText(await renderPartnerList(makeFeed({groups}))).split('\n')).to.deep.equal([
        'Hvem er med?',
        'Etaten for prøving (EP)',
        'Nettverket',
        'Kilde: Etaten for prøving, NLOD 2.0. Opplysningene gjelder per 7. juni 2023.',
      ]);
    });

    it('asks who took part if the project has ended, except for the organisations behind the site', async () => {
      const members = [{organization: 'etaten'}];
      const data = makeFeed({
        project: {name: 'Prøven', status: 'ended'},
        groups: [
          {id: 'project', members},
          {id: 'site', members},
        ],
      });
      const headings: Record<string, string> = {nb: 'Hvem var med?', nn: 'Kven var med?', en: 'Who took part?', se: 'Geat ledje mielde?'};
      for (const [lang, heading] of Object.entries(headings)) {
        const list = await mountPartnerList(data, {attributes: {lang}});
        expect(visibleText(deepQuery(list, '[part=heading]'))).to.equal(heading);
      }
      const site = await mountPartnerList(data, {attributes: {group: 'site'}});
      expect(visibleText(deepQuery(site, '[part=heading]'))).to.equal('Hvem står bak sidene?');
    });

    it('is also used for an unknown variant', async () => {
      const data = makeFeed();
      expect(visibleText(await renderPartnerList(data, 'karusell' as 'list'))).to.equal(visibleText(await renderPartnerList(data)));
    });
  });

  describe('as a sentence', () => {
    const sentences = {
      nb: `Helsedirektoratet ledet arbeidet i samarbeid med Direktoratet for e-helse, Statens legemiddelverk, Helsetilsynet, Folkehelseinstituttet, Kommunesektorens organisasjon, Helse Sør-Øst RHF, Helse Midt-Norge RHF, Helse Vest RHF og Helse Nord RHF. ${competenceNetwork} var observatør.`,
      nn: 'Helsedirektoratet leidde arbeidet i samarbeid med Direktoratet for e-helse, Statens legemiddelverk, Helsetilsynet, Folkehelseinstituttet, Kommunesektorens organisasjon, Helse Sør-Øst RHF, Helse Midt-Noreg RHF, Helse Vest RHF og Helse Nord RHF. Det nasjonale kompetansenettverket (Kunstig intelligens i norsk helseteneste) var observatør.',
      en: 'Norwegian Directorate of Health led the work together with Norwegian Directorate of eHealth, Norwegian Medicines Agency, Norwegian Board of Health Supervision, Norwegian Institute of Public Health, Norwegian Association of Local and Regional Authorities, South-Eastern Norway Regional Health Authority, Central Norway Regional Health Authority, Western Norway Regional Health Authority and Northern Norway Regional Health Authority. National competence network (Artificial intelligence in the Norwegian health service) was an observer.',
      se: `Barggu jođiha Helsedirektoratet. Ovttasbargoguoimmit: Direktoratet for e-helse, Statens legemiddelverk, Helsetilsynet, Folkehelseinstituttet, Kommunesektorens organisasjon, Helse Sør-Øst RHF, Helse Midt-Norge RHF, Helse Vest RHF ja Helse Nord RHF. Áicci: ${competenceNetwork}.`,
    };
    for (const [lang, sentence] of Object.entries(sentences)) {
      it(`is grammatical in ${lang}`, async () => {
        expect(visibleText(await renderPartnerList(await loadRealFeed(), 'sentence', lang)).split('\n')[1]).to.equal(sentence);
      });
    }

    it('agrees in number, also without a lead or without partners', async () => {
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
        expect(visibleText(await renderPartnerList(makeFeed({groups}), 'sentence', lang)).split('\n')[1]).to.equal(sentence);
      }
    });
  });

  for (const variant of ['list', 'sentence', 'table', 'logos'] as const) {
    it(`separates names by spaces, also in copied text (${variant})`, async () => {
      const list = await renderPartnerList(await loadRealFeed(), variant);
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

  it('has a tab stop for each organisation with a web page', async () => {
    expect(await tabStopsOf(await renderPartnerList(makeFeed()))).to.deep.equal([
      'Etaten for prøving',
      'Kommunen ved fjorden',
      'Etaten for prøving',
      'NLOD 2.0',
    ]);
  });

  itWithAccessibilityTree('consists of headings and lists in the accessibility tree', async () => {
    expect((await accessibilityTreeOf(await renderPartnerList(makeFeed()))).slice(0, 9)).to.deep.equal([
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

  it('has role headings with their own part, and unique ids', async () => {
    for (const level of [2, 5, 6]) {
      const list = await mountPartnerList(await loadRealFeed(), {attributes: {'heading-level': String(level)}});
      expect(deepQueryAll(list, '[part=heading]').map(visibleText)).to.deep.equal(['Organisasjonene i prosjektet']);
      const roles = deepQueryAll(list, '[part=role-heading]');
      expect(roles.map(({localName}) => localName)).to.deep.equal(Array(3).fill(`h${Math.min(6, level + 1)}`));
      const ids = deepQueryAll(list, '[id]').map(({id}) => id);
      expect(ids).to.deep.equal(['heading']);
    }
  });

  it('does not overflow a phone', async () => {
    const data = await loadRealFeed();
    const box = await fixture<HTMLElement>(html`<div style="width: 320px"><ki-partner-list .data=${data}></ki-partner-list></div>`);
    expect(box.scrollWidth).to.equal(320);
  });

  it('describes an organisation that has ended in the past tense', async () => {
    const organizations = [
      {id: 'a', name: 'A-etaten', period: {to: '2022'}, successor: 'b'},
      {id: 'b', name: 'B-etaten'},
      {id: 'c', name: 'C-etaten', period: {to: '2022'}},
    ];
    const members = [{organization: 'a', role: 'lead'}, {organization: 'b'}, {organization: 'c', role: 'observer'}] as const;
    const feed = makeFeed({organizations, bodies: [], memberships: [], relations: [], contacts: [], groups: [{id: 'project', members}]});
    const list = await mountPartnerList(feed, {attributes: {variant: 'sentence'}});
    expect(visibleText(list).split('\n')[1]).to.equal(
      'B-etaten deltar. A-etaten (nå en del av B-etaten) ledet arbeidet. C-etaten (avsluttet) var observatør.',
    );
    list.variant = 'list';
    await list.updateComplete;
    expect(deepQueryAll(list, '[part=role-heading]').map(visibleText)).to.deep.equal(['Ble ledet av', 'Medlem', 'Observatør']);
  });

  for (const variant of ['list', 'sentence', 'table', 'logos']) {
    it(`says that an organisation has ended or merged (${variant})`, async () => {
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
