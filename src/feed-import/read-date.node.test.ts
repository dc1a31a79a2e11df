import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {parseDate} from '../model/date.js';
import {readDate} from './read-date.js';

const examples: readonly (readonly [written: string, date: string])[] = [
  ['2023-06-07', '2023-06-07'],
  ['2023-06', '2023-06'],
  ['2019-23', '2019-23'],
  ['2019', '2019'],
  ['2023-06-07T12:00:00Z', '2023-06-07'],
  ['2023-06-07 00:00:00', '2023-06-07'],
  ['07.06.2023', '2023-06-07'],
  ['7.6.2023', '2023-06-07'],
  ['7. 6. 2023', '2023-06-07'],
  ['2023.06.07', '2023-06-07'],
  ['2023/06/07', '2023-06-07'],
  ['25/12/2023', '2023-12-25'],
  ['12/25/2023', '2023-12-25'],
  ['05/05/2023', '2023-05-05'],
  ['7. juni 2023', '2023-06-07'],
  ['07. Juni 2023', '2023-06-07'],
  ['7 June 2023', '2023-06-07'],
  ['June 7, 2023', '2023-06-07'],
  ['1. okt. 2023', '2023-10-01'],
  ['juni 2023', '2023-06'],
  ['Desember 2023', '2023-12'],
  ['høsten 2019', '2019-23'],
  ['Høst 2019', '2019-23'],
  ['hausten 2019', '2019-23'],
  ['autumn 2019', '2019-23'],
  ['fall 2019', '2019-23'],
  ['våren 2022', '2022-21'],
  ['sommaren 2022', '2022-22'],
  ['vinter 2022', '2022-24'],
  ['2019-09 (høsten 2019)', '2019-23'],
  ['  2019 ', '2019'],
];

describe('readDate', () => {
  it('reads dates as people and programs write them', () => {
    for (const [written, date] of examples) assert.deepEqual(readDate(written), {date}, written);
  });

  it('lists the dates that an unclear one can mean, the Norwegian one first', () => {
    assert.deepEqual(readDate('03/04/2023'), {candidates: ['2023-04-03', '2023-03-04']});
    assert.deepEqual(readDate('3-4-2023'), {candidates: ['2023-04-03', '2023-03-04']});
  });

  it('reads nothing else', () => {
    const others = [
      '',
      'snart',
      '7.6.23',
      '31.02.2023',
      '2023-02-30',
      '45084',
      'ma 2023',
      '7. juni',
      '32. juni 2023',
      'juni juli 2023',
      '7. høsten 2019',
      '2019–2023',
    ];
    for (const written of others) assert.deepEqual(readDate(written), {}, written);
  });

  it('returns only dates that a feed can have', () => {
    const text = fc.oneof(
      fc.string(),
      fc.stringMatching(/^\d{1,4}[./ -]\d{1,2}[./ -]\d{1,4}$/),
      fc.stringMatching(/^\d{0,2} ?(juni|høsten) \d{4}$/),
    );
    fc.assert(
      fc.property(text, (written) => {
        const {date, candidates = []} = readDate(written);
        for (const each of date === undefined ? candidates : [date]) assert.ok(parseDate(each), each);
      }),
    );
  });
});
