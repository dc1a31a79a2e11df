import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {version} from '../../src/version.js';
import {listAllowedLines, listFrameLines} from './allow-lists.js';
import {readChoice} from './choice.js';
import type {ManifestAttribute, PageData} from './page-data.js';
import type {Way} from './recommend.js';
import {writePolicyLines, writeSnippetFor, writeTokens, type Snippet, type Surroundings} from './snippets.js';

const view: ManifestAttribute = {name: 'view', type: "'auto' | 'list'", default: "'auto'", description: ''};
const feed: ManifestAttribute = {name: 'feed', type: 'string | null', default: 'null', description: ''};
const none: readonly ManifestAttribute[] = [];
const module = (name: string, imports: readonly string[] = []) => ({path: `modules/${name}-1.js`, integrity: `sha256-${name}`, imports});

const data: PageData = {
  widgets: {
    'org-chart': [view, feed],
    'contact-card': none,
    'partner-list': none,
    'project-intro': none,
    'project-page': none,
    'publication-info': none,
  },
  feeds: [
    {path: 'feeds/first.json', name: {nb: 'Første'}},
    {path: 'feeds/second.json', name: {nb: 'Andre'}},
  ],
  modules: {common: module('common'), embed: module('embed'), 'ki-org-chart': module('ki-org-chart', ['common']), nb: module('nb')},
};
const around: Surroundings = {here: 'https://w.example/ki', data, hashes: {}};
const write = (way: Way, hash: string, more: Partial<Surroundings> = {}): Snippet => {
  const snippet = writeSnippetFor(way, readChoice(hash), {...around, ...more});
  assert.ok(snippet);
  return snippet;
};

describe('writeSnippetFor', () => {
  it('writes the feed of this host and the options', () => {
    assert.equal(
      write('element', '#o-view=list&hosted=feeds/second.json').markup,
      `<ki-org-chart feed="https://w.example/ki/feeds/second.json" lang="nb" view="list">
  <a href="https://w.example/ki/embed/org-chart/">Slik er arbeidet organisert</a>
</ki-org-chart>`,
    );
  });

  it('leaves out options with their default value, unknown ones and invalid ones', () => {
    for (const hash of ['#o-view=auto', '#o-view=kart', '#o-onclick=alert', '#o-feed=https://evil.example']) {
      assert.match(write('element', hash).markup, /^<ki-org-chart feed="https:\/\/w\.example\/ki\/feeds\/first\.json" lang="nb">/, hash);
    }
  });

  it('writes paths for the folder on the visitor’s own server', () => {
    const {template, markup, policy} = write('element', '#place=own&folder=/w/');
    assert.match(template ?? '', /^<script src="\/w\/ki-widgets\.js"/);
    assert.match(markup, /feed="\/w\/feeds\/first\.json"/);
    assert.deepEqual(policy['script-src'], ["'self'"]);
  });

  it('takes no script from another server, even if a link to the page asks for it', () => {
    for (const folder of ['https://evil.example/ki', '//evil.example', '/\\evil.example', 'evil', '/w?x', '']) {
      const {template} = write('element', `#place=own&folder=${encodeURIComponent(folder)}`);
      assert.match(template ?? '', /^<script src="\/ki-widgets\/ki-widgets\.js"/, folder);
    }
  });

  it('writes the feed of this host until an address is written', () => {
    assert.match(write('element', '#source=address').markup, /feed="https:\/\/w\.example\/ki\/feeds\/first\.json"/);
  });

  it('writes the script and the hash of a released version', () => {
    const hashes = {[`${version}/ki-widgets.js`]: 'sha384-abc'};
    const snippet = write('element', '', {hashes});
    assert.ok(
      snippet.template?.includes(`src="https://w.example/ki/${version}/ki-widgets.js" integrity="sha384-abc"`),
      snippet.template ?? '',
    );
    assert.equal(
      writePolicyLines(snippet),
      `script-src 'sha384-abc' 'strict-dynamic';
connect-src https://w.example;
img-src https://w.example;
trusted-types lit-html ki-widgets;`,
    );
  });

  it('preloads the modules of the widget, and those that links need', () => {
    const paths = (snippet: Snippet) => [...(snippet.preloads ?? '').matchAll(/modules\/([\w-]+)-1\.js/g)].map(([, name]) => name);
    assert.deepEqual(paths(write('element', '#preload=true')), ['common', 'ki-org-chart', 'nb']);
    assert.deepEqual(paths(write('link', '#preload=true')), ['embed', 'common', 'ki-org-chart', 'nb']);
    assert.equal(write('element', '#preload=true&singleFile=true').preloads, null);
  });

  it('writes neither script nor policy for a plain link', () => {
    const snippet = write('plain-link', '');
    assert.equal(snippet.template, null);
    assert.equal(writePolicyLines(snippet), '');
    assert.match(snippet.markup, /^<blockquote class="ki-embed">\n {2}<a href="https:\/\/w\.example\/ki\/embed\/org-chart\/\?feed=/);
  });

  it('writes a frame for SharePoint without the script that sets the height', () => {
    const snippet = write('iframe', '#system=sharepoint&site=https://etat.example/side');
    assert.equal(snippet.frameScript, null);
    assert.match(snippet.markup, /parent=https:\/\/etat\.example" .* height="1900"/);
    assert.equal(writePolicyLines(snippet), 'frame-src https://w.example;');
  });

  it('writes no frame and no plain link for a feed on another host', () => {
    const choice = readChoice('#source=address&address=https://data.example/f.json');
    assert.equal(writeSnippetFor('iframe', choice, around), null);
    assert.equal(writeSnippetFor('plain-link', choice, around), null);
    assert.match(writeSnippetFor('link', choice, around)?.template ?? '', / data-origins="https:\/\/data\.example"/);
  });

  it('expects that a file is published next to the other feeds', () => {
    assert.match(write('element', '#source=file&file=min kopi.json').markup, /feed="https:\/\/w\.example\/ki\/feeds\/min%20kopi\.json"/);
  });
});

describe('writeTokens', () => {
  it('writes only what was chosen', () => {
    assert.equal(writeTokens({brand: '', corners: 'rounded'}), '');
    assert.equal(writeTokens({brand: '#c8102e', corners: 'square'}), ':root {\n  --ki-color-brand: #c8102e;\n  --ki-radius: 0;\n}');
  });
});

describe('listAllowedLines', () => {
  it('allows the element and its attributes', () => {
    const lines = new Map(listAllowedLines('org-chart', [view, feed]).map(({editor, code}) => [editor, code]));
    assert.equal(lines.get('Drupal'), '<ki-org-chart lang view feed>');
    assert.match(lines.get('TinyMCE 7, 8') ?? '', /^custom_elements: 'ki-org-chart',\nextended_valid_elements: 'ki-org-chart\[\*\]',/);
    assert.match(lines.get('DOMPurify') ?? '', /attributeNameCheck: \/\^\(lang\|view\|feed\)\$\//);
  });
});

describe('listFrameLines', () => {
  it('allows the host of the frame where that is needed', () => {
    const host = 'https://w.example:8443/ki';
    assert.deepEqual(listFrameLines(host, 'optimizely'), [{editor: 'TinyMCE 7, 8', code: "sandbox_iframes_exclusions: ['w.example'],"}]);
    assert.deepEqual(listFrameLines(host, 'sharepoint'), [{editor: 'SharePoint Online', code: 'w.example:8443'}]);
    assert.deepEqual(listFrameLines(host, 'drupal'), []);
    assert.deepEqual(listFrameLines('/ki', ''), []);
  });
});
