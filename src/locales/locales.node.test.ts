import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {bodyKinds, organizationKinds, relationKinds, roles as feedRoles} from '../model/vocabulary.js';
import {allMessages} from './all-messages.js';
import {findLanguage, languages as codes} from './find-language.js';
import {loaders, loadLanguage} from './locales.js';
import {getChangeMessages} from './changes/changes.js';
import {getBranchMessages} from './branch/branch.js';
import type {BranchMessages, ChangeMessages, Messages, SearchMessages} from './messages.js';
import {getSearchMessages} from './search/search.js';

/** The messages of one language, with those in modules on demand. */
interface AllMessages extends Messages {
  readonly changes: ChangeMessages;
  readonly search: SearchMessages;
  readonly branch: BranchMessages;
}

const languages = ['nb', 'nn', 'en', 'se'] as const;
const all = languages.map((lang) => allMessages[lang]);
const areas: {readonly [Area in keyof AllMessages]: readonly AllMessages[Area][]} = {
  common: all.map(({common}) => common),
  members: all.map(({members}) => members),
  chart: all.map(({chart}) => chart),
  changes: all.map(({common}) => getChangeMessages(common)),
  search: all.map(({common}) => getSearchMessages(common)),
  branch: all.map(({common}) => getBranchMessages(common)),
  partners: all.map(({partners}) => partners),
  contact: all.map(({contact}) => contact),
  project: all.map(({project}) => project),
  publication: all.map(({publication}) => publication),
  browser: all.map(({browser}) => browser),
};
const counts = [0, 1, 2, 5, 11, 21, 101];

describe('the messages of the widgets', () => {
  it('are in the same languages in each list', () => {
    assert.deepEqual(codes, languages);
    assert.deepEqual(Object.keys(allMessages).sort(), [...languages].sort());
    assert.deepEqual(Object.keys(loaders).sort(), [...languages].sort());
    assert.deepEqual(
      areas.common.map(({lang}) => lang),
      languages,
    );
  });

  it('are listed for every language that has a file', async () => {
    const files = readdirSync(new URL('.', import.meta.url)).filter((name) => /^[a-z]{2,3}\.ts$/.test(name));
    assert.deepEqual(files.sort(), languages.map((lang) => `${lang}.ts`).sort());
    assert.deepEqual(readdirSync(new URL('register/', import.meta.url)).sort(), files);
    for (const lang of languages) {
      const file = (await import(`./${lang}.ts`)) as Messages;
      assert.deepEqual(await loadLanguage(lang), file);
      const {changes} = (await import(`./changes/${lang}.ts`)) as AllMessages;
      const onDemand = {changes, search: getSearchMessages(file.common), branch: getBranchMessages(file.common)};
      assert.deepEqual(Object.keys({...file, ...onDemand}).sort(), Object.keys(areas).sort());
      for (const area of Object.keys(areas) as (keyof typeof areas)[])
        assert.equal(areas[area][languages.indexOf(lang)], {...file, ...onDemand}[area], `${area} in ${lang}`);
    }
  });

  for (const [area, list] of Object.entries(areas) as [string, readonly object[]][]) {
    it(`have the same keys and placeholders in each language, and are never empty, in the area “${area}”`, () => {
      const [first, ...others] = list.map((messages) => findPlaceholders(messages));
      assert.ok(first!.size >= 4, `only ${first!.size} messages`);
      for (const [i, other] of others.entries()) assert.deepEqual(other, first, languages[i + 1]);
    });
  }

  it('are marked as not yet reviewed in Northern Sámi', () => {
    assert.deepEqual(
      areas.common.map(({lang, isReviewed}) => [lang, isReviewed]),
      [
        ['nb', true],
        ['nn', true],
        ['en', true],
        ['se', false],
      ],
    );
  });

  it('are documented in docs/languages.md: the languages, and whether a speaker has reviewed them', () => {
    const page = readFileSync(new URL('../../docs/languages.md', import.meta.url), 'utf8');
    const rows = [...page.matchAll(/^\| `(\w+)` +\|[^|]*\| (yes|\*\*no\*\*)/gm)].map(([, lang, isReviewed]) => [
      lang,
      isReviewed === 'yes',
    ]);
    assert.deepEqual(
      rows,
      areas.common.map(({lang, isReviewed}) => [lang, isReviewed]),
    );
  });

  it('name every kind, role and relation that a feed can have', () => {
    for (const [i, lang] of languages.entries()) {
      const {kinds, relations} = areas.chart[i]!;
      assert.deepEqual(Object.keys(kinds).sort(), [...new Set([...bodyKinds, ...organizationKinds])].sort(), lang);
      assert.deepEqual(Object.keys(relations).sort(), [...relationKinds].sort(), lang);
      assert.deepEqual(Object.keys(areas.members[i]!.roles).sort(), [...feedRoles].sort(), lang);
      for (const role of feedRoles) {
        for (const count of counts) assert.match(areas.partners[i]!.withRole(role, count), /^\p{Lu}\p{Ll}+/u, `${role} in ${lang}`);
      }
      for (const {out, in: inward} of Object.values(relations))
        assert.deepEqual([placeholdersOf(out), placeholdersOf(inward)], [['name'], ['name']]);
    }
  });
});

