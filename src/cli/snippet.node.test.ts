import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {parse} from 'parse5';
import {useTempFolder} from '../testing/node/command-line.js';
import {readJson} from '../testing/node/test-data.js';
import {version} from '../version.js';
import {findReleasedHash} from './script-hash.js';
import {writeSnippet, type Placement} from './snippet.js';

const placement: Placement = {
  widget: 'org-chart',
  way: 'element',
  host: 'https://w.example/ki',
  feed: 'https://w.example/ki/feeds/f.json',
  language: 'nb',
  version: '1.2.3',
  integrity: 'sha384-abc',
};
const write = (changes: Partial<Placement> = {}) => writeSnippet({...placement, ...changes});

describe('what to copy into a page', () => {
  it('is the script, the element and the policy', () => {
    assert.equal(
      write(),
      `<!-- Once, in the template of all pages. -->
<script src="https://w.example/ki/1.2.3/ki-widgets.js" integrity="sha384-abc" crossorigin="anonymous" defer></script>

<!-- Where the widget is to stand. What is inside is read until it is ready. -->
<ki-org-chart feed="https://w.example/ki/feeds/f.json" lang="nb">
  <a href="https://w.example/ki/embed/org-chart/">Slik er arbeidet organisert</a>
</ki-org-chart>

<!-- Content-Security-Policy of the page: add to the directives that it has
  script-src https://w.example;
  connect-src https://w.example;
  img-src https://w.example;
  img-src also needs the origins of pictures that the feed names from elsewhere.
-->`,
    );
  });

  it('is a link in the language that is asked for', () => {
    const text = write({way: 'link', language: 'nn', widget: 'partner-list'});
    assert.ok(
      text.includes(`<blockquote class="ki-embed">
  <a href="https://w.example/ki/embed/nn/partner-list/?feed=https://w.example/ki/feeds/f.json&amp;lang=nn">Kven er med?</a>
</blockquote>`),
      text,
    );
    assert.ok(!text.includes('data-origins'));
  });

  it('is a div, and a script that lists the site of the feed where that is another one', () => {
    const text = write({way: 'div', feed: 'https://data.example:8443/f.json', language: 'en', widget: 'contact-card'});
    assert.ok(
      text.includes(`<div data-ki-widget="contact-card" data-feed="https://data.example:8443/f.json" data-lang="en">
  <a href="https://w.example/ki/embed/en/contact-card/">Contact</a>
</div>`),
      text,
    );
    assert.ok(text.includes(' data-origins="https://data.example:8443" defer>'));
    assert.ok(text.includes('  script-src https://w.example;\n  connect-src https://data.example:8443;\n'));
  });

  it('has neither version nor hash in the script of a version that is not released', () => {
    const text = write({integrity: null});
    assert.ok(text.includes('<script src="https://w.example/ki/ki-widgets.js" crossorigin="anonymous" defer></script>'), text);
    assert.ok(text.startsWith('<!-- Once, in the template of all pages. Version 1.2.3 is not released yet: '), text);
  });

  it('is a frame, and the script that gives it its height', () => {
    assert.equal(
      write({way: 'iframe', widget: 'project-page', language: 'en'}),
      `<!-- Where the widget is to stand. Write your own site for https://www.example.no: the page tells it, and nobody else, how high it is. -->
<iframe src="https://w.example/ki/embed/en/project-page/?feed=https://w.example/ki/feeds/f.json&amp;lang=en&amp;parent=https://www.example.no" title="About the work" width="100%" height="600"></iframe>
<!-- Sets that height. Without it the frame keeps 600 px and scrolls. -->
<script src="https://w.example/ki/embed/frame.js" defer></script>

<!-- Content-Security-Policy of the page: add to the directives that it has
  frame-src https://w.example;
  script-src https://w.example;
-->`,
    );
    assert.throws(() => write({way: 'iframe', feed: 'https://data.example/f.json'}), /own host only/);
  });

  it('is a command and code for a site that is built', () => {
    const text = write({way: 'npm'});
    assert.match(text, /^# Once\. .* ki-widgets@1\.2\.3 .*\nnpm install --save-exact \.\/ki-widgets-1\.2\.3\.tgz\n/);
    assert.ok(text.includes("import 'ki-widgets/elements/ki-org-chart/define.js';"));
    assert.ok(text.includes("  script-src 'self';\n  connect-src https://w.example;\n"));
  });

  it('on the host’s own site needs no origin', () => {
    const text = write({host: '/ki', feed: '/ki/feeds/f.json', way: 'link'});
    assert.ok(text.includes('<script src="/ki/1.2.3/ki-widgets.js"'));
    assert.ok(text.includes("  script-src 'self';\n  connect-src 'self';\n  img-src 'self';\n"));
    assert.ok(!text.includes('page.invalid'));
    assert.throws(() => write({way: 'div', feed: '/f.json'}), /write the whole address/);
  });

  it('lets no address out of its attribute', () => {
    for (const way of ['element', 'link', 'div'] as const) {
      const feed = 'https://w.example/f.json?a=1&b="><script>alert(1)</script>';
      const found = JSON.stringify(parse(write({way, feed})), (key, value: unknown) => (key === 'parentNode' ? undefined : value));
      assert.equal(found.split('"tagName":"script"').length, 2, way);
    }
  });
});

describe('the hash of the script', () => {
  const folder = useTempFolder();
  const hash = `sha384-${'A'.repeat(64)}`;

  it('is that of this version in the list of releases', () => {
    folder.write('released.json', JSON.stringify({'0.0.1': {'ki-widgets.js': 'sha384-other'}, [version]: {'ki-widgets.js': hash}}));
    assert.equal(findReleasedHash(folder.path()), hash);
  });

  it('is not known before the release', () => {
    assert.equal(findReleasedHash(folder.path()), null);
    for (const list of [{}, null, {'0.0.1': {'ki-widgets.js': hash}}, {[version]: {}}, {[version]: {'ki-widgets.js': '"><script>'}}]) {
      folder.write('released.json', JSON.stringify(list));
      assert.equal(findReleasedHash(folder.path()), null, JSON.stringify(list));
    }
    folder.write('released.json', '{');
    assert.equal(findReleasedHash(folder.path()), null);
  });
});

describe('ki-widgets snippet', () => {
  const {runCommand, spawnCommand} = useTempFolder();

  it('writes the script as it can be pinned now: a released version by its hash', async () => {
    const {exitCode, stdout, stderr} = await runCommand('snippet', '--host', '/ki-widgets/');
    assert.deepEqual([exitCode, stderr], [0, '']);
    const released = readJson('released.json') as Record<string, Record<string, string>>;
    const hash = released[version]?.['ki-widgets.js'];
    const script = hash ? `/ki-widgets/${version}/ki-widgets.js" integrity="${hash}"` : '/ki-widgets/ki-widgets.js"';
    assert.ok(stdout.includes(`<script src="${script} crossorigin`), stdout);
    assert.ok(stdout.includes('<ki-org-chart feed="/ki-widgets/feeds/bedre-bruk-av-ki.json" lang="nb">'));
  });

  it('says that the host is an example where none is given', async () => {
    const {exitCode, stderr} = await runCommand('snippet', '--way', 'link');
    assert.equal(exitCode, 0);
    assert.equal(stderr, 'The host is an example: write yours, --host https://widgets.example.no/ki-widgets\n');
  });

  it('called wrongly says how to call it, and ends with 2', async () => {
    const cases: readonly (readonly [string[], RegExp])[] = [
      [['--widget', 'chart'], /--widget is one of org-chart, /],
      [['--way', 'script'], /--way is one of element, link, div, iframe, npm; not “script”/],
      [['--lang', 'de'], /--lang is one of nb, nn, en, se; not “de”/],
      [['--host', 'widgets.example.no'], /--host is an http or https address, or a path that begins with \//],
      [['--host', '//w.example/ki'], /--host is an http or https address/],
      [['--host', '/\\w.example'], /--host is an http or https address/],
      [['--host', 'https://w.example/?x'], /--host is a folder/],
      [['--feed', 'javascript:alert(1)'], /--feed is an http or https address/],
      [['--feed', 'https://a:b@w.example/f.json'], /--feed is an http or https address/],
      [['--way', 'iframe', '--feed', 'https://data.example/f.json'], /own host only; take --way element or div/],
      [['org-chart'], /Unexpected argument 'org-chart'/],
    ];
    for (const [args, says] of cases) {
      const {exitCode, stdout, stderr} = await runCommand('snippet', ...args);
      assert.deepEqual([exitCode, stdout], [2, ''], args.join(' '));
      assert.match(stderr, says);
    }
  });

  it('as a program ends with these codes', () => {
    const {exitCode, stdout} = spawnCommand(['snippet', '--host', '/ki', '--way', 'npm']);
    assert.equal(exitCode, 0);
    assert.ok(stdout.startsWith('# Once. '));
    assert.equal(spawnCommand(['snippet', '--way', 'x']).exitCode, 2);
  });
});
