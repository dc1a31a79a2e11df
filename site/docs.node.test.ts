import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {feedSchema} from '../src/feed/definition.js';
import {bodyKinds, organizationKinds, projectKinds, projectStates, relationKinds, roles} from '../src/model/vocabulary.js';
import type {Schema} from '../src/feed/schema.js';
import {validateFeed} from '../src/feed/validate-feed.js';
import {version} from '../src/version.js';
import {findChangedReleases, readReleased} from '../scripts/build/integrity.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(root + path, 'utf8');
const filesIn = (folder: string, ending: string) =>
  readdirSync(root + folder, {recursive: true, encoding: 'utf8'})
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith(ending));
const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = '']) => found);
const unique = (list: readonly string[]) => [...new Set(list)].sort();

const docs = ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md', ...filesIn('docs', '.md')];
const sources = filesIn('src', '.ts').filter((path) => !path.endsWith('.test.ts') && !path.startsWith('src/testing/'));

interface Declaration {
  readonly tagName?: string;
  readonly attributes?: readonly {readonly name: string}[];
  readonly cssParts?: readonly {readonly name: string}[];
  readonly events?: readonly {readonly name: string}[];
}
const {modules} = JSON.parse(read('custom-elements.json')) as {modules: readonly {readonly declarations: readonly Declaration[]}[]};
const elements = modules.flatMap(({declarations}) => declarations).filter(({tagName}) => tagName);

