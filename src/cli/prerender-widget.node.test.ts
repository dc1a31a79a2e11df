import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {widgetTags} from '../elements/widgets.js';
import {FeedError} from '../feed/feed-error.js';
import {makeEmptyFeed, makeFeed} from '../testing/make-feed.js';
import {readJson} from '../testing/node/test-data.js';
import {prerenderedHtml} from '../testing/prerendered-html.js';
import {readHtml} from '../testing/node/read-html.js';
import {htmlWidgetLines, htmlSourceLines, htmlUnitLines} from '../testing/expected-texts.js';
import {prerenderWidget} from './prerender-widget.js';

const realFeed = readJson('src/testing/project-2023-06-07.json');

const read = async (tag: string, attributes: Readonly<Record<string, string>>, feed: unknown = realFeed) =>
  readHtml(await prerenderWidget(tag, attributes, feed));

describe('prerenderWidget', () => {
  for (const [tag, byLanguage] of Object.entries(htmlWidgetLines)) {
    for (const [lang, lines] of Object.entries(byLanguage)) {
      it(`writes the content of <${tag}> in ${lang} for the real feed`, async () => {
        assert.deepEqual(await read(tag, {lang}), [...lines, htmlSourceLines[lang]]);
      });
    }
  }

  for (const [lang, lines] of Object.entries(htmlUnitLines)) {
    it(`writes <ki-org-chart> in ${lang} as a nested list of all units`, async () => {
      const shown = await read('ki-org-chart', {lang});
      assert.deepEqual(
        shown
          .map((line) => line.replace(/^( *- )> /, '$1'))
          .filter((line) => /^ *- (.* \/ |(Styrings|Koordinerings)grupp\S+$|(Steering|Coordination) group$)/.test(line))
          .map((line) => line.replace('- ', '')),
        lines,
      );
      assert.equal(shown.at(-1), htmlSourceLines[lang]);
    });
  }

  it('isolates names with another text direction', async () => {
    const organizations = [
      {id: 'a', name: 'Etat\u202eX'},
      {id: 'b', name: {nb: 'Etaten', ar: 'وكالة'}},
    ];
    const members = [
      {organization: 'a', role: 'lead'},
      {organization: 'b', role: 'partner'},
    ];
    const feed = {...makeEmptyFeed(), organizations, groups: [{id: 'project', members}]};
    const html = await prerenderWidget('ki-partner-list', {variant: 'sentence', lang: 'nb'}, feed);
    assert.match(html, /<p><bdi>Etat\u202eX<\/bdi> [a-zæøå ]+ Etaten\.<\/p>/);
    const arabic = {...feed, organizations: [organizations[0], {id: 'b', name: {ar: 'وكالة'}}]};
    assert.match(
      await prerenderWidget('ki-partner-list', {variant: 'sentence', lang: 'nb'}, arabic),
      /<span lang="ar" dir="rtl"><bdi>وكالة<\/bdi><\/span>\.<\/p>/,
    );
  });

  it('writes members, relations, details and children of the units of <ki-org-chart>, without controls', async () => {
    const shown = await read('ki-org-chart', {lang: 'nb'});
    assert.deepEqual(shown.slice(0, 17), [
      '## Slik var arbeidet organisert',
      '- > Styringsgruppen',
      '  Oppgaven er å lede prosjektet og bestemme hvilke delprosjekter som skal starte. Slik får arbeidet en felles plan. Medlemmer: én representant fra hver av etatene, de regionale helseforetakene og KS.',
      '  10 medlemmer og 1 observatør',
      '  - Helsedirektoratet (Hdir), leder, siden høsten 2019',
      '  - Direktoratet for e-helse (E-helse), siden høsten 2019',
      '  - Statens legemiddelverk (SLV), siden høsten 2019',
      '  - Helsetilsynet (Htil), siden høsten 2021',
      '  - Folkehelseinstituttet (FHI), siden våren 2022',
      '  - Kommunesektorens organisasjon (KS), siden høsten 2021',
      '  - Helse Sør-Øst RHF (HSØ), siden høsten 2019',
      '  - Helse Midt-Norge RHF (HMN), siden våren 2020',
      '  - Helse Vest RHF (HV), siden våren 2020',
      '  - Helse Nord RHF (HN), siden våren 2020',
      '  - Det nasjonale kompetansenettverket (Kunstig intelligens i norsk helsetjeneste) (KIN), observatør, siden våren 2022',
      '  Hdir (leder), E-helse, SLV, Htil, FHI, KS, HSØ, HMN, HV og HN',
      '  KIN var observatør',
    ]);
    assert.doesNotMatch(shown.join('\n'), /Last ned|Kopier lenke|Åpne alle|Hopp over/);
  });

  it('writes all of 500 units of <ki-org-chart>', async () => {
    const bodies = Array.from({length: 500}, (_, i) => ({
      id: `e${i}`,
      name: `Enhet ${i}`,
      ...(i && {parent: `e${Math.floor((i - 1) / 6)}`}),
    }));
    const shown = await read('ki-org-chart', {lang: 'nb'}, makeFeed({bodies, memberships: [], relations: []}));
    assert.equal(shown.filter((line) => /- (.* \/ )?Enhet \d+$/.test(line)).length, 500);
  });

  it('writes each variant of <ki-partner-list>', async () => {
    assert.deepEqual((await read('ki-partner-list', {lang: 'nb', variant: 'table'})).slice(1, 4), [
      '| Virksomhet | Rolle | Med siden | Organisasjonsnummer',
      '| Helsedirektoratet (Hdir) | leder | høsten 2019 | 983\u00a0544\u00a0622',
      '| Direktoratet for e-helse (E-helse) | partner | høsten 2019 | 915\u00a0933\u00a0149',
    ]);
    assert.deepEqual((await read('ki-partner-list', {lang: 'nb', group: 'site', variant: 'logos'})).slice(2), [
      '- Statens legemiddelverk',
      '- Direktoratet for e-helse',
      '- Helsetilsynet',
      '- FHI (Folkehelseinstituttet)',
      htmlSourceLines.nb,
    ]);
    assert.match(
      (await read('ki-partner-list', {lang: 'nb', variant: 'sentence'}))[1]!,
      /^Helsedirektoratet ledet arbeidet i samarbeid med Direktoratet for e-helse, .*, Helse Vest RHF og Helse Nord RHF\. /,
    );
  });

  it('writes <ki-project-page> with one outline and one source line', async () => {
    const shown = await read('ki-project-page', {lang: 'nb', 'heading-level': '1'});
    assert.deepEqual(
      shown.filter((line) => line.startsWith('#')),
      [
        '# Det nasjonale koordineringsprosjektet for KI',
        '## Slik var arbeidet organisert',
        '## Organisasjonene i prosjektet',
        '### Ble ledet av',
        '### Samarbeidspartnere',
        '### Observatør',
        '## Kontakt',
        '## Om denne siden',
        '## Informasjonssidene om KI',
      ],
    );
    assert.equal(shown.filter((line) => line === htmlSourceLines.nb).length, 1);
    assert.equal(shown.at(-1), htmlSourceLines.nb);
  });

  it('applies the attributes for date and heading level', async () => {
    const shown = await read('ki-partner-list', {lang: 'nb', 'as-of': '2024-06-01', 'heading-level': '4'});
    assert.equal(shown[0], '#### Organisasjonene i prosjektet');
    assert.ok(
      shown.includes('- Direktoratet for e-helse (E-helse) / fra høsten 2019 til 31. desember 2023, nå en del av Helsedirektoratet'),
    );
    assert.equal(shown.at(-1), `${htmlSourceLines.nb} Organiseringen vises per 1. juni 2024.`);
  });

  it('writes the changes since a date', async () => {
    const attributes = {lang: 'nb', 'as-of': '2024-06-01', 'changed-since': '2023-06-07'};
    const list = await read('ki-partner-list', attributes);
    assert.ok(list.includes('Endret siden 7. juni 2023: 1 virksomhet som ikke lenger er med og 1 virksomhet med nytt navn.'));
    const chart = await read('ki-org-chart', attributes);
    assert.ok(chart.includes('Endret siden 7. juni 2023: 1 ny enhet, 1 virksomhet som ikke lenger er med og 1 virksomhet med nytt navn.'));
  });

  it('writes image URLs relative to the page', async () => {
    const sourceOf = async (feed: string) =>
      /<img src="([^"]*)"/.exec(await prerenderWidget('ki-project-intro', {lang: 'nb', feed}, realFeed))?.[1];
    assert.equal(await sourceOf('/ki-widgets/feeds/bedre-bruk-av-ki.json'), '/ki-widgets/feeds/bedre-bruk-av-ki.svg');
    assert.equal(await sourceOf('../feeds/bedre-bruk-av-ki.json'), '../feeds/bedre-bruk-av-ki.svg');
    assert.equal(await sourceOf('bedre-bruk-av-ki.json?v=2'), 'bedre-bruk-av-ki.svg');
    assert.equal(await sourceOf('https://vert.example/a/b.json'), 'https://vert.example/a/bedre-bruk-av-ki.svg');
  });

  it('limits the width of images, since the page may have no style for them', async () => {
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

  for (const [tag, html] of Object.entries(prerenderedHtml)) {
    it(`writes <${tag}> like the examples in the browser tests`, async () => {
      assert.equal(await prerenderWidget(tag, {lang: 'nb'}, makeFeed()), html);
    });
  }

  it('returns an empty string if the feed has nothing for the widget, and rejects elements without content', async () => {
    for (const tag of widgetTags) assert.equal(await prerenderWidget(tag, {lang: 'nb'}, makeEmptyFeed()), '', tag);
    await assert.rejects(prerenderWidget('browser-support-banner', {lang: 'nb'}, realFeed), TypeError);
    await assert.rejects(prerenderWidget('ki-feed', {lang: 'nb'}, realFeed), TypeError);
  });

  it('rejects an unusable feed with an error code', async () => {
    for (const [feed, code] of [
      [null, 'not-a-feed'],
      [[], 'not-a-feed'],
      [{version: '2.0'}, 'unsupported-version'],
    ] as const) {
      await assert.rejects(prerenderWidget('ki-contact-card', {}, feed), (error) => error instanceof FeedError && error.code === code);
    }
  });

  it('removes the browser globals afterwards', async () => {
    const {Event: event} = globalThis;
    await prerenderWidget('ki-contact-card', {lang: 'nb'}, realFeed);
    assert.equal(globalThis.Event, event);
    assert.equal(typeof document, 'undefined');
    assert.equal(typeof location, 'undefined');
  });
});
