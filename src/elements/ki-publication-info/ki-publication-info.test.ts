import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {describeWidgetContract} from '../../testing/widget-contract/widget-contract.js';
import {itWithAccessibilityTree, tabStopsOf, accessibilityTreeOf} from '../../testing/accessibility.js';
import {makeFeed} from '../../testing/make-feed.js';
import {loadRealFeed} from '../../testing/real-feed.js';
import {deepQuery, deepQueryAll} from '../../testing/query.js';
import {visibleText} from '../../testing/read-text.js';
import './define.js';

describe('<ki-publication-info>', () => {
  describeWidgetContract({
    tag: 'ki-publication-info',
    feedLines: ['Om denne siden', 'Først publisert', '16. mars 2022', 'Sist faglig oppdatert', '7. juni 2023', 'Tidligere versjoner'],
    ownText: {
      nb: 'Sist faglig oppdatert',
      nn: 'Sist fagleg oppdatert',
      en: 'Content reviewed',
      se: 'Maŋemus fágalaččat ođastuvvon',
    },
    untranslated: ['Faglig oppdatert.', 'nb'],
    emptyText: {
      nb: 'Publiseringsdatoer er ikke oppgitt.',
      nn: 'Publiseringsdatoar er ikkje oppgitte.',
      en: 'No publication dates are given.',
      se: 'Almmuhanbeaivvit eai leat dieđus.',
    },
  });

  it('shows its dates in words of the language, with machine-readable dates', async () => {
    const data = await loadRealFeed();
    for (const [lang, first] of [
      ['nb', '16. mars 2022'],
      ['nn', '16. mars 2022'],
      ['en', '16 March 2022'],
      ['se', 'njukčamánu 16. b. 2022'],
    ] as const) {
      const info = await fixture(html`<ki-publication-info lang=${lang} .data=${data}></ki-publication-info>`);
      const time = deepQuery(info, 'dd time') as HTMLTimeElement;
      expect([time.textContent, time.dateTime]).to.deep.equal([first, '2022-03-16']);
    }
  });

  it('opens its earlier versions by keyboard, newest first', async () => {
    const info = await fixture(html`<ki-publication-info lang="nb" .data=${await loadRealFeed()}></ki-publication-info>`);
    const notes = ['Faglig oppdatert.', 'Først publisert.'];
    for (const note of notes) expect(visibleText(info)).not.to.include(note);
    deepQuery(info, 'summary').focus();
    await sendKeys({press: 'Enter'});
    expect(deepQueryAll(info, '[part=versions] li').map(visibleText)).to.deep.equal([
      '7. juni 2023\nvises nå\nFaglig oppdatert.',
      '16. mars 2022\nFørst publisert.',
    ]);
    await sendKeys({press: ' '});
    for (const note of notes) expect(visibleText(info)).not.to.include(note);
  });

  it('needs no script to open its versions: a copy of its HTML opens them, too', async () => {
    const info = await fixture(html`<ki-publication-info lang="nb" .data=${await loadRealFeed()}></ki-publication-info>`);
    const place = await fixture(html`<div></div>`);
    place.append(deepQuery(info, 'details').cloneNode(true)); // Listeners are not copied.
    deepQuery(place, 'summary').focus();
    await sendKeys({press: 'Enter'});
    expect(visibleText(place).split('\n')).to.deep.equal([
      'Tidligere versjoner',
      ...['7. juni 2023 vises nå', 'Faglig oppdatert.'],
      ...['16. mars 2022', 'Først publisert.'],
    ]);
  });

  it('links to a version that is still published', async () => {
    const publication = {versions: [{date: '2023-01-02', note: 'Første utgave.', url: 'https://etaten.example/1'}]};
    const info = await fixture(html`<ki-publication-info lang="nb" .data=${makeFeed({publication})}></ki-publication-info>`);
    const link = deepQuery(info, '[part=versions] a') as HTMLAnchorElement;
    expect([link.textContent, link.href]).to.deep.equal(['2. januar 2023', 'https://etaten.example/1']);
  });

  it('links to a page with all versions, in addition to its list or instead of it', async () => {
    const linkTo = async (versions: readonly {date: string}[]) => {
      const publication = {firstPublished: '2023-01-02', url: 'https://etaten.example/versjoner', versions};
      const info = await fixture(html`<ki-publication-info lang="nb" .data=${makeFeed({publication})}></ki-publication-info>`);
      const link = deepQuery(info, '.all a') as HTMLAnchorElement;
      return [visibleText(link), link.href];
    };
    expect(await linkTo([{date: '2023-01-02'}])).to.deep.equal(['Alle versjoner', 'https://etaten.example/versjoner']);
    expect(await linkTo([])).to.deep.equal(['Tidligere versjoner', 'https://etaten.example/versjoner']);
  });

  it('marks the newest version that is not after the date that is shown', async () => {
    const data = await loadRealFeed();
    for (const [asOf, current] of [
      ['2022-03-15', []],
      ['2022-03-16', ['16. mars 2022']],
      ['2023-06-06', ['16. mars 2022']],
      ['2023-06-07', ['7. juni 2023']],
      ['2024', ['7. juni 2023']],
    ] as const) {
      const info = await fixture(html`<ki-publication-info lang="nb" as-of=${asOf} .data=${data}></ki-publication-info>`);
      deepQuery(info, 'details').setAttribute('open', '');
      const marked = deepQueryAll(info, '[aria-current=true]').map((version) => visibleText(version).split('\n').slice(0, 2));
      expect(marked, asOf).to.deep.equal(current.map((day) => [day, 'vises nå']));
      expect(deepQueryAll(info, 'li')).to.have.length(2);
    }
  });

  it('omits the dates that the feed does not have', async () => {
    const publication = {lastReviewed: '2023-06-07'};
    const info = await fixture(html`<ki-publication-info lang="nb" .data=${makeFeed({publication})}></ki-publication-info>`);
    expect(visibleText(info).split('\n')).to.deep.equal([
      'Om denne siden',
      'Sist faglig oppdatert',
      '7. juni 2023',
      'Kilde: Etaten for prøving, NLOD 2.0. Opplysningene gjelder per 7. juni 2023.',
    ]);
  });

  it('has a tab stop at its earlier versions and at each link of its source line', async () => {
    const info = await fixture(html`<ki-publication-info lang="nb" .data=${await loadRealFeed()}></ki-publication-info>`);
    expect(await tabStopsOf(info)).to.deep.equal(['Tidligere versjoner', 'Helsedirektoratet', 'NLOD 2.0']);
  });

  itWithAccessibilityTree('is terms with dates, and something to open, to a screen reader', async () => {
    const info = await fixture(html`<ki-publication-info lang="nb" .data=${await loadRealFeed()}></ki-publication-info>`);
    expect((await accessibilityTreeOf(info)).slice(0, 10)).to.deep.equal([
      'heading 2 "Om denne siden"',
      'DescriptionList',
      '  term "Først publisert"',
      '  definition',
      '    time',
      '  term "Sist faglig oppdatert"',
      '  definition',
      '    time',
      'group',
      '  DisclosureTriangle closed "Tidligere versjoner"',
    ]);
  });
});
