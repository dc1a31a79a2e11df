import {expect, fixture, html} from '@open-wc/testing';
import {describeWidget, itWithTree, tabStopsOf, treeOf} from '../../testing/common-tests.js';
import {makeFeed} from '../../testing/make-feed.js';
import {loadRealFeed} from '../../testing/real-feed.js';
import {deepQuery, deepQueryAll, visibleText, whenUpdated} from '../../testing/widget.js';
import './define.js';

type Intro = HTMLElementTagNameMap['ki-project-intro'];

describe('<ki-project-intro>', () => {
  describeWidget({
    tag: 'ki-project-intro',
    shows: [
      'Det nasjonale koordineringsprosjektet for KI',
      'Prosjektet er avsluttet · 2019–2023',
      'Hjelp og veiledning til helsetjenesten, slik at den lykkes med å ta i bruk kunstig intelligens (KI) på en trygg måte.',
      'Prosjektperioden er fra andre halvår 2019 til utgangen av 2023.',
      'En del av Nasjonal helse- og sykehusplan 2020–2023.',
    ],
    says: {
      nb: 'Prosjektet er avsluttet',
      nn: 'Prosjektet er avslutta',
      en: 'The project has ended',
      se: 'Prošeakta lea loahpahuvvon',
    },
    foreign: ['Prinsippet er å støtte', 'nb'],
    empty: {
      nb: 'Prosjektet er ikke beskrevet.',
      nn: 'Prosjektet er ikkje skildra.',
      en: 'The project is not described.',
      se: 'Prošeakta ii leat govviduvvon.',
    },
  });

  it('tells the state of the project on the day that is asked for', async () => {
    const intro = await fixture<Intro>(html`<ki-project-intro lang="nb" .data=${await loadRealFeed()}></ki-project-intro>`);
    for (const [day, state] of [
      ['2018-12-31', 'Prosjektet er planlagt · 2019–2023'],
      ['2022-01-01', 'Prosjektet pågår · 2019–2023'],
      ['2024-01-01', 'Prosjektet er avsluttet · 2019–2023'],
    ] as const) {
      intro.asOf = day;
      await intro.updateComplete;
      expect(visibleText(deepQuery(intro, '[part=state]'))).to.equal(state);
    }
  });

  it('describes its picture in words, in the language that the words are in, and keeps its place before it is there', async () => {
    const intro = await fixture(html`<ki-project-intro lang="se" .data=${await loadRealFeed()}></ki-project-intro>`);
    const image = deepQuery(intro, 'img') as HTMLImageElement;
    expect(image.alt).to.match(/^Illustrasjon: Et mikroskop sender ut et pulssignal/);
    expect(image.lang).to.equal('nb');
    expect([image.getAttribute('width'), image.getAttribute('height')]).to.deep.equal(['1600', '1000']);
    expect(image.width / image.height).to.be.closeTo(1.6, 0.01);
  });

  it('says what the work goes on in, once it has ended', async () => {
    const continuedBy = {name: 'Felles KI-plan', url: 'https://etaten.example/plan'};
    const project = {name: 'Prosjektet', status: 'ended', continuedBy} as const;
    const intro = await fixture<Intro>(html`<ki-project-intro lang="nb" .data=${makeFeed({project})}></ki-project-intro>`);
    expect(visibleText(intro)).to.include('Arbeidet fortsetter i Felles KI-plan.');
    expect((deepQuery(intro, '[part=text] a') as HTMLAnchorElement).href).to.equal('https://etaten.example/plan');

    intro.data = makeFeed({project: {...project, status: 'active'}});
    await whenUpdated(intro);
    expect(visibleText(intro)).not.to.include('Felles KI-plan');
  });

  it('needs no more than a name', async () => {
    const intro = await fixture(html`<ki-project-intro lang="nb" .data=${makeFeed({project: {name: 'Prosjektet'}})}></ki-project-intro>`);
    expect(visibleText(intro).split('\n')).to.deep.equal(['Prosjektet', 'Kilde: Etaten for prøving, NLOD 2.0. Data per 7. juni 2023.']);
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
    expect((await treeOf(intro)).slice(0, 2)).to.deep.equal([
      'heading 1 "Det nasjonale koordineringsprosjektet for KI"',
      'image "Illustrasjon: Et mikroskop sender ut et pulssignal som går over i et nettverk av punkter og blader. I bakgrunnen er det celler, og én av dem er rammet inn."',
    ]);
  });

  for (const width of [320, 768]) {
    it(`fits a place of ${width} px`, async () => {
      const data = await loadRealFeed();
      const place = await fixture<HTMLElement>(
        html`<div style=${`width: ${width}px`}><ki-project-intro .data=${data}></ki-project-intro></div>`,
      );
      expect(place.scrollWidth).to.equal(width);
    });
  }
});
