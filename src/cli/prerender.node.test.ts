import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {parseFragment, serialize, type DefaultTreeAdapterMap} from 'parse5';
import {SaxesParser} from 'saxes';
import {FeedError} from '../feed/feed-error.js';
import {validateFeed} from '../feed/validate-feed.js';
import {makeEmptyFeed, makeFeed, makeMarkupFeed, markup} from '../testing/make-feed.js';
import {needs, readCorpus, readJson} from '../testing/node-data.js';
import {elementsOf, readHtml} from '../testing/read-html.js';
import {makeWholeFeed} from '../testing/whole-feed.js';
import {prerenderPage, prerenderWidget, type PageOptions} from './prerender.js';

const realFeed = readJson('feeds/bedre-bruk-av-ki.json');
const xss = readCorpus('own-xss') as {cases: {payload: unknown}[]} | null;
const fragments = readCorpus('html-fragments') as {cases: {input: string}[]} | null;
const tags = ['ki-project-page', 'ki-project-intro', 'ki-org-chart', 'ki-partner-list', 'ki-contact-card', 'ki-publication-info'];
const sources: Readonly<Record<string, string>> = {
  nb: 'Kilde: Helsedirektoratet, NLOD 2.0. Data per 7. juni 2023.',
  nn: 'Kjelde: Helsedirektoratet, nb:NLOD 2.0. Data per 7. juni 2023.',
  en: 'Source: Norwegian Directorate of Health, nb:NLOD 2.0. Data as of 7 June 2023.',
  se: 'Gáldu: no:Helsedirektoratet, nb:NLOD 2.0. Dieđut: geassemánu 7. b. 2023.',
};

