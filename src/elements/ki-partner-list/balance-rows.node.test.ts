import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {balanceRows} from './balance-rows.js';

describe('balanced rows', () => {
  it('are filled as a designer would fill them', () => {
    const countsIn = (fitting: number, ...counts: number[]) => counts.map((count) => balanceRows(count, fitting));
    assert.deepEqual(countsIn(5, 1, 2, 5, 6, 7, 9, 10, 11), [1, 2, 5, 3, 4, 5, 5, 4]);
    assert.deepEqual(countsIn(4, 4, 5, 6, 9, 11), [4, 3, 3, 3, 4]);
    assert.deepEqual(countsIn(3, 4, 5, 7, 10), [2, 3, 3, 2]);
  });

  it('never end with one item alone where another number of columns avoids it', () => {
    for (let count = 2; count <= 60; count++) {
      for (const fitting of [3, 4, 5]) {
        const columns = balanceRows(count, fitting);
        assert.ok(columns >= 1 && columns <= fitting);
        const most = Math.ceil(count / Math.ceil(count / fitting));
        const others = Array.from({length: most - 1}, (_, i) => i + 2).filter((each) => count % each !== 1);
        if (others.length) assert.notEqual(count % columns, 1, `${count} in ${fitting}`);
      }
    }
  });
});
