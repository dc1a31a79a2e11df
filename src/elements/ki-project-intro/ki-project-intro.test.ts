import {expect, fixture, html} from '@open-wc/testing';
import {describeWidgetContract} from '../../testing/widget-contract.js';
import {itWithAccessibilityTree, tabStopsOf, accessibilityTreeOf} from '../../testing/accessibility.js';
import {makeFeed} from '../../testing/make-feed.js';
import {loadRealFeed} from '../../testing/real-feed.js';
import {deepQuery, deepQueryAll} from '../../testing/query.js';
import {nextTask, whenUpdated} from '../../testing/wait.js';
import {visibleText} from '../../testing/read-text.js';
import './define.js';

type Intro = HTMLElementTagNameMap['ki-project-intro'];

async function show(data: unknown): Promise<Intro> {
  const intro = await fixture<Intro>(html`<ki-project-intro lang="nb" .data=${data}></ki-project-intro>`);
  await whenUpdated(intro);
  return intro;
}

const linesOf = (intro: Element) => visibleText(intro).split('\n');

describe('<ki-project-intro>', () => {
  describeWidgetContract({
    tag: 'ki-project-intro',
    feedLines: [
      'Det nasjonale koordineringsprosjektet for KI',
      'Avsluttet. Varte fra 2019 til 2023.',
      'Hjelp og veiledning til helsetjenesten, slik at den lykkes med å ta i bruk kunstig intelligens (KI) på en trygg måte.',
      'Prosjektperioden er fra andre halvår 2019 til utgangen av 2023.',
      'En del av Nasjonal helse- og sykehusplan 2020–2023.',
    ],
    ownText: {
      nb: 'Avsluttet. Varte',
      nn: 'Avslutta. Varte',
      en: 'Ended. Lasted',
      se: 'Loahpahuvvon. Bisttii',
    },
    untranslated: ['Prinsippet er å støtte', 'nb'],
    emptyText: {
      nb: 'Det er ikke lagt inn noen beskrivelse.',
      nn: 'Det er ikkje lagt inn noka skildring.',
      en: 'No description has been added.',
      se: 'Govvádus váilu.',
    },
  });

  describe('the full name of the project', () => {
    for (const [lang, name] of [
      ['nb', 'Det nasjonale koordineringsprosjektet «Bedre bruk av kunstig intelligens»'],
      ['nn', 'Det nasjonale koordineringsprosjektet «Betre bruk av kunstig intelligens»'],
      ['en', 'The national coordination project “Better use of artificial intelligence”'],
    ] as const) {
      it(`is the line below the title, in ${lang}`, async () => {
        const intro = await fixture<Intro>(html`<ki-project-intro lang=${lang} .data=${await loadRealFeed()}></ki-project-intro>`);
        expect(visibleText(intro).split('\n')[1]).to.equal(name);
      });
    }

    it('is not there twice where it is the title, however that is spaced and capitalised', async () => {
      for (const project of [{name: 'Trygg bruk'}, {name: 'Trygg bruk', title: ' trygg  Bruk '}]) {
        const intro = await show(makeFeed({project}));
        expect(visibleText(intro).match(/trygg\s+bruk/gi)).to.have.length(1);
      }
    });
  });

  describe('the state of the project', () => {
    const stateOf = (intro: Element) => visibleText(deepQuery(intro, '[part=state]'));

    it('is that of the day that is asked for', async () => {
      const intro = await show(await loadRealFeed());
      for (const [day, state] of [
        ['2018-12-31', 'Prosjektet starter i 2019'],
        ['2019-11-01', 'Prosjektet pågår · 2019–2023'],
        ['2023-12-31', 'Prosjektet pågår · 2019–2023'],
        ['2024-02-01', 'Avsluttet. Varte fra 2019 til 2023.'],
      ] as const) {
        intro.asOf = day;
        await intro.updateComplete;
        expect(stateOf(intro), day).to.equal(state);
      }
    });

    /** By hand: state, period, and the words in each language. The day is that of the feed's data, 2023-06-07. */
    const states: readonly [status: 'planned' | 'active' | 'ended', period: object | undefined, ...words: string[]][] = [
      [
        ...(['ended', {to: '2022-12-31'}] as const),
        'Prosjektet ble avsluttet 31. desember 2022',
        'Prosjektet vart avslutta 31. desember 2022',
        'The project ended on 31 December 2022',
        'Prošeakta loahpahuvvui (juovlamánu 31. b. 2022)',
      ],
      [
        ...(['ended', {from: '2019-23', to: '2022-12'}] as const),
        'Avsluttet. Varte fra høsten 2019 til desember 2022.',
        'Avslutta. Varte frå hausten 2019 til desember 2022.',
        'Ended. Lasted from autumn 2019 to December 2022.',
        'Loahpahuvvon. Bisttii: čakča 2019 – juovlamánnu 2022.',
      ],
      [
        ...(['ended', {from: '2022', to: '2022'}] as const),
        'Prosjektet ble avsluttet i 2022',
        'Prosjektet vart avslutta i 2022',
        'The project ended in 2022',
        'Prošeakta loahpahuvvui (2022)',
      ],
      [
        ...(['ended', {from: '2019'}] as const),
        'Prosjektet er avsluttet · fra 2019',
        'Prosjektet er avslutta · frå 2019',
        'The project has ended · from 2019',
        'Prošeakta lea loahpahuvvon · 2019 rájes',
      ],
      ['ended', undefined, 'Prosjektet er avsluttet', 'Prosjektet er avslutta', 'The project has ended', 'Prošeakta lea loahpahuvvon'],
      [
        ...(['planned', {from: '2024-01-15'}] as const),
        'Prosjektet starter 15. januar 2024',
        'Prosjektet startar 15. januar 2024',
        'The project starts on 15 January 2024',
        'Prošeakta álgá (ođđajagemánu 15. b. 2024)',
      ],
      [
        ...(['planned', {from: '2023-23'}] as const),
        'Prosjektet starter høsten 2023',
        'Prosjektet startar hausten 2023',
        'The project starts in autumn 2023',
        'Prošeakta álgá (čakča 2023)',
      ],
      ['planned', undefined, 'Prosjektet er planlagt', 'Prosjektet er planlagt', 'The project is planned', 'Prošeakta lea plánejuvvon'],
      [
        ...(['active', {from: '2023-02'}] as const),
        'Prosjektet pågår · fra februar 2023',
        'Prosjektet er i gang · frå februar 2023',
        'The project is under way · from February 2023',
        'Prošeakta lea jođus · guovvamánnu 2023 rájes',
      ],
    ];
    for (const [status, period, ...words] of states) {
      it(`in words, as exactly as the feed has it: ${words[0]}`, async () => {
        const intro = await show(makeFeed({project: {name: 'Prosjektet', status, ...(period && {period})}}));
        for (const [i, lang] of ['nb', 'nn', 'en', 'se'].entries()) {
          intro.lang = lang;
          await nextTask();
          await whenUpdated(intro);
          expect(stateOf(intro)).to.equal(words[i]);
        }
      });
    }

    it('is told without a day that would belie it: a project that has ended early did not end on a day to come', async () => {
      const ended = await show(makeFeed({project: {name: 'P', status: 'ended', period: {from: '2019', to: '2023-12-31'}}}));
      expect(stateOf(ended)).to.equal('Prosjektet er avsluttet · 2019 – 31. desember 2023');
      const late = await show(makeFeed({project: {name: 'P', status: 'planned', period: {from: '2023-01'}}}));
      expect(stateOf(late)).to.equal('Prosjektet er planlagt · fra januar 2023');
    });

    it('has its days for machines, too', async () => {
      const intro = await show(makeFeed({project: {name: 'P', status: 'ended', period: {from: '2019-23', to: '2022-12-31'}}}));
      expect(deepQueryAll<HTMLTimeElement>(intro, '[part=state] time').map(({dateTime}) => dateTime)).to.deep.equal(['2019', '2022-12-31']);
    });

    it('names what the feed describes: a council is never called a project', async () => {
      const wordsOf = async (kind: string, status: 'planned' | 'active' | 'ended') => {
        const intro = await show(makeFeed({project: {name: 'Navn', kind: kind as 'council', status}}));
        const words: string[] = [];
        for (const lang of ['nb', 'nn', 'en', 'se']) {
          intro.lang = lang;
          await nextTask();
          await whenUpdated(intro);
          words.push(stateOf(intro));
        }
        return words;
      };
      expect(await wordsOf('council', 'active')).to.deep.equal([
        'Rådet er i arbeid',
        'Rådet er i arbeid',
        'The council is active',
        'Ráđđi lea doaimmas',
      ]);
      expect(await wordsOf('network', 'planned')).to.deep.equal([
        'Nettverket er planlagt',
        'Nettverket er planlagt',
        'The network is planned',
        'Fierpmádat lea plánejuvvon',
      ]);
      expect(await wordsOf('programme', 'active')).to.deep.equal([
        'Programmet pågår',
        'Programmet er i gang',
        'The programme is under way',
        'Prográmma lea jođus',
      ]);
      expect(await wordsOf('working-group', 'ended')).to.deep.equal([
        'Arbeidsgruppen er avsluttet',
        'Arbeidsgruppa er avslutta',
        'The working group has ended',
        'Bargojoavku lea loahpahuvvon',
      ]);
    });

    it('is not said on an earlier day where the feed does not know the start', async () => {
      const intro = await show(makeFeed({project: {name: 'P', status: 'active', period: {to: '2030'}}}));
      expect(stateOf(intro)).to.equal('Prosjektet pågår · til 2030');
      intro.asOf = '2015-01-01';
      await intro.updateComplete;
      expect(deepQueryAll(intro, '[part=state]')).to.be.empty;
    });

    it('is not under way before the start, whatever the status', async () => {
      const intro = await show(makeFeed({project: {name: 'P', status: 'active', period: {from: '2024-01'}}}));
      expect(stateOf(intro)).to.equal('Prosjektet starter i januar 2024');
    });

    it('is read after the title and before the lead', async () => {
      expect(linesOf(await show(makeFeed())).slice(0, 3)).to.deep.equal([
        'Trygg bruk av språkmodeller',
        'Prosjektet pågår · fra 2023',
        'Råd til sykehus som vil ta i bruk språkmodeller.',
      ]);
    });
  });

  it('says what the work goes on in, once it has ended', async () => {
    const continuedBy = {name: 'Felles KI-plan', url: 'https://etaten.example/plan'};
    const project = {name: 'Prosjektet', status: 'ended', continuedBy} as const;
    const intro = await fixture<Intro>(html`<ki-project-intro lang="nb" .data=${makeFeed({project})}></ki-project-intro>`);
    expect(visibleText(intro)).to.include('Arbeidet fortsetter i Felles KI-plan.');
    expect((deepQuery(intro, '[part=opening] a') as HTMLAnchorElement).href).to.equal('https://etaten.example/plan');

    intro.data = makeFeed({project: {...project, status: 'active'}});
    await whenUpdated(intro);
    expect(visibleText(intro)).not.to.include('Felles KI-plan');
  });

  it('says what it is a part of, with a link where the feed has one', async () => {
    const partOf = {name: 'Nasjonal helse- og samhandlingsplan', url: 'https://etaten.example/plan'};
    const intro = await show(makeFeed({project: {name: 'Prosjektet', partOf}}));
    expect(linesOf(intro)).to.include('En del av Nasjonal helse- og samhandlingsplan.');
    expect((deepQuery(intro, '[part=text] a') as HTMLAnchorElement).href).to.equal('https://etaten.example/plan');
  });

  it('needs no more than a name', async () => {
    const intro = await fixture(html`<ki-project-intro lang="nb" .data=${makeFeed({project: {name: 'Prosjektet'}})}></ki-project-intro>`);
    expect(visibleText(intro).split('\n')).to.deep.equal([
      'Prosjektet',
      'Kilde: Etaten for prøving, NLOD 2.0. Opplysningene gjelder per 7. juni 2023.',
    ]);
    expect(deepQueryAll(intro, 'img')).to.be.empty;
  });

  it('gives way to a heading of the page', async () => {
    const intro = await fixture(
      html`<ki-project-intro lang="nb" .data=${makeFeed()}><h3 slot="heading">Sidens egen overskrift</h3></ki-project-intro>`,
    );
    expect(deepQueryAll(intro, 'h1, h2, h3').map(visibleText)).to.deep.equal(['Sidens egen overskrift']);
  });

  it('stops for the Tab key at its links only', async () => {
    const intro = await fixture(html`<ki-project-intro lang="nb" .data=${await loadRealFeed()}></ki-project-intro>`);
    expect(await tabStopsOf(intro)).to.deep.equal(['Helsedirektoratet', 'NLOD 2.0']);
  });

  itWithAccessibilityTree('is a heading and a picture with words to a screen reader', async () => {
    const intro = await fixture(html`<ki-project-intro heading-level="1" lang="nb" .data=${await loadRealFeed()}></ki-project-intro>`);
    expect((await accessibilityTreeOf(intro)).slice(0, 4)).to.deep.equal([
      'heading 1 "Det nasjonale koordineringsprosjektet for KI"',
      ...['time', 'time'],
      'image "Illustrasjon: Et mikroskop sender ut et pulssignal som går over i et nettverk av punkter og blader. I bakgrunnen er det celler, og én av dem er rammet inn."',
    ]);
  });

  for (const [width, size] of [
    [320, '16px'],
    [320, '32px'],
    [768, '16px'],
    [768, '32px'],
  ] as const) {
    it(`fits a place of ${width} px with text of ${size}, however long its words`, async () => {
      const title = 'Arbeidsmiljøforvaltningskompetansenettverksutviklingsprosjektet for helseforvaltningsinformasjonssystemene';
      const real = await loadRealFeed();
      const place = await fixture<HTMLElement>(html`
        <div lang="nb" style=${`width: ${width}px; font-size: ${size}`}>
          <ki-project-intro heading-level="1" .data=${real}></ki-project-intro>
          <ki-project-intro heading-level="2" .data=${{...real, project: {...real.project, title, lead: title}}}></ki-project-intro>
        </div>
      `);
      for (const intro of place.querySelectorAll<Intro>('ki-project-intro')) await whenUpdated(intro);
      expect(place.scrollWidth).to.equal(width);
      expect(visibleText(place)).to.include(title);
    });
  }
});
