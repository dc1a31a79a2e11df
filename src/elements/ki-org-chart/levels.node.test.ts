import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Unit} from '../../model/model.js';
import {levelsOf, parentsOf, sensibleDepth} from './levels.js';

const roots = [unit('a', unit('a1', unit('a11')), unit('a2')), unit('b'), unit('c', unit('c1'))];

describe('the levels of a chart', () => {
  it('are its units from the roots down, each level in the order in which it is read', () => {
    assert.deepEqual(
      levelsOf(roots).map((level) => level.map(({id}) => id)),
      [['a', 'b', 'c'], ['a1', 'a2', 'c1'], ['a11']],
    );
    assert.deepEqual(levelsOf([]), []);
  });

  it('may be 20,000', () => assert.equal(levelsOf(path(20_000)).length, 20_000));
});

describe('a chart opens at first', () => {
  /** Counts of the units in each level, and how many levels open; by hand. */
  const cases: readonly (readonly [levels: readonly number[], depth: number])[] = [
    [[1], 1],
    [[1, 5, 10], 3], // All 16: nearer to 25 than less.
    [[1, 4, 15, 60], 3], // 20 and 80.
    [[1, 8, 32], 2], // 9 and 41 are as near: the fewer.
    [[1, 8, 31], 3], // 9 and 40.
    [[5, 20, 20], 2], // 25, just so.
    [[60, 200], 1], // No level less than the roots.
    [[1, 1, 1, 1, 1], 5],
  ];
  for (const [levels, depth] of cases) {
    it(`${depth} of the levels ${levels.join(', ')}`, () => assert.equal(sensibleDepth(withLevels(levels)), depth));
  }

  it('25 levels of a path of 20,000', () => assert.equal(sensibleDepth(path(20_000)), 25));
});

describe('the parents in a chart', () => {
  it('are known by id, and roots have none', () => {
    const parents = [...parentsOf(roots)].map(([id, parent]) => [id, parent.id]);
    assert.deepEqual(Object.fromEntries(parents), {a1: 'a', a2: 'a', c1: 'c', a11: 'a1'});
    assert.equal(parentsOf([]).size, 0);
  });

  it('of a path of 20,000 are all but the last', () => {
    const parents = parentsOf(path(20_000));
    assert.deepEqual([parents.size, parents.get('p19999')?.id], [19_999, 'p19998']);
  });
});

function unit(id: string, ...children: Unit[]): Unit {
  return {id, kind: 'other', name: {value: id, lang: 'nb'}, members: [], relations: [], children};
}

function path(length: number): Unit[] {
  let below = unit(`p${length - 1}`);
  for (let i = length - 2; i >= 0; i--) below = unit(`p${i}`, below);
  return [below];
}

/** A forest with so many units in each level, all under the first of the level above. */
function withLevels([count = 0, ...more]: readonly number[]): Unit[] {
  const below = more.length ? withLevels(more) : [];
  return Array.from({length: count}, (_, i) => unit(`${more.length}-${i}`, ...(i ? [] : below)));
}