/** What each widget says of the real feed, before the line with the source. */
const readings: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'ki-contact-card': {
    nb: ['## Kontakt', 'Andre henvendelser', 'Siv Anette Fjellkårstad, Helsedirektoratet', 'E-post: Siv.Anette.Fjellkarstad@helsedir.no'],
    nn: ['## Kontakt', 'Andre førespurnader', 'Siv Anette Fjellkårstad, Helsedirektoratet', 'E-post: Siv.Anette.Fjellkarstad@helsedir.no'],
    en: [
      '## Contact',
      'Other enquiries',
      'Siv Anette Fjellkårstad, Norwegian Directorate of Health',
      'E-mail: Siv.Anette.Fjellkarstad@helsedir.no',
    ],
    se: [
      '## Oktavuohta',
      'nb:Andre henvendelser',
      'Siv Anette Fjellkårstad, no:Helsedirektoratet',
      'E-poasta: Siv.Anette.Fjellkarstad@helsedir.no',
    ],
  },
  'ki-publication-info': {
    nb: [
      '## Om denne siden',
      'Først publisert: 16. mars 2022',
      'Sist faglig oppdatert: 7. juni 2023',
      '> Tidligere versjoner',
      '- 7. juni 2023: Faglig oppdatert.',
      '- 16. mars 2022: Først publisert.',
    ],
    nn: [
      '## Om denne sida',
      'Først publisert: 16. mars 2022',
      'Sist fagleg oppdatert: 7. juni 2023',
      '> Tidlegare versjonar',
      '- 7. juni 2023: Fagleg oppdatert.',
      '- 16. mars 2022: Først publisert.',
    ],
    en: [
      '## About this page',
      'First published: 16 March 2022',
      'Last reviewed by experts: 7 June 2023',
      '> Earlier versions',
      '- 7 June 2023: Professionally reviewed.',
      '- 16 March 2022: First published.',
    ],
    se: [
      '## Dán siiddu birra',
      'Almmuhuvvon vuosttaš geardde: njukčamánu 16. b. 2022',
      'Maŋemus fágalaččat ođastuvvon: geassemánu 7. b. 2023',
      '> Ovddit veršuvnnat',
      '- geassemánu 7. b. 2023: nb:Faglig oppdatert.',
      '- njukčamánu 16. b. 2022: no:Først publisert.',
    ],
  },
  'ki-project-intro': {
    nb: [
      'Prosjektet er avsluttet · 2019–2023',
      '## Det nasjonale koordineringsprosjektet for KI',
      'Hjelp og veiledning til helsetjenesten, slik at den lykkes med å ta i bruk kunstig intelligens (KI) på en trygg måte.',
      '[Illustrasjon: Et mikroskop sender ut et pulssignal som går over i et nettverk av punkter og blader. I bakgrunnen er det celler, og én av dem er rammet inn.]',
      'Prosjektet er ledet av Helsedirektoratet, i samarbeid med andre etater, de fire regionale helseforetakene og KS.',
      'Prinsippet er å støtte helsetjenestens egne planer og behov, i tett dialog med sektoren.',
      'Arbeidet er organisert på tre nivåer: en styringsgruppe, en koordineringsgruppe og delprosjekter.',
      'Prosjektperioden er fra andre halvår 2019 til utgangen av 2023.',
      'En del av Nasjonal helse- og sykehusplan 2020–2023.',
    ],
    nn: [
      'Prosjektet er avslutta · 2019–2023',
      '## Det nasjonale koordineringsprosjektet for KI',
      'Hjelp og rettleiing til helsetenesta, slik at ho lykkast med å ta i bruk kunstig intelligens (KI) på ein trygg måte.',
      '[Illustrasjon: Eit mikroskop sender ut eit pulssignal som går over i eit nettverk av punkt og blad. I bakgrunnen er det celler, og éi av dei er ramma inn.]',
      'Prosjektet er leia av Helsedirektoratet, i samarbeid med andre etatar, dei fire regionale helseføretaka og KS.',
      'Prinsippet er å støtte dei planane og behova som helsetenesta sjølv har, i tett dialog med sektoren.',
      'Arbeidet er organisert på tre nivå: ei styringsgruppe, ei koordineringsgruppe og delprosjekt.',
      'Prosjektperioden er frå andre halvår 2019 til utgangen av 2023.',
      'Ein del av Nasjonal helse- og sjukehusplan 2020–2023.',
    ],
    en: [
      'The project has ended · 2019–2023',
      '## The national coordination project for AI',
      'Help and guidance for the health service, so that it succeeds in adopting artificial intelligence (AI) safely.',
      '[Illustration: A microscope sends out a pulse signal that turns into a network of dots and leaves. In the background are cells, and one of them is framed.]',
      'The project is led by the Norwegian Directorate of Health, together with other agencies, the four regional health authorities and KS.',
      'The principle is to support the health service’s own plans and needs, in close dialogue with the sector.',
      'The work is organised on three levels: a steering group, a coordination group and subprojects.',
      'The project period is from the second half of 2019 to the end of 2023.',
      'Part of the National Health and Hospital Plan 2020–2023.',
    ],
    se: [
      'Prošeakta lea loahpahuvvon · 2019–2023',
      '## no:Det nasjonale koordineringsprosjektet for KI',
      'nb:Hjelp og veiledning til helsetjenesten, slik at den lykkes med å ta i bruk kunstig intelligens (KI) på en trygg måte.',
      '[Illustrasjon: Et mikroskop sender ut et pulssignal som går over i et nettverk av punkter og blader. I bakgrunnen er det celler, og én av dem er rammet inn.]',
      'nb:Prosjektet er ledet av Helsedirektoratet, i samarbeid med andre etater, de fire regionale helseforetakene og KS.',
      'nb:Prinsippet er å støtte helsetjenestens egne planer og behov, i tett dialog med sektoren.',
      'nb:Arbeidet er organisert på tre nivåer: en styringsgruppe, en koordineringsgruppe og delprosjekter.',
      'nb:Prosjektperioden er fra andre halvår 2019 til utgangen av 2023.',
      'Oassi: nb:Nasjonal helse- og sykehusplan 2020–2023.',
    ],
  },
  'ki-partner-list': {
    nb: [
      '## Organisasjonene i prosjektet',
      '### Leder arbeidet',
      '- Helsedirektoratet / siden høsten 2019',
      '### Samarbeidspartnere',
      '- Direktoratet for e-helse / siden høsten 2019',
      '- Statens legemiddelverk / siden høsten 2019',
      '- Helsetilsynet / siden høsten 2021',
      '- Folkehelseinstituttet / siden våren 2022',
      '- Kommunesektorens organisasjon / siden høsten 2021',
      '- Helse Sør-Øst RHF / siden høsten 2019',
      '- Helse Midt-Norge RHF / siden våren 2020',
      '- Helse Vest RHF / siden våren 2020',
      '- Helse Nord RHF / siden våren 2020',
      '### Observatør',
      '- Det nasjonale kompetansenettverket (Kunstig intelligens i norsk helsetjeneste) / siden våren 2022',
    ],
    nn: [
      '## Organisasjonane i prosjektet',
      '### Leier arbeidet',
      '- Helsedirektoratet / sidan hausten 2019',
      '### Samarbeidspartnarar',
      '- Direktoratet for e-helse / sidan hausten 2019',
      '- Statens legemiddelverk / sidan hausten 2019',
      '- Helsetilsynet / sidan hausten 2021',
      '- Folkehelseinstituttet / sidan våren 2022',
      '- Kommunesektorens organisasjon / sidan hausten 2021',
      '- Helse Sør-Øst RHF / sidan hausten 2019',
      '- Helse Midt-Noreg RHF / sidan våren 2020',
      '- Helse Vest RHF / sidan våren 2020',
      '- Helse Nord RHF / sidan våren 2020',
      '### Observatør',
      '- Det nasjonale kompetansenettverket (Kunstig intelligens i norsk helseteneste) / sidan våren 2022',
    ],
    en: [
      '## Organisations in the project',
      '### Leads the work',
      '- Norwegian Directorate of Health / since autumn 2019',
      '### Partners',
      '- Norwegian Directorate of eHealth / since autumn 2019',
      '- Norwegian Medicines Agency / since autumn 2019',
      '- Norwegian Board of Health Supervision / since autumn 2021',
      '- Norwegian Institute of Public Health / since spring 2022',
      '- Norwegian Association of Local and Regional Authorities / since autumn 2021',
      '- South-Eastern Norway Regional Health Authority / since autumn 2019',
      '- Central Norway Regional Health Authority / since spring 2020',
      '- Western Norway Regional Health Authority / since spring 2020',
      '- Northern Norway Regional Health Authority / since spring 2020',
      '### Observer',
      '- National competence network (Artificial intelligence in the Norwegian health service) / since spring 2022',
    ],
    se: [
      '## nb:Organisasjonene i prosjektet',
      '### Jođiha barggu',
      '- no:Helsedirektoratet / čakča 2019 rájes',
      '### Ovttasbargoguoimmit',
      '- no:Direktoratet for e-helse / čakča 2019 rájes',
      '- no:Statens legemiddelverk / čakča 2019 rájes',
      '- no:Helsetilsynet / čakča 2021 rájes',
      '- no:Folkehelseinstituttet / giđđa 2022 rájes',
      '- no:Kommunesektorens organisasjon / čakča 2021 rájes',
      '- no:Helse Sør-Øst RHF / čakča 2019 rájes',
      '- nb:Helse Midt-Norge RHF / giđđa 2020 rájes',
      '- no:Helse Vest RHF / giđđa 2020 rájes',
      '- no:Helse Nord RHF / giđđa 2020 rájes',
      '### Áicci',
      '- nb:Det nasjonale kompetansenettverket (Kunstig intelligens i norsk helsetjeneste) / giđđa 2022 rájes',
    ],
  },
};

