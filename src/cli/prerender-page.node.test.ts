import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {FeedError} from '../feed/feed-error.js';
import {makeEmptyFeed, makeFeed} from '../testing/make-feed.js';
import {skipWithout, readCorpus, readJson} from '../testing/node/test-data.js';
import {readHtml} from '../testing/node/read-html.js';
import {htmlWidgetLines, htmlSourceLines} from '../testing/expected-texts.js';
import {prerenderPage, type PageOptions} from './prerender-page.js';

const realFeed = readJson('src/testing/project-2023-06-07.json');
const fragments = readCorpus('html-fragments') as {cases: {input: string}[]} | null;
const json = Promise.resolve(realFeed);
const fill = async (page: string, options?: PageOptions, feed: Promise<unknown> = json) => prerenderPage(page, () => feed, options);
const outcomesOf = async (page: string, options?: PageOptions) =>
  (await fill(page, options)).widgets.map(({tag, line, outcome}) => `${line} ${tag} ${outcome}`);

describe('prerenderPage', () => {
  const page = [
    '\ufeff<!DOCTYPE html><HTML lang=nb>\r\n<head><title>Sæ & Sø</title><meta charset="utf-8" /></head>\r\n<body class=\'a\'>\r\n',
    '<!-- <ki-contact-card></ki-contact-card> --><p>Før &aring;<br>\r\n',
    '<ki-contact-card feed="f.json" heading-level=3 >\r\n</ki-contact-card>\r\n',
    '<script>var x = "<ki-contact-card></ki-contact-card>";</script><KI-Publication-Info FEED=f.json></KI-Publication-Info>',
    '<p>Etter\r\n',
  ];

  it('does not change the bytes around the inserted content', async () => {
    const source = page.join('').replace('<p>Før', '<div>Før');
    const {html, widgets} = await fill(source);
    assert.deepEqual(
      widgets.map(({tag, line, outcome}) => [tag, line, outcome]),
      [
        ['ki-contact-card', 5, 'filled'],
        ['ki-publication-info', 7, 'filled'],
      ],
    );
    const pieces = html.split(/<div class="ki-prerendered ki-[a-z-]+" lang="nb">\n[^]*?\n<\/div>(?=<\/ki-)/i);
    assert.equal(pieces.length, 3);
    assert.equal(pieces.join(''), source);
    assert.ok(pieces[0]!.endsWith('heading-level=3 >\r\n'));
    assert.ok(pieces[1]!.startsWith('</ki-contact-card>'));
  });

  it('does not change the bytes of any fragment, and changes nothing in a second run', skipWithout(fragments), async () => {
    const filled = new Set<string>();
    for (const {input: fragment} of fragments!.cases.filter((_, i) => i % 9 === 0)) {
      const source = `${fragment}<ki-contact-card feed="f.json" lang="nb"></ki-contact-card>${fragment}`;
      const {html, widgets} = await fill(source, {}, Promise.resolve(makeFeed()));
      assert.equal(html.replace(/<div class="ki-prerendered ki-[a-z-]+" lang="nb">\n[^]*?\n<\/div>(?=<\/ki-)/, ''), source);
      assert.equal((await fill(html, {}, Promise.resolve(makeFeed()))).html, html, JSON.stringify(fragment));
      for (const {outcome} of widgets) filled.add(outcome);
    }
    assert.ok(filled.has('filled'));
  });

  it('does not change a page without widgets', async () => {
    for (const source of ['', 'ki-feed', '<p>å', '<b><p></b>\r\n</p>', page[0]!]) assert.equal((await fill(source)).html, source);
  });

  it('changes nothing in a second run', async () => {
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

  it('replaces earlier content by that of the new feed', async () => {
    const source = '<ki-contact-card feed="f.json" lang="nb"></ki-contact-card>';
    const before = (await fill(source, {}, Promise.resolve(makeFeed()))).html;
    assert.ok(before.includes('Kari Nordmann'));
    assert.equal((await fill(before)).html, (await fill(source)).html);
    const none = await fill(before, {}, Promise.resolve(makeEmptyFeed()));
    assert.equal(none.html, source);
    assert.equal(none.widgets[0]!.outcome, 'empty');
  });

  it('keeps fallback content, unless it is to be replaced', async () => {
    const source = '<ki-contact-card feed="f.json" lang="nb"> Spør <a href="x">oss</a>. <!-- x --></ki-contact-card>';
    assert.equal((await fill(source)).html, source);
    assert.deepEqual(await outcomesOf(source), ['1 ki-contact-card kept']);
    const {html} = await fill(source, {replaces: true});
    assert.deepEqual(readHtml(html), [...htmlWidgetLines['ki-contact-card']!.nb!, htmlSourceLines.nb]);
    assert.ok(html.includes('<!-- x -->'));
  });

  it('keeps slotted content and inline feeds', async () => {
    const inline = JSON.stringify(makeFeed()).replaceAll('<', '\\u003c');
    const source = `<ki-contact-card lang="nb"><h3 slot="heading">Spør oss</h3><script type="application/json">${inline}</script></ki-contact-card>`;
    const {html} = await fill(source);
    assert.ok(html.startsWith(source.replace('</ki-contact-card>', '<div class="ki-prerendered ')));
    assert.deepEqual(readHtml(html).slice(0, 3), ['### Spør oss', '- ### Spørsmål om prosjektet', '  Kari Nordmann, Etaten for prøving']);
  });

  it('uses the language, feed and date that surround a widget', async () => {
    const source = `<html lang="en"><ki-feed feed="a.json" as-of="2024-06-01"><section lang="nn">
      <ki-partner-list></ki-partner-list></section><ki-partner-list feed="b.json"></ki-partner-list>
      <ki-partner-list as-of="2020-01-01"></ki-partner-list></ki-feed>`;
    const requests: (string | null)[] = [];
    const {html} = await prerenderPage(source, (address) => {
      requests.push(address);
      return json;
    });
    assert.deepEqual(requests, ['a.json', 'b.json']);
    assert.deepEqual(
      readHtml(html).filter((line) => /2019|Source|Kjelde/.test(line) && !/Norwegian|South/.test(line.replace(/^Source.*/, 'S'))),
      [
        '- Helsedirektoratet (Hdir) / sidan hausten 2019',
        '- Direktoratet for e-helse (E-helse) / frå hausten 2019 til 31. desember 2023, no ein del av Helsedirektoratet',
        '- Direktoratet for medisinske produkt (DMP) / sidan hausten 2019, tidlegare Statens legemiddelverk',
        '- Helse Sør-Øst RHF (HSØ) / sidan hausten 2019',
        'Kjelde: Helsedirektoratet, nb:NLOD 2.0. Opplysningane gjeld per 7. juni 2023. Organiseringa er vist per 1. juni 2024.',
        'Source: Norwegian Directorate of Health, nb:NLOD 2.0. The information applies as of 7 June 2023.',
        'Source: Norwegian Directorate of Health, nb:NLOD 2.0. The information applies as of 7 June 2023. The organisation is shown as of 1 January 2020.',
      ],
    );
  });

  it('reports why an element could not be filled', async () => {
    assert.deepEqual(
      await outcomesOf(
        '<p>a <ki-org-chart feed="x"></ki-org-chart></p>\n<ki-nothing feed="x"></ki-nothing>\n<ki-contact-card feed="x" contact="nobody"></ki-contact-card>\n<div><ki-contact-card feed="x"></div>',
      ),
      ['1 ki-org-chart in-paragraph', '2 ki-nothing unknown', '3 ki-contact-card empty', '4 ki-contact-card unclosed'],
    );
    const {widgets} = await prerenderPage('<ki-org-chart></ki-org-chart>', () => Promise.resolve(undefined));
    assert.equal(widgets[0]!.outcome, 'no-feed');
  });

  it('reports self-closing elements, and fills the widgets after them', async () => {
    const {html, widgets} = await fill(
      '<html lang="nb"><main>\n<ki-feed feed="f.json"/>\n<ki-org-chart view="list" />\n<browser-support-banner />\n<ki-contact-card feed="f.json"></ki-contact-card></main>',
    );
    assert.deepEqual(
      widgets.map(({line, tag, outcome}) => `${line} ${tag} ${outcome}`),
      ['2 ki-feed self-closing', '3 ki-org-chart self-closing', '4 browser-support-banner self-closing', '5 ki-contact-card filled'],
    );
    assert.match(html, /Siv\.Anette/);
    const closed = '<svg><ki-feed/></svg><ki-feed/></ki-feed><ki-contact-card feed="f.json"/></ki-contact-card>';
    assert.deepEqual(
      (await fill(closed)).widgets.map(({outcome}) => outcome),
      ['filled'],
    );
  });

  it('does not insert the browser notice', async () => {
    const source =
      '<html lang="nb"><browser-support-banner feed="f.json" preview></browser-support-banner><ki-contact-card feed="f.json"></ki-contact-card>';
    assert.doesNotMatch((await fill(source)).html, /nettleser/i);
  });

  it('rejects if one of the feeds is unusable', async () => {
    const source = '<ki-contact-card feed="a"></ki-contact-card><ki-contact-card feed="b"></ki-contact-card>';
    await assert.rejects(
      prerenderPage(source, (address) => (address === 'a' ? json : Promise.resolve({version: '9.0'}))),
      FeedError,
    );
  });

  it('reports the issues of each feed', async () => {
    const {feeds} = await fill('<ki-contact-card feed="f.json"></ki-contact-card>', {}, Promise.resolve({...makeFeed(), colour: 'red'}));
    assert.deepEqual(
      feeds.map(({address, issues}) => [address, issues.map(({code, pointer}) => `${code} ${pointer}`)]),
      [['f.json', ['unknown-key /colour']]],
    );
  });
});

describe('structured data in a prerendered page', () => {
  const dataOf = (html: string) =>
    JSON.parse(/<script type="application\/ld\+json">([^<]*)<\/script>/.exec(html)?.[1] ?? 'null') as unknown;

  it('is added to the project page only', async () => {
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

  it('contains the address of the page if it is known', async () => {
    const {html} = await fill('<ki-project-page feed="/feeds/f.json" lang="nb"></ki-project-page>', {url: 'https://etaten.example/ki/'});
    const graph = (dataOf(html) as {'@graph': Record<string, unknown>[]})['@graph'];
    assert.equal(graph[0]!.url, 'https://etaten.example/ki/');
    assert.equal(graph[1]!['@id'], 'https://etaten.example/ki/#ki-project');
    assert.ok(html.includes('<img src="https://etaten.example/feeds/bedre-bruk-av-ki.svg"'));
    assert.doesNotMatch(html, /href="https:\/\/etaten\.example\/ki\/#/);
  });
});
