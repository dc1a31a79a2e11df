import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {parse} from 'parse5';
import {useTempFolder} from '../testing/node/command-line.js';
import {readJson} from '../testing/node/test-data.js';
import {version} from '../version.js';
import {findReleasedHash} from './script-hash.js';
import type {SnippetOptions} from '../snippet/snippet-parts.js';
import {writeSnippet} from './snippet.js';

const defaults: SnippetOptions = {
  widget: 'org-chart',
  method: 'element',
  host: 'https://w.example/ki',
  feed: 'https://w.example/ki/feeds/f.json',
  language: 'nb',
  version: '1.2.3',
  script: 'ki-widgets.js',
  preloaded: [],
  integrity: 'sha384-abc',
};
const write = (changes: Partial<SnippetOptions> = {}) => writeSnippet({...defaults, ...changes});

describe('writeSnippet', () => {
  it('writes the script, the element and the policy', () => {
    assert.equal(
      write(),
      `<!-- Once, in the template of all pages. -->
<script src="https://w.example/ki/1.2.3/ki-widgets.js" integrity="sha384-abc" crossorigin="anonymous" defer></script>
<!-- Copy https://w.example/ki/themes/reserved.css into the style sheet of the site. It reserves space for widgets while they load. -->

<!-- Where the widget should be. The link is shown until the widget is ready. -->
<ki-org-chart feed="https://w.example/ki/feeds/f.json" lang="nb">
  <a href="https://w.example/ki/embed/org-chart/">Slik er arbeidet organisert</a>
</ki-org-chart>

<!-- Content-Security-Policy of the page. Add these to its directives:
  script-src https://w.example;
  connect-src https://w.example;
  img-src https://w.example;
  img-src also needs the origins of images from other sites in the feed.
-->`,
    );
  });

  it('writes a link in the given language', () => {
    const text = write({method: 'link', language: 'nn', widget: 'partner-list'});
    assert.ok(
      text.includes(`<blockquote class="ki-embed">
  <a href="https://w.example/ki/embed/nn/partner-list/?feed=https://w.example/ki/feeds/f.json&amp;lang=nn">Kven er med?</a>
</blockquote>`),
      text,
    );
    assert.ok(!text.includes('data-origins'));
  });

  it('writes a div, and a script that lists the origin of a feed on another site', () => {
    const text = write({method: 'div', feed: 'https://data.example:8443/f.json', language: 'en', widget: 'contact-card'});
    assert.ok(
      text.includes(`<div data-ki-widget="contact-card" data-feed="https://data.example:8443/f.json" data-lang="en">
  <a href="https://w.example/ki/embed/en/contact-card/">Contact</a>
</div>`),
      text,
    );
    assert.ok(text.includes(' data-origins="https://data.example:8443" defer>'));
    assert.ok(text.includes('  script-src https://w.example;\n  connect-src https://data.example:8443;\n'));
  });

  it('writes neither version nor hash for a version that is not released', () => {
    const text = write({integrity: null});
    assert.ok(text.includes('<script src="https://w.example/ki/ki-widgets.js" crossorigin="anonymous" defer></script>'), text);
    assert.ok(text.startsWith('<!-- Once, in the template of all pages. Version 1.2.3 is not released yet. '), text);
  });

  it('writes the script with all widgets on request', () => {
    const all = write({script: 'ki-widgets.all.js'});
    assert.ok(all.includes('<script src="https://w.example/ki/1.2.3/ki-widgets.all.js" integrity="sha384-abc" crossorigin'), all);
    const unreleased = write({script: 'ki-widgets.all.js', integrity: null});
    assert.ok(unreleased.includes('<script src="https://w.example/ki/ki-widgets.all.js" crossorigin'), unreleased);
  });

  it('writes a link for each module that the page should load early, next to the script', () => {
    const preloaded = [
      {path: 'modules/common-abc.js', integrity: 'sha256-common'},
      {path: 'modules/nb-def.js', integrity: 'sha256-nb'},
    ];
    const text = write({preloaded});
    assert.ok(
      text.includes(`whenever the script on the host changes. -->
<link rel="preload" as="script" href="https://w.example/ki/1.2.3/modules/common-abc.js" integrity="sha256-common" crossorigin="anonymous">
<link rel="preload" as="script" href="https://w.example/ki/1.2.3/modules/nb-def.js" integrity="sha256-nb" crossorigin="anonymous">

<!-- Where`),
      text,
    );
    assert.ok(write({preloaded, integrity: null}).includes(' href="https://w.example/ki/modules/nb-def.js" '));
    assert.doesNotMatch(write(), /preload/);
  });

  it('writes an iframe and the script that sets its height', () => {
    assert.equal(
      write({method: 'iframe', widget: 'project-page', language: 'en'}),
      `<!-- Where the widget should be. Replace https://www.example.no with your own site: the embed page reports its height only to this site. -->
<iframe src="https://w.example/ki/embed/en/project-page/?feed=https://w.example/ki/feeds/f.json&amp;lang=en&amp;parent=https://www.example.no" title="About the work" width="100%" height="600"></iframe>
<!-- Sets the height. Without this script the iframe has a height of 600 px and scrolls. -->
<script src="https://w.example/ki/embed/frame.js" defer></script>

<!-- Content-Security-Policy of the page. Add these to its directives:
  frame-src https://w.example;
  script-src https://w.example;
-->`,
    );
    assert.throws(() => write({method: 'iframe', feed: 'https://data.example/f.json'}), /only shows feeds of its own host/);
  });

  it('writes a command and code for a site with a build step', () => {
    const text = write({method: 'npm'});
    assert.match(text, /^# Once\. .* ki-widgets@1\.2\.3 .*\nnpm install --save-exact \.\/ki-widgets-1\.2\.3\.tgz\n/);
    assert.ok(text.includes("import 'ki-widgets/elements/ki-org-chart/define.js';"));
    assert.ok(text.includes("  script-src 'self';\n  connect-src https://w.example;\n"));
  });

  it('writes no origin for a page on the site of the host', () => {
    const text = write({host: '/ki', feed: '/ki/feeds/f.json', method: 'link'});
    assert.ok(text.includes('<script src="/ki/1.2.3/ki-widgets.js"'));
    assert.ok(text.includes('\n<link rel="stylesheet" href="/ki/themes/reserved.css">\n'), text);
    assert.ok(text.includes("  script-src 'self';\n  connect-src 'self';\n  img-src 'self';\n  style-src 'self';\n"), text);
    assert.ok(!text.includes('page.invalid'));
    assert.throws(() => write({method: 'div', feed: '/f.json'}), /Write its whole address/);
  });

  it('escapes addresses in attributes', () => {
    for (const method of ['element', 'link', 'div'] as const) {
      const feed = 'https://w.example/f.json?a=1&b="><script>alert(1)</script>';
      const found = JSON.stringify(parse(write({method, feed})), (key, value: unknown) => (key === 'parentNode' ? undefined : value));
      assert.equal(found.split('"tagName":"script"').length, 2, method);
    }
  });
});

describe('findReleasedHash', () => {
  const folder = useTempFolder();
  const hash = `sha384-${'A'.repeat(64)}`;

  it('returns the hash of this version from the list of releases', () => {
    folder.write('released.json', JSON.stringify({'0.0.1': {'ki-widgets.js': 'sha384-other'}, [version]: {'ki-widgets.js': hash}}));
    assert.equal(findReleasedHash('ki-widgets.js', folder.path()), hash);
    assert.equal(findReleasedHash('ki-widgets.all.js', folder.path()), null);
  });

  it('returns `null` before the release', () => {
    assert.equal(findReleasedHash('ki-widgets.js', folder.path()), null);
    for (const list of [{}, null, {'0.0.1': {'ki-widgets.js': hash}}, {[version]: {}}, {[version]: {'ki-widgets.js': '"><script>'}}]) {
      folder.write('released.json', JSON.stringify(list));
      assert.equal(findReleasedHash('ki-widgets.js', folder.path()), null, JSON.stringify(list));
    }
    folder.write('released.json', '{');
    assert.equal(findReleasedHash('ki-widgets.js', folder.path()), null);
  });
});

describe('ki-widgets snippet', () => {
  const {runCommand, spawnCommand} = useTempFolder();

  it('writes the hash of a released version', async () => {
    const {exitCode, stdout, stderr} = await runCommand('snippet', '--host', '/ki-widgets/');
    assert.deepEqual([exitCode, stderr], [0, '']);
    const released = readJson('released.json') as Record<string, Record<string, string>>;
    const hash = released[version]?.['ki-widgets.js'];
    const script = hash ? `/ki-widgets/${version}/ki-widgets.js" integrity="${hash}"` : '/ki-widgets/ki-widgets.js"';
    assert.ok(stdout.includes(`<script src="${script} crossorigin`), stdout);
    assert.ok(stdout.includes('<ki-org-chart feed="/ki-widgets/feeds/bedre-bruk-av-ki.json" lang="nb">'));
  });

  it('writes the single file of a released version with its own hash', async () => {
    const {exitCode, stdout} = await runCommand('snippet', '--host', '/ki-widgets/', '--single-file');
    assert.equal(exitCode, 0);
    const released = readJson('released.json') as Record<string, Record<string, string>>;
    const hash = released[version]?.['ki-widgets.all.js'];
    const script = hash ? `/ki-widgets/${version}/ki-widgets.all.js" integrity="${hash}"` : '/ki-widgets/ki-widgets.all.js"';
    assert.ok(stdout.includes(`<script src="${script} crossorigin`), stdout);
  });

  it('warns that the host is an example if none is given', async () => {
    const {exitCode, stderr} = await runCommand('snippet', '--way', 'link');
    assert.equal(exitCode, 0);
    assert.equal(stderr, 'The host is an example. Add your own: --host https://widgets.example.no/ki-widgets\n');
  });

  it('reports wrong usage with exit code 2', async () => {
    const cases: readonly (readonly [string[], RegExp])[] = [
      [['--widget', 'chart'], /--widget must be one of org-chart, /],
      [['--way', 'script'], /--way must be one of element, link, div, iframe, npm, not “script”/],
      [['--lang', 'de'], /--lang must be one of nb, nn, en, se, not “de”/],
      [['--host', 'widgets.example.no'], /--host must be an http or https address, or a path that begins with \//],
      [['--host', '//w.example/ki'], /--host must be an http or https address/],
      [['--host', '/\\w.example'], /--host must be an http or https address/],
      [['--host', 'https://w.example/?x'], /--host must be a folder/],
      [['--feed', 'javascript:alert(1)'], /--feed must be an http or https address/],
      [['--feed', 'https://a:b@w.example/f.json'], /--feed must be an http or https address/],
      [['--way', 'iframe', '--feed', 'https://data.example/f.json'], /its own host\. Use --way element or div/],
      [['--way', 'npm', '--single-file'], /--single-file and --preload need --way element, link or div/],
      [['--way', 'iframe', '--preload'], /--single-file and --preload need --way element, link or div/],
      [['--preload', '--single-file'], /--preload has no use with --single-file/],
      [['org-chart'], /Unexpected argument 'org-chart'/],
    ];
    for (const [args, message] of cases) {
      const {exitCode, stdout, stderr} = await runCommand('snippet', ...args);
      assert.deepEqual([exitCode, stdout], [2, ''], args.join(' '));
      assert.match(stderr, message);
    }
  });

  it('ends the process with an exit code', () => {
    const {exitCode, stdout} = spawnCommand(['snippet', '--host', '/ki', '--way', 'npm']);
    assert.equal(exitCode, 0);
    assert.ok(stdout.startsWith('# Once. '));
    assert.equal(spawnCommand(['snippet', '--way', 'x']).exitCode, 2);
  });
});