describe('the code of the widgets', () => {
  it('contains no language: each is a file of its own, which contains no other', async () => {
    const {metafile} = await build({
      absWorkingDir: fileURLToPath(new URL('../..', import.meta.url)),
      entryPoints: ['src/define.ts', 'src/index.ts'],
      bundle: true,
      write: false,
      metafile: true,
      format: 'esm',
      splitting: true,
      outdir: 'out',
    });
    const isLanguage = (path: string) => /^src\/locales\/[a-z]{2}\.ts$/.test(path);
    const found: string[] = [];
    for (const {inputs, imports} of Object.values(metafile.outputs)) {
      const contained = Object.keys(inputs);
      if (contained.some(isLanguage)) found.push(contained.join());
      const imported = imports.filter(({kind}) => kind === 'import-statement').map(({path}) => metafile.outputs[path]!);
      for (const each of imported) assert.deepEqual(Object.keys(each.inputs).filter(isLanguage), []);
    }
    assert.deepEqual(found.sort(), ['src/locales/en.ts', 'src/locales/nb.ts', 'src/locales/nn.ts', 'src/locales/se.ts']);
  });
});

describe('the language of the messages', () => {
  const tags: Readonly<Record<string, readonly string[]>> = {
    nb: [
      'nb',
      'no',
      'nb-NO',
      'NB_no',
      'nob',
      'nor',
      'no-NO',
      ' nb-NO ',
      'nb-Latn-NO-x-privat',
      'no_',
      'und',
      'UND-Latn',
      '-',
      '_nn',
      '',
      ' ',
      'da',
      'da-DK',
      'sv',
      'sv-FI',
      'fo',
      'is',
      'sma',
      'smj',
      'sms',
      'smn',
    ],
    nn: ['nn', 'nn-NO', 'NN', 'nno', ' nn_no ', 'NN_no', 'nn-Latn-NO', 'nn-x-hogno'],
    en: [
      'en',
      'en-GB',
      'EN-us',
      ' EN ',
      'eng',
      'x-privat',
      'mul',
      'zxx',
      'ar',
      'nb,nn',
      'nb nn',
      '<b>',
      '🇳🇴',
      '1',
      'de',
      'fi',
      'x',
      'zh-Hant',
      'uk',
      'constructor',
      'n',
      'nbb',
      'i-klingon',
    ],
    se: ['se', 'SE', 'sme', 'se-NO', 'sme_FI', ' se-SE\n'],
  };
  for (const [lang, variants] of Object.entries(tags)) {
    it(`is ${lang} for ${variants.map((tag) => `“${tag}”`).join(', ')}`, () => {
      for (const tag of variants) assert.equal(findLanguage(tag), lang, JSON.stringify(tag));
    });
  }
});

describe('a hostile language tag', () => {
  it('is read in linear time', () => {
    for (const piece of ['a', 'nb', '-', '_-', '\u0000', 'å-']) {
      const lang = findLanguage(`x${piece.repeat(1_000_000)}`);
      assert.equal(lang, 'en', JSON.stringify(piece));
    }
    assert.equal(findLanguage(`nb${'-x'.repeat(1_000_000)}`), 'nb');
  });
});

/** Returns the placeholders of each message of an area, by the path of the message. */
function findPlaceholders(messages: object, path = ''): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [key, value] of Object.entries(messages) as [string, unknown][]) {
    const name = `${path}${key}`;
    if (typeof value === 'string') {
      assert.ok(value.trim(), `${name} is empty`);
      assert.equal(value, value.trim(), `${name} has spaces around it`);
      found.set(name, key === 'lang' ? [] : placeholdersOf(value));
    } else if (typeof value === 'function') {
      const call = value as (...parts: unknown[]) => string;
      // A message has the same placeholders for each number.
      const placeholders = counts.map((count) => placeholdersOf(call(...argumentsOf(key, count))));
      for (const each of placeholders) assert.deepEqual(each, placeholders[0], name);
      found.set(name, placeholders[0]!);
    } else if (typeof value === 'object' && value !== null) {
      for (const [inner, each] of findPlaceholders(value, `${name}.`)) found.set(inner, each);
    } else {
      assert.equal(typeof value, 'boolean', name);
      found.set(name, []);
    }
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function argumentsOf(name: string, count: number): unknown[] {
  if (name === 'day') return [7, 'juni', 2023];
  if (name === 'month') return [6, 2023];
  if (['takePart', 'counted', 'joinedAs'].includes(name)) return ['observer', count];
  if (name === 'shownBranch') return [count, 101];
  return name === 'withRole' ? ['partner', count] : [count];
}

function placeholdersOf(text: string): string[] {
  assert.ok(text.trim());
  assert.doesNotMatch(text, /undefined|NaN|null/);
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).sort();
}
