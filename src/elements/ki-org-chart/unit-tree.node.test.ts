import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Unit} from '../../model/model.js';
import {findInitialDepth, groupByLevel, mapParents, UnitTree} from './unit-tree.js';

const roots = [makeUnit('a', makeUnit('a1', makeUnit('a11')), makeUnit('a2')), makeUnit('b'), makeUnit('c', makeUnit('c1'))];

describe('groupByLevel', () => {
  it('returns the units of each level in reading order, the roots first', () => {
    assert.deepEqual(
      groupByLevel(roots).map((level) => level.map(({id}) => id)),
      [['a', 'b', 'c'], ['a1', 'a2', 'c1'], ['a11']],
    );
    assert.deepEqual(groupByLevel([]), []);
  });

  it('handles 20,000 levels', () => assert.equal(groupByLevel(makeChain(20_000)).length, 20_000));
});

describe('findInitialDepth', () => {
  /** Number of units in each level, and the expected depth. Written by hand. */
  const cases: readonly (readonly [counts: readonly number[], depth: number])[] = [
    [[1], 1],
    [[1, 5, 10], 3], // 16 units in all, which is the nearest to 25.
    [[1, 4, 15, 60], 3], // 20 is nearer than 80.
    [[1, 8, 32], 2], // 9 and 41 are equally near, so the smaller depth.
    [[1, 8, 31], 3], // 40 is nearer than 9.
    [[5, 20, 20], 2], // Exactly 25.
    [[60, 200], 1], // The roots are always visible.
    [[1, 1, 1, 1, 1], 5],
  ];
  for (const [counts, depth] of cases) {
    it(`returns ${depth} for levels of ${counts.join(', ')} units`, () => {
      assert.equal(findInitialDepth(groupByLevel(makeLevels(counts))), depth);
    });
  }

  it('returns 25 for a chain of 20,000 units', () => assert.equal(findInitialDepth(groupByLevel(makeChain(20_000))), 25));
});

describe('mapParents', () => {
  it('maps unit ids to parents, and has no entry for a root', () => {
    const parents = [...mapParents(groupByLevel(roots))].map(([id, parent]) => [id, parent.id]);
    assert.deepEqual(Object.fromEntries(parents), {a1: 'a', a2: 'a', c1: 'c', a11: 'a1'});
    assert.equal(mapParents([]).size, 0);
  });

  it('maps all units but the root of a chain of 20,000', () => {
    const parents = mapParents(groupByLevel(makeChain(20_000)));
    assert.deepEqual([parents.size, parents.get('p19999')?.id], [19_999, 'p19998']);
  });
});

describe('UnitTree', () => {
  const tree = new UnitTree(roots);

  it('lists all units level by level', () => {
    assert.deepEqual(
      tree.units.map(({id}) => id),
      ['a', 'b', 'c', 'a1', 'a2', 'c1', 'a11'],
    );
  });

  it('has its roots and their descendants', () => {
    assert.deepEqual(
      ['b', 'a11', 'd', ''].map((id) => tree.has(id)),
      [true, true, false, false],
    );
  });

  it('returns the ancestors of a unit, the root first', () => {
    assert.deepEqual(tree.ancestorIdsOf('a11'), ['a', 'a1']);
    assert.deepEqual([tree.ancestorIdsOf('a'), tree.ancestorIdsOf('d')], [[], []]);
  });
});

function makeUnit(id: string, ...children: Unit[]): Unit {
  return {id, kind: 'other', name: {value: id, lang: 'nb'}, members: [], relations: [], children};
}

/** A root with one child, which has one child, and so on. */
function makeChain(length: number): Unit[] {
  let unit = makeUnit(`p${length - 1}`);
  for (let i = length - 2; i >= 0; i--) unit = makeUnit(`p${i}`, unit);
  return [unit];
}

/** @param counts - Number of units in each level. The first unit of a level is the parent of all units in the next. */
function makeLevels([count = 0, ...counts]: readonly number[]): Unit[] {
  const children = counts.length ? makeLevels(counts) : [];
  return Array.from({length: count}, (_, i) => makeUnit(`${counts.length}-${i}`, ...(i ? [] : children)));
}