/** The chart in short: its units, the deeper the lower they hang. */
const units: Readonly<Record<string, readonly string[]>> = {
  nb: [
    'Styringsgruppe / Styringsgruppen',
    '  Koordineringsgruppe / Koordineringsgruppen',
    '    Delprosjekter / Startet av etatene',
    '      Delprosjekt / Tverretatlig regulatorisk veiledning / fra 2022',
    '      Delprosjekt / Tverretatlig informasjonsside / fra 2022',
    '      Leveranse / Statusrapport / 20. oktober 2022',
    '      Leveranse / Tilgang til data for KI / 2022',
    '      Leveranse / God klinisk praksis ved bruk av KI, radiologi',
    '    Relaterte aktiviteter / Startet av RHF-ene eller KS',
    'Referansegruppe / Referansegruppen for Nasjonal helse- og sykehusplan',
    'Nettverk / Det nasjonale kompetansenettverket (Kunstig intelligens i norsk helsetjeneste)',
  ],
  nn: [
    'Styringsgruppe / Styringsgruppa',
    '  Koordineringsgruppe / Koordineringsgruppa',
    '    Delprosjekt / Starta av etatane',
    '      Delprosjekt / Tverretatleg regulatorisk rettleiing / frå 2022',
    '      Delprosjekt / Tverretatleg informasjonsside / frå 2022',
    '      Leveranse / Statusrapport / 20. oktober 2022',
    '      Leveranse / Tilgang til data for KI / 2022',
    '      Leveranse / God klinisk praksis ved bruk av KI, radiologi',
    '    Relaterte aktivitetar / Starta av RHF-a eller KS',
    'Referansegruppe / Referansegruppa for Nasjonal helse- og sjukehusplan',
    'Nettverk / Det nasjonale kompetansenettverket (Kunstig intelligens i norsk helseteneste)',
  ],
  en: [
    'Steering group / Steering group',
    '  Coordination group / Coordination group',
    '    Subprojects / Started by the agencies',
    '      Subproject / Cross-agency regulatory guidance / from 2022',
    '      Subproject / Cross-agency information pages / from 2022',
    '      Deliverable / Status report / 20 October 2022',
    '      Deliverable / Access to data for AI / 2022',
    '      Deliverable / Good clinical practice in the use of AI, radiology',
    '    Related activities / Started by the regional health authorities or KS',
    'Reference group / Reference group for the National Health and Hospital Plan',
    'Network / National competence network (Artificial intelligence in the Norwegian health service)',
  ],
  se: [
    'Stivrenjoavku / nb:Styringsgruppen',
    '  Oktiiordnenjoavku / nb:Koordineringsgruppen',
    '    Oasseprošeavttat / nb:Startet av etatene',
    '      Oasseprošeakta / nb:Tverretatlig regulatorisk veiledning / 2022 rájes',
    '      Oasseprošeakta / nb:Tverretatlig informasjonsside / 2022 rájes',
    '      Boađus / no:Statusrapport / golggotmánu 20. b. 2022',
    '      Boađus / no:Tilgang til data for KI / 2022',
    '      Boađus / no:God klinisk praksis ved bruk av KI, radiologi',
    '    Guoskevaš doaimmat / nb:Startet av RHF-ene eller KS',
    'Referánsajoavku / nb:Referansegruppen for Nasjonal helse- og sykehusplan',
    'Fierpmádat / nb:Det nasjonale kompetansenettverket (Kunstig intelligens i norsk helsetjeneste)',
  ],
};

const read = async (tag: string, attributes: Readonly<Record<string, string>>, feed: unknown = realFeed) =>
  readHtml(await prerenderWidget(tag, attributes, feed));

