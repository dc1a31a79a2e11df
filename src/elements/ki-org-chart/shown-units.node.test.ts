import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Unit} from '../../model/model.js';
import {deepFreeze} from '../../testing/node/test-data.js';
import {ShownUnits, type ShownUnit} from './shown-units.js';

const a11 = unit('a11');
const a1 = unit('a1', a11);
const a2 = unit('a2', unit('a21'));
const roots = deepFreeze([unit('a', a1, a2), unit('b', unit('b1'))]);

describe('the units that show', () => {
  it('are those below open units alone, nested as they are', () => {
    assert.deepEqual(draw(show(new ShownUnits(), 'a', 'a2')), ['a', '  a1', '  a2', '    a21', 'b']);
    assert.deepEqual(draw(show(new ShownUnits())), ['a', 'b']);
    assert.deepEqual(draw(show(new ShownUnits(), 'a1')), ['a', 'b'], 'an open one under a closed one does not');
  });

  it('are asked for by depth, which counts from 1', () => {
    const depths: Record<string, number> = {};
    const childrenOf = ({id, children}: Unit, depth: number) => {
      depths[id] = depth;
      return children;
    };
    new ShownUnits().show(roots, {childrenOf, isDetailed: () => false});
    assert.deepEqual(depths, {a: 1, a1: 2, a11: 3, a2: 2, a21: 3, b: 1, b1: 2});
  });

  it('know whether their details are open, and bring their relations', () => {
    const relations = [{direction: 'out', other: {id: 'b', name: {value: 'b', lang: 'nb'}}}] as const;
    const related = {...unit('a'), relations};
    const [shown] = new ShownUnits().show([related], {childrenOf: () => [], isDetailed: (id) => id === 'a'});
    assert.equal(shown!.isDetailed, true);
    assert.deepEqual([shown!.id, shown!.relations], ['a', relations]);
    assert.equal(shown!.unit, related);
  });

  it('stay the same objects where nothing changes, and are others on the way up from where it does', () => {
    const units = new ShownUnits();
    const before = byId(show(units, 'a', 'a1', 'a2', 'b'));
    assert.deepEqual(changed(before, byId(show(units, 'a', 'a1', 'a2', 'b'))), []);
    assert.deepEqual(changed(before, byId(show(units, 'a', 'a1', 'b'))), ['a', 'a2']);
  });

  it('change with their details, on the way up too', () => {
    const units = new ShownUnits();
    const childrenOf = ({children}: Unit) => children;
    const before = byId(units.show(roots, {childrenOf, isDetailed: () => false}));
    assert.deepEqual(changed(before, byId(units.show(roots, {childrenOf, isDetailed: (id) => id === 'a2'}))), ['a', 'a2']);
  });

  it('change when other children of theirs show, be they as many', () => {
    const units = new ShownUnits();
    const only = (name: string) => ({
      childrenOf: ({children}: Unit) => children.filter(({id}) => id.startsWith(name)),
      isDetailed: () => false,
    });
    units.show(roots.slice(0, 1), only('a1'));
    assert.deepEqual(draw(units.show(roots.slice(0, 1), only('a2'))), ['a', '  a2', '    a21']);
  });

  it('are of the units that are given now, though others had their ids before', () => {
    const units = new ShownUnits();
    const [old] = units.show([unit('a')], {childrenOf: () => [], isDetailed: () => false});
    const young = unit('a');
    const [shown] = units.show([young], {childrenOf: () => [], isDetailed: () => false});
    assert.notEqual(shown, old);
    assert.equal(shown!.unit, young);
  });
});

function unit(id: string, ...children: Unit[]): Unit {
  return {id, kind: 'other', name: {value: id, lang: 'nb'}, members: [], relations: [], children};
}

/** @param open - Ids of the open ones. */
function show(units: ShownUnits, ...open: string[]): ShownUnit[] {
  return units.show(roots, {childrenOf: ({id, children}) => (open.includes(id) ? children : []), isDetailed: () => false});
}

function draw(shown: readonly ShownUnit[], indent = ''): string[] {
  return shown.flatMap(({id, children}) => [indent + id, ...draw(children, `${indent}  `)]);
}

function byId(shown: readonly ShownUnit[]): ReadonlyMap<string, ShownUnit> {
  return new Map(shown.flatMap((each) => [[each.id, each] as const, ...byId(each.children)]));
}

/** Ids of those that show both times and are other objects the second time. */
function changed(before: ReadonlyMap<string, ShownUnit>, after: ReadonlyMap<string, ShownUnit>): string[] {
  return [...after].flatMap(([id, each]) => (before.has(id) && before.get(id) !== each ? [id] : []));
}
