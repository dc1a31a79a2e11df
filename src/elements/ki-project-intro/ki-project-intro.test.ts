import {expect, fixture, html} from '@open-wc/testing';
import {describeWidget, itWithTree, tabStopsOf, treeOf} from '../../testing/common-tests.js';
import {makeFeed} from '../../testing/make-feed.js';
import {loadRealFeed} from '../../testing/real-feed.js';
import {deepQuery, deepQueryAll, nextTask, visibleText, whenUpdated} from '../../testing/widget.js';
import './define.js';

type Intro = HTMLElementTagNameMap['ki-project-intro'];

async function show(data: unknown): Promise<Intro> {
  const intro = await fixture<Intro>(html`<ki-project-intro lang="nb" .data=${data}></ki-project-intro>`);
  await whenUpdated(intro);
  return intro;
}

const linesOf = (intro: Element) => visibleText(intro).split('\n');

describe('<ki-project-intro>', () => {
  describeWidget({
    tag: 'ki-project-intro',
    shows: [
      'Det nasjonale koordineringsprosjektet for KI',
      'Prosjektet ble avsluttet i 2023 · startet i 2019',
      'Hjelp og veiledning til helsetjenesten, slik at den lykkes med å ta i bruk kunstig intelligens (KI) på en trygg måte.',
      'Prosjektperioden er fra andre halvår 2019 til utgangen av 2023.',
      'En del av Nasjonal helse- og sykehusplan 2020–2023.',
    ],
    says: {
      nb: 'Prosjektet ble avsluttet',
      nn: 'Prosjektet vart avslutta',
      en: 'The project ended',
      se: 'Prošeakta loahpahuvvui',
    },
    foreign: ['Prinsippet er å støtte', 'nb'],
    empty: {
      nb: 'Prosjektet er ikke beskrevet.',
      nn: 'Prosjektet er ikkje skildra.',
      en: 'The project is not described.',
      se: 'Prošeakta ii leat govviduvvon.',
    },
  });

  describe('the state of the project', () => {
    const stateOf = (intro: Element) => visibleText(deepQuery(intro, '[part=state]'));

    it('is that of the day that is asked for', async () => {
      const intro = await show(await loadRealFeed());
      for (const [day, state] of [
        ['2018-12-31', 'Prosjektet starter i 2019'],
        ['2019-11-01', 'Prosjektet pågår · 2019–2023'],
        ['2023-12-31', 'Prosjektet pågår · 2019–2023'],
        ['2024-02-01', 'Prosjektet ble avsluttet i 2023 · startet i 2019'],
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
        'Prosjektet ble avsluttet i desember 2022 · startet høsten 2019',
        'Prosjektet vart avslutta i desember 2022 · starta hausten 2019',
        'The project ended in December 2022 · started in autumn 2019',
        'Prošeakta loahpahuvvui (juovlamánnu 2022) · álggii (čakča 2019)',
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
      expect(deepQueryAll<HTMLTimeElement>(intro, '[part=state] time').map(({dateTime}) => dateTime)).to.deep.equal(['2022-12-31', '2019']);
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

  itWithTree('is a heading and a picture with words to a screen reader', async () => {
    const intro = await fixture(html`<ki-project-intro heading-level="1" lang="nb" .data=${await loadRealFeed()}></ki-project-intro>`);
    expect((await treeOf(intro)).slice(0, 4)).to.deep.equal([
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
