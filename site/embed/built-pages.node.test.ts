import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import {before, describe, it, mock} from 'node:test';
import {fileURLToPath} from 'node:url';
import {buildEmbedPages} from '../../scripts/build/embed-pages.mjs';
import {elementsOf, readHtml} from '../../src/testing/node/read-html.js';
import type {EmbedPageFiles} from './pages.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const host = 'https://widgets.example.no/ki-widgets/';

/** Texts that some pages show without script. */
const lines: Readonly<Record<string, readonly string[]>> = {
  'embed/org-chart/': ['Slik er arbeidet organisert', 'Styringsgruppen', 'Koordineringsgruppen'],
  'embed/nn/org-chart/': ['Slik er arbeidet organisert', 'Styringsgruppa'],
  'embed/en/org-chart/': ['How the work is organised'],
  'embed/se/org-chart/': ['Ná lea bargu organiserejuvvon'],
  'embed/partner-list/': ['Helsedirektoratet', 'Helse Nord RHF'],
  'embed/en/partner-list/': ['Norwegian Directorate of Health'],
  'embed/contact-card/': ['Kontakt', 'Siv Anette Fjellkårstad, Helsedirektoratet'],
  'embed/en/contact-card/': ['Contact', 'Siv Anette Fjellkårstad, Norwegian Directorate of Health'],
  'embed/publication-info/': ['Om denne siden', '16. mars 2022'],
  'embed/nn/publication-info/': ['Om denne sida', '16. mars 2022'],
  'embed/en/publication-info/': ['About this page', '16 March 2022'],
  'embed/project-intro/': ['Det nasjonale koordineringsprosjektet for KI'],
  'embed/project-page/': ['Det nasjonale koordineringsprosjektet for KI', 'Styringsgruppen', 'Siv Anette Fjellkårstad, Helsedirektoratet'],
};

interface Oembed {
  readonly [key: string]: unknown;
  readonly title: string;
  readonly html: string;
}

