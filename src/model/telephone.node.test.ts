import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {formatTelephone, toDialString} from './telephone.js';

/** Numbers as a feed may write them, the digits to dial, and the number as it is shown. */
const numbers: readonly [written: string, dialled: string, shown: string][] = [
  // Landlines, in groups of two.
  ['22000000', '+4722000000', '22 00 00 00'],
  ['22 00 00 00', '+4722000000', '22 00 00 00'],
  ['22-00-00-00', '+4722000000', '22 00 00 00'],
  ['(22) 00 00 00', '+4722000000', '22 00 00 00'],
  ['  22\u00a000\u00a000 00 ', '+4722000000', '22 00 00 00'],
  ['55 97 50 00', '+4755975000', '55 97 50 00'],
  ['73 00 00 00', '+4773000000', '73 00 00 00'],
  ['+4722000000', '+4722000000', '+47 22 00 00 00'],
  ['+47 2200 0000', '+4722000000', '+47 22 00 00 00'],
  ['+47 (0) 22 00 00 00', '+4722000000', '+47 22 00 00 00'],
  ['0047 22 00 00 00', '+4722000000', '+47 22 00 00 00'],
  ['47 22 00 00 00', '+4722000000', '+47 22 00 00 00'],
  // Mobile numbers, in groups of three, two and three.
  ['90000000', '+4790000000', '900 00 000'],
  ['90 00 00 00', '+4790000000', '900 00 000'],
  ['+47 900 00 000', '+4790000000', '+47 900 00 000'],
  ['+4741234567', '+4741234567', '+47 412 34 567'],
  ['48 12 34 56', '+4748123456', '481 23 456'],
  ['47 12 34 56', '+4747123456', '471 23 456'],
  // Service numbers of eight digits.
  ['81020050', '+4781020050', '810 20 050'],
  ['+47 81 02 00 50', '+4781020050', '+47 810 20 050'],
  ['800 43 123', '+4780043123', '800 43 123'],
  ['815 00 000', '+4781500000', '815 00 000'],
  // Short numbers.
  ['02013', '02013', '02013'],
  ['02 013', '02013', '02013'],
  ['+47 02013', '+4702013', '+47 02013'],
  ['112', '112', '112'],
  ['113', '113', '113'],
  ['1881', '1881', '1881'],
  ['116117', '116117', '116 117'],
  ['116 117', '116117', '116 117'],
  // Other countries.
  ['+46 8 123 456 78', '+46812345678', '+46 8 123 456 78'],
  ['+44 (0)20 7946 0000', '+442079460000', '+44 (0)20 7946 0000'],
  ['00 45 33 92 33 60', '+4533923360', '00 45 33 92 33 60'],
  ['+1 (202)  555-0100', '+12025550100', '+1 (202) 555-0100'],
  ['+298 20 00 00', '+298200000', '+298 20 00 00'],
  // Other digits are shown as written.
  ['12345678', '12345678', '12345678'],
  ['123 456 789', '123456789', '123 456 789'],
  ['2200000', '2200000', '2200000'],
  ['+47 220', '+47220', '+47 220'],
  ['+(1', '+1', '+(1'],
  ['000', '000', '000'],
  // A text that can't be dialled is shown as written.
  ['22 00 00 00 / 22 00 00 01', '', '22 00 00 00 / 22 00 00 01'],
  ['22 00 00 00 (sentralbord)', '', '22 00 00 00 (sentralbord)'],
  ['22 00 00 00,  tast 2', '', '22 00 00 00, tast 2'],
  ['٢٢ ٠٠ ٠٠ ٠٠', '', '٢٢ ٠٠ ٠٠ ٠٠'],
];

describe('a telephone number', () => {
  for (const [written, dialled, shown] of numbers) {
    it(`written ${JSON.stringify(written)} is dialled as “${dialled}” and shown as ${shown}`, () => {
      assert.equal(toDialString(written), dialled);
      assert.equal(formatTelephone(written), shown);
    });
  }

  it('has a link of digits only, which stays the same if the feed has the number as it is shown', () => {
    const written = fc.stringMatching(/^\+?[\d\s()-]{3,24}$/);
    fc.assert(
      fc.property(written, (text) => {
        assert.match(toDialString(text), /^\+?\d*$/);
        assert.equal(toDialString(formatTelephone(text)), toDialString(text));
      }),
    );
  });
});
