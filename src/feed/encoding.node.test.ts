import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {decodeFeed, findSecondEncoding, undoSecondEncoding} from './encoding.js';
import {FeedError} from './feed-error.js';
import {validateFeed} from './validate-feed.js';

const twice = (text: string, encoding: string) => new TextDecoder(encoding).decode(new TextEncoder().encode(text));

describe('the bytes of a feed', () => {
  it('are UTF-8, with a byte order mark or without', () => {
    assert.equal(decodeFeed(Buffer.from('{"a":"ø"}')), '{"a":"ø"}');
    assert.equal(decodeFeed(Buffer.from('\ufeff{}')), '{}');
    assert.equal(decodeFeed(new Uint8Array()), '');
  });

  it('are refused in every other encoding, with a word of their own for UTF-16', () => {
    for (const [bytes, says] of [
      [Buffer.from('{"a":"ø"}', 'latin1'), /^it is not UTF-8/],
      [Buffer.from('\ufeff{}', 'utf16le'), /^it is UTF-16, not UTF-8/],
      [Buffer.from('\ufeff{}', 'utf16le').swap16(), /^it is UTF-16/],
      [Buffer.from('{"a":1}', 'utf16le'), /^it is UTF-16/],
      [Buffer.from('{"a":1}', 'utf16le').swap16(), /^it is UTF-16/],
      [Buffer.from([0x7b, 0xc3]), /^it is not UTF-8/],
    ] as const) {
      assert.throws(
        () => decodeFeed(bytes),
        (error) => error instanceof FeedError && error.code === 'not-utf-8' && says.test(error.message),
      );
    }
  });
});

describe('a text that was encoded twice', () => {
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
    it(`is found, and “${text}” is proposed`, () => {
      for (const encoding of ['windows-1252', 'latin1']) {
        const spoilt = encoding === 'latin1' ? Buffer.from(text).toString('latin1') : twice(text, encoding);
        assert.ok(findSecondEncoding(spoilt) >= 0, spoilt);
        // Two small pieces stay where a letter and a punctuation mark could be meant: «3 °C».
        assert.equal(undoSecondEncoding(spoilt).replace('Â°C', '°C').replace('Â\u00a0', ' '), text);
      }
    });
  }

  it('is not seen in a text that is right', () => {
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

  it('of letters of Norwegian and Sámi is undone whatever they are', () => {
    const words = fc
      .array(fc.constantFrom(...Array.from('abeksæøåáčđŋšŧž')), {minLength: 1})
      .map((letters) => `a${letters.join('')}`)
      .filter((word) => /[^a-z]/.test(word));
    fc.assert(fc.property(words, (word) => assert.equal(undoSecondEncoding(twice(word, 'windows-1252')), word)));
  });

  it('never makes the check throw', () => {
    fc.assert(fc.property(fc.string({unit: 'binary'}), (text) => typeof undoSecondEncoding(text) === 'string'));
  });

  it('is a warning with the text as it was meant, and is shown as it is written', () => {
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
