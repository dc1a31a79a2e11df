import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {chooseText, isRightToLeft, isSameLanguage, normalizeLanguage, type FeedText} from './text.js';

describe('a language tag as people write it', () => {
  const tags: readonly (readonly [written: string | null | undefined, meant: string])[] = [
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
  for (const [written, meant] of tags) {
    it(`${JSON.stringify(written)} is ${JSON.stringify(meant)}`, () => assert.equal(normalizeLanguage(written), meant));
  }
});

describe('the version of a text that a reader gets', () => {
  /** Versions of a text, the feed's language, and by what is asked for the language that must come. */
  const cases: readonly (readonly [has: readonly string[], own: string, comes: Readonly<Record<string, string>>])[] = [
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
  for (const [has, own, comes] of cases) {
    const text: FeedText = Object.fromEntries(has.map((tag) => [tag, `words in ${tag}`]));
    for (const [wanted, lang] of Object.entries(comes)) {
      it(`of ${has.join(', ')} in a feed in ${own}: “${wanted}” gets ${lang}`, () => {
        assert.deepEqual(chooseText(text, wanted, own), {value: `words in ${lang}`, lang});
      });
    }
  }

  it('is a plain string in the feed’s own language, whatever is asked for', () => {
    for (const wanted of ['nb', 'en', 'se', ''])
      assert.deepEqual(chooseText('Prosjektet', wanted, 'nn'), {value: 'Prosjektet', lang: 'nn'});
    assert.deepEqual(chooseText('Prosjektet', 'nb', ''), {value: 'Prosjektet', lang: ''});
  });

  it('is found under a tag as people write it', () => {
    assert.deepEqual(chooseText({NB_no: 'Bokmål', SME: 'Davvisámegiella'}, 'se', 'nb'), {value: 'Davvisámegiella', lang: 'se'});
    assert.deepEqual(chooseText({NB_no: 'Bokmål', SME: 'Davvisámegiella'}, 'nn', 'se'), {value: 'Bokmål', lang: 'nb-no'});
  });

  it('is empty when there is none', () => assert.deepEqual(chooseText({}, 'nb', 'nn'), {value: '', lang: 'nn'}));
});

describe('a text that is shown', () => {
  it('needs no mark when it is in the language that was asked for', () => {
    for (const [shown, wanted] of [
      ['nb', 'nb'],
      ['nb', 'nb-no'],
      ['en-gb', 'en'],
      ['no', 'nb'],
      ['no', 'nn'],
      ['no', 'nb-no'],
      ['', 'en'],
    ] as const) {
      assert.equal(isSameLanguage(shown, wanted), true, `${shown} for ${wanted}`);
    }
  });

  it('needs a mark when it is in another', () => {
    for (const [shown, wanted] of [
      ['nb', 'nn'],
      ['nn', 'nb'],
      ['nb', 'en'],
      ['en', 'nb'],
      ['nb', 'se'],
      ['no', 'en'],
      ['no', 'se'],
      ['se', 'sma'],
    ] as const) {
      assert.equal(isSameLanguage(shown, wanted), false, `${shown} for ${wanted}`);
    }
  });
});

describe('a tag without end', () => {
  it('is served as its beginning is, soon', () => {
    const text = {en: 'Hello', nb: 'Hei'};
    assert.equal(chooseText(text, normalizeLanguage(`nb${'-x'.repeat(1_000_000)}`), 'en').lang, 'nb');
    assert.equal(chooseText(text, normalizeLanguage('q'.repeat(1_000_000)), 'en').lang, 'en');
  });
});

describe('the direction of a text', () => {
  it('is from right to left in Arabic, Hebrew and those that are written like them', () => {
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

  it('is from left to right in others, and where the tag names Latin letters', () => {
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