describe('whoever follows the link of a console line', () => {
  const unions = `${read('src/feed/issue.ts')}${read('src/feed/feed-error.ts')}`.match(/type (?:Issue|FeedError)Code =[^;]+;/g) ?? [];
  const reported = sources.flatMap((path) => matches(read(path), /\b(?:report\(\s*|code: )'([a-z-]+)'/g));
  const ofTheStart = matches(read('scripts/build/bundle.mjs'), /feed-issues\.html#([a-z-]+)/g);
  const codes = unique([...matches(unions.join(), /'([a-z\d-]+)'/g), ...reported, ...ofTheStart]);

  it('finds a paragraph for each code, and no other', () => {
    assert.ok(codes.length > 20);
    assert.deepEqual(unique(matches(read('docs/feed-issues.md'), /^### (.+)$/gm)), codes);
    for (const page of ['site/feed-issues.html', 'site/feilmeldinger.html']) {
      assert.deepEqual(unique(matches(read(page), /\bid="([^"]+)"/g)), codes, page);
    }
  });
});

describe('the documentation', () => {
  it('links to files and headings that are there', () => {
    // As GitHub makes them: lower case, without punctuation, blanks as hyphens.
    const anchorsOf = (path: string) =>
      matches(read(path), /^#+ (.+)$/gm).map((heading) =>
        heading
          .toLowerCase()
          .replace(/[^\p{L}\d\s_-]/gu, '')
          .replaceAll(' ', '-'),
      );
    const broken = docs.flatMap((path) =>
      matches(read(path).replace(/```[\s\S]*?```/g, ''), /\]\(([^)\s]+)\)/g)
        .filter((link) => !/^[a-z]+:/.test(link))
        .filter((link) => {
          const [file = '', anchor] = link.split('#');
          const target = file ? new URL(file, `https://x/${path}`).pathname.slice(1) : path;
          return !existsSync(root + target) || (anchor !== undefined && !anchorsOf(target).includes(anchor));
        })
        .map((link) => `${path}: ${link}`),
    );
    assert.deepEqual(broken, []);
  });

  it('has only feeds that are right', () => {
    const feeds = docs.flatMap((path) => matches(read(path), /```json\n([\s\S]*?)```/g).map((json) => ({path, json})));
    assert.ok(feeds.length > 1);
    for (const {path, json} of feeds) assert.deepEqual(validateFeed(JSON.parse(json)).issues, [], path);
  });

  it('tells of each element with its attributes, events and parts', () => {
    const readme = read('README.md');
    const theming = read('docs/theming.md');
    assert.equal(elements.length, 8);
    for (const {tagName = '', attributes = [], events = [], cssParts = []} of elements) {
      assert.ok(readme.includes(`\`<${tagName}>\``), tagName);
      for (const {name} of attributes) assert.match(readme, new RegExp(`\`${name}[=\`]`), `${tagName} ${name}`);
      for (const {name} of events) assert.ok(readme.includes(`\`${name}\``), `${tagName} ${name}`);
      const row = theming.split('\n').find((line) => line.startsWith(`| \`${tagName}\``)) ?? '';
      for (const {name} of cssParts) assert.ok(row.includes(`\`${name}\``), `${tagName}::part(${name})`);
    }
  });

  it('tells of each field and each value of a feed', () => {
    const format = read('docs/feed-format.md');
    const fields = (schema: Schema): string[] => [
      ...Object.keys(schema.fields ?? {}),
      ...[...Object.values(schema.fields ?? {}), ...(schema.item ? [schema.item] : [])].flatMap(fields),
    ];
    const values = [organizationKinds, bodyKinds, roles, relationKinds, projectKinds, projectStates].flat();
    const missing = unique([...fields(feedSchema), ...values]).filter((word) => !format.includes(`| \`${word}\``));
    assert.deepEqual(missing, []);
  });
});

describe('a developer who installs the packed file', () => {
  it('finds its name in the docs', () => {
    const names = docs.flatMap((path) => matches(read(path), /\b(ki-widgets-[\d.]+\.tgz)/g));
    assert.deepEqual(unique(names), [`ki-widgets-${version}.tgz`]);
  });
});

describe('whoever pins a file by its hash', () => {
  const released = readReleased();
  const hashes = JSON.parse(read('dist/integrity.json')) as Record<string, string>;
  const hashOf = (path: string) =>
    `sha384-${createHash('sha384')
      .update(readFileSync(root + path))
      .digest('base64')}`;

  it('finds that of every script and style sheet in integrity.json, in the order of their names', () => {
    const served = [...filesIn('dist', '.js'), ...filesIn('dist', '.css')].filter((path) => !path.startsWith('dist/npm/'));
    const expected = served.map((path): [string, string] => [path.replace('dist/', ''), hashOf(path)]);
    assert.deepEqual(
      Object.entries(hashes),
      expected.sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  });

  it('finds no folder of a version before its release, and none that changed after it', () => {
    assert.deepEqual(findChangedReleases(`${root}dist`, released), []);
  });

  it('copies the hash of the newest release from the docs, and before the first release no hash at all', () => {
    const newest = Object.keys(released).at(-1);
    const tags = docs.flatMap((path) => matches(read(path), /(<[^<>]*\sintegrity="[^<>]*>)/g));
    assert.equal(tags.length, 2); // In hosting and in the Norwegian guide.
    for (const tag of tags) {
      const [, folder = '', name = '', hash] =
        /src="https:\/\/widgets\.example\.no\/ki-widgets\/([^/"]+)\/([^"]+)" integrity="([^"]+)" crossorigin="anonymous"/.exec(tag) ?? [];
      assert.equal(folder, newest ?? 'VERSION', tag);
      assert.equal(hash, newest ? released[newest]?.[name] : 'sha384-HASH', tag);
    }
    const policies = docs.flatMap((path) => matches(read(path), /script-src '(sha384-[^']*)'/g));
    assert.equal(policies.length, 2);
    for (const hash of policies) assert.equal(hash, newest ? released[newest]?.['ki-widgets.js'] : 'sha384-HASH');
  });
});

describe('a theme token', () => {
  const declared = unique(matches(read('src/themes/tokens.css'), /^\s*(--ki-[a-z-]+):/gm));

  it('is in tokens.css when a widget uses it, and used when it is there', () => {
    assert.deepEqual(unique(sources.flatMap((path) => matches(read(path), /var\((--ki-[a-z-]+)/g))), declared);
  });

  it('is explained', () => {
    const theming = read('docs/theming.md');
    assert.deepEqual(
      declared.filter((name) => !theming.includes(`\`${name}\``)),
      [],
    );
  });
});
