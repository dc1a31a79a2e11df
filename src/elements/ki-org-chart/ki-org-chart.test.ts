import {expect, fixture, html, nextFrame} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {Feed} from '../../feed/definition.js';
import {describeWidgetContract} from '../../testing/widget-contract.js';
import {expectAccessible, itWithAccessibilityTree, tabStopsOf, accessibilityTreeOf} from '../../testing/accessibility.js';
import {makeFeed} from '../../testing/make-feed.js';
import {
  boxOf,
  openDetails,
  outlineOf,
  findOverflows,
  findOverlaps,
  relationTextsOf,
  renderChart,
  toggleOf,
  whenMeasured,
  type OrgChart,
  realOutline,
} from '../../testing/org-chart.js';
import {loadRealFeed} from '../../testing/real-feed.js';
import {deepQuery, deepQueryAll} from '../../testing/query.js';
import {languageOf, spokenText, visibleText} from '../../testing/read-text.js';
import {nextTask, whenReady} from '../../testing/wait.js';
import {serveFeed} from '../../testing/feed-server.js';
import type {UnitToggleEvent} from './unit-events.js';

describe('<ki-org-chart>', () => {
  let real: Feed;
  before(async () => {
    real = await loadRealFeed();
  });

  describeWidgetContract({
    tag: 'ki-org-chart',
    feedLines: ['Slik er arbeidet organisert', 'Delprosjekter', 'Styringsgruppen', 'Tverretatlig regulatorisk veiledning', 'fra 2022'],
    ownText: {nb: 'Vis mer', nn: 'Vis meir', en: 'How the work is organised', se: 'Ná lea bargu organiserejuvvon'},
    untranslated: ['Startet av etatene', 'nb'],
    emptyText: {
      nb: 'Organiseringen er ikke beskrevet for denne datoen.',
      nn: 'Organiseringa er ikkje skildra for denne datoen.',
      en: 'The organisation is not described for this date.',
      se: 'Organiseren ii leat govviduvvon dán beaivái.',
    },
  });

  describe('its units', () => {
    it('are nested as the bodies of the feed are, as they were on its day', async () => {
      expect(outlineOf(await renderChart(real))).to.deep.equal(realOutline);
    });

    it('are those of the day that is asked for', async () => {
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
      expect(visibleText(deepQuery(boxOf(chart, 'Styringsgruppen'), '[part=members]'))).to.equal('Hdir (leder), E-helse, SLV og HSØ');
    });

    it('say what kind they are in words, unless their name says the same', async () => {
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

    it('name their members in short, and whole once they are opened', async () => {
      const box = boxOf(await renderChart(real), 'Styringsgruppen');
      const short = 'Hdir (leder), E-helse, SLV, Htil, FHI, KS, HSØ, HMN, HV og HN';
      expect(visibleText(deepQuery(box, '[part=members]'))).to.equal(short);
      deepQuery(box, 'summary').focus();
      await sendKeys({press: 'Enter'});
      expect(visibleText(deepQuery(box, 'details')).split('\n').slice(2)).to.deep.equal([
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
        'Lenke til Styringsgruppen',
      ]);
    });
  });

  describe('its short forms', () => {
    const keyOf = (chart: OrgChart) => visibleText(deepQuery(chart, '[part=abbreviations]')).replace(/\s+/g, ' ');

    it('are explained below the chart, each once', async () => {
      const chart = await renderChart(real);
      expect(keyOf(chart)).to.equal(
        'Forkortelser Hdir Helsedirektoratet E-helse Direktoratet for e-helse SLV Statens legemiddelverk Htil Helsetilsynet ' +
          'FHI Folkehelseinstituttet KS Kommunesektorens organisasjon HSØ Helse Sør-Øst RHF HMN Helse Midt-Norge RHF ' +
          'HV Helse Vest RHF HN Helse Nord RHF KIN Det nasjonale kompetansenettverket (Kunstig intelligens i norsk helsetjeneste)',
      );
      chart.asOf = '2019-11-01';
      await chart.updateComplete;
      expect(keyOf(chart), 'on a day without Helsetilsynet').not.to.include('Htil');
    });

    it('are read in full by a screen reader, as one text', async () => {
      const box = boxOf(await renderChart(real), 'Koordineringsgruppen');
      expect(spokenText(deepQuery(box, '[part=members]'))).to.equal(
        'Helsedirektoratet, Direktoratet for e-helse, Statens legemiddelverk, Helsetilsynet og Folkehelseinstituttet',
      );
    });

    it('make no place to stop at', async () => {
      const withKey = await renderChart(makeFeed({organizations: makeFeed().organizations!}));
      for (const stop of await tabStopsOf(withKey)) expect(stop).not.to.include('Forkortelser');
      expect(deepQueryAll(withKey, '[part=abbreviations] :is(a, button, summary, [tabindex])')).to.be.empty;
    });

    it('need no key where each explains itself', async () => {
      const organizations = makeFeed().organizations!.map(({shortName: _, ...organization}) => organization);
      const chart = await renderChart(makeFeed({organizations, relations: []}));
      expect(deepQueryAll(chart, '[part=abbreviations]')).to.be.empty;
    });

    it('fit a phone', async () => {
      const chart = await renderChart(real, {width: 320});
      expect(deepQuery(chart, '[part=abbreviations]').scrollWidth).to.be.at.most(320);
    });

    it('are in the text of the page with blanks between', async () => {
      const text = deepQuery(await renderChart(real), '[part=abbreviations]').textContent.replace(/\s+/g, ' ');
      expect(text).to.include('Hdir Helsedirektoratet E-helse');
    });
  });

  it('says “Vis mindre” on the button of details that are open', async () => {
    const chart = await renderChart(real);
    const details = await openDetails(chart, 'Styringsgruppen');
    await chart.updateComplete;
    expect(visibleText(details).split('\n')[0]).to.match(/^Vis mindre/);
    details.open = false;
    await nextFrame();
    await chart.updateComplete;
    expect(visibleText(details)).to.match(/^Vis mer/);
  });

  it('tells in a body’s details whom to ask about it, role first, and how', async () => {
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
    const ways = [...details.querySelectorAll('a')].map(({href}) => href).filter((href) => !href.startsWith('http'));
    expect(ways).to.deep.equal(['mailto:post@etaten.example?subject=Sekretariat', 'tel:+4722000000']);
  });

  describe('its relations', () => {
    for (const [title, width] of [
      ['as a list', 320],
      ['as a drawing', 760],
      ['as a drawing with words on the lines', 1200],
    ] as const) {
      it(`are told in words at both of their ends (${title})`, async () => {
        const chart = await renderChart(real, {width});
        // A screen reader reads the names in full.
        const kin = 'Det nasjonale kompetansenettverket (Kunstig intelligens i norsk helsetjeneste)';
        expect(relationTextsOf(chart, 'Styringsgruppen')).to.deep.equal([`${kin} var observatør`, `Prosjektet var observatør i ${kin}`]);
        expect(relationTextsOf(chart, 'Det nasjonale kompetansenettverket')).to.deep.equal([
          'Var observatør i Styringsgruppen',
          'Prosjektet var observatør',
        ]);
        expect(relationTextsOf(chart, 'Koordineringsgruppen')).to.deep.equal([
          'Referansegruppen: noen ganger brukt av Koordineringsgruppen',
        ]);
        expect(relationTextsOf(chart, 'Referansegruppen')).to.deep.equal(['Noen ganger brukt av Koordineringsgruppen']);
      });
    }

    it('can all be read by eye, whatever the width: in the box or on the line', async () => {
      for (const width of [320, 720, 960, 1200]) {
        const text = visibleText(await renderChart(real, {width})).toLowerCase();
        for (const words of ['observatør', 'noen ganger brukt av']) expect(text, `${width} px`).to.include(words);
      }
    });

    it('are marked when their words are in another language than asked for', async () => {
      const chart = await renderChart(real, {lang: 'se'});
      expect(languageOf(chart, 'oen ganger brukt av')).to.equal('nb');
    });
  });

  describe('its drawn relations', () => {
    const body = (id: string, parent?: string) => ({id, name: `Gruppe ${id}`, kind: 'working-group' as const, ...(parent && {parent})});
    const labelsOf = (chart: OrgChart) => deepQueryAll(chart, '.route-label, .label').map(visibleText).filter(Boolean);

    it('go around the boxes to units that stand elsewhere, one line for each direction', async () => {
      const feed = makeFeed({
        bodies: [body('a'), body('b', 'a'), body('c', 'a'), body('d', 'b')],
        memberships: [],
        relations: [
          {from: 'd', to: 'c', kind: 'reports-to'},
          {from: 'c', to: 'd', kind: 'advises'},
        ],
      });
      const chart = await renderChart(feed, {width: 1000});
      expect(labelsOf(chart)).to.have.members(['rapporterer', 'gir råd']);
      const boxes = deepQueryAll(chart, '[part=unit]').map((box) => box.getBoundingClientRect());
      for (const line of deepQueryAll(chart, '.route:not(.labelled)')) {
        const {left, right, top, bottom} = line.getBoundingClientRect();
        for (const box of boxes) {
          const isThrough = left < box.right - 1 && right > box.left + 1 && top < box.bottom - 1 && bottom > box.top + 1;
          expect(isThrough, line.className).to.be.false;
        }
      }
      // A second parent is told as well as drawn.
      expect(relationTextsOf(chart, 'Gruppe d')).to.deep.equal(['Rapporterer også til Gruppe c', 'Får råd fra Gruppe c']);
    });

    it('do not go to another unit where the one that is meant stands in a stack or is closed', async () => {
      const stack = Array.from({length: 9}, (_, i) => body(`s${i}`, 'b'));
      const relations = [
        {from: 'n', to: 'a', kind: 'observes' as const},
        {from: 'n', to: 's3', kind: 'advises' as const},
      ];
      const chart = await renderChart(makeFeed({bodies: [body('a'), body('b', 'a'), ...stack, body('n')], memberships: [], relations}), {
        width: 1200,
      });
      expect(labelsOf(chart)).to.deep.equal(['observatør']);
      expect(visibleText(boxOf(chart, 'Gruppe n'))).to.include('Gir råd til Gruppe s3');
      chart.collapseAll();
      await chart.updateComplete;
      expect(labelsOf(chart)).to.deep.equal(['observatør']);
    });
  });

  describe('list and drawing', () => {
    it('say the same', async () => {
      const list = await renderChart(real, {attributes: {view: 'list'}});
      const drawing = await renderChart(real, {width: 1200});
      const narrow = await renderChart(real, {width: 320});
      expect(spokenText(drawing)).to.equal(spokenText(list));
      expect(spokenText(narrow)).to.equal(spokenText(list));
      expect(outlineOf(list)).to.deep.equal(realOutline);
    });

    it('differ: the list goes down only, the drawing puts groups side by side', async () => {
      const sidesOf = (chart: OrgChart) =>
        ['Startet av etatene', 'Startet av RHF-ene eller KS', 'Koordineringsgruppen'].map((name) =>
          boxOf(chart, name).getBoundingClientRect(),
        );
      const [left, right, above] = sidesOf(await renderChart(real, {width: 720}));
      expect(left!.top).to.be.closeTo(right!.top, 1);
      expect(left!.right).to.be.below(right!.left);
      expect(above!.bottom).to.be.below(left!.top);
      const [first, second] = sidesOf(await renderChart(real, {width: 720, attributes: {view: 'list'}}));
      expect(first!.bottom).to.be.below(second!.top);
    });

    for (const width of [320, 480, 720, 960, 1200]) {
      it(`fit ${width} px: no box leaves its place, none lies on another, and the page does not scroll sideways`, async () => {
        for (const lang of ['nb', 'en']) {
          const chart = await renderChart(real, {width, lang});
          expect(chart.parentElement!.scrollWidth).to.equal(width);
          expect(findOverflows(chart)).to.be.empty;
          expect(findOverlaps(chart)).to.be.empty;
          for (const box of deepQueryAll(chart, '[part=unit]')) expect(box.scrollWidth).to.be.at.most(box.clientWidth);
        }
      });
    }

    it('change into one another when the place changes its width', async () => {
      const chart = await renderChart(real, {width: 960});
      const sidesOf = () =>
        ['Startet av etatene', 'Startet av RHF-ene eller KS'].map((name) => boxOf(chart, name).getBoundingClientRect().top);
      const isSideBySide = () => Math.abs(sidesOf()[0]! - sidesOf()[1]!) < 1;
      expect(isSideBySide()).to.be.true;
      chart.parentElement!.style.width = '320px';
      await whenMeasured(chart);
      expect(isSideBySide()).to.be.false;
      expect(chart.parentElement!.scrollWidth).to.equal(320);
      chart.parentElement!.style.width = '960px';
      await whenMeasured(chart);
      expect(isSideBySide()).to.be.true;
    });

    it('write at the size of the page’s text, on a phone too', async () => {
      for (const width of [320, 720]) {
        const chart = await renderChart(real, {width});
        for (const name of deepQueryAll(chart, '[part=name]')) expect(getComputedStyle(name).fontSize).to.equal('16px');
      }
    });
  });

  describe('its toggles', () => {
    it('close and open what is below a unit, by mouse and by keyboard, and keep the focus', async () => {
      const chart = await renderChart(real);
      const toggle = toggleOf(chart, 'Startet av etatene');
      expect(spokenText(toggle)).to.equal('Skjul 5 enheter under Startet av etatene');
      expect(toggle.ariaExpanded).to.equal('true');
      toggle.focus();
      const closed = realOutline.filter((line) => !line.startsWith('- - - '));
      for (const [press, outline, expanded] of [
        ['Enter', closed, 'false'],
        [' ', realOutline, 'true'],
      ] as const) {
        await sendKeys({press});
        await chart.updateComplete;
        expect(outlineOf(chart)).to.deep.equal(outline);
        expect(chart.shadowRoot!.activeElement).to.equal(toggle);
        expect(toggle.ariaExpanded).to.equal(expanded);
      }
      toggle.click();
      await chart.updateComplete;
      expect(outlineOf(chart)).to.deep.equal(closed);
    });

    it('stay as they are when the language, the feed or the place changes', async () => {
      const chart = await renderChart(real);
      toggleOf(chart, 'Startet av etatene').click();
      chart.lang = 'en';
      await nextTask();
      await chart.updateComplete;
      expect(outlineOf(chart).slice(0, 4)).to.deep.equal([
        'Steering group',
        '- Coordination group',
        '- - Started by the agencies',
        '- - Started by the regional health authorities or KS',
      ]);
      chart.data = {...real, updated: '2023-06-08'};
      await chart.updateComplete;
      expect(outlineOf(chart)[3]).to.equal('- - Started by the regional health authorities or KS');
      const place = await fixture<HTMLElement>(html`<div></div>`);
      place.append(chart);
      await chart.updateComplete;
      expect(outlineOf(chart)[3]).to.equal('- - Started by the regional health authorities or KS');
    });

    it('tell a script first, which may keep the chart as it is', async () => {
      const chart = await renderChart(real);
      const events: UnitToggleEvent[] = [];
      let isKept = true;
      chart.parentElement!.addEventListener('ki-unit-toggle', (event) => {
        events.push(event);
        if (isKept) event.preventDefault();
      });
      const toggle = toggleOf(chart, 'Koordineringsgruppen');
      toggle.click();
      await chart.updateComplete;
      expect(outlineOf(chart)).to.deep.equal(realOutline);
      isKept = false;
      toggle.click();
      await chart.updateComplete;
      toggle.click();
      expect(events.map(({unit, open, composed}) => [unit, open, composed])).to.deep.equal([
        ['koordineringsgruppen', false, true],
        ['koordineringsgruppen', false, true],
        ['koordineringsgruppen', true, true],
      ]);
    });

    it('can all be closed and opened by a script', async () => {
      const chart = await renderChart(real);
      chart.collapseAll();
      await chart.updateComplete;
      expect(outlineOf(chart)).to.deep.equal(realOutline.filter((line) => !line.startsWith('- ')));
      expect(chart.parentElement!.scrollWidth).to.equal(900);
      chart.expandAll();
      await chart.updateComplete;
      expect(outlineOf(chart)).to.deep.equal(realOutline);
    });

    it('leave a chart that axe finds nothing in', async () => {
      const chart = await renderChart(real);
      toggleOf(chart, 'Koordineringsgruppen').click();
      for (const details of deepQueryAll<HTMLDetailsElement>(chart, 'details')) details.open = true;
      await chart.updateComplete;
      for (const scheme of ['light', 'dark']) await expectAccessible(chart, scheme);
    });
  });

  describe('to a keyboard and to a screen reader', () => {
    it('stops at what can be opened, in the order in which it is read', async () => {
      expect(await tabStopsOf(await renderChart(real))).to.deep.equal([
        'Hopp over kartet',
        ...['Vis mer om Styringsgruppen', 'Skjul 1 enhet under Styringsgruppen'],
        ...['Vis mer om Koordineringsgruppen', 'Skjul 2 enheter under Koordineringsgruppen'],
        ...['Vis mer om Startet av etatene', 'Skjul 5 enheter under Startet av etatene'],
        'Vis mer om Tverretatlig regulatorisk veiledning',
        'Vis mer om Tverretatlig informasjonsside',
        'Vis mer om Tilgang til data for KI',
        'Vis mer om God klinisk praksis ved bruk av KI, radiologi',
        'Vis mer om Startet av RHF-ene eller KS',
        'Vis mer om Referansegruppen for Nasjonal helse- og sykehusplan',
        ...['Last ned kartet', 'Helsedirektoratet', 'NLOD 2.0'],
      ]);
    });

    const tree = [
      'heading 2 "Slik er arbeidet organisert"',
      'list "Enheter"',
      '  listitem 1',
      '    group',
      '      DisclosureTriangle closed "Vis mer om Styret"',
      '    button open "Skjul 1 enhet under Styret"',
      '    list',
      '      listitem 2',
      '  listitem 1',
    ];
    for (const width of [320, 720]) {
      itWithAccessibilityTree(`is nested lists with the same names, at ${width} px`, async () => {
        expect((await accessibilityTreeOf(await renderChart(makeFeed(), {width}))).slice(0, 9)).to.deep.equal(tree);
      });
    }
  });

  describe('unusual charts', () => {
    it('shows one body alone', async () => {
      const chart = await renderChart(makeFeed({bodies: [{id: 'styret', name: 'Styret'}], relations: []}));
      expect(outlineOf(chart)).to.deep.equal(['Styret']);
      expect(boxOf(chart, 'Styret').getBoundingClientRect().width).to.be.below(400);
    });

    const many = Array.from({length: 100}, (_, i) => ({id: `a${i}`, name: `Arbeidsgruppe ${i}`, parent: 'styret'}));
    const deep = Array.from({length: 60}, (_, i) => ({id: `b${i}`, name: `Nivå ${i}`, ...(i ? {parent: `b${i - 1}`} : {})}));
    const large = makeFeed({bodies: [{id: 'styret', name: 'Styret'}, ...many, ...deep], relations: [], memberships: []});

    it('shows a hundred bodies under one, and sixty below one another, within a phone’s width', async () => {
      for (const width of [320, 1200]) {
        const chart = await renderChart(large, {width});
        chart.expandAll();
        await whenMeasured(chart);
        expect(outlineOf(chart)).to.have.length(161);
        expect(outlineOf(chart).at(-1)).to.equal(`${'- '.repeat(59)}Nivå 59`);
        expect(chart.parentElement!.scrollWidth).to.equal(width);
      }
    });

    it('opens a large one so far as can be taken in, with buttons for all of it', async () => {
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

    it('keeps the details open that a visitor opened, of that unit, on a day when others are gone', async () => {
      const name = 'God klinisk praksis ved bruk av KI, radiologi';
      const chart = await renderChart(real);
      deepQuery(boxOf(chart, name), 'summary').click();
      await nextTask();
      await chart.updateComplete;
      chart.asOf = '2019-11-01';
      await chart.updateComplete;
      const open = deepQueryAll(chart, 'details').filter((details) => (details as HTMLDetailsElement).open);
      expect(open).to.have.length(1);
      expect(boxOf(chart, name).contains(open[0]!)).to.equal(true);
    });

    it('opens as many levels as it is asked to', async () => {
      const chart = await renderChart(real);
      chart.depth = 2;
      await chart.updateComplete;
      expect(outlineOf(chart)).to.deep.equal(realOutline.filter((line) => !line.startsWith('- - ')));
      expect(toggleOf(chart, 'Koordineringsgruppen').ariaExpanded).to.equal('false');
    });

    it('draws anew when the feed comes late and when it is exchanged', async () => {
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
