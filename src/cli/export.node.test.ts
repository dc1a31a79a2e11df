import assert from 'node:assert/strict';
import {readFileSync, readdirSync, symlinkSync} from 'node:fs';
import {describe, it} from 'node:test';
import {useTempFolder} from '../testing/node/command-line.js';
import {installTestFont} from '../testing/node/test-font.js';
import {makeEmptyFeed, makeFeed} from '../testing/make-feed.js';
import {skipWithout, readCorpus, readJson} from '../testing/node/test-data.js';
import {estimateTextWidth} from './text-width.js';

const names = readCorpus('own-output-names') as {cases: {name: string}[]} | null;
const realFeed = JSON.stringify(readJson('src/testing/project-2023-06-07.json'));

describe('ki-widgets export', () => {
  installTestFont();
  const {runCommand, spawnCommand, write, read, path} = useTempFolder();
  const writeFeed = () => write('feed.json', JSON.stringify(makeFeed()));

  it('writes the units as a table for spreadsheets', async () => {
    const {exitCode, stdout, stderr} = await runCommand('export', writeFeed(), '--format', 'csv');
    assert.deepEqual([exitCode, stderr], [0, '']);
    assert.deepEqual(stdout.split('\r\n'), [
      '\ufeffId;Navn;Kortnavn;Type;Hører under (id);Hører under;Fra;Til;Beskrivelse;Relasjoner;Nettside',
      'styret;Styret;;Styringsgruppe;;;;;Bestemmer.;Nettverket er observatør;',
      'nettverket;Nettverket;;Nettverk;;;;;;Observatør i Styret;',
      'arbeidsgruppen;Arbeidsgruppen;;Arbeidsgruppe;styret;Styret;;;;;',
      '',
    ]);
  });

  it('writes the ids of parents, since names may be equal, and protects ids from spreadsheets', async () => {
    const bodies = [
      {id: '1-2', name: '10/12'},
      {id: '3e10', name: 'Avd. Nord', parent: '1-2', period: {from: '2019-23', to: '2022-03'}},
      {id: '0012', name: 'Avd. Sør', parent: '1-2', period: {from: '2023-06-07'}},
      {id: 'stab-1', name: 'Stab', shortName: 'S1', parent: '3e10'},
      {id: 'stab-2', name: 'Stab', parent: '0012', description: 'Hjelper; leder, og =alle.'},
    ];
    const feed = {...makeEmptyFeed(), language: 'nb', updated: undefined, bodies};
    const {stdout} = await runCommand('export', write('feed.json', JSON.stringify(feed)), '--format', 'csv');
    assert.deepEqual(stdout.split('\r\n').slice(1), [
      "'1-2;'10/12;;Annet;;;;;;;",
      "'3e10;Avd. Nord;;Annet;'1-2;'10/12;2019-09 (høsten 2019);2022-03;;;",
      "'0012;Avd. Sør;;Annet;'1-2;'10/12;2023-06-07;;;;",
      "stab-1;Stab;S1;Annet;'3e10;Avd. Nord;;;;;",
      'stab-2;Stab;;Annet;\'0012;Avd. Sør;;;"Hjelper; leder, og =alle.";;',
      '',
    ]);
  });

  it('writes the memberships for a language and a date', async () => {
    const feed = write('feed.json', realFeed);
    const {stdout} = await runCommand('export', feed, '--format', 'csv', '--table', 'memberships', '--lang', 'en', '--as-of', '2019-12-31');
    assert.ok(stdout.includes(';Norwegian Directorate of Health;'), stdout);
    // This organisation joined in spring 2020.
    assert.ok(!stdout.includes('Northern Norway Regional Health Authority'), stdout);
    const later = await runCommand('export', feed, '--format', 'csv', '--table', 'memberships', '--lang', 'en', '--as-of', '2022-01-01');
    assert.ok(later.stdout.includes('Northern Norway Regional Health Authority'));
  });

  it('writes the chart as an SVG file in which text is text', async () => {
    const {exitCode, stdout} = await runCommand(
      'export',
      write('feed.json', realFeed),
      '--format',
      'svg',
      '--lang',
      'nb',
      '--out',
      path('kart.svg'),
    );
    assert.deepEqual([exitCode, stdout], [0, '~/kart.svg written\n']);
    const svg = read('kart.svg');
    assert.match(svg, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="[\d.]+" height="[\d.]+"/);
    assert.ok(svg.includes('<title id="title">Bedre bruk av KI – Slik var arbeidet organisert</title>'));
    for (const words of ['Styringsgruppen', 'Koordineringsgruppen', '← observerte', 'Startet av etatene']) {
      assert.ok(svg.includes(`>${words}</text>`), words);
    }
    assert.deepEqual(readdirSync(path()).sort(), ['feed.json', 'kart.svg'], 'no temporary file is left');
  });

  it('writes the chart as a PNG file at twice the size', async () => {
    const feed = write('feed.json', realFeed);
    const {exitCode, stdout} = await runCommand('export', feed, '--format', 'png', '--lang', 'nb', '--out', path('kart.png'));
    assert.deepEqual([exitCode, stdout], [0, '~/kart.png written\n']);
    const png = readFileSync(path('kart.png'));
    assert.deepEqual([...png.subarray(0, 8)], [137, 80, 78, 71, 13, 10, 26, 10]);
    await runCommand('export', feed, '--format', 'svg', '--lang', 'nb', '--out', path('kart.svg'));
    const [, width] = /width="([\d.]+)"/.exec(read('kart.svg'))!;
    assert.equal(png.readUInt32BE(16), Math.ceil(2 * Number(width)));

    // Standard output has the same bytes.
    const piped = await runCommand('export', feed, '--format', 'png', '--lang', 'nb');
    assert.ok(Buffer.from(piped.stdout, 'latin1').equals(png));
  });

  it('writes the contacts as vCards', async () => {
    const {stdout} = await runCommand('export', writeFeed(), '--format', 'vcf');
    assert.match(stdout, /^BEGIN:VCARD\r\nVERSION:4\.0\r\nKIND:individual\r\nFN:Kari Nordmann\r\n/);
    assert.match(stdout, /TEL;VALUE=uri:tel:\+4722000000\r\n/);
    assert.equal(stdout.split('END:VCARD\r\n').length, 3);
  });

  it('resolves URLs in structured data, and reports relative URLs that have no base', async () => {
    const organizations = [{id: 'a', name: 'Etaten', url: 'om', logo: {url: '/logo.svg'}}];
    const image = {url: 'bilde.png', alt: 'Et bilde', sources: [{url: 'bilde-2x.png', width: 2}]};
    const contacts = [{id: 'b', role: 'Presse', url: '../kontakt'}];
    const groups = [{id: 'project', members: [{organization: 'a'}]}];
    const feed = write(
      'feed.json',
      JSON.stringify({...makeFeed(), project: {name: 'Prosjekt', image}, organizations, contacts, groups, bodies: []}),
    );
    const addressesIn = (text: string) => [...text.matchAll(/"(?:url|logo|contentUrl)":"([^"]*)"/g)].map(([, url]) => url);

    const base = 'https://etaten.example/feeds/prosjekt.json';
    const withBase = await runCommand('export', feed, '--format', 'jsonld', '--base-url', base);
    assert.deepEqual(
      addressesIn(withBase.stdout).filter((url) => !url?.startsWith('https://data.norge.no')),
      [
        ...addressesIn(JSON.stringify({url: makeFeed().source?.url})),
        'https://etaten.example/feeds/bilde.png',
        'https://etaten.example/kontakt',
        'https://etaten.example/feeds/om',
        'https://etaten.example/logo.svg',
      ],
    );

    const {exitCode, stdout, stderr} = await runCommand('export', feed, '--format', 'jsonld');
    assert.equal(exitCode, 0);
    assert.deepEqual(
      addressesIn(stdout).filter((url) => !url?.startsWith('https:')),
      [],
    );
    assert.match(stderr, /relative URLs were left out: bilde\.png, om, \/logo\.svg, \.\.\/kontakt\. Add --base-url /);
    const card = await runCommand('export', feed, '--format', 'vcf');
    assert.doesNotMatch(card.stdout, /URL:/);
    assert.match(
      (await runCommand('export', feed, '--format', 'vcf', '--base-url', base)).stdout,
      /URL:https:\/\/etaten\.example\/kontakt\r\n/,
    );
  });

  it('writes structured data about the page with the given address', async () => {
    const {stdout} = await runCommand('export', writeFeed(), '--format', 'jsonld', '--url', 'https://etaten.example/side');
    const {'@graph': graph} = JSON.parse(stdout) as {'@graph': {'@type': string; '@id': string; name: string}[]};
    assert.deepEqual([graph[0]?.['@type'], graph[0]?.['@id']], ['WebPage', 'https://etaten.example/side#ki-page']);
    assert.ok(graph.some((node) => node['@type'] === 'Project' && node.name === 'Trygg bruk av språkmodeller'));
  });

  it('writes any widget as plain HTML', async () => {
    const {stdout} = await runCommand('export', writeFeed(), '--format', 'html', '--widget', 'contact-card', '--lang', 'en');
    assert.match(stdout, /^<div class="ki-prerendered ki-contact-card" lang="en">\n<div class="ki-card">\n<h2>Contact<\/h2>\n/);
    assert.match(stdout, /<\/div>\n$/);
    const chart = await runCommand('export', writeFeed(), '--format', 'html', '--widget', 'ki-org-chart');
    assert.match(chart.stdout, /^<div class="ki-prerendered ki-org-chart" lang="nb">\n<h2>Slik er arbeidet organisert<\/h2>\n/);
  });

  it('reports that the feed has issues', async () => {
    const feed = write('feed.json', JSON.stringify({...makeFeed(), colour: 'red'}));
    const {exitCode, stderr} = await runCommand('export', feed, '--format', 'vcf');
    assert.deepEqual([exitCode, stderr], [0, '~/feed.json has an issue. The rest is used. See ki-widgets validate\n']);
  });

  it('keeps an existing file if there is nothing to write', async () => {
    const empty = write('empty.json', JSON.stringify(makeEmptyFeed()));
    const out = write('kart.svg', 'before');
    for (const format of ['svg', 'csv', 'vcf', 'jsonld']) {
      const {exitCode, stdout, stderr} = await runCommand('export', empty, '--format', format, '--out', out);
      assert.deepEqual([exitCode, stdout], [1, ''], format);
      assert.match(stderr, /^ki-widgets: No file was written: ~\/empty\.json has nothing for [a-z-]+ on that date\n$/);
    }
    const html = await runCommand('export', empty, '--format', 'html', '--widget', 'org-chart', '--out', out);
    assert.equal(html.exitCode, 1);
    const broken = await runCommand('export', write('broken.json', '{'), '--format', 'svg', '--out', out);
    assert.equal(broken.stderr, 'ki-widgets: No file was written: the feed ~/broken.json cannot be used, it is not JSON\n');
    const missing = await runCommand('export', path('none.json'), '--format', 'svg', '--out', out);
    assert.deepEqual([missing.exitCode, missing.stderr], [1, 'ki-widgets: ~/none.json cannot be read: it does not exist\n']);
    assert.equal(read('kart.svg'), 'before');
  });

  it('names files after the widget, for any ids in the feed', skipWithout(names), async () => {
    for (const {name} of names!.cases) {
      const {memberships, bodies, ...feed} = makeFeed();
      const hostile = {...feed, id: name, bodies: bodies!.map((body) => ({...body, id: `${name}${body.id}`})), memberships};
      await runCommand('export', write('feed.json', JSON.stringify(hostile)), '--format', 'csv', '--out', path());
      await runCommand('export', writeFeed(), '--format', 'csv', '--out', `${path('out')}/`);
      assert.deepEqual(readdirSync(path('out')), ['ki-org-chart-units.csv']);
      assert.deepEqual(
        readdirSync(path()).filter((file) => !['feed.json', 'out', 'ki-org-chart-units.csv'].includes(file)),
        [],
        name,
      );
    }
  });

  it('reports an invalid file name in one line', async () => {
    const {exitCode, stdout, stderr} = await runCommand('export', writeFeed(), '--format', 'csv', '--out', path('x\u0000.csv'));
    assert.deepEqual([exitCode, stdout], [1, '']);
    assert.equal(stderr, 'ki-widgets: ~/x\\u0000.csv cannot be written: that is not a valid file name\n');
    assert.equal((await runCommand('export', writeFeed(), '--format', 'csv', '--out', path('x'.repeat(300)))).exitCode, 1);
    assert.deepEqual(readdirSync(path()), ['feed.json']);
  });

  it('replaces a symbolic link, and does not change its target', async () => {
    const kept = write('kept.csv', 'kept');
    symlinkSync(kept, path('link.csv'));
    assert.equal((await runCommand('export', writeFeed(), '--format', 'csv', '--out', path('link.csv'))).exitCode, 0);
    assert.equal(read('kept.csv'), 'kept');
    assert.match(read('link.csv'), /Styret/);
  });

  it('reports wrong usage in one line, with exit code 2', async () => {
    const cases: readonly (readonly [string[], RegExp])[] = [
      [[], /No feed given\./],
      [['a.json'], /No format given\. Write: --format html\|svg\|png\|csv\|vcf\|jsonld$/],
      [['a.json', '--format', 'pdf'], /--format must be one of html, svg, png, csv, vcf, jsonld, not “pdf”/],
      [['a.json', '--format', 'png', '--widget', 'partner-list'], /partner-list cannot be exported as png, only as html$/],
      [['a.json', '--format', 'html'], /No widget given\./],
      [['a.json', '--format', 'html', '--widget', 'chart'], /--widget must be one of org-chart, .*, not “chart”/],
      [['a.json', '--format', 'vcf', '--widget', 'org-chart'], /org-chart cannot be exported as vcf, only as html, svg, png, csv$/],
      [['a.json', '--format', 'csv', '--as-of', '2023-02-30'], /--as-of must be a date, such as 2023-06-07, or today, not “2023-02-30”$/],
      [['a.json', '--format', 'csv', '--table', 'people'], /--table must be one of units, memberships/],
      [['a.json', '--format', 'jsonld', '--url', 'side.html'], /http or https/],
      [['a.json', '--format', 'jsonld', '--base-url', 'feeds/'], /--base-url must be an http or https address/],
      [['a.json', 'b.json', '--format', 'csv'], /Only one feed/],
      [['a.json', '--format', 'csv', '--out', ''], /No output file given\./],
    ];
    for (const [args, message] of cases) {
      const {exitCode, stdout, stderr} = await runCommand('export', ...args);
      assert.deepEqual([exitCode, stdout], [2, ''], args.join(' '));
      assert.match(stderr.trimEnd(), message);
      assert.equal(stderr.trimEnd().split('\n').length, 1);
    }
  });

  it('writes the file to the standard output of the process', () => {
    const {exitCode, stdout, stderr} = spawnCommand(['export', '-', '--format', 'vcf'], JSON.stringify(makeFeed()));
    assert.deepEqual([exitCode, stderr], [0, '']);
    assert.match(stdout, /^BEGIN:VCARD\r\n/);
  });
});

describe('a picture made without a browser', () => {
  it('assumes that text is a little wider than in Arial', () => {
    // Widths in Arial: D 722, e 556, t 278. In bold: D 722, e 556, t 333.
    assert.equal(Math.round(estimateTextWidth('Det', 1000, 400)), 1618); // 1556 plus 4 %
    assert.equal(Math.round(estimateTextWidth('Det', 1000, 700)), 1675); // 1611 plus 4 %
    assert.equal(estimateTextWidth('å', 16, 400), estimateTextWidth('a', 16, 400));
    assert.equal(estimateTextWidth('Styrings\u00adgruppen', 16, 400), estimateTextWidth('Styringsgruppen', 16, 400));
    assert.equal(Math.round(estimateTextWidth('漢', 1000, 400)), 1040);
  });
});
