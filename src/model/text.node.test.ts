import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {chooseText, isRightToLeft, isSameLanguage, normalizeLanguage, type FeedText} from './text.js';

describe('normalizeLanguage', () => {
  const tags: readonly (readonly [tag: string | null | undefined, normalized: string])[] = [
    [null, ''],
    [undefined, ''],
    ['', ''],
    [' \t\n', ''],
    ['nb', 'nb'],
    ['NB', 'nb'],
    [' EN ', 'en'],
    ['nb-NO', 'nb-no'],
    ['NB_no', 'nb-no'],
    ['no', 'no'],
    ['nor', 'no'],
    ['nob', 'nb'],
    ['nno', 'nn'],
    ['nno-NO', 'nn-no'],
    ['sme', 'se'],
    ['SME_NO', 'se-no'],
    ['eng', 'en'],
    ['se', 'se'],
    ['sma', 'sma'],
    ['zh-Hant-TW', 'zh-hant-tw'],
    ['nb-NO-x-privat', 'nb-no-x-privat'],
    ['\u00a0nn\u00a0', 'nn'],
    ['und', ''],
    ['UND-Latn', ''],
    ['mul', 'mul'],
    ['x-privat', 'x-privat'],
    ['i-klingon', 'i-klingon'],
    ['-nb', '-nb'],
    ['nb-', 'nb-'],
    ['nb--no', 'nb--no'],
    ['__proto__', '--proto--'],
    ['norsk', 'norsk'],
    ['constructor', 'constructor'],
    ['x', 'x'],
  ];
  for (const [tag, normalized] of tags) {
    it(`turns ${JSON.stringify(tag)} into ${JSON.stringify(normalized)}`, () => assert.equal(normalizeLanguage(tag), normalized));
  }
});

describe('chooseText', () => {
  /** Languages of a text, the feed's language, and the expected language by preferred language. */
  const cases: readonly (readonly [available: readonly string[], feedLanguage: string, expected: Readonly<Record<string, string>>])[] = [
    [
      ['nb', 'nn', 'en'],
      'nb',
      {nb: 'nb', nn: 'nn', en: 'en', se: 'nb', no: 'nb', 'nb-no': 'nb', 'nn-no': 'nn', 'en-gb': 'en', de: 'nb', '': 'nb'},
    ],
    [['nb', 'en'], 'nb', {nn: 'nb', no: 'nb', en: 'en'}],
    [['nn', 'en'], 'en', {nb: 'nn', no: 'nn', se: 'en'}],
    [['no', 'en'], 'nb', {nb: 'no', nn: 'no', no: 'no', en: 'en', se: 'no', da: 'no'}],
    [['nb', 'no', 'nn'], 'nb', {nn: 'nn', nb: 'nb', no: 'no', en: 'nb'}],
    [['no', 'nb'], 'nb', {nn: 'no'}],
    [['en', 'nb'], 'nn', {se: 'nb', fr: 'nb'}],
    [['en', 'de'], 'nb', {nb: 'en', fr: 'en', de: 'de'}],
    [['fi'], 'nb', {nb: 'fi', en: 'fi'}],
    [['se', 'nb'], 'nb', {se: 'se', 'se-no': 'se', 'se-fi': 'se'}],
    [['en-gb', 'nb-no'], 'nb', {en: 'en-gb', 'en-us': 'en-gb', 'en-gb': 'en-gb', nb: 'nb-no', nn: 'nb-no', se: 'nb-no'}],
    [
      ['zh-hans', 'zh-hant', 'zh-hant-hk'],
      'nb',
      {zh: 'zh-hans', 'zh-hant': 'zh-hant', 'zh-hant-tw': 'zh-hant', 'zh-hant-hk': 'zh-hant-hk', 'zh-hant-hk-x': 'zh-hant-hk'},
    ],
    [['sr-latn-rs', 'nb'], 'nb', {'sr-latn': 'sr-latn-rs', sr: 'sr-latn-rs', 'sr-cyrl': 'sr-latn-rs', s: 'nb', se: 'nb'}],
    [['en-gb', 'en', 'en-us'], 'nb', {en: 'en', 'en-us': 'en-us', 'en-au': 'en', nb: 'en-gb'}],
  ];
  for (const [available, feedLanguage, expected] of cases) {
    const text: FeedText = Object.fromEntries(available.map((tag) => [tag, `text in ${tag}`]));
    for (const [preferred, lang] of Object.entries(expected)) {
      it(`chooses ${lang} for “${preferred}” from ${available.join(', ')} in a feed in ${feedLanguage}`, () => {
        assert.deepEqual(chooseText(text, preferred, feedLanguage), {value: `text in ${lang}`, lang});
      });
    }
  }

  it('returns a plain string in the feed’s own language, whatever is preferred', () => {
    for (const preferred of ['nb', 'en', 'se', ''])
      assert.deepEqual(chooseText('Prosjektet', preferred, 'nn'), {value: 'Prosjektet', lang: 'nn'});
    assert.deepEqual(chooseText('Prosjektet', 'nb', ''), {value: 'Prosjektet', lang: ''});
  });

  it('normalizes the tags of the feed', () => {
    assert.deepEqual(chooseText({NB_no: 'Bokmål', SME: 'Davvisámegiella'}, 'se', 'nb'), {value: 'Davvisámegiella', lang: 'se'});
    assert.deepEqual(chooseText({NB_no: 'Bokmål', SME: 'Davvisámegiella'}, 'nn', 'se'), {value: 'Bokmål', lang: 'nb-no'});
  });

  it('returns an empty text if there are no translations', () => assert.deepEqual(chooseText({}, 'nb', 'nn'), {value: '', lang: 'nn'}));
});

