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

const docs = [
  'README.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...filesIn('docs', '.md'),
  'bench/README.md',
  'bench/history.md',
  'editors/README.md',
];
const sources = filesIn('src', '.ts').filter((path) => !path.endsWith('.test.ts') && !path.startsWith('src/testing/'));

interface Declaration {
  readonly tagName?: string;
  readonly attributes?: readonly {readonly name: string}[];
  readonly cssParts?: readonly {readonly name: string}[];
  readonly events?: readonly {readonly name: string}[];
}
const {modules} = JSON.parse(read('custom-elements.json')) as {modules: readonly {readonly declarations: readonly Declaration[]}[]};
const elements = modules.flatMap(({declarations}) => declarations).filter(({tagName}) => tagName);

describe('the link at the end of a console line', () => {
  const unions = `${read('src/feed/issue.ts')}${read('src/feed/feed-error.ts')}`.match(/type (?:Issue|FeedError)Code =[^;]+;/g) ?? [];
  // The codes of the doctor and of an import are only in their reports.
  const consoleSources = sources.filter((path) => !/^src\/(?:doctor|feed-import)\//.test(path));
  const reported = consoleSources.flatMap((path) => matches(read(path), /\b(?:(?:report|reportMistake|log)\(\s*|code: )'([a-z-]+)'/g));
  const ofTheStart = matches(read('scripts/build/bundle.mjs'), /feed-issues\.html#([a-z-]+)/g);
  // A code that contains the kind of object: `idOf({noun: 'group'})`.
  const ofIds = sources.flatMap((path) => matches(read(path), /\bnoun: '([a-z]+)',/g)).map((noun) => `unknown-${noun}`);
  const codes = unique([...matches(unions.join(), /'([a-z\d-]+)'/g), ...reported, ...ofIds, ...ofTheStart]);

  it('leads to a paragraph for each code, and every paragraph has a code', () => {
    assert.ok(codes.length > 20);
    assert.deepEqual(unique(matches(read('docs/feed-issues.md'), /^### (.+)$/gm)), codes);
    for (const page of ['site/feed-issues.html', 'site/feilmeldinger.html']) {
      assert.deepEqual(unique(matches(read(page), /\bid="([^"]+)"/g)), codes, page);
    }
  });

  it('leads to the same text in the docs and on the page next to the script', () => {
    // The page cannot link to other docs.
    const page = read('site/feed-issues.html')
      .replace(/<li>/g, ' - ')
      .replace(/<[^>]+>/g, '');
    const html = page.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&').replace(/\s+/g, ' ');
    for (const section of read('docs/feed-issues.md').split(/^### /m).slice(1)) {
      const [code = '', ...lines] = section.split(/\n## /)[0]!.split('\n');
      const text = lines.join(' ').replace(/ See \[[^\]]+\]\([^)]+\)\.| \(\[policies\]\([^)]+\)\)/g, '');
      const plain = text
        .replace(/\[([^\]]+)\]\([^)]+\)/g, '$1')
        .replaceAll('`', '')
        .replace(/\s+/g, ' ')
        .trim();
      assert.ok(html.includes(plain), code);
    }
  });
});

describe('the documentation', () => {
  it('links to files and headings that exist', () => {
    // As GitHub makes them: lower case, without punctuation, spaces as hyphens.
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

  it('names only files and folders that exist', () => {
    const folders = /^\.?(?:src|scripts|docs|site|stories|feeds|bench|editors|typings-test|spelling|ci|storybook|vscode)\//;
    const placeholder = /[*<>…]|\bxx\b|ki-thing|^\.vscode\//;
    const missing = docs.flatMap((path) =>
      matches(read(path).replace(/```[\s\S]*?```/g, ''), /`([^`\s]+)`/g)
        .filter((name) => folders.test(name) && !placeholder.test(name) && !existsSync(root + name))
        .map((name) => `${path}: ${name}`),
    );
    assert.deepEqual(missing, []);
  });

  it('contains only feeds without issues', () => {
    const feeds = docs.flatMap((path) => matches(read(path), /```json\n([\s\S]*?)```/g).map((json) => ({path, json})));
    assert.ok(feeds.length > 1);
    for (const {path, json} of feeds) assert.deepEqual(validateFeed(JSON.parse(json)).issues, [], path);
  });

  it('names each element with its attributes, events and parts', () => {
    const readme = read('README.md');
    const [common = '', ...sections] = read('docs/elements.md').split(/^## (?=ki-|browser-)/m);
    const partRows = read('docs/theming.md').split('\n');
    assert.equal(elements.length, 8);
    for (const {tagName = '', attributes = [], events = [], cssParts = []} of elements) {
      assert.ok(readme.includes(`\`<${tagName}>\``), tagName);
      const section = [common, ...sections.filter((each) => each.startsWith(`${tagName}\n`))].join('');
      for (const {name} of [...attributes, ...events]) assert.ok(section.includes(`| \`${name}\``), `${tagName} ${name}`);
      for (const {name} of cssParts) {
        const rows = partRows.filter((row) => row.startsWith(`| \`${name}\` `));
        assert.ok(
          rows.some((row) => row.includes(`\`${tagName}\``) || row.includes('| all widgets ')),
          `${tagName}::part(${name})`,
        );
      }
    }
  });

  it('describes each field and each value of a feed, in English and in Norwegian', () => {
    const fields = (schema: Schema): string[] => [
      ...Object.keys(schema.fields ?? {}),
      ...[...Object.values(schema.fields ?? {}), ...(schema.item ? [schema.item] : [])].flatMap(fields),
    ];
    const values = [organizationKinds, bodyKinds, roles, relationKinds, projectStates].flat();
    for (const page of ['docs/feed-format.md', 'docs/nb/datakildeformat.md']) {
      const format = read(page);
      const missing = unique([...fields(feedSchema), ...values]).filter((word) => !format.includes(`| \`${word}\``));
      assert.deepEqual(missing, [], page);
      for (const kind of projectKinds) assert.ok(format.includes(`\`${kind}\``), `${page}: ${kind}`);
    }
  });

  it('marks the same fields as required or recommended in English and in Norwegian', () => {
    const objectsIn = (schema: Schema): string[] => [
      ...(schema.fields ? [schema.name ?? ''] : []),
      ...[...Object.values(schema.fields ?? {}), ...(schema.item ? [schema.item] : [])].flatMap(objectsIn),
    ];
    const fieldsIn = (page: string, object: string) => {
      const section = read(page)
        .split(/^### /m)
        .find((text) => text.startsWith(`${object}\n`));
      return unique(matches(section ?? '', /^\| (`[\w$]+`(?: \*\*!\*\*| \*)?) /gm)).filter(
        (field) => !projectKinds.some((kind) => field === `\`${kind}\``),
      );
    };
    const objects = unique(objectsIn(feedSchema));
    assert.ok(objects.length > 15);
    for (const object of objects) {
      const fields = fieldsIn('docs/feed-format.md', object);
      assert.ok(fields.length > 0, object);
      assert.deepEqual(fieldsIn('docs/nb/datakildeformat.md', object), fields, object);
    }
  });
});

describe('a developer who installs the packed file', () => {
  it('finds every entry of the package in the docs, and only those', () => {
    const {exports} = JSON.parse(read('package.json')) as {exports: Record<string, unknown>};
    const entries = Object.keys(exports).filter((entry) => entry !== './package.json');
    const page = read('docs/developers.md');
    for (const entry of entries) {
      const [start = '', end = ''] = entry.replace('.', 'ki-widgets').split('*');
      assert.ok(page.includes(start) && page.includes(end), entry);
    }
    const imported = matches(page, /^\| `(ki-widgets[^`]*)`/gm);
    assert.ok(imported.length > 5);
    for (const path of imported) {
      const isEntry = entries.some((entry) => {
        const [start = '', end = ''] = entry.replace('.', 'ki-widgets').split('*');
        return entry.includes('*') ? path.startsWith(start) && path.endsWith(end) : path === start;
      });
      assert.ok(isEntry, path);
    }
  });

  it('finds the name of the file in the docs', () => {
    const names = docs.flatMap((path) => matches(read(path), /\b(ki-widgets-[\d.]+\.tgz)/g));
    assert.deepEqual(unique(names), [`ki-widgets-${version}.tgz`]);
  });
});

describe('a web manager who pins a file by its hash', () => {
  const released = readReleased();
  const hashes = JSON.parse(read('dist/integrity.json')) as Record<string, string>;
  const hashOf = (path: string) =>
    `sha384-${createHash('sha384')
      .update(readFileSync(root + path))
      .digest('base64')}`;

  it('finds the hash of every script and style sheet in integrity.json, sorted by name', () => {
    const served = [...filesIn('dist', '.js'), ...filesIn('dist', '.css')].filter((path) => !path.startsWith('dist/npm/'));
    const expected = served.map((path): [string, string] => [path.replace('dist/', ''), hashOf(path)]);
    assert.deepEqual(
      Object.entries(hashes),
      expected.sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  });

  it('finds the folder of a version only after its release, and unchanged since then', () => {
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
