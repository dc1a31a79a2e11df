import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Unit} from '../../model/model.js';
import {deepFreeze} from '../../testing/node/test-data.js';
import {selectVisibleUnits, type VisibleUnit, type VisibleUnitCache} from './visible-units.js';

const a11 = makeUnit('a11');
const a1 = makeUnit('a1', a11);
const a2 = makeUnit('a2', makeUnit('a21'));
const roots = deepFreeze([makeUnit('a', a1, a2), makeUnit('b', makeUnit('b1'))]);
const noChildren = () => [];
const allChildren = ({children}: Unit) => children;
const notDetailed = () => false;

describe('selectVisibleUnits', () => {
  it('returns units whose ancestors are all expanded, nested as in the feed', () => {
    assert.deepEqual(outlineOf(selectExpanded(['a', 'a2'])), ['a', '  a1', '  a2', '    a21', 'b']);
    assert.deepEqual(outlineOf(selectExpanded([])), ['a', 'b']);
    assert.deepEqual(outlineOf(selectExpanded(['a1'])), ['a', 'b'], 'a1 is expanded, but its parent is collapsed');
  });

  it('passes the depth of each unit, which is 1 for a root', () => {
    const depths: Record<string, number> = {};
    const visibleChildrenOf = ({id, children}: Unit, depth: number) => {
      depths[id] = depth;
      return children;
    };
    selectVisibleUnits(roots, {visibleChildrenOf, isDetailed: notDetailed}, new WeakMap());
    assert.deepEqual(depths, {a: 1, a1: 2, a11: 3, a2: 2, a21: 3, b: 1, b1: 2});
  });

  it('returns the relations of a unit, and whether its details are open', () => {
    const relations = [{key: 'a to b', direction: 'out', isMutual: false, other: {id: 'b', name: {value: 'b', lang: 'nb'}}}] as const;
    const related = {...makeUnit('a'), relations};
    const [visible] = selectVisibleUnits([related], {visibleChildrenOf: noChildren, isDetailed: (id) => id === 'a'}, new WeakMap());
    assert.equal(visible!.isDetailed, true);
    assert.deepEqual([visible!.id, visible!.relations], ['a', relations]);
    assert.equal(visible!.unit, related);
  });

  it('makes new objects only for a changed unit and its ancestors', () => {
    const cache: VisibleUnitCache = new WeakMap();
    const before = mapById(selectExpanded(['a', 'a1', 'a2', 'b'], cache));
    assert.deepEqual(changedIds(before, mapById(selectExpanded(['a', 'a1', 'a2', 'b'], cache))), []);
    assert.deepEqual(changedIds(before, mapById(selectExpanded(['a', 'a1', 'b'], cache))), ['a', 'a2']);
  });

  it('makes new objects for a unit whose details were opened, and for its ancestors', () => {
    const cache: VisibleUnitCache = new WeakMap();
    const select = (isDetailed: (id: string) => boolean) =>
      mapById(selectVisibleUnits(roots, {visibleChildrenOf: allChildren, isDetailed}, cache));
    const before = select(notDetailed);
    assert.deepEqual(
      changedIds(
        before,
        select((id) => id === 'a2'),
      ),
      ['a', 'a2'],
    );
  });

  it('returns the new children of a unit when their number is the same', () => {
    const cache: VisibleUnitCache = new WeakMap();
    const selectStartingWith = (start: string) => {
      const visibleChildrenOf = ({children}: Unit) => children.filter(({id}) => id.startsWith(start));
      return selectVisibleUnits(roots.slice(0, 1), {visibleChildrenOf, isDetailed: notDetailed}, cache);
    };
    selectStartingWith('a1');
    assert.deepEqual(outlineOf(selectStartingWith('a2')), ['a', '  a2', '    a21']);
  });

  it('does not reuse the result of another unit with the same id', () => {
    const cache: VisibleUnitCache = new WeakMap();
    const select = (unit: Unit) => selectVisibleUnits([unit], {visibleChildrenOf: noChildren, isDetailed: notDetailed}, cache)[0]!;
    const first = select(makeUnit('a'));
    const other = makeUnit('a');
    const second = select(other);
    assert.notEqual(second, first);
    assert.equal(second.unit, other);
  });
});

function makeUnit(id: string, ...children: Unit[]): Unit {
  return {id, kind: 'other', name: {value: id, lang: 'nb'}, members: [], relations: [], children};
}

function selectExpanded(expandedIds: readonly string[], cache: VisibleUnitCache = new WeakMap()): VisibleUnit[] {
  const visibleChildrenOf = ({id, children}: Unit) => (expandedIds.includes(id) ? children : []);
  return selectVisibleUnits(roots, {visibleChildrenOf, isDetailed: notDetailed}, cache);
}

/** Returns the ids, indented by depth. */
function outlineOf(units: readonly VisibleUnit[], indent = ''): string[] {
  return units.flatMap(({id, children}) => [indent + id, ...outlineOf(children, `${indent}  `)]);
}

function mapById(units: readonly VisibleUnit[]): ReadonlyMap<string, VisibleUnit> {
  return new Map(units.flatMap((unit) => [[unit.id, unit] as const, ...mapById(unit.children)]));
}

/** Returns the ids of units that are visible both times, as different objects. */
function changedIds(before: ReadonlyMap<string, VisibleUnit>, after: ReadonlyMap<string, VisibleUnit>): string[] {
  return [...after].flatMap(([id, unit]) => (before.has(id) && before.get(id) !== unit ? [id] : []));
}