describe('isSameLanguage', () => {
  it('is true for the same language, so that no lang attribute is needed', () => {
    for (const [shown, surrounding] of [
      ['nb', 'nb'],
      ['nb', 'nb-no'],
      ['en-gb', 'en'],
      ['no', 'nb'],
      ['no', 'nn'],
      ['no', 'nb-no'],
      ['', 'en'],
    ] as const) {
      assert.equal(isSameLanguage(shown, surrounding), true, `${shown} in ${surrounding}`);
    }
  });

  it('is false for another language', () => {
    for (const [shown, surrounding] of [
      ['nb', 'nn'],
      ['nn', 'nb'],
      ['nb', 'en'],
      ['en', 'nb'],
      ['nb', 'se'],
      ['no', 'en'],
      ['no', 'se'],
      ['se', 'sma'],
    ] as const) {
      assert.equal(isSameLanguage(shown, surrounding), false, `${shown} in ${surrounding}`);
    }
  });
});

describe('a very long language tag', () => {
  it('is matched by its first parts in linear time', () => {
    const text = {en: 'Hello', nb: 'Hei'};
    assert.equal(chooseText(text, normalizeLanguage(`nb${'-x'.repeat(1_000_000)}`), 'en').lang, 'nb');
    assert.equal(chooseText(text, normalizeLanguage('q'.repeat(1_000_000)), 'en').lang, 'en');
  });
});

describe('isRightToLeft', () => {
  it('is true for languages in Arabic, Hebrew and similar scripts', () => {
    for (const lang of [
      'ar',
      'ar-eg',
      'he',
      'fa',
      'fa-af',
      'ur',
      'ps',
      'ckb',
      'yi',
      'dv',
      'ug',
      'sd',
      'ku-arab',
      'az-arab-ir',
      'pa-arab',
    ]) {
      assert.equal(isRightToLeft(lang), true, lang);
    }
  });

  it('is false for other languages, and for tags with Latin script', () => {
    for (const lang of [
      '',
      'nb',
      'se',
      'en',
      'fi',
      'zh-hant',
      'ku',
      'arn',
      'fan',
      'her',
      'ar-latn',
      'ur-latn-pk',
      'uk',
      'hebr',
      'psa',
      'fat-arabx',
    ]) {
      assert.equal(isRightToLeft(lang), false, lang);
    }
  });
});