describe('the built embed pages', () => {
  let pages: readonly EmbedPageFiles[];
  before(async () => {
    pages = await buildEmbedPages(host);
  });

  it('exist for each of six widgets in four languages', () => {
    assert.equal(pages.length, 24);
  });

  it('contain the content of the feed in the language of the page', () => {
    for (const [path, expected] of Object.entries(lines)) {
      const {html} = pages.find((page) => page.path === `${path}index.html`)!;
      const read = readHtml(html);
      for (const line of expected)
        assert.ok(
          read.some((each) => each.includes(line)),
          `${path} lacks ${line}. It has:\n${read.join('\n')}`,
        );
    }
  });

  it('have a language, a title, one main heading, and no entry in search engines', () => {
    for (const {path, html} of pages) {
      const [, folder] = /^embed\/(?:(nn|en|se)\/)?/.exec(path)!;
      const language = folder ?? 'nb';
      const all = elementsOf(html);
      const valueOf = (tag: string, name: string) =>
        all.find(({tagName}) => tagName === tag)?.attrs.find((attr) => attr.name === name)?.value;
      assert.equal(valueOf('html', 'lang'), language, path);
      assert.match(html, /<title>[^<]{5,}<\/title>/, path);
      assert.ok(html.includes('<meta name="robots" content="noindex" />'), path);
      assert.equal(all.filter(({tagName}) => tagName === 'h1').length, 1, path);
      assert.match(html, new RegExp(`<div class="ki-prerendered [a-z-]+" lang="${language}">`), path);
    }
  });

  it('have no inline styles, handlers or scripts, so that a strict policy allows them', () => {
    for (const {path, html} of pages) {
      for (const {tagName, attrs, childNodes} of elementsOf(html)) {
        assert.notEqual(tagName, 'style', path);
        for (const {name, value} of attrs) {
          assert.ok(name !== 'style' && !name.startsWith('on'), `${path}: ${name}`);
          assert.doesNotMatch(value, /^\s*(?:javascript|data|blob):/i, path);
        }
        if (tagName === 'script') assert.equal(childNodes.length, 0, path);
      }
    }
  });

  it('link to existing files, and to each other', () => {
    const written = pages.map(({path}) => path);
    // Sources of built files; see scripts/build/site.mjs.
    const sources: Readonly<Record<string, string>> = {
      'ki-widgets.js': 'src/loader/loader.ts',
      'themes/prerendered.css': 'src/cli/prerendered.css',
    };
    const has = (file: string) =>
      written.includes(file) ||
      [sources[file], file, `site/${file}`, `src/${file}`].some((path) => path !== undefined && existsSync(root + path));
    for (const {path, html} of pages) {
      const attrs = elementsOf(html).flatMap((element) => element.attrs);
      const addresses = attrs.filter(({name, value}) => ['href', 'src', 'data-feed'].includes(name) && value.startsWith('.'));
      assert.ok(addresses.length > 10, path);
      for (const {value} of addresses) {
        const {href} = new URL(value, host + path);
        const file = href
          .slice(host.length)
          .replace(/[?#].*$/, '')
          .replace(/(^|\/)$/, '$1index.html');
        assert.ok(href.startsWith(host) && has(file), `${path}: ${value}`);
      }
    }
  });

  it('do not mention old browsers, because search engines would quote that', () => {
    for (const {path, html} of pages) {
      assert.doesNotMatch(readHtml(html).join('\n'), /nettleser|nettlesar|browser|neahttalogan|oppdater(e|t) (den|nett)/i, path);
    }
  });

  it('link to an oEmbed response that shows the same page', () => {
    for (const {path, html, oembed} of pages) {
      const page = host + path.replace('index.html', '');
      const links = elementsOf(html)
        .filter(({tagName}) => tagName === 'link')
        .map(({attrs}) => Object.fromEntries(attrs.map(({name, value}) => [name, value])));
      const [link, ...others] = links.filter(({type}) => type === 'application/json+oembed');
      assert.equal(others.length, 0);
      assert.equal(link!.rel, 'alternate');
      assert.equal(link!.href, `${page}oembed.json`, 'absolute, because WordPress does not resolve it');
      const {title, html: markup, ...answer} = JSON.parse(oembed) as Oembed;
      assert.deepEqual(Object.keys(answer), ['type', 'version', 'provider_name', 'provider_url', 'cache_age', 'width', 'height']);
      assert.deepEqual([answer.type, answer.version, answer.provider_url], ['rich', '1.0', 'https://www.helsedirektoratet.no']);
      assert.ok(Number.isInteger(answer.width) && Number.isInteger(answer.height));
      assert.equal(link!.title, title);
      const [block, anchor, frame, ...rest] = elementsOf(markup);
      assert.deepEqual([block!.tagName, anchor!.tagName, frame!.tagName, rest.length], ['blockquote', 'a', 'iframe', 0]);
      const of = (element: typeof block) => Object.fromEntries(element!.attrs.map(({name, value}) => [name, value]));
      assert.deepEqual([of(anchor).href, of(frame).src, of(frame).title], [page, page, title]);
      // WordPress requires this markup for frames of unknown hosts.
      assert.match(markup, /^<blockquote[^>]*>.*?<\/blockquote>.*<iframe.*?><\/iframe>$/);
    }
    assert.equal(
      (JSON.parse(pages.find(({path}) => path === 'embed/en/contact-card/index.html')!.oembed) as Oembed).provider_name,
      'Norwegian Directorate of Health',
    );
  });

  it('use a placeholder for an unknown host, and only there', async () => {
    for (const {path, html, oembed} of await buildEmbedPages()) {
      const given = pages.find((page) => page.path === path)!;
      assert.equal(html.replaceAll('https://ki-widgets.invalid/', host), given.html);
      assert.equal(oembed.replaceAll('https://ki-widgets.invalid/', host), given.oembed);
      assert.equal(html.split('ki-widgets.invalid').length, 2, path);
    }
  });

  it('do not depend on the date of the build', async () => {
    for (const now of ['2021-02-03', '2031-12-31']) {
      mock.timers.enable({apis: ['Date'], now: new Date(now)});
      try {
        assert.deepEqual(await buildEmbedPages(host), pages, now);
      } finally {
        mock.timers.reset();
      }
    }
    assert.doesNotMatch(
      pages.map(({html}) => html).join(),
      /Prosjektet (pågår|går|er i gang|ble avsluttet|vart avslutta)|Avslutt?et\.|Avslutta\.|Ended\.|project is (active|under way)/i,
    );
  });
});
