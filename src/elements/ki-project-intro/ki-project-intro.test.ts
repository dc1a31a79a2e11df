import {expect, fixture, html} from '@open-wc/testing';
import {describeWidgetContract} from '../../testing/widget-contract/widget-contract.js';
import {itWithAccessibilityTree, tabStopsOf, accessibilityTreeOf} from '../../testing/accessibility.js';
import {makeFeed} from '../../testing/make-feed.js';
import {loadRealFeed} from '../../testing/real-feed.js';
import {deepQuery, deepQueryAll} from '../../testing/query.js';
import {nextTask, whenUpdated} from '../../testing/wait.js';
import {visibleText} from '../../testing/read-text.js';
import './define.js';

type Intro = HTMLElementTagNameMap['ki-project-intro'];

async function renderIntro(data: unknown): Promise<Intro> {
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
      'Prosjektet ble avsluttet i 2023. Arbeidet startet i 2019. Opplysningene blir ikke lenger oppdatert.',
      'Hjelp og veiledning til helsetjenesten, slik at den lykkes med å ta i bruk kunstig intelligens (KI) på en trygg måte.',
      'Prosjektperioden er fra andre halvår 2019 til utgangen av 2023.',
      'En del av Nasjonal helse- og sykehusplan 2020–2023.',
    ],
    ownText: {
      nb: 'Opplysningene blir ikke lenger oppdatert.',
      nn: 'Opplysningane blir ikkje lenger oppdaterte.',
      en: 'The information is no longer updated.',
      se: 'Dieđut eai šat ođastuvvo.',
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

    it('is left out if it equals the title apart from spaces and case', async () => {
      for (const project of [{name: 'Trygg bruk'}, {name: 'Trygg bruk', title: ' trygg  Bruk '}]) {
        const intro = await renderIntro(makeFeed({project}));
        expect(visibleText(intro).match(/trygg\s+bruk/gi)).to.have.length(1);
      }
    });
  });

  describe('the state of the project', () => {
    const stateOf = (intro: Element) => visibleText(deepQuery(intro, '[part=state], [part=history]'));

    it('is that of the requested date', async () => {
      const intro = await renderIntro(await loadRealFeed());
      for (const [asOf, state] of [
        ['2018-12-31', 'Prosjektet starter i 2019'],
        ['2019-11-01', 'Prosjektet pågår · 2019–2023'],
        ['2023-12-31', 'Prosjektet pågår · 2019–2023'],
        ['2024-02-01', 'Prosjektet ble avsluttet i 2023. Arbeidet startet i 2019. Opplysningene blir ikke lenger oppdatert.'],
      ] as const) {
        intro.asOf = asOf;
        await intro.updateComplete;
        expect(stateOf(intro), asOf).to.equal(state);
      }
    });

    /** State, period, and the text in nb, nn, en and se, written by hand. The date is that of the data, 2023-06-07. */
    const states: readonly [status: 'planned' | 'active' | 'ended', period: object | undefined, ...texts: string[]][] = [
      [
        ...(['ended', {to: '2022-12-31'}] as const),
        'Prosjektet ble avsluttet 31. desember 2022. Opplysningene blir ikke lenger oppdatert.',
        'Prosjektet vart avslutta 31. desember 2022. Opplysningane blir ikkje lenger oppdaterte.',
        'The project ended on 31 December 2022. The information is no longer updated.',
        'Prošeakta loahpahuvvui (juovlamánu 31. b. 2022). Dieđut eai šat ođastuvvo.',
      ],
      [
        ...(['ended', {from: '2019-23', to: '2022-12'}] as const),
        'Prosjektet ble avsluttet i desember 2022. Arbeidet startet høsten 2019. Opplysningene blir ikke lenger oppdatert.',
        'Prosjektet vart avslutta i desember 2022. Arbeidet starta hausten 2019. Opplysningane blir ikkje lenger oppdaterte.',
        'The project ended in December 2022. The work started in autumn 2019. The information is no longer updated.',
        'Prošeakta loahpahuvvui (juovlamánnu 2022). Bargu álggii (čakča 2019). Dieđut eai šat ođastuvvo.',
      ],
      [
        ...(['ended', {from: '2022', to: '2022'}] as const),
        'Prosjektet ble avsluttet i 2022. Opplysningene blir ikke lenger oppdatert.',
        'Prosjektet vart avslutta i 2022. Opplysningane blir ikkje lenger oppdaterte.',
        'The project ended in 2022. The information is no longer updated.',
        'Prošeakta loahpahuvvui (2022). Dieđut eai šat ođastuvvo.',
      ],
      [
        ...(['ended', {from: '2019'}] as const),
        'Prosjektet er avsluttet. Arbeidet startet i 2019. Opplysningene blir ikke lenger oppdatert.',
        'Prosjektet er avslutta. Arbeidet starta i 2019. Opplysningane blir ikkje lenger oppdaterte.',
        'The project has ended. The work started in 2019. The information is no longer updated.',
        'Prošeakta lea loahpahuvvon. Bargu álggii (2019). Dieđut eai šat ođastuvvo.',
      ],
      [
        'ended',
        undefined,
        'Prosjektet er avsluttet. Opplysningene blir ikke lenger oppdatert.',
        'Prosjektet er avslutta. Opplysningane blir ikkje lenger oppdaterte.',
        'The project has ended. The information is no longer updated.',
        'Prošeakta lea loahpahuvvon. Dieđut eai šat ođastuvvo.',
      ],
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
    for (const [status, period, ...texts] of states) {
      it(`has the precision of the feed: ${texts[0]}`, async () => {
        const intro = await renderIntro(makeFeed({project: {name: 'Prosjektet', status, ...(period && {period})}}));
        for (const [i, lang] of ['nb', 'nn', 'en', 'se'].entries()) {
          intro.lang = lang;
          await nextTask();
          await whenUpdated(intro);
          expect(stateOf(intro)).to.equal(texts[i]);
        }
      });
    }

    it('has no date that contradicts it, such as an end in the future for an ended project', async () => {
      const ended = await renderIntro(makeFeed({project: {name: 'P', status: 'ended', period: {from: '2019', to: '2999-12-31'}}}));
      expect(stateOf(ended)).to.equal('Prosjektet er avsluttet. Arbeidet startet i 2019. Opplysningene blir ikke lenger oppdatert.');
      const delayed = await renderIntro(makeFeed({project: {name: 'P', status: 'planned', period: {from: '2023-01'}}}));
      expect(stateOf(delayed)).to.equal('Prosjektet er planlagt · fra januar 2023');
    });

    it('has an end after the date of the data once that has passed', async () => {
      const ended = await renderIntro(makeFeed({project: {name: 'P', status: 'active', period: {to: '2023-12-31'}}}));
      expect(stateOf(ended)).to.equal('Prosjektet ble avsluttet 31. desember 2023. Opplysningene blir ikke lenger oppdatert.');
    });

    it('has machine-readable dates', async () => {
      const intro = await renderIntro(makeFeed({project: {name: 'P', status: 'ended', period: {from: '2019-23', to: '2022-12-31'}}}));
      expect(deepQueryAll<HTMLTimeElement>(intro, '[part=history] time').map(({dateTime}) => dateTime)).to.deep.equal([
        '2022-12-31',
        '2019',
      ]);
    });

    it('names the kind of project: a council is never called a project', async () => {
      const statesOf = async (kind: string, status: 'planned' | 'active' | 'ended') => {
        const intro = await renderIntro(makeFeed({project: {name: 'Navn', kind: kind as 'council', status}}));
        const found: string[] = [];
        for (const lang of ['nb', 'nn', 'en', 'se']) {
          intro.lang = lang;
          await nextTask();
          await whenUpdated(intro);
          found.push(stateOf(intro));
        }
        return found;
      };
      expect(await statesOf('council', 'active')).to.deep.equal([
        'Rådet er i arbeid',
        'Rådet er i arbeid',
        'The council is active',
        'Ráđđi lea doaimmas',
      ]);
      expect(await statesOf('network', 'planned')).to.deep.equal([
        'Nettverket er planlagt',
        'Nettverket er planlagt',
        'The network is planned',
        'Fierpmádat lea plánejuvvon',
      ]);
      expect(await statesOf('programme', 'active')).to.deep.equal([
        'Programmet pågår',
        'Programmet er i gang',
        'The programme is under way',
        'Prográmma lea jođus',
      ]);
      expect(await statesOf('working-group', 'ended')).to.deep.equal([
        'Arbeidsgruppen er avsluttet. Opplysningene blir ikke lenger oppdatert.',
        'Arbeidsgruppa er avslutta. Opplysningane blir ikkje lenger oppdaterte.',
        'The working group has ended. The information is no longer updated.',
        'Bargojoavku lea loahpahuvvon. Dieđut eai šat ođastuvvo.',
      ]);
    });

    it('is left out on an earlier date if the feed has no start', async () => {
      const intro = await renderIntro(makeFeed({project: {name: 'P', status: 'active', period: {to: '2030'}}}));
      expect(stateOf(intro)).to.equal('Prosjektet pågår · til 2030');
      intro.asOf = '2015-01-01';
      await intro.updateComplete;
      expect(deepQueryAll(intro, '[part=state]')).to.be.empty;
    });

    it('is “planned” before the start, whatever the status in the feed', async () => {
      const intro = await renderIntro(makeFeed({project: {name: 'P', status: 'active', period: {from: '2024-01'}}}));
      expect(stateOf(intro)).to.equal('Prosjektet starter i januar 2024');
    });

    it('is between the title and the lead', async () => {
      expect(linesOf(await renderIntro(makeFeed())).slice(0, 3)).to.deep.equal([
        'Trygg bruk av språkmodeller',
        'Prosjektet pågår · fra 2023',
        'Råd til sykehus som vil ta i bruk språkmodeller.',
      ]);
    });
  });

  it('names the successor of a project that has ended', async () => {
    const continuedBy = {name: 'Felles KI-plan', url: 'https://etaten.example/plan'};
    const project = {name: 'Prosjektet', status: 'ended', continuedBy} as const;
    const intro = await fixture<Intro>(html`<ki-project-intro lang="nb" .data=${makeFeed({project})}></ki-project-intro>`);
    expect(visibleText(intro)).to.include('Arbeidet fortsetter i Felles KI-plan.');
    expect((deepQuery(intro, '[part=opening] a') as HTMLAnchorElement).href).to.equal('https://etaten.example/plan');

    intro.data = makeFeed({project: {...project, status: 'active'}});
    await whenUpdated(intro);
    expect(visibleText(intro)).not.to.include('Felles KI-plan');
  });

  it('has the note that the project has ended between the names and the lead', async () => {
    const intro = await renderIntro(await loadRealFeed());
    const parts = [...deepQuery(intro, '[part=opening]').children].map((each) => each.getAttribute('part') ?? each.localName);
    expect(parts).to.deep.equal(['slot', 'full-name', 'history', 'lead']);
    expect(deepQuery(intro, '[part=history] strong').textContent.trim()).to.equal('Prosjektet ble avsluttet i 2023.');
  });

  it('names the parent programme, with a link if the feed has one', async () => {
    const partOf = {name: 'Nasjonal helse- og samhandlingsplan', url: 'https://etaten.example/plan'};
    const intro = await renderIntro(makeFeed({project: {name: 'Prosjektet', partOf}}));
    expect(linesOf(intro)).to.include('En del av Nasjonal helse- og samhandlingsplan.');
    expect((deepQuery(intro, '[part=text] a') as HTMLAnchorElement).href).to.equal('https://etaten.example/plan');
  });

  it('works with only a name', async () => {
    const intro = await fixture(html`<ki-project-intro lang="nb" .data=${makeFeed({project: {name: 'Prosjektet'}})}></ki-project-intro>`);
    expect(visibleText(intro).split('\n')).to.deep.equal([
      'Prosjektet',
      'Kilde: Etaten for prøving, NLOD 2.0. Opplysningene gjelder per 7. juni 2023.',
    ]);
    expect(deepQueryAll(intro, 'img')).to.be.empty;
  });

  it('uses the page’s own heading in the slot', async () => {
    const intro = await fixture(
      html`<ki-project-intro lang="nb" .data=${makeFeed()}><h3 slot="heading">Sidens egen overskrift</h3></ki-project-intro>`,
    );
    expect(deepQueryAll(intro, 'h1, h2, h3').map(visibleText)).to.deep.equal(['Sidens egen overskrift']);
  });

  it('has tab stops only at its links', async () => {
    const intro = await fixture(html`<ki-project-intro lang="nb" .data=${await loadRealFeed()}></ki-project-intro>`);
    expect(await tabStopsOf(intro)).to.deep.equal(['Helsedirektoratet', 'NLOD 2.0']);
  });

  itWithAccessibilityTree('consists of a heading, dates and a picture with alternative text', async () => {
    const intro = await fixture(html`<ki-project-intro heading-level="1" lang="nb" .data=${await loadRealFeed()}></ki-project-intro>`);
    expect((await accessibilityTreeOf(intro)).slice(0, 5)).to.deep.equal([
      'heading 1 "Det nasjonale koordineringsprosjektet for KI"',
      ...['strong', '  time', 'time'],
      'image "Illustrasjon: Et mikroskop sender ut et pulssignal som går over i et nettverk av punkter og blader. I bakgrunnen er det celler, og én av dem er rammet inn."',
    ]);
  });

  for (const [width, size] of [
    [320, '16px'],
    [320, '32px'],
    [768, '16px'],
    [768, '32px'],
  ] as const) {
    it(`fits ${width} px at a font size of ${size}, however long its words are`, async () => {
      const title = 'Arbeidsmiljøforvaltningskompetansenettverksutviklingsprosjektet for helseforvaltningsinformasjonssystemene';
      const real = await loadRealFeed();
      const parent = await fixture<HTMLElement>(html`
        <div lang="nb" style=${`width: ${width}px; font-size: ${size}`}>
          <ki-project-intro heading-level="1" .data=${real}></ki-project-intro>
          <ki-project-intro heading-level="2" .data=${{...real, project: {...real.project, title, lead: title}}}></ki-project-intro>
        </div>
      `);
      for (const intro of parent.querySelectorAll<Intro>('ki-project-intro')) await whenUpdated(intro);
      expect(parent.scrollWidth).to.equal(width);
      expect(visibleText(parent)).to.include(title);
    });
  }
});
