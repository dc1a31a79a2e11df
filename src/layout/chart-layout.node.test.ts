import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {countRows, layoutChart, type ChartNode} from './chart-layout.js';

describe('how high a chart is', () => {
  const rowsOf = (columns: number, ...roots: ChartNode[]) => countRows(roots, layoutChart(roots, columns)!);
  const many = (count: number) => Array.from({length: count}, (_, i) => unit(`u${i}`));

  it('is the number of units below one another, where they are most', () => {
    assert.equal(rowsOf(3, unit('a')), 1);
    assert.equal(rowsOf(3, unit('a', ...many(3))), 2);
    // Below b, which stands beside c, four are stacked: a, b and those.
    assert.equal(rowsOf(3, unit('a', unit('b', ...many(2), unit('d', unit('e'))), unit('c'))), 6);
    // Ten in three columns, of four, four and two, one of the first with another below it.
    assert.equal(rowsOf(3, unit('a', unit('b', unit('c')), ...many(9))), 6);
    assert.equal(rowsOf(3, unit('a', ...many(9), unit('b', unit('c', unit('d', unit('e')))))), 6);
  });

  it('is not changed by a unit beside another', () => {
    const beside: ChartNode = {...unit('z'), relations: [{other: {id: 'a'}, direction: 'out'}]};
    assert.equal(rowsOf(5, unit('a', unit('b')), beside), 2);
  });

  it('is found for a path of 100,000 units and for as many children: it does not recurse', () => {
    let path = unit('p');
    for (let i = 1; i < 100_000; i++) path = unit(`p${i}`, path);
    assert.equal(rowsOf(3, unit('a', path, unit('b'))), 100_001);
    assert.equal(rowsOf(4, unit('a', ...many(100_000))), 25_001);
  });
});

function unit(id: string, ...children: ChartNode[]): ChartNode {
  return {id, children, relations: []};
}
