import {expect, fixture, html} from '@open-wc/testing';
import {describeWidgetContract} from '../../testing/widget-contract/widget-contract.js';
import {expectAccessible, itWithAccessibilityTree, tabStopsOf, accessibilityTreeOf} from '../../testing/accessibility.js';
import {makeEmptyFeed, makeFeed} from '../../testing/make-feed.js';
import {loadRealFeed} from '../../testing/real-feed.js';
import {deepQuery, deepQueryAll} from '../../testing/query.js';
import {nextTask, whenReady, whenUpdated} from '../../testing/wait.js';
import {serveFeed} from '../../testing/feed-server.js';
import {visibleText} from '../../testing/read-text.js';
import './define.js';

type ProjectPage = HTMLElementTagNameMap['ki-project-page'];

describe('<ki-project-page>', () => {
  describeWidgetContract({
    tag: 'ki-project-page',
    feedLines: [
      'Det nasjonale koordineringsprosjektet for KI',
      'Slik var arbeidet organisert',
      'Koordineringsgruppen',
      'Organisasjonene i prosjektet',
      'Siv Anette Fjellkårstad, Helsedirektoratet',
      'Om denne siden',
      'Informasjonssidene om KI',
    ],
    ownText: {
      nb: 'Opplysningene blir ikke lenger oppdatert.',
      nn: 'Opplysningane blir ikkje lenger oppdaterte.',
      en: 'The information is no longer updated.',
      se: 'Dieđut eai šat ođastuvvo.',
    },
    untranslated: ['Andre henvendelser', 'nb'],
    emptyText: {
      nb: 'Det er ikke lagt inn noen beskrivelse.',
      nn: 'Det er ikkje lagt inn noka skildring.',
      en: 'No description has been added.',
      se: 'Govvádus váilu.',
    },
  });

  async function renderPage(data: unknown, level = 2): Promise<ProjectPage> {
    const parent = await fixture<HTMLElement>(
      html`<div lang="nb"><ki-project-page heading-level=${level} .data=${data}></ki-project-page></div>`,
    );
    return whenReady(parent.firstElementChild as ProjectPage);
  }

  const outlineOf = (page: Element) =>
    deepQueryAll(page, 'h1, h2, h3, h4, h5, h6').map((heading) => `${heading.localName} ${visibleText(heading)}`);

  for (const level of [1, 2, 3, 4]) {
    it(`has an outline without gaps from level ${level}`, async () => {
      const [first, second, third] = [level, level + 1, level + 2].map((each) => `h${each}`);
      expect(outlineOf(await renderPage(await loadRealFeed(), level))).to.deep.equal([
        `${first} Det nasjonale koordineringsprosjektet for KI`,
        `${second} Slik var arbeidet organisert`,
        `${second} Organisasjonene i prosjektet`,
        `${third} Ble ledet av`,
        `${third} Samarbeidspartnere`,
        `${third} Observatør`,
        `${second} Kontakt`,
        `${second} Om denne siden`,
        `${second} Informasjonssidene om KI`,
      ]);
    });
  }

  for (const [written, first] of [
    ['to', 2],
    ['0', 2],
    ['-3', 1],
    ['1.5', 1],
    ['6', 6],
    ['9', 6],
  ] as const) {
    it(`has an outline without gaps for heading-level="${written}"`, async () => {
      const page = document.createElement('ki-project-page');
      page.setAttribute('heading-level', written);
      page.data = makeFeed();
      (await fixture(html`<div lang="nb"></div>`)).append(page);
      await whenReady(page);
      const levels = deepQueryAll(page, 'h1, h2, h3, h4, h5, h6').map(({localName}) => Number(localName[1]));
      const [second, third] = [Math.min(6, first + 1), Math.min(6, first + 2)];
      // The title, the chart, partners with two roles, two contacts, the dates, and the site's partners.
      expect(levels).to.deep.equal([first, second, second, third, third, second, third, third, second, second]);
    });
  }

  it('starts its outline with the first part if the feed has no project', async () => {
    const {bodies} = makeFeed();
    const contacts = [{id: 'post', role: 'Post', email: 'post@etaten.example'}];
    expect(outlineOf(await renderPage({...makeEmptyFeed(), bodies, contacts}, 1))).to.deep.equal([
      'h1 Slik er arbeidet organisert',
      'h1 Kontakt',
    ]);
  });

  it('leaves out parts without content in the feed', async () => {
    const page = await renderPage(makeFeed({bodies: [], memberships: [], relations: [], contacts: [], groups: []}));
    expect(outlineOf(page)).to.deep.equal(['h2 Trygg bruk av språkmodeller', 'h3 Om denne siden']);
    expect(visibleText(page)).not.to.match(/ikke lagt inn|er oppgitt/);
  });

  it('has one source line, at its end', async () => {
    const text = visibleText(await renderPage(await loadRealFeed()));
    expect(text.match(/Kilde:/g)).to.have.length(1);
    expect(text).to.match(/\nKilde: Helsedirektoratet, NLOD 2\.0\. Opplysningene gjelder per 7\. juni 2023\.$/);
  });

  it('provides feed, date and language to its parts, with one request', async () => {
    const server = serveFeed(await loadRealFeed());
    const page = await fixture<ProjectPage>(html`<ki-project-page lang="en" as-of="2024-02-01" feed=${server.url}></ki-project-page>`);
    await whenReady(page);
    const text = visibleText(page);
    for (const words of ['Coordination group', 'formerly Norwegian Medicines Agency', 'Other enquiries', 'About this page']) {
      expect(text).to.include(words);
    }
    page.lang = 'nn';
    await nextTask();
    await whenUpdated(page);
    for (const words of ['Koordineringsgruppa', 'tidlegare Statens legemiddelverk', 'Andre førespurnader']) {
      expect(visibleText(page)).to.include(words);
    }
    expect(server.requestCount).to.equal(1);
  });

  it('replaces all content when it gets another feed', async () => {
    const page = await renderPage(await loadRealFeed());
    page.data = makeFeed();
    await whenUpdated(page);
    expect(outlineOf(page)).to.deep.equal([
      'h2 Trygg bruk av språkmodeller',
      'h3 Slik er arbeidet organisert',
      'h3 Hvem er med?',
      'h4 Ledes av',
      'h4 Samarbeidspartner',
      'h3 Kontakt',
      'h4 Spørsmål om prosjektet',
      'h4 Presse',
      'h3 Om denne siden',
      'h3 Hvem står bak sidene?',
    ]);
    expect(visibleText(page)).not.to.include('Helsedirektoratet');
  });

  it('has tab stops part by part, from the chart to the source line', async () => {
    const stops = await tabStopsOf(await renderPage(makeFeed()));
    expect(stops).to.deep.equal([
      ...['Styret', 'Skjul 1 enhet under Styret', 'Tegnforklaring', 'Last ned kartet'],
      ...['Etaten for prøving', 'Kommunen ved fjorden'],
      ...['post@etaten.example', 'Kopier post@etaten.example', 'Last ned kontaktkort – Spørsmål om prosjektet, Kari Nordmann'],
      ...['+47 22 00 00 00', 'Last ned kontaktkort – Presse'],
      'Tidligere versjoner',
      'Etaten for prøving',
      ...['Etaten for prøving', 'NLOD 2.0'],
    ]);
  });

  itWithAccessibilityTree('has one outline of headings in the accessibility tree', async () => {
    const tree = await accessibilityTreeOf(await renderPage(makeFeed(), 1));
    expect(tree.filter((line) => line.startsWith('heading'))).to.deep.equal([
      'heading 1 "Trygg bruk av språkmodeller"',
      'heading 2 "Slik er arbeidet organisert"',
      'heading 2 "Hvem er med?"',
      'heading 3 "Ledes av"',
      'heading 3 "Samarbeidspartner"',
      'heading 2 "Kontakt"',
      'heading 2 "Om denne siden"',
      'heading 2 "Hvem står bak sidene?"',
    ]);
  });

  itWithAccessibilityTree('has no landmarks, because those belong to the host page', async () => {
    const tree = await accessibilityTreeOf(await renderPage(await loadRealFeed(), 1));
    expect(tree.filter((line) => /^ *(banner|main|contentinfo|navigation|complementary|region|form|search)\b/.test(line))).to.be.empty;
  });

  // Expected content, written by hand from the facts of the project.
  for (const [asOf, state, names, missing, units, source] of [
    [
      '2020-06-01',
      'Prosjektet pågår · 2019–2023',
      [
        'Direktoratet for e-helse (E-helse)',
        'Statens legemiddelverk (SLV)',
        'Helse Sør-Øst RHF (HSØ)',
        'Helse Midt-Norge RHF (HMN)',
        'Helse Vest RHF (HV)',
        'Helse Nord RHF (HN)',
      ],
      [
        'Helsetilsynet (Htil)\nsiden',
        'Folkehelseinstituttet (FHI)',
        'Kommunesektorens organisasjon',
        'Observatør\n',
        'nå en del av',
        'tidligere Statens',
      ],
      ['God klinisk praksis ved bruk av KI, radiologi'],
      'Kilde: Helsedirektoratet, NLOD 2.0. Opplysningene gjelder per 7. juni 2023. Organiseringen vises per 1. juni 2020. Tekstene er fra 7. juni 2023.',
    ],
    [
      '2024-02-01',
      'Prosjektet ble avsluttet i 2023. Arbeidet startet i 2019. Opplysningene blir ikke lenger oppdatert.',
      [
        ...[
          'Direktoratet for e-helse (E-helse)',
          'Direktoratet for medisinske produkter (DMP)',
          'Helsetilsynet (Htil)',
          'Folkehelseinstituttet (FHI)',
        ],
        ...[
          'Kommunesektorens organisasjon (KS)',
          'Helse Sør-Øst RHF (HSØ)',
          'Helse Midt-Norge RHF (HMN)',
          'Helse Vest RHF (HV)',
          'Helse Nord RHF (HN)',
        ],
      ],
      ['Prosjektet pågår'],
      [
        ...['Tverretatlig regulatorisk veiledning', 'Tverretatlig informasjonsside', 'Statusrapport', 'Tilgang til data for KI'],
        ...['God klinisk praksis ved bruk av KI, radiologi', 'Rammer for kvalitetssikring'],
      ],
      'Kilde: Helsedirektoratet, NLOD 2.0. Opplysningene gjelder per 7. juni 2023. Organiseringen vises per 1. februar 2024.',
    ],
  ] as const) {
    it(`shows state, partners, names and units as of ${asOf}`, async () => {
      const page = await renderPage(await loadRealFeed());
      page.asOf = asOf;
      await whenUpdated(page);
      await nextTask();
      await whenUpdated(page);
      const text = visibleText(page);
      expect(text.split('\n').slice(0, 3)).to.deep.equal([
        'Det nasjonale koordineringsprosjektet for KI',
        'Det nasjonale koordineringsprosjektet «Bedre bruk av kunstig intelligens»',
        state,
      ]);
      expect(text.split('\n').at(-1)).to.equal(source);
      for (const absent of missing) expect(text).not.to.include(absent);
      const partners = deepQuery(page, 'ki-partner-list').shadowRoot!;
      const lists = [...partners.querySelectorAll('[part=members]')].map((list) =>
        [...list.querySelectorAll('.name')].map((name) => name.textContent.trim()),
      );
      expect(lists.slice(0, 2)).to.deep.equal([['Helsedirektoratet (Hdir)'], names]);
      const unitNames = deepQueryAll(page, '[part=unit] [part=name]').map(visibleText);
      const always = [
        ...['Styringsgruppen', 'Koordineringsgruppen', 'Startet av etatene', 'Startet av RHF-ene eller KS'],
        ...['Referansegruppen for Nasjonal helse- og sykehusplan'],
        'Det nasjonale kompetansenettverket (Kunstig intelligens i norsk helsetjeneste) (KIN)',
      ];
      expect(new Set(unitNames)).to.deep.equal(new Set([...always, ...units]));
    });
  }

  it('shows the merger and the new name of two partners on a later date', async () => {
    const page = await renderPage(await loadRealFeed());
    page.asOf = '2024-02-01';
    await whenUpdated(page);
    await nextTask();
    await whenUpdated(page);
    const text = visibleText(deepQuery(page, 'ki-partner-list'));
    expect(text).to.include('Direktoratet for e-helse (E-helse)\nfra høsten 2019 til 31. desember 2023, nå en del av Helsedirektoratet');
    expect(text).to.include('Direktoratet for medisinske produkter (DMP)\nsiden høsten 2019, tidligere Statens legemiddelverk');
  });

  for (const width of [320, 768, 1280]) {
    it(`fits ${width} px without horizontal scrolling, and is accessible`, async () => {
      const page = await renderPage(await loadRealFeed(), 1);
      const parent = page.parentElement!;
      parent.style.width = `${width}px`;
      expect(parent.scrollWidth).to.equal(width);
      const {right} = parent.getBoundingClientRect();
      for (const element of deepQueryAll(page, 'p, h1, h2, h3, li, a, img')) {
        expect(element.getBoundingClientRect().right, visibleText(element)).to.be.at.most(right + 0.5);
      }
      await expectAccessible(page);
    });
  }

  for (const lang of ['nb', 'nn', 'en', 'se']) {
    it(`fits a phone at twice the font size with all details open, in ${lang}`, async () => {
      const page = await renderPage(await loadRealFeed(), 1);
      const parent = page.parentElement!;
      parent.lang = lang;
      Object.assign(parent.style, {width: '320px', fontSize: '200%'});
      await nextTask();
      await whenUpdated(page);
      for (const details of deepQueryAll(page, 'details')) (details as HTMLDetailsElement).open = true;
      for (const name of deepQueryAll(page, 'button[part=name]')) name.click();
      await nextTask();
      await whenUpdated(page);
      const {right} = parent.getBoundingClientRect();
      const outside = deepQueryAll(page, 'p, h1, h2, h3, li, a, button, time, span, img').filter(
        (element) => !element.closest('.visually-hidden') && element.getBoundingClientRect().right > right + 0.5,
      );
      expect(outside.map(visibleText)).to.deep.equal([]);
      expect(parent.scrollWidth).to.equal(320);
    });
  }

  it('has unique ids in each shadow root', async () => {
    const page = await renderPage(await loadRealFeed());
    for (const part of [page, ...deepQueryAll(page, '*')]) {
      const ids = [...(part.shadowRoot?.querySelectorAll('[id]') ?? [])].map(({id}) => id);
      expect(new Set(ids).size).to.equal(ids.length);
    }
  });

  it('keeps its parts when it is moved in the page', async () => {
    const page = await renderPage(makeFeed());
    const chart = deepQuery(page, 'ki-org-chart');
    (await fixture(html`<section lang="se"></section>`)).append(page);
    await nextTask();
    await whenUpdated(page);
    expect(deepQuery(page, 'ki-org-chart')).to.equal(chart);
    expect(visibleText(page)).to.include('Ná lea bargu organiserejuvvon');
  });
});