describe('a widget as plain HTML', () => {
  for (const [tag, byLanguage] of Object.entries(readings)) {
    for (const [lang, lines] of Object.entries(byLanguage)) {
      it(`<${tag}> reads in ${lang} as the real feed says`, async () => {
        assert.deepEqual(await read(tag, {lang}), [...lines, sources[lang]]);
      });
    }
  }

  for (const [lang, lines] of Object.entries(units)) {
    it(`<ki-org-chart> in ${lang} is the whole chart as a nested list`, async () => {
      const shown = await read('ki-org-chart', {lang});
      assert.deepEqual(
        shown.filter((line) => /^ *- .* \/ /.test(line)).map((line) => line.replace('- ', '')),
        lines,
      );
      assert.equal(shown.at(-1), sources[lang]);
    });
  }

  it('<ki-org-chart> tells of a unit its members, its relations, its details and what is under it, and offers no controls', async () => {
    const shown = await read('ki-org-chart', {lang: 'nb'});
    assert.deepEqual(shown.slice(0, 20), [
      '## Slik er arbeidet organisert',
      '- Styringsgruppe / Styringsgruppen',
      '  Hdir (leder), E-helse, SLV, Htil, FHI, KS, HSØ, HMN, HV og HN',
      '  Har observatør: KIN',
      '  Bedre bruk av KI: Observatør i KIN',
      '  > Vis mer om Styringsgruppen',
      '  Oppgaven er å lede prosjektet og bestemme hvilke delprosjekter som skal starte. Slik får arbeidet en felles plan. Medlemmer: én representant fra hver av etatene, de regionale helseforetakene og KS.',
      '  10 medlemmer',
      '  - Helsedirektoratet, leder, siden høsten 2019',
      '  - Direktoratet for e-helse, siden høsten 2019',
      '  - Statens legemiddelverk, siden høsten 2019',
      '  - Helsetilsynet, siden høsten 2021',
      '  - Folkehelseinstituttet, siden våren 2022',
      '  - Kommunesektorens organisasjon, siden høsten 2021',
      '  - Helse Sør-Øst RHF, siden høsten 2019',
      '  - Helse Midt-Norge RHF, siden våren 2020',
      '  - Helse Vest RHF, siden våren 2020',
      '  - Helse Nord RHF, siden våren 2020',
      '  - Det nasjonale kompetansenettverket (Kunstig intelligens i norsk helsetjeneste), observatør, siden våren 2022',
      '  1 enhet under Styringsgruppen',
    ]);
    assert.doesNotMatch(shown.join('\n'), /Last ned|Lenke til|Åpne alle|Hopp over/);
  });

  it('<ki-org-chart> of five hundred units has all of them', async () => {
    const bodies = Array.from({length: 500}, (_, i) => ({
      id: `e${i}`,
      name: `Enhet ${i}`,
      ...(i && {parent: `e${Math.floor((i - 1) / 6)}`}),
    }));
    const shown = await read('ki-org-chart', {lang: 'nb'}, makeFeed({bodies, memberships: [], relations: []}));
    assert.equal(shown.filter((line) => /- (.* \/ )?Enhet \d+$/.test(line)).length, 500);
  });

  it('<ki-partner-list> is a table, a sentence or a row of names as it is on the page', async () => {
    assert.deepEqual((await read('ki-partner-list', {lang: 'nb', variant: 'table'})).slice(1, 4), [
      '| Virksomhet | Rolle | Med siden | Organisasjonsnummer',
      '| Helsedirektoratet | leder | høsten 2019 | 983\u00a0544\u00a0622',
      '| Direktoratet for e-helse | partner | høsten 2019 | 915\u00a0933\u00a0149',
    ]);
    assert.deepEqual((await read('ki-partner-list', {lang: 'nb', group: 'site', variant: 'logos'})).slice(2), [
      '- Statens legemiddelverk',
      '- Direktoratet for e-helse',
      '- Helsetilsynet',
      '- FHI',
      sources.nb,
    ]);
    assert.match(
      (await read('ki-partner-list', {lang: 'nb', variant: 'sentence'}))[1]!,
      /^Helsedirektoratet leder arbeidet i samarbeid med Direktoratet for e-helse, .*, Helse Vest RHF og Helse Nord RHF\. /,
    );
  });

  it('<ki-project-page> is one page with one outline and one line for the source', async () => {
    const shown = await read('ki-project-page', {lang: 'nb', 'heading-level': '1'});
    assert.deepEqual(
      shown.filter((line) => line.startsWith('#')),
      [
        '# Det nasjonale koordineringsprosjektet for KI',
        '## Slik er arbeidet organisert',
        '## Organisasjonene i prosjektet',
        '### Leder arbeidet',
        '### Samarbeidspartnere',
        '### Observatør',
        '## Kontakt',
        '## Om denne siden',
        '## Informasjonssidene om KI',
      ],
    );
    assert.equal(shown.filter((line) => line === sources.nb).length, 1);
    assert.equal(shown.at(-1), sources.nb);
  });

  it('shows the day and the level that its attributes say', async () => {
    const shown = await read('ki-partner-list', {lang: 'nb', 'as-of': '2024-06-01', 'heading-level': '4'});
    assert.equal(shown[0], '#### Organisasjonene i prosjektet');
    assert.ok(shown.includes('- Direktoratet for e-helse / siden høsten 2019, nå en del av Helsedirektoratet'));
    assert.equal(shown.at(-1), `${sources.nb} Viser situasjonen per 1. juni 2024.`);
  });

  it('shows a picture where it is from the page', async () => {
    const sourceOf = async (feed: string) =>
      /<img src="([^"]*)"/.exec(await prerenderWidget('ki-project-intro', {lang: 'nb', feed}, realFeed))?.[1];
    assert.equal(await sourceOf('/ki-widgets/feeds/bedre-bruk-av-ki.json'), '/ki-widgets/feeds/bedre-bruk-av-ki.svg');
    assert.equal(await sourceOf('../feeds/bedre-bruk-av-ki.json'), '../feeds/bedre-bruk-av-ki.svg');
    assert.equal(await sourceOf('bedre-bruk-av-ki.json?v=2'), 'bedre-bruk-av-ki.svg');
    assert.equal(await sourceOf('https://vert.example/a/b.json'), 'https://vert.example/a/bedre-bruk-av-ki.svg');
  });

  it('has pictures no wider than a phone, since the page may have no rule for them', async () => {
    const sizeOf = async (image: object) =>
      /width="\d*" height="\d*"/.exec(
        await prerenderWidget(
          'ki-project-intro',
          {lang: 'nb'},
          makeFeed({project: {name: 'P', image: {url: 'a.png', alt: 'A', ...image}}}),
        ),
      )?.[0];
    assert.equal(await sizeOf({width: 1600, height: 1000}), 'width="300" height="188"');
    assert.equal(await sizeOf({width: 200, height: 400}), 'width="200" height="400"');
    assert.equal(await sizeOf({}), undefined);
  });

  it('is nothing when the feed has nothing for it, or when it draws nothing', async () => {
    for (const tag of tags) assert.equal(await prerenderWidget(tag, {lang: 'nb'}, makeEmptyFeed()), '', tag);
    await assert.rejects(prerenderWidget('browser-support-banner', {lang: 'nb'}, realFeed), TypeError);
    await assert.rejects(prerenderWidget('ki-feed', {lang: 'nb'}, realFeed), TypeError);
  });

  it('is refused, by a reason, when the feed is none', async () => {
    for (const [feed, code] of [
      [null, 'not-a-feed'],
      [[], 'not-a-feed'],
      [{version: '2.0'}, 'unsupported-version'],
    ] as const) {
      await assert.rejects(prerenderWidget('ki-contact-card', {}, feed), (error) => error instanceof FeedError && error.code === code);
    }
  });

  it('leaves nothing of a browser behind', async () => {
    const {Event: event} = globalThis;
    await prerenderWidget('ki-contact-card', {lang: 'nb'}, realFeed);
    assert.equal(globalThis.Event, event);
    assert.equal(typeof document, 'undefined');
    assert.equal(typeof location, 'undefined');
  });
});

