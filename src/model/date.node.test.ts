import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {firstDay, lastDay, parseDate} from './date.js';

/** Dates as feed editors write them, with their first and last day from a calendar. */
const dates: readonly (readonly [date: string, first: string, last: string])[] = [
  ['2023-06-07', '2023-06-07', '2023-06-07'],
  ['2024-02-29', '2024-02-29', '2024-02-29'],
  ['2000-02-29', '2000-02-29', '2000-02-29'],
  ['0000-01-01', '0000-01-01', '0000-01-01'],
  ['9999-12-31', '9999-12-31', '9999-12-31'],
  ['2023', '2023-01-01', '2023-12-31'],
  ['0099', '0099-01-01', '0099-12-31'],
  ['2023-01', '2023-01-01', '2023-01-31'],
  ['2023-02', '2023-02-01', '2023-02-28'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['1900-02', '1900-02-01', '1900-02-28'],
  ['2000-02', '2000-02-01', '2000-02-29'],
  ['2100-02', '2100-02-01', '2100-02-28'],
  ['2023-03', '2023-03-01', '2023-03-31'],
  ['2023-04', '2023-04-01', '2023-04-30'],
  ['2023-05', '2023-05-01', '2023-05-31'],
  ['2023-06', '2023-06-01', '2023-06-30'],
  ['2023-07', '2023-07-01', '2023-07-31'],
  ['2023-08', '2023-08-01', '2023-08-31'],
  ['2023-09', '2023-09-01', '2023-09-30'],
  ['2023-10', '2023-10-01', '2023-10-31'],
  ['2023-11', '2023-11-01', '2023-11-30'],
  ['2023-12', '2023-12-01', '2023-12-31'],
  ['2022-21', '2022-03-01', '2022-05-31'],
  ['2022-22', '2022-06-01', '2022-08-31'],
  ['2019-23', '2019-09-01', '2019-11-30'],
  ['2022-24', '2022-12-01', '2023-02-28'],
  ['2023-24', '2023-12-01', '2024-02-29'],
  ['9999-24', '9999-12-01', '9999-12-31'],
];

const invalidDates = [
  ...['', ' ', 'i fjor', '20230607', '23', '202', '02023', '2023-6-7', '2023-06-7', '2023-6', '2023-', '2023-06-', '-2023'],
  ...['2023-00', '2023-13', '2023-20', '2023-25', '2023-41', '2023-21-01', '2023-00-01', '2023-13-01', '2023-01-00'],
  ...['2023-01-32', '2023-02-29', '2023-02-30', '2100-02-29', '1900-02-29', '2023-04-31', '2023-06-31', '2023-09-31', '2023-11-31'],
  ...['2023-06-07T12:00', '2023/06/07', '07.06.2023', ' 2023', '2023 ', '2023\n', '2023-06-07\n', '٢٠٢٣', '2023–06–07', '2023-06-07Z'],
  ...['2023?', '2023~', '202X', '2019-23/2023', '+2023', '1e03', '0x7e', 'NaN', 'constructor'],
];

describe('a date of the feed', () => {
  for (const [date, first, last] of dates) {
    it(`“${date}” includes the days from ${first} to ${last}`, () => {
      assert.equal(firstDay(date), first);
      assert.equal(lastDay(date), last);
    });
  }

  it('has the precision with which it is written', () => {
    assert.deepEqual(parseDate('2023'), {precision: 'year', year: 2023});
    assert.deepEqual(parseDate('2019-23'), {precision: 'season', year: 2019, season: 23});
    assert.deepEqual(parseDate('2023-08'), {precision: 'month', year: 2023, month: 8});
    assert.deepEqual(parseDate('2023-06-07'), {precision: 'day', year: 2023, month: 6, day: 7});
  });

  it('is invalid if there is no such day, month or season', () => {
    for (const value of invalidDates) assert.equal(parseDate(value), null, JSON.stringify(value));
  });

  it('is valid for exactly the days that exist in JavaScript, in leap years and others', () => {
    for (const year of [1900, 2000, 2023, 2024]) {
      for (let month = 0; month <= 13; month++) {
        for (let day = 0; day <= 32; day++) {
          const value = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
          const date = new Date(Date.UTC(year, month - 1, day));
          const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
          assert.equal(parseDate(value) !== null, isReal, value);
        }
      }
    }
  });

  it('is returned unchanged if it is invalid, so that an unvalidated feed does not throw', () => {
    assert.equal(firstDay('i fjor'), 'i fjor');
    assert.equal(lastDay('2023-02-30'), '2023-02-30');
  });
});
