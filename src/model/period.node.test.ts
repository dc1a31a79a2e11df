import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {hasEndedBy, holdsOn, isReversed, type Period} from './period.js';

type When = 'before' | 'during' | 'after';

/** Periods, and whether a day is before, during or after each. Both ends are inclusive. */
const periods: readonly (readonly [period: Period, days: Readonly<Record<string, When>>])[] = [
  [{}, {'0000-01-01': 'during', '2023-06-07': 'during', '9999-12-31': 'during'}],
  [{from: '2019-23'}, {'2019-08-31': 'before', '2019-09-01': 'during', '9999-12-31': 'during'}],
  [{from: '2022-21'}, {'2022-02-28': 'before', '2022-03-01': 'during'}],
  [{from: '2020-22'}, {'2020-05-31': 'before', '2020-06-01': 'during'}],
  [{from: '2019-24'}, {'2019-11-30': 'before', '2019-12-01': 'during', '2020-01-01': 'during'}],
  [{from: '2023-08'}, {'2023-07-31': 'before', '2023-08-01': 'during'}],
  [{to: '2023-12-31'}, {'1800-01-01': 'during', '2023-12-31': 'during', '2024-01-01': 'after'}],
  [{to: '2023'}, {'2023-12-31': 'during', '2024-01-01': 'after'}],
  [{to: '2023-21'}, {'2023-05-31': 'during', '2023-06-01': 'after'}],
  [{to: '2023-24'}, {'2023-12-31': 'during', '2024-02-29': 'during', '2024-03-01': 'after'}],
  [{to: '2024-02'}, {'2024-02-29': 'during', '2024-03-01': 'after'}],
  [{to: '9999-24'}, {'2023-06-07': 'during'}],
  [
    {from: '2019', to: '2023'},
    {'2018-12-31': 'before', '2019-01-01': 'during', '2023-12-31': 'during', '2024-01-01': 'after'},
  ],
  [
    {from: '2023-06-07', to: '2023-06-07'},
    {'2023-06-06': 'before', '2023-06-07': 'during', '2023-06-08': 'after'},
  ],
];

describe('a period', () => {
  for (const [period, days] of periods) {
    it(`includes the right days from ${period.from ?? 'any time'} to ${period.to ?? 'any time'}`, () => {
      for (const [day, when] of Object.entries(days)) {
        assert.equal(holdsOn(period, day), when === 'during', `includes ${day}`);
        assert.equal(hasEndedBy(period, day), when === 'after', `has ended by ${day}`);
      }
    });
  }

  it('includes every day and never ends if it is missing', () => {
    assert.equal(holdsOn(undefined, '2023-06-07'), true);
    assert.equal(hasEndedBy(undefined, '9999-12-31'), false);
  });

  it('is reversed if its end is over before its start begins', () => {
    const reversed: Period[] = [
      {from: '2024', to: '2023'},
      {from: '2023-06-08', to: '2023-06-07'},
      {from: '2023-09', to: '2023-08'},
      {from: '2023-23', to: '2023-22'},
      {from: '2023-12-01', to: '2023-23'},
    ];
    for (const period of reversed) assert.equal(isReversed(period), true, JSON.stringify(period));
  });

  it('is not reversed if its ends touch, overlap or are missing', () => {
    const valid: Period[] = [
      {},
      {from: '2024'},
      {to: '1999'},
      {from: '2023', to: '2023'},
      {from: '2023-12-31', to: '2023'},
      {from: '2019-24', to: '2020-01-15'},
      {from: '2023-11-30', to: '2023-23'},
      {from: '2023-06-07', to: '2023-06-07'},
      {from: '2023-06', to: '2023-22'},
      {from: '2023', to: '9999-24'},
    ];
    for (const period of valid) assert.equal(isReversed(period), false, JSON.stringify(period));
  });
});