describe('plain HTML of a widget', () => {
  const feeds: Readonly<Record<string, unknown>> = {
    'the real feed': realFeed,
    'a feed with everything': makeWholeFeed(),
    'a feed of markup': makeMarkupFeed(),
  };
  for (const [name, feed] of Object.entries(feeds)) {
    it(`of ${name} is the same tree for a parser of HTML and for one of XML, and holds nothing that needs a script or a style`, async () => {
      for (const tag of tags) {
        for (const lang of ['nb', 'se']) {
          const html = await prerenderWidget(tag, {lang, feed: 'x/f.json', variant: 'table'}, feed);
          assert.deepEqual(xmlTreeOf(html), htmlTreeOf(html), tag);
          expectPlain(html);
        }
      }
    });
  }

  it('is for a browser what it is as text', async () => {
    const html = await prerenderWidget('ki-project-page', {lang: 'nb'}, realFeed);
    assert.equal(serialize(parseFragment(html)), html.replaceAll(' />', '>'));
  });

  it('has words apart even for who takes the tags away', async () => {
    const text = (await prerenderWidget('ki-project-page', {lang: 'nb'}, realFeed)).replace(/<[^>]*>/g, '');
    const names = ['Helsedirektoratet', 'Direktoratet for e-helse', 'Helse Midt-Norge RHF', 'Helse Vest RHF', 'Styringsgruppen', 'Kontakt'];
    for (const name of names) {
      for (const {index} of text.matchAll(new RegExp(name, 'g'))) {
        const around = text.slice(Math.max(0, index - 1), index + name.length + 1);
        assert.match(around, new RegExp(`^[^\\p{L}]?${name}[^\\p{L}]?$`, 'u'));
      }
    }
  });

  it('shows markup in a feed as text', async () => {
    for (const tag of tags) {
      const html = await prerenderWidget(tag, {lang: 'nb'}, makeMarkupFeed());
      expectPlain(html);
      if (tag !== 'ki-publication-info') assert.ok(readHtml(html).join('\n').includes(markup), tag);
    }
  });

  it('keeps every hostile text of the collection a text', needs(xss), async () => {
    const payloads = xss!.cases.map(({payload}) => payload).filter((payload) => typeof payload === 'string' && payload.trim() !== '');
    const texts = payloads as string[];
    const feed = makeFeed({
      organizations: texts.map((name, i) => ({id: `o${i}`, name, shortName: name})),
      bodies: texts.map((name, i) => ({id: `b${i}`, name, description: name})),
      memberships: texts.map((_, i) => ({organization: `o${i}`, body: `b${i}`})),
      relations: [],
      groups: [{id: 'project', statement: texts[0]!, members: texts.map((_, i) => ({organization: `o${i}`, role: 'partner'}))}],
      contacts: texts.map((role, i) => ({id: `c${i}`, role, person: role, purpose: role, url: role})),
      project: {name: texts[1]!, description: texts, partOf: {name: texts[2]!, url: texts[3]!}},
    });
    const {html} = await prerenderPage('<ki-project-page feed="x"></ki-project-page>', () => Promise.resolve(feed));
    const [page, division, ...rest] = elementsOf(html);
    assert.deepEqual([page!.tagName, division!.attrs[0]!.value], ['ki-project-page', 'ki-prerendered']);
    const data = rest.filter(({tagName}) => tagName === 'script');
    assert.equal(data.length, 1);
    assert.deepEqual(data[0]!.attrs, [{name: 'type', value: 'application/ld+json'}]);
    expectPlain(html.replace(/<script type="application\/ld\+json">[^<]*<\/script>/, ''));
    const words = (text: string) => text.replace(/[\s\p{Cc}\ufffe\uffff]+/gu, ' ').trim();
    const shown = words(readHtml(html).join('\n'));
    for (const text of texts.slice(4)) assert.ok(shown.includes(words(text)), JSON.stringify(text));
  });
});

