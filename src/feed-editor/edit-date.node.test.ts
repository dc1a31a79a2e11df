import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readDate} from '../feed-import/read-date.js';
import {common as en} from '../locales/en.js';
import {common as nb} from '../locales/nb.js';
import {findDateBefore, intersectPeriods, writeDate} from './edit-date.js';

describe('dates in words', () => {
  const words: readonly (readonly [date: string, norwegian: string, english: string])[] = [
    ['2020', '2020', '2020'],
    ['2019-21', 'våren 2019', 'spring 2019'],
    ['2019-23', 'høsten 2019', 'autumn 2019'],
    ['2019-24', 'vinteren 2019', 'winter 2019'],
    ['2023-06', 'juni 2023', 'June 2023'],
    ['2023-06-07', '7. juni 2023', '7 June 2023'],
    ['2024-02-29', '29. februar 2024', '29 February 2024'],
  ];
  for (const [date, norwegian, english] of words) {
    it(`writes and reads ${norwegian}`, () => {
      assert.deepEqual([writeDate(date, nb), writeDate(date, en)], [norwegian, english]);
      assert.deepEqual([readDate(norwegian).date, readDate(english).date], [date, date]);
    });
  }

  it('offers both meanings of an unclear date, and keeps what is not a date', () => {
    assert.deepEqual(readDate('03/04/2023'), {candidates: ['2023-04-03', '2023-03-04']});
    assert.deepEqual(readDate('snart'), {});
    assert.equal(writeDate('snart', nb), 'snart');
    assert.equal(writeDate(7, nb), '');
  });
});

describe('findDateBefore', () => {
  const pairs: readonly (readonly [string, string | undefined])[] = [
    ['2024', '2023'],
    ['0000', undefined],
    ['2020-21', '2019-24'],
    ['2019-24', '2019-23'],
    ['0000-21', undefined],
    ['2024-01', '2023-12'],
    ['2024-03', '2024-02'],
    ['2024-03-01', '2024-02-29'],
    ['2023-01-01', '2022-12-31'],
    ['2023-06-07', '2023-06-06'],
    ['0000-01-01', undefined],
    ['2023-13', undefined],
  ];
  for (const [date, before] of pairs) {
    it(`finds ${before ?? 'nothing'} before ${date}`, () => assert.equal(findDateBefore(date), before));
  }
});

describe('intersectPeriods', () => {
  it('has the latest start and the earliest end', () => {
    assert.deepEqual(intersectPeriods([{from: '2020'}, {from: '2020-06', to: '2023'}, {to: '2022-12'}]), {from: '2020-06', to: '2022-12'});
    assert.deepEqual(intersectPeriods([{}, {}]), {});
  });
});
