import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {listModuleNames, writeSnippetParts, type SnippetOptions} from './snippet-parts.js';

const defaults: SnippetOptions = {
  widget: 'org-chart',
  method: 'element',
  host: '/ki',
  feed: '/ki/feeds/f.json',
  language: 'nb',
  attributes: {view: 'list', timeline: true},
  version: '1.2.3',
  script: 'ki-widgets.js',
  preloaded: [],
  integrity: null,
};
const markupOf = (changes: Partial<SnippetOptions>) => writeSnippetParts({...defaults, ...changes}).markup;

describe('writeSnippetParts', () => {
  it('writes the attributes of an element', () => {
    assert.equal(
      markupOf({}),
      `<ki-org-chart feed="/ki/feeds/f.json" lang="nb" view="list" timeline>
  <a href="/ki/embed/org-chart/">Slik er arbeidet organisert</a>
</ki-org-chart>`,
    );
  });

  it('writes the attributes of a link into its address', () => {
    assert.equal(
      markupOf({method: 'link', attributes: {unit: 'råd & utvalg', timeline: true}}),
      `<blockquote class="ki-embed">
  <a href="/ki/embed/org-chart/?feed=/ki/feeds/f.json&amp;lang=nb&amp;unit=r%C3%A5d%20%26%20utvalg&amp;timeline=true">Slik er arbeidet organisert</a>
</blockquote>`,
    );
  });

  it('writes the attributes of a div as data', () => {
    assert.equal(
      markupOf({method: 'div'}),
      `<div data-ki-widget="org-chart" data-feed="/ki/feeds/f.json" data-lang="nb" data-view="list" data-timeline="true">
  <a href="/ki/embed/org-chart/">Slik er arbeidet organisert</a>
</div>`,
    );
  });

  it('writes the site around an iframe, and its height', () => {
    assert.equal(
      markupOf({method: 'iframe', attributes: {}, site: 'https://etat.no', frameHeight: 1900}),
      '<iframe src="/ki/embed/org-chart/?feed=/ki/feeds/f.json&amp;lang=nb&amp;parent=https://etat.no" title="Slik er arbeidet organisert" width="100%" height="1900"></iframe>',
    );
  });

  it('separates the template, the markup and the policy', () => {
    const parts = writeSnippetParts({...defaults, attributes: {}});
    assert.equal(
      parts.template,
      `<script src="/ki/ki-widgets.js" crossorigin="anonymous" defer></script>
<link rel="stylesheet" href="/ki/themes/reserved.css">`,
    );
    assert.equal(parts.copiedStyles, null);
    assert.equal(parts.preloads, null);
    assert.deepEqual(parts.policy, {
      'script-src': ["'self'"],
      'connect-src': ["'self'"],
      'img-src': ["'self'"],
      'style-src': ["'self'"],
    });
  });
});

describe('listModuleNames', () => {
  it('adds the module for links and divs', () => {
    assert.deepEqual(listModuleNames({widget: 'org-chart', method: 'element', language: 'nn'}), ['ki-org-chart', 'nn']);
    assert.deepEqual(listModuleNames({widget: 'contact-card', method: 'link', language: 'en'}), ['embed', 'ki-contact-card', 'en']);
  });
});