describe('a text of a feed', () => {
  it('comes back from the page as it was, whatever a parser might see in it', needs(fragments), async () => {
    const texts = fragments!.cases.filter((_, i) => i % 3 === 0).map(({input}) => input);
    const {feed} = validateFeed(makeFeed({contacts: texts.map((role, i) => ({id: `c${i}`, role, telephone: '22 00 00 00'}))}));
    const html = await prerenderWidget('ki-contact-card', {lang: 'nb'}, feed);
    expectPlain(html);
    // Neither blanks in a row nor characters that XML does not allow are shown.
    const words = (text: string) =>
      text
        .replace(/[ \t\n\r\f]+/g, ' ')
        .replace(/[^\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
        .trim();
    const shown = elementsOf(html).filter(({tagName}) => tagName === 'li');
    assert.ok(shown.length > 300);
    assert.deepEqual(
      shown.map(({childNodes}) => {
        const paragraph = childNodes.find((node): node is DefaultTreeAdapterMap['element'] => 'tagName' in node && node.tagName === 'p');
        return words(paragraph?.childNodes.map((node) => ('value' in node ? node.value : '')).join('') ?? '');
      }),
      feed!.contacts!.map(({role = ''}) => words(role as string)),
    );
  });
});

const json = Promise.resolve(realFeed);
const fill = async (page: string, options?: PageOptions, feed: Promise<unknown> = json) => prerenderPage(page, () => feed, options);
const outcomesOf = async (page: string, options?: PageOptions) =>
  (await fill(page, options)).widgets.map(({tag, line, outcome}) => `${line} ${tag} ${outcome}`);

describe('a page', () => {
  const page = [
    '\ufeff<!DOCTYPE html><HTML lang=nb>\r\n<head><title>Sæ & Sø</title><meta charset="utf-8" /></head>\r\n<body class=\'a\'>\r\n',
    '<!-- <ki-contact-card></ki-contact-card> --><p>Før &aring;<br>\r\n',
    '<ki-contact-card feed="f.json" heading-level=3 >\r\n</ki-contact-card>\r\n',
    '<script>var x = "<ki-contact-card></ki-contact-card>";</script><KI-Publication-Info FEED=f.json></KI-Publication-Info>',
    '<p>Etter\r\n',
  ];

  it('keeps its bytes around what is filled', async () => {
    const source = page.join('').replace('<p>Før', '<div>Før');
    const {html, widgets} = await fill(source);
    assert.deepEqual(
      widgets.map(({tag, line, outcome}) => [tag, line, outcome]),
      [
        ['ki-contact-card', 5, 'filled'],
        ['ki-publication-info', 7, 'filled'],
      ],
    );
    const pieces = html.split(/<div class="ki-prerendered" lang="nb">\n[^]*?\n<\/div>/);
    assert.equal(pieces.length, 3);
    assert.equal(pieces.join(''), source);
    assert.ok(pieces[0]!.endsWith('heading-level=3 >\r\n'));
    assert.ok(pieces[1]!.startsWith('</ki-contact-card>'));
  });

  it('of any make keeps its bytes, and filled twice is filled once', needs(fragments), async () => {
    const filled = new Set<string>();
    for (const {input: fragment} of fragments!.cases.filter((_, i) => i % 9 === 0)) {
      const source = `${fragment}<ki-contact-card feed="f.json" lang="nb"></ki-contact-card>${fragment}`;
      const {html, widgets} = await fill(source, {}, Promise.resolve(makeFeed()));
      assert.equal(html.replace(/<div class="ki-prerendered" lang="nb">\n[^]*?\n<\/div>/, ''), source);
      assert.equal((await fill(html, {}, Promise.resolve(makeFeed()))).html, html, JSON.stringify(fragment));
      for (const {outcome} of widgets) filled.add(outcome);
    }
    assert.ok(filled.has('filled'));
  });

  it('stays as it is when it has no widgets', async () => {
    for (const source of ['', 'ki-feed', '<p>å', '<b><p></b>\r\n</p>', page[0]!]) assert.equal((await fill(source)).html, source);
  });

  it('filled twice is filled once', async () => {
    for (const source of [
      page.join(''),
      '<ki-project-page feed="/f.json" lang="en"></ki-project-page>',
      '<ki-feed feed="f.json"> <ki-org-chart><h2 slot="heading">Kart</h2> </ki-org-chart>\n<ki-partner-list variant="table"/></ki-partner-list></ki-feed>',
    ]) {
      const once = (await fill(source, {replaces: true})).html;
      assert.equal((await fill(once)).html, once);
      assert.equal((await fill(once, {replaces: true})).html, once);
    }
  });

  it('filled again says what the feed says by then', async () => {
    const source = '<ki-contact-card feed="f.json" lang="nb"></ki-contact-card>';
    const before = (await fill(source, {}, Promise.resolve(makeFeed()))).html;
    assert.ok(before.includes('Kari Nordmann'));
    assert.equal((await fill(before)).html, (await fill(source)).html);
    const none = await fill(before, {}, Promise.resolve(makeEmptyFeed()));
    assert.equal(none.html, source);
    assert.equal(none.widgets[0]!.outcome, 'empty');
  });

  it('keeps a text of its own in an element, unless that is to give way', async () => {
    const source = '<ki-contact-card feed="f.json" lang="nb"> Spør <a href="x">oss</a>. <!-- x --></ki-contact-card>';
    assert.equal((await fill(source)).html, source);
    assert.deepEqual(await outcomesOf(source), ['1 ki-contact-card kept']);
    const {html} = await fill(source, {replaces: true});
    assert.deepEqual(readHtml(html), [...readings['ki-contact-card']!.nb!, sources.nb]);
    assert.ok(html.includes('<!-- x -->'));
  });

  it('keeps what it puts into slots, and the feed that stands in it', async () => {
    const inline = JSON.stringify(makeFeed()).replaceAll('<', '\\u003c');
    const source = `<ki-contact-card lang="nb"><h3 slot="heading">Spør oss</h3><script type="application/json">${inline}</script></ki-contact-card>`;
    const {html} = await fill(source);
    assert.ok(html.startsWith(source.replace('</ki-contact-card>', '<div class="ki-prerendered"')));
    assert.deepEqual(readHtml(html).slice(0, 3), ['### Spør oss', '- Spørsmål om prosjektet', '  Kari Nordmann, Etaten for prøving']);
  });

  it('gives its widgets the language, the feed and the day around them', async () => {
    const source = `<html lang="en"><ki-feed feed="a.json" as-of="2024-06-01"><section lang="nn">
      <ki-partner-list></ki-partner-list></section><ki-partner-list feed="b.json"></ki-partner-list>
      <ki-partner-list as-of="2020-01-01"></ki-partner-list></ki-feed>`;
    const asked: (string | null)[] = [];
    const {html} = await prerenderPage(source, (address) => {
      asked.push(address);
      return json;
    });
    assert.deepEqual(asked, ['a.json', 'b.json']);
    assert.deepEqual(
      readHtml(html).filter((line) => /2019|Source|Kjelde/.test(line) && !/Norwegian|South/.test(line.replace(/^Source.*/, 'S'))),
      [
        '- Helsedirektoratet / sidan hausten 2019',
        '- Direktoratet for e-helse / sidan hausten 2019, no ein del av Helsedirektoratet',
        '- Direktoratet for medisinske produkt / sidan hausten 2019, tidlegare Statens legemiddelverk',
        '- Helse Sør-Øst RHF / sidan hausten 2019',
        'Kjelde: Helsedirektoratet, nb:NLOD 2.0. Data per 7. juni 2023. Viser situasjonen per 1. juni 2024.',
        'Source: Norwegian Directorate of Health, nb:NLOD 2.0. Data as of 7 June 2023.',
        'Source: Norwegian Directorate of Health, nb:NLOD 2.0. Data as of 7 June 2023. Shows the situation as of 1 January 2020.',
      ],
    );
  });

  it('says of each element what it could not do', async () => {
    assert.deepEqual(
      await outcomesOf(
        '<p>a <ki-org-chart feed="x"></ki-org-chart></p>\n<ki-nothing feed="x"></ki-nothing>\n<ki-contact-card feed="x" contact="nobody"></ki-contact-card>\n<div><ki-contact-card feed="x"></div>',
      ),
      ['1 ki-org-chart in-paragraph', '2 ki-nothing unknown', '3 ki-contact-card empty', '4 ki-contact-card unclosed'],
    );
    const {widgets} = await prerenderPage('<ki-org-chart></ki-org-chart>', () => Promise.resolve(undefined));
    assert.equal(widgets[0]!.outcome, 'no-feed');
  });

  it('leaves the notice about browsers out of its text', async () => {
    const source =
      '<html lang="nb"><browser-support-banner feed="f.json" preview></browser-support-banner><ki-contact-card feed="f.json"></ki-contact-card>';
    assert.doesNotMatch((await fill(source)).html, /nettleser/i);
  });

  it('is not changed at all when a feed cannot be used', async () => {
    const source = '<ki-contact-card feed="a"></ki-contact-card><ki-contact-card feed="b"></ki-contact-card>';
    await assert.rejects(
      prerenderPage(source, (address) => (address === 'a' ? json : Promise.resolve({version: '9.0'}))),
      FeedError,
    );
  });

  it('tells what is wrong in a feed that can be used', async () => {
    const {feeds} = await fill('<ki-contact-card feed="f.json"></ki-contact-card>', {}, Promise.resolve({...makeFeed(), colour: 'red'}));
    assert.deepEqual(
      feeds.map(({address, issues}) => [address, issues.map(({code, pointer}) => `${code} ${pointer}`)]),
      [['f.json', ['unknown-key /colour']]],
    );
  });
});

describe('structured data in a page', () => {
  const dataOf = (html: string) =>
    JSON.parse(/<script type="application\/ld\+json">([^<]*)<\/script>/.exec(html)?.[1] ?? 'null') as unknown;

  it('stand beside the project’s page, and nowhere else', async () => {
    const source =
      '<html lang="nb"><ki-project-page feed="feeds/f.json"></ki-project-page><ki-contact-card feed="f.json"></ki-contact-card>';
    const {html} = await fill(source);
    assert.equal(html.split('application/ld+json').length, 2);
    const graph = (dataOf(html) as {'@graph': Record<string, unknown>[]})['@graph'];
    assert.equal(graph[0]!.name, 'Det nasjonale koordineringsprosjektet for KI');
    assert.equal(graph[0]!['@id'], '#ki-page');
    assert.equal('url' in graph[0]!, false);
    assert.equal((graph[1]!.image as {contentUrl: string}).contentUrl, 'feeds/bedre-bruk-av-ki.svg');
    assert.doesNotMatch(html, /page\.invalid/);
  });

  it('name the page by its address where that is known', async () => {
    const {html} = await fill('<ki-project-page feed="/feeds/f.json" lang="nb"></ki-project-page>', {url: 'https://etaten.example/ki/'});
    const graph = (dataOf(html) as {'@graph': Record<string, unknown>[]})['@graph'];
    assert.equal(graph[0]!.url, 'https://etaten.example/ki/');
    assert.equal(graph[1]!['@id'], 'https://etaten.example/ki/#ki-project');
    assert.ok(html.includes('<img src="https://etaten.example/feeds/bedre-bruk-av-ki.svg"'));
    assert.doesNotMatch(html, /href="https:\/\/etaten\.example\/ki\/#/);
  });
});

/** A parsed tree as nested lists: the tag, its attributes, and what is in it. */
type Tree = (string | Record<string, string> | Tree)[];

function xmlTreeOf(xml: string): Tree {
  const root: Tree = [];
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => assert.fail(error.message));
  parser.on('opentag', ({name, attributes}) => {
    const tree: Tree = [name, {...attributes}];
    open.at(-1)!.push(tree);
    open.push(tree);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (text) => text && open.at(-1)!.push(text));
  parser.write(xml).close();
  return root;
}

function htmlTreeOf(html: string): Tree {
  const walk = (node: DefaultTreeAdapterMap['childNode']): Tree => {
    if ('value' in node) return [node.value];
    if (!('tagName' in node)) return [];
    return [[node.tagName, Object.fromEntries(node.attrs.map(({name, value}) => [name, value])), ...node.childNodes.flatMap(walk)]];
  };
  return parseFragment(html).childNodes.flatMap(walk);
}

const plainTags =
  'h1 h2 h3 h4 h5 h6 p ul li dl dt dd table thead tbody tr th td details summary strong a time img picture source span br div ki-project-page';
const plainAttributes = 'href src srcset media alt width height loading lang datetime scope';

function expectPlain(html: string): void {
  for (const {tagName, attrs} of elementsOf(html)) {
    assert.ok(plainTags.split(' ').includes(tagName), tagName);
    for (const {name, value} of attrs) {
      const isOurs = (name === 'class' && value === 'ki-prerendered') || (name === 'feed' && tagName === 'ki-project-page');
      assert.ok(isOurs || plainAttributes.split(' ').includes(name), `${tagName} ${name}`);
      if (['href', 'src', 'srcset'].includes(name))
        assert.match(new URL(value, 'https://x.example/').protocol, /^(https?|mailto|tel):$/, value);
    }
  }
}
