import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {decodeFeed} from './encoding.js';
import {findSecondEncoding, undoSecondEncoding} from './second-encoding.js';
import {FeedError} from './feed-error.js';
import {validateFeed} from './validate-feed.js';

const encodeTwice = (text: string, encoding: string) => new TextDecoder(encoding).decode(new TextEncoder().encode(text));

describe('the bytes of a feed', () => {
  it('are decoded as UTF-8, with or without a byte order mark', () => {
    assert.equal(decodeFeed(Buffer.from('{"a":"ø"}')), '{"a":"ø"}');
    assert.equal(decodeFeed(Buffer.from('\ufeff{}')), '{}');
    assert.equal(decodeFeed(new Uint8Array()), '');
  });

  it('are refused in any other encoding, and the error names UTF-16', () => {
    for (const [bytes, message] of [
      [Buffer.from('{"a":"ø"}', 'latin1'), /^it is not UTF-8/],
      [Buffer.from('\ufeff{}', 'utf16le'), /^it is UTF-16, not UTF-8/],
      [Buffer.from('\ufeff{}', 'utf16le').swap16(), /^it is UTF-16/],
      [Buffer.from('{"a":1}', 'utf16le'), /^it is UTF-16/],
      [Buffer.from('{"a":1}', 'utf16le').swap16(), /^it is UTF-16/],
      [Buffer.from([0x7b, 0xc3]), /^it is not UTF-8/],
    ] as const) {
      assert.throws(
        () => decodeFeed(bytes),
        (error) => error instanceof FeedError && error.code === 'not-utf-8' && message.test(error.message),
      );
    }
  });
});

describe('a text that is encoded twice', () => {
  const texts = [
    'Helse Sør-Øst RHF',
    'Kárášjoga gielda',
    'Sámediggi, Romssa fylkkagielda, Guovdageainnu suohkan',
    'čđŋšŧž i ord: áčč, nuvttá, máŋga, eŋgelasgiella, ruoŧŧa, beaž',
    'Ålesund, Ås, Ørland, Ærfugl',
    'Fjellkårstad',
    'KI – «bedre bruk» … 5 € og 3 °C, § 5',
    'Kaféen på Östermalm',
    '“quoted” – it’s',
    'Takk 😀',
  ];
  for (const text of texts) {
    it(`is found, and “${text}” is suggested`, () => {
      for (const encoding of ['windows-1252', 'latin1']) {
        const damaged = encoding === 'latin1' ? Buffer.from(text).toString('latin1') : encodeTwice(text, encoding);
        assert.ok(findSecondEncoding(damaged) >= 0, damaged);
        // Two short sequences stay, because they could be a letter and a punctuation mark: «3 °C».
        assert.equal(undoSecondEncoding(damaged).replace('Â°C', '°C').replace('Â\u00a0', ' '), text);
      }
    });
  }

  it('is not found in a correct text', () => {
    for (const text of [
      ...texts,
      'SÃO PAULO, IRMÃ, MAÇÃ',
      '«IRMû, “AMANHÔ, AMANHÃ… MANHÖ',
      'NGUYỄN THỊ HÃ, Â Ă Ê',
      '«BLÅ», «RÅ» – «BLÅ–GRØNN», BLÅ®, PÅ…, “PÅ”, ‘PÅ’',
      '«CAFÉ», ÉÈÊ, «ÄÖÜ»',
      'BLÅ\u00adBÆR, Å\u00a0se, BLÅ¹',
      'Kárášjohká «giellá» – á»',
      'naïve coöperation, Äänekoski, Ångström',
      'الصحة, 健康, Здоровье, Υγεία',
    ]) {
      assert.equal(undoSecondEncoding(text), text);
      assert.equal(findSecondEncoding(text), -1);
    }
  });

  it('is decoded correctly for all Norwegian and Sámi letters', () => {
    const words = fc
      .array(fc.constantFrom(...Array.from('abeksæøåáčđŋšŧž')), {minLength: 1})
      .map((letters) => `a${letters.join('')}`)
      .filter((word) => /[^a-z]/.test(word));
    fc.assert(fc.property(words, (word) => assert.equal(undoSecondEncoding(encodeTwice(word, 'windows-1252')), word)));
  });

  it('never throws, whatever it contains', () => {
    fc.assert(fc.property(fc.string({unit: 'binary'}), (text) => typeof undoSecondEncoding(text) === 'string'));
  });

  it('is a warning that suggests the correct text, while visitors see the text as written', () => {
    const organizations = [
      {id: 'hso', name: 'Helse SÃ¸r-Ã\u0098st RHF'},
      {id: 'k', name: {nb: 'KÃ¡rÃ¡Å¡joga gielda'}},
      {id: 'l', name: 'Helse S\ufffdr-\ufffdst RHF'},
    ];
    const {feed, issues} = validateFeed({
      version: '1.0',
      id: 'p',
      language: 'nb',
      updated: '2024-02-01',
      source: {name: 'E'},
      organizations,
    });
    assert.deepEqual(feed!.organizations, organizations);
    assert.deepEqual(
      issues.map(({code, severity, pointer, meant}) => [code, severity, pointer, meant]),
      [
        ['double-encoded', 'warning', '/organizations/0/name', 'Helse Sør-Øst RHF'],
        ['double-encoded', 'warning', '/organizations/1/name/nb', 'Kárášjoga gielda'],
        ['lost-characters', 'warning', '/organizations/2/name', undefined],
      ],
    );
  });
});
