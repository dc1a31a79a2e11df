import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {countRows, layoutChart, type ChartNode} from './chart-layout.js';

describe('the number of rows of a chart', () => {
  const rowsOf = (columns: number, ...roots: ChartNode[]) => countRows(roots, layoutChart(roots, columns)!);
  const makeUnits = (count: number) => Array.from({length: count}, (_, i) => unit(`u${i}`));

  it('is the number of units in its tallest column', () => {
    assert.equal(rowsOf(3, unit('a')), 1);
    assert.equal(rowsOf(3, unit('a', ...makeUnits(3))), 2);
    // The children of b have the space below c, too. e is below d.
    assert.equal(rowsOf(3, unit('a', unit('b', ...makeUnits(2), unit('d', unit('e'))), unit('c'))), 4);
    // b, c and the nine others are in three columns of four, four and three. a is above.
    assert.equal(rowsOf(3, unit('a', unit('b', unit('c')), ...makeUnits(9))), 5);
    assert.equal(rowsOf(3, unit('a', ...makeUnits(9), unit('b', unit('c', unit('d', unit('e')))))), 6);
  });

  it('does not grow with a side unit', () => {
    const sideUnit: ChartNode = {...unit('z'), relations: [{other: {id: 'a'}, direction: 'out', isMutual: false}]};
    assert.equal(rowsOf(5, unit('a', unit('b')), sideUnit), 2);
  });

  it('is found without recursion for 100,000 levels or 100,000 children', () => {
    let path = unit('p');
    for (let i = 1; i < 100_000; i++) path = unit(`p${i}`, path);
    assert.equal(rowsOf(3, unit('a', path, unit('b'))), 100_001);
    assert.equal(rowsOf(4, unit('a', ...makeUnits(100_000))), 25_001);
  });
});

function unit(id: string, ...children: ChartNode[]): ChartNode {
  return {id, children, relations: []};
}
