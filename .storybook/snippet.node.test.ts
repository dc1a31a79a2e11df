import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Manifest} from './manifest-controls.js';
import {writeSnippet, writeTokenSnippet} from './snippet.js';

const field = (name: string, attribute: string | undefined, text: string, initial: string) => ({
  ...{kind: 'field', name, type: {text}, default: initial},
  ...(attribute !== undefined && {attribute}),
});
const manifest: Manifest = {
  modules: [
    {
      declarations: [
        {
          name: 'KiContactCard',
          tagName: 'ki-contact-card',
          members: [
            field('downloads', 'downloads', "'on' | 'off'", "'on'"),
            field('timeline', 'timeline', 'boolean', 'false'),
            field('feed', 'feed', 'string | null', 'null'),
            field('asOf', 'as-of', 'string | null', 'null'),
            field('headingLevel', 'heading-level', 'number', '2'),
            field('data', undefined, 'unknown', 'null'),
          ],
        },
      ],
    },
  ],
};

const head = `<!-- Once in the template of the site -->
<script src="/ki-widgets/ki-widgets.js" defer></script>
<link rel="stylesheet" href="/ki-widgets/themes/reserved.css" />

<!-- In the page -->
`;
const fallback = `
  Skriv til <a href="https://www.helsedirektoratet.no">Helsedirektoratet</a>.
`;

describe('the snippet of a story', () => {
  const write = (args: Record<string, unknown>, content?: string) => writeSnippet(manifest, 'ki-contact-card', args, 'nb', content);
  const tag = (attributes: string) => `${head}<ki-contact-card ${attributes}>${fallback}</ki-contact-card>`;

  it('has the address that a site would have, and no attribute with its initial value', () => {
    assert.equal(
      write({feed: 'feeds/story.json', downloads: 'on', timeline: false, asOf: null, headingLevel: 2, data: null}),
      tag('feed="/ki-widgets/feeds/bedre-bruk-av-ki.json" lang="nb"'),
    );
  });

  it('has the attributes that were changed', () => {
    assert.equal(
      write({feed: 'x', downloads: 'off', timeline: true, asOf: 'a "date" & more', headingLevel: 3}),
      tag(
        'feed="/ki-widgets/feeds/bedre-bruk-av-ki.json" lang="nb" downloads="off" timeline as-of="a &quot;date&quot; &amp; more" heading-level="3"',
      ),
    );
  });

  it('replaces data by the address of a feed', () => {
    assert.equal(write({feed: null, data: {id: 'x'}}), tag('feed="/ki-widgets/feeds/bedre-bruk-av-ki.json" lang="nb"'));
  });

  it('has the content of the story, if it has its own', () => {
    assert.equal(
      write({}, '<h3 slot="heading">Spør oss</h3>'),
      `${head}<ki-contact-card lang="nb">\n  <h3 slot="heading">Spør oss</h3>\n</ki-contact-card>`,
    );
  });
});

it('The snippet of a story about tokens is a style sheet', () => {
  assert.equal(
    writeTokenSnippet({'--ki-radius': '0', '--ki-color-brand': '#7a1f5c'}),
    ':root {\n  --ki-radius: 0;\n  --ki-color-brand: #7a1f5c;\n}',
  );
});
