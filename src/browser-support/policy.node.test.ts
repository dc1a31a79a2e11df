import assert from 'node:assert/strict';
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {runInNewContext} from 'node:vm';
import {brotliCompressSync} from 'node:zlib';
import {parse, tokenizer} from 'acorn';
import {getAllVersions} from 'baseline-browser-mapping';
import {transformSync} from 'esbuild';
import {features} from 'web-features';
import * as en from '../locales/en.js';
import {findLanguage} from '../locales/find-language.js';
import * as nb from '../locales/nb.js';
import * as nn from '../locales/nn.js';
import * as se from '../locales/se.js';
import {version} from '../version.js';
import {policies, policyDate} from './policy-table.js';
import {widgetsMinimum} from './widgets-minimum.js';

interface Builder {
  buildNotice(): Promise<string>;
}
interface Writer {
  writePolicyTable(date: string): string;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string) => readFileSync(root + path, 'utf8');
const load = async <T>(path: string) => (await import(`../../scripts/${path}`)) as T;

describe('the policy table', () => {
  it('has the browser versions of each Baseline year', () => {
    assert.deepEqual(policies['2021']?.slice(0, 3), [96, 15.2, 94]);
    assert.deepEqual(policies['2022']?.slice(0, 3), [108, 16, 108]);
    assert.deepEqual(policies['2023']?.slice(0, 3), [120, 17.2, 121]);
    assert.deepEqual(policies['2024']?.slice(0, 3), [130, 18.2, 132]);
  });

  it('is what `npm run policy` writes for its date', async () => {
    const {writePolicyTable} = await load<Writer>('build/policy-table.mjs');
    assert.equal(read('src/browser-support/policy-table.ts'), writePolicyTable(policyDate));
  });

  it('has conditions that all versions of a policy support', () => {
    const ids: Readonly<Record<string, string>> = {
      'aspect-ratio:1': 'aspect-ratio',
      'height:1dvh': 'viewport-unit-variants',
      'mask-image:none': 'masks',
      'counter-set:a': 'counter-set',
      'text-wrap-style:balance': 'text-wrap',
    };
    for (const [name, [chrome, safari, firefox, condition]] of Object.entries(policies)) {
      const declarations = condition.match(/[\w-]+:\w+/g) ?? [];
      assert.ok(declarations.length, name);
      for (const declaration of declarations) {
        const {support} = (features as Record<string, {status?: {support: Record<string, string>}}>)[ids[declaration] ?? '']!.status!;
        assert.ok(Number(support.chrome) <= chrome && Number(support.safari) <= safari && Number(support.firefox) <= firefox, declaration);
      }
    }
  });

  it('is at most a year old at a release (renew it by `npm run policy`)', () => {
    // Independent of the clock. For an unreleased version, the date is the latest one that the repository knows.
    const dates = [...read('CHANGELOG.md').matchAll(/^## \[(.+?)\] - (\d{4}-\d\d-\d\d)/gm)];
    const own = dates.find(([, each]) => each === version)?.[2];
    const known = (getAllVersions({suppressWarnings: true}) as {release_date: string}[]).map(({release_date}) => release_date);
    const releaseDate =
      own ?? [...dates.map(([, , each]) => each ?? ''), ...known.filter((each) => /^\d{4}-\d\d-\d\d$/.test(each))].sort().at(-1)!;
    const months = (Date.parse(releaseDate) - Date.parse(policyDate)) / (86_400_000 * 30.44);
    assert.ok(months <= 12, `The table is of ${policyDate}, which is ${Math.round(months)} months before ${releaseDate}`);
  });

  it('is in the docs, with its date', () => {
    const rows = Object.entries(policies).map(
      ([name, [chrome, safari, firefox]]) => `| \`baseline-${name}\` | ${chrome} | ${safari} | ${firefox} |`,
    );
    for (const page of ['docs/browser-support.md', 'docs/nb/nettlesere.md']) {
      const text = read(page).replace(/ {2,}/g, ' ');
      assert.ok(text.includes(policyDate), `${page} names ${policyDate}`);
      for (const row of rows) assert.ok(text.includes(row), `${page} lacks ${row}`);
    }
  });
});

describe('the minimum versions of the widgets', () => {
  it('can parse the built script, and older versions cannot', {skip: !existsSync(`${root}dist/ki-widgets.js`)}, () => {
    const code = read('dist/ki-widgets.js');
    // esbuild requires Chrome 91 for `?.` because of a bug with spread arguments, and for `\p{…}` because of Unicode 13 scripts.
    // Neither occurs here. General categories such as `\p{Cc}` work since Chrome 64, Safari 11.1 and Firefox 78.
    const options = {minify: true, supported: {'optional-chain': true, 'regexp-unicode-property-escapes': true}} as const;
    const unchanged = transformSync(code, {...options, target: 'esnext'}).code;
    const minimum = widgetsMinimum.split(', ').map((each) => each.replace(' ', ''));
    for (const target of minimum) assert.equal(transformSync(code, {...options, target}).code === unchanged, true, target);
    for (const tooOld of ['chrome84', 'edge84', 'firefox89', 'safari14.1']) {
      assert.equal(transformSync(code, {...options, target: tooOld}).code === unchanged, false, `${tooOld} can parse it too`);
    }
  });

  it('are in the docs', () => {
    for (const page of ['docs/browser-support.md', 'docs/nb/nettlesere.md'])
      assert.ok(read(page).includes(`data-policy="${widgetsMinimum}"`));
  });
});

describe('browser-support.js', async () => {
  const code = await (await load<Builder>('build/notice.mjs')).buildNotice();

  it('is ES5, ASCII only, and at most 1.2 kB', () => {
    parse(code, {ecmaVersion: 5, sourceType: 'script'});
    assert.match(code, /^[\x20-\x7e\n]*$/);
    assert.ok(brotliCompressSync(code).length <= 1200);
  });

  it('defines no globals, stores nothing and makes no requests', () => {
    const {body} = parse(code, {ecmaVersion: 5}) as unknown as {body: {type: string}[]};
    assert.deepEqual(
      body.map(({type}) => type),
      ['ExpressionStatement'],
    );
    assert.doesNotMatch(code, /cookie|localStorage|sessionStorage|XMLHttpRequest|fetch\(|innerHTML|eval|setAttribute\("style"/);
  });

  it('contains the messages of all locales', () => {
    const strings = [...tokenizer(code, {ecmaVersion: 5})].filter(({type}) => type.label === 'string') as unknown as {value: string}[];
    const text = strings.map(({value}) => value).join('|');
    for (const {browser} of [nb, nn, en, se])
      for (const message of Object.values(browser)) assert.ok(text.includes(message as string), message as string);
  });

  it('chooses the same language as the widgets', () => {
    const choose = languageChooser(code);
    for (const tag of [
      '',
      'nb',
      'nb-NO',
      'NB',
      'no',
      'nor',
      'nob',
      'nn',
      'nn-NO',
      'nno',
      'en',
      'en-GB',
      'eng',
      'se',
      'se-NO',
      'sme',
      'sma',
      'smj',
    ]) {
      assert.equal(choose(tag), findLanguage(tag), tag);
    }
    for (const tag of ['da', 'sv-SE', 'fo', 'is', 'de', 'pl', 'fr-CA', 'ar', 'fi', 'so', 'ur', 'x-klingon']) {
      assert.equal(choose(tag), findLanguage(tag), tag);
    }
  });
});

/** Returns a function that runs the script in an old browser on a page in a language, and returns the notice's language. */
function languageChooser(code: string) {
  return (lang: string) => {
    const elements: Record<string, unknown>[] = [];
    const node = () => {
      const element = {style: {}, setAttribute: () => undefined, appendChild: (child: unknown) => child};
      elements.push(element);
      return element;
    };
    const body = {appendChild: (child: unknown) => child, insertBefore: () => undefined};
    const document = {documentElement: {lang}, querySelector: () => null, createElement: node, body};
    const window = {navigator: {userAgent: ''}};
    runInNewContext(code, {document, window, setTimeout: () => undefined, location: {search: ''}});
    return elements[0]?.lang;
  };
}

describe('the text of the site’s pages', () => {
  const pages = ['site', 'dist'].flatMap((folder) =>
    existsSync(root + folder)
      ? readdirSync(root + folder, {recursive: true})
          .map((name) => join(folder, String(name)).replaceAll('\\', '/'))
          .filter((name) => name.endsWith('.html') && !name.startsWith('dist/npm/'))
      : [],
  );

  it('does not contain the notice, which search engines would quote', () => {
    assert.ok(pages.includes('site/index.html'));
    for (const page of pages) {
      const text = read(page);
      for (const {browser} of [nb, nn, en, se]) {
        for (const message of [browser.browserNotice, browser.browserLink])
          assert.ok(!text.includes(message), `${page} contains “${message}”`);
      }
    }
  });
});
