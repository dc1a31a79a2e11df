import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import type * as d3 from 'd3-hierarchy';
import {removeUnused} from './lean-hierarchy.mjs';

const source = readFileSync(new URL('../../node_modules/d3-hierarchy/dist/d3-hierarchy.mjs', import.meta.url), 'utf8');

describe('d3-hierarchy without what the chart does not use', () => {
  it('lays out a tree, in fewer bytes', async () => {
    const lean = removeUnused(source);
    const {hierarchy, tree} = (await import(`data:text/javascript,${encodeURIComponent(lean)}`)) as typeof d3;
    interface Unit {
      readonly children?: readonly Unit[];
    }
    const root = hierarchy<Unit>({children: [{children: [{}, {}]}, {}]}, ({children}) => children);
    const positions: (readonly [x: number, depth: number])[] = [];
    tree<Unit>()
      .nodeSize([1, 1])
      .separation(() => 1)(root)
      .each(({x, depth}) => positions.push([x, depth]));
    assert.deepEqual(positions, [
      [0, 0],
      [-0.5, 1],
      [0.5, 1],
      [-1, 2],
      [0, 2],
    ]);
    assert.equal('leaves' in root, false);
    assert.equal(lean.match(/squarify = \/\* @__PURE__ \*\/ \(/g)?.length, 2);
    assert.ok(lean.length < source.length);
  });

  it('is refused if the package is written in another way', () => {
    assert.throws(() => removeUnused(source.replace('  each: node_each,\n', '')), /d3-hierarchy has changed/);
    assert.throws(() => removeUnused(source.replaceAll('(function custom(', '(function other(')), /d3-hierarchy has changed/);
    assert.throws(() => removeUnused(''), /d3-hierarchy has changed/);
  });
});
