import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {widgetTags} from '../../src/elements/widgets.js';
import {defaultFeedPath} from '../../src/embed/default-feed.js';
import * as en from '../../src/locales/en.js';
import * as nb from '../../src/locales/nb.js';
import * as nn from '../../src/locales/nn.js';
import * as se from '../../src/locales/se.js';
import {writeEmbedPages} from './pages.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const feed = JSON.parse(readFileSync(root + defaultFeedPath, 'utf8')) as object;
const pages = writeEmbedPages(feed, defaultFeedPath);
const read = (path: string) => pages.find((page) => page.path === path)?.html ?? '';

describe('embed pages', () => {
  it('exist for every widget in every language', () => {
    const expected = ['', 'nn/', 'en/', 'se/'].flatMap((folder) => widgetTags.map((tag) => `embed/${folder}${tag.slice(3)}/index.html`));
    assert.deepEqual(pages.map(({path}) => path).sort(), expected.sort());
  });

  it('are readable without script: title, heading, and links to the source and the feed', () => {
    const nb = read('embed/org-chart/index.html');
    assert.match(nb, /<html lang="nb">/);
    assert.match(nb, /<title>Slik er arbeidet organisert – Det nasjonale koordineringsprosjektet for KI<\/title>/);
    assert.match(nb, /<h1>Slik er arbeidet organisert<\/h1>/);
    assert.match(nb, /Les om prosjektet hos <a href="https:\/\/www.helsedirektoratet.no">Helsedirektoratet<\/a>\./);
    assert.match(nb, /<a href="..\/..\/feeds\/bedre-bruk-av-ki.json">prosjektets datakilde<\/a>/);
    const en = read('embed/en/project-page/index.html');
    assert.match(en, /<h1>The national coordination project for AI<\/h1>/);
    assert.match(en, /<a href="https:\/\/www.helsedirektoratet.no">Norwegian Directorate of Health<\/a>/);
    const se = read('embed/se/project-page/index.html');
    assert.match(se, /<h1 lang="nb">Det nasjonale koordineringsprosjektet for KI<\/h1>/);
  });

  it('have the widgets’ headings as titles', () => {
    for (const [lang, {chart, contact, partners, publication}] of Object.entries({nb, nn, en, se})) {
      const folder = lang === 'nb' ? '' : `${lang}/`;
      const headings = {
        'org-chart': chart.headings.work,
        'partner-list': partners.partnersHeading,
        'contact-card': contact.contactHeading,
        'publication-info': publication.publicationHeading,
      };
      for (const [name, heading] of Object.entries(headings)) {
        assert.ok(read(`embed/${folder}${name}/index.html`).includes(`<title>${heading} – `), `${lang} ${name}`);
      }
    }
  });

  it('are excluded from search engines, have one heading, and comply with a strict policy', () => {
    for (const {path, html} of pages) {
      assert.ok(html.includes('<meta name="robots" content="noindex" />'), path);
      assert.equal(html.match(/<h1[ >]/g)?.length, 1, path);
      assert.doesNotMatch(html, /<style|style=|\son\w+=|<script(?! src="[^"]+(?:framed\.js"|" defer)><\/script>)|undefined|\{|\}/, path);
    }
  });

  it('link to each other and to existing files', () => {
    const files = [
      ...pages.map(({path}) => path),
      'index.html',
      'embed/embed.js',
      'embed/framed.js',
      'ki-widgets.js',
      'site.css',
      'favicon.svg',
      'themes/tokens.css',
      'themes/prerendered.css',
      'feeds/bedre-bruk-av-ki.json',
    ];
    for (const {path, html} of pages) {
      for (const [, address = ''] of html.matchAll(/(?:href|src|data-feed)="(\.[^"#]*)"/g)) {
        // A link must not lead out of the site's folder.
        const {pathname} = new URL(address, `https://host.example/ki-widgets/${path}`);
        const file = pathname.replace(/\/$/, '/index.html').slice('/ki-widgets/'.length);
        assert.ok(pathname.startsWith('/ki-widgets/') && files.includes(file), `${path}: ${address}`);
      }
    }
  });

  it('can have any fallback', () => {
    const written = writeEmbedPages(feed, 'feed.json', {
      fallbackOf: ({widget, language, top}) => `<h1>${widget} ${language} ${top}</h1>`,
    });
    const page = written.find(({path}) => path === 'embed/org-chart/index.html');
    assert.ok(page?.html.includes('<h1>org-chart nb ../../</h1>'));
    assert.ok(!page?.html.includes('Les om prosjektet'));
  });
});
