import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import type {Feed} from '../feed/definition.js';
import {selectFeed} from '../feed/select-feed.js';
import {deepFreeze, readJson} from '../testing/node/test-data.js';
import {compareUnits, type Comparison, type UnitChange} from './compare-units.js';
import type {Member, Unit} from './model.js';

const project = deepFreeze(readJson('src/testing/project-2023-06-07.json')) as Feed;

/** A random unit on one of two dates. */
interface UnitPlan {
  /** Chooses one of the units before it as the parent, or none. */
  readonly parentIndex: number;
  readonly name: number;
  readonly members: readonly string[];
}

const unitPlan = fc.option(
  fc.record({parentIndex: fc.nat(1000), name: fc.nat(1), members: fc.uniqueArray(fc.constantFrom('p', 'q', 'r', 's'), {maxLength: 4})}),
  {nil: null, freq: 3},
);
/** Up to 40 units that exist on either, both or neither of two dates. Each date has its own order and parents. */
const twoDates = fc.array(fc.record({before: unitPlan, now: unitPlan}), {maxLength: 40, size: 'max'}).chain((pairs) =>
  fc.record({
    before: fc.shuffledSubarray([...pairs.keys()], {minLength: pairs.length}).map((order) =>
      buildTree(
        pairs.map((pair) => pair.before),
        order,
      ),
    ),
    now: fc.shuffledSubarray([...pairs.keys()], {minLength: pairs.length}).map((order) =>
      buildTree(
        pairs.map((pair) => pair.now),
        order,
      ),
    ),
  }),
);

describe('compareUnits', () => {
  it('finds no changes between equal trees', () => {
    const units = [unit('styret', {members: [member('hdir')], children: [unit('gruppen')]})];
    const {units: shown, changes} = compareUnits(units, structuredClone(units));
    assert.deepEqual(toOutline(shown), ['styret', '  gruppen']);
    assert.deepEqual(summarize(changes), {});
  });

  it('finds new, gone and renamed units, and members that joined or left', () => {
    const before = [
      unit('styret', {members: [member('hdir'), member('slv')], children: [unit('gruppen', {name: 'Gruppa'}), unit('utvalget')]}),
    ];
    const now = [
      unit('styret', {members: [member('fhi'), member('hdir')], children: [unit('panelet'), unit('gruppen', {name: 'Gruppen'})]}),
    ];
    assert.deepEqual(summarize(compareUnits(before, now).changes), {
      styret: 'kept, joined fhi, left slv',
      panelet: 'new',
      gruppen: 'kept, was Gruppa',
      utvalget: 'gone',
    });
  });

  it('lists no member changes for a new or gone unit', () => {
    const {changes} = compareUnits([unit('utvalget', {members: [member('hdir')]})], [unit('panelet', {members: [member('hdir')]})]);
    assert.deepEqual(summarize(changes), {panelet: 'new', utvalget: 'gone'});
  });

  it('ignores changes of order, short name, description and parent', () => {
    const before = [
      unit('styret', {members: [member('hdir'), member('slv')], children: [unit('gruppen')]}),
      unit('panelet', {description: text('Gir råd.')}),
    ];
    const now = [
      unit('styret', {members: [member('slv'), member('hdir')]}),
      unit('panelet', {description: text('Gir gode råd.'), shortName: text('P'), children: [unit('gruppen')]}),
    ];
    const {units, changes} = compareUnits(before, now);
    assert.deepEqual(summarize(changes), {});
    assert.deepEqual(toOutline(units), ['styret', 'panelet', '  gruppen']);
  });

  it('counts an organisation that has ended as a member that left, even if the feed still lists it', () => {
    const before = [unit('styret', {members: [member('ehelse'), member('hdir')]})];
    const now = [unit('styret', {members: [member('ehelse', true), member('hdir')]})];
    assert.deepEqual(summarize(compareUnits(before, now).changes), {styret: 'kept, left ehelse'});
    assert.deepEqual(summarize(compareUnits(now, now).changes), {}, 'unchanged if it had ended before');
    assert.deepEqual(summarize(compareUnits([unit('styret')], now).changes), {styret: 'kept, joined hdir'}, 'never joined');
  });

  it('finds observers that joined, and members with another role or name', () => {
    const before = [unit('styret', {members: [{...member('hdir'), role: 'lead'}, {...member('slv'), name: text('SLV')}, member('fhi')]})];
    const now = [
      unit('styret', {
        members: [
          member('hdir'),
          {...member('slv'), name: text('DMP')},
          {...member('kin'), role: 'observer'},
          {...member('fhi'), role: 'guest'},
        ],
      }),
    ];
    assert.deepEqual(summarize(compareUnits(before, now).changes), {
      styret: 'kept, joined kin, hdir was lead, slv was SLV, fhi was member',
    });
  });

  it('lists each organisation once, even if it is a member of several units', () => {
    const before = [unit('styret', {members: [member('ks'), member('hv')]}), unit('gruppen', {members: [member('ks')]})];
    const now = [
      unit('styret', {members: [member('fhi'), member('hv')]}),
      unit('gruppen', {members: [member('fhi'), member('hv')]}),
      unit('panelet', {members: [member('kin')]}),
    ];
    const {organizations} = compareUnits(before, now);
    assert.deepEqual(
      [...organizations].map(([id, {kind}]) => `${id} ${kind}`),
      ['fhi new', 'kin new', 'ks gone'],
    );
  });

  it('does not count a former member as gone if it is a unit of its own', () => {
    const before = [unit('styret', {members: [{...member('hdir'), name: text('Kontoret')}]})];
    const {organizations} = compareUnits(before, [unit('styret'), unit('hdir', {name: 'Direktoratet'})]);
    assert.deepEqual(
      [...organizations.values()].map(({kind, formerName}) => [kind, formerName?.value]),
      [['kept', 'Kontoret']],
    );
  });

  it('lists units that are gone last under their former parent, even if that parent has moved or is gone', () => {
    const before = [
      unit('a', {children: [unit('a1'), unit('a2', {children: [unit('a21')]})]}),
      unit('b', {children: [unit('b1')]}),
      unit('c'),
    ];
    const now = [unit('d'), unit('b', {children: [unit('a'), unit('b2')]})];
    const {units} = compareUnits(before, now);
    assert.deepEqual(toOutline(units), ['d', 'b', '  a', '    a1', '    a2', '      a21', '  b2', '  b1', 'c']);
  });

  it('keeps the order and nesting of the later date', () => {
    forAll((before, now, {units}) => {
      const currentIds = new Set(preorder(now).map(({id}) => id));
      assert.deepEqual(toOutline(pickUnits(units, currentIds)), toOutline(now));
    });
  });

  it('lists each unit that is gone once, under its former parent, in the former order', () => {
    let total = 0;
    forAll((before, now, {units}) => {
      const currentIds = new Set(preorder(now).map(({id}) => id));
      const formerParents = parentsIn(before);
      const parents = parentsIn(units);
      const shown = preorder(units).map(({id}) => id);
      assert.equal(new Set(shown).size, shown.length, 'each unit is listed once');
      const gone = preorder(before).filter(({id}) => !currentIds.has(id));
      total += gone.length;
      for (const {id} of gone) assert.equal(parents.get(id), formerParents.get(id), id);
      assert.equal(shown.length, currentIds.size + gone.length);
      for (const {children} of [{children: units}, ...preorder(units)]) {
        const isCurrent = children.map(({id}) => currentIds.has(id));
        assert.ok(isCurrent.lastIndexOf(true) < (isCurrent.indexOf(false) + 1 || Infinity), 'gone units come after current ones');
        const order = gone.map(({id}) => id);
        const positions = children.filter(({id}) => !currentIds.has(id)).map(({id}) => order.indexOf(id));
        assert.deepEqual(
          positions,
          [...positions].sort((a, b) => a - b),
        );
      }
    });
    assert.ok(total > 500, `only ${total} units were gone`);
  });

  it('reports for each unit whether it is new, gone, renamed or has other members', () => {
    forAll((before, now, {changes}) => {
      const [former, current] = [before, now].map((roots) => new Map(preorder(roots).map((each) => [each.id, each])));
      for (const id of new Set([...former!.keys(), ...current!.keys()])) {
        const [earlier, later] = [former!.get(id), current!.get(id)];
        const change = changes.get(id);
        if (!earlier || !later) {
          assert.equal(change?.kind, earlier ? 'gone' : 'new');
          continue;
        }
        const [formerIds, laterIds] = [earlier, later].map(({members}) => members.map(({organization}) => organization.id));
        assert.deepEqual(
          idsOf(ofKind(change, 'new')),
          laterIds!.filter((each) => !formerIds!.includes(each)),
          'joined',
        );
        assert.deepEqual(
          idsOf(ofKind(change, 'gone')),
          formerIds!.filter((each) => !laterIds!.includes(each)),
          'left',
        );
        assert.equal(change?.formerName?.value, earlier.name.value === later.name.value ? undefined : earlier.name.value);
      }
    });
  });

  it('swaps new and gone when the dates are swapped', () => {
    forAll((before, now, {changes}) => {
      const reversed = compareUnits(now, before).changes;
      assert.deepEqual(new Set(reversed.keys()), new Set(changes.keys()));
      for (const [id, change] of changes) {
        const other = reversed.get(id)!;
        assert.equal(other.kind, {new: 'gone', gone: 'new', kept: 'kept'}[change.kind]);
        assert.deepEqual(idsOf(ofKind(other, 'new')), idsOf(ofKind(change, 'gone')));
        assert.deepEqual(idsOf(ofKind(other, 'gone')), idsOf(ofKind(change, 'new')));
      }
    });
  });

  it('modifies neither tree', () => {
    fc.assert(fc.property(twoDates, ({before, now}) => void compareUnits(deepFreeze(before), deepFreeze(now))));
  });

  it('compares trees with 20,000 levels without recursion', () => {
    const path = (prefix: string, end: Unit) => {
      let unitBelow = end;
      for (let i = 19_999; i > 0; i--) unitBelow = unit(`${prefix}${i}`, {children: [unitBelow]});
      return [unitBelow];
    };
    const {units, changes} = compareUnits(path('p', unit('old')), path('p', unit('new')));
    assert.deepEqual(summarize(changes), {new: 'new', old: 'gone'});
    let depth = 0;
    let level = units;
    for (; level.length === 1; level = level[0]!.children) depth++;
    assert.equal(depth, 19_999);
    assert.deepEqual(
      level.map(({id}) => id),
      ['new', 'old'],
    );

    const moved = compareUnits(path('p', unit('end')), path('q', unit('end')));
    assert.deepEqual([moved.changes.size, moved.units.map(({id}) => id)], [39_998, ['q1', 'p1']]);
  });
});

describe('compareUnits on the real project', () => {
  const unitsAsOf = (asOf: string) => selectFeed(project, {asOf}).units;

  it('finds 4 new units and 9 new members, including an observer, from 1 December 2019 to 7 June 2023', () => {
    const {units, changes} = compareUnits(unitsAsOf('2019-12-01'), unitsAsOf('2023-06-07'));
    assert.deepEqual(summarize(changes), {
      styringsgruppen: 'kept, joined htil fhi ks hmn hv hn kin',
      koordineringsgruppen: 'kept, joined htil fhi',
      'regulatorisk-veiledning': 'new',
      informasjonsside: 'new',
      statusrapport: 'new',
      'tilgang-til-data': 'new',
    });
    assert.deepEqual(toOutline(units), toOutline(unitsAsOf('2023-06-07')));
  });

  it('finds 1 new unit, and 3 units that a directorate has left, by February 2024', () => {
    assert.deepEqual(summarize(compareUnits(unitsAsOf('2023-06-07'), unitsAsOf('2024-02-01')).changes), {
      styringsgruppen: 'kept, left ehelse, slv was Statens legemiddelverk',
      koordineringsgruppen: 'kept, left ehelse, slv was Statens legemiddelverk',
      'tilgang-til-data': 'kept, left ehelse',
      'rammer-for-kvalitetssikring': 'new',
    });
  });
});

function text(value: string) {
  return {value, lang: 'nb'};
}

function unit(id: string, {name = id, ...rest}: Partial<Omit<Unit, 'id' | 'name'>> & {readonly name?: string} = {}): Unit {
  return {id, kind: 'other', name: text(name), members: [], relations: [], children: [], ...rest};
}

function member(id: string, hasEnded = false): Member {
  return {organization: {id, name: text(id), hasEnded}, name: text(id), role: 'member'};
}

/** Builds a forest of the planned units. The parent of a unit precedes it in the order. */
function buildTree(plans: readonly (UnitPlan | null)[], order: readonly number[]): Unit[] {
  const roots: Unit[] = [];
  const planted: Unit[] = [];
  for (const i of order) {
    const plan = plans[i];
    if (!plan) continue;
    const each = unit(`u${i}`, {name: `Navn ${plan.name}`, members: plan.members.map((id) => member(id))});
    const parent = planted[plan.parentIndex % (planted.length + 1)];
    ((parent?.children as Unit[] | undefined) ?? roots).push(each);
    planted.push(each);
  }
  return roots;
}

function forAll(check: (before: readonly Unit[], now: readonly Unit[], comparison: Comparison) => void) {
  fc.assert(
    fc.property(twoDates, ({before, now}) => check(before, now, compareUnits(before, now))),
    {numRuns: 200},
  );
}

/** Lists all units in preorder. */
function preorder(roots: readonly Unit[]): Unit[] {
  return roots.flatMap((each) => [each, ...preorder(each.children)]);
}

/** Lists the ids of all units in preorder, indented by depth. */
function toOutline(roots: readonly Unit[], indent = ''): string[] {
  return roots.flatMap(({id, children}) => [indent + id, ...toOutline(children, `${indent}  `)]);
}

function parentsIn(roots: readonly Unit[]): ReadonlyMap<string, string> {
  return new Map(preorder(roots).flatMap(({id, children}) => children.map((child) => [child.id, id] as const)));
}

/** Keeps only the units with these ids, and drops the subtrees of all others. */
function pickUnits(roots: readonly Unit[], ids: ReadonlySet<string>): Unit[] {
  return roots.filter(({id}) => ids.has(id)).map((each) => ({...each, children: pickUnits(each.children, ids)}));
}

function ofKind(change: UnitChange | undefined, kind: 'new' | 'gone' | 'kept') {
  return (change?.members ?? []).filter((each) => each.change?.kind === kind);
}

function idsOf(members: readonly Member[] = []): string[] {
  return members.map(({organization}) => organization.id);
}

/** Writes each change as a short text, by unit id. */
function summarize(changes: ReadonlyMap<string, UnitChange>): Record<string, string> {
  const describeChange = (change: UnitChange) => {
    const [joined, left] = [ofKind(change, 'new'), ofKind(change, 'gone')];
    return [
      change.kind,
      ...(change.formerName ? [`was ${change.formerName.value}`] : []),
      ...(joined.length ? [`joined ${idsOf(joined).join(' ')}`] : []),
      ...(left.length ? [`left ${idsOf(left).join(' ')}`] : []),
      ...ofKind(change, 'kept').map(({organization, change: kept}) =>
        [organization.id, kept?.formerName && `was ${kept.formerName.value}`, kept?.formerRole && `was ${kept.formerRole}`]
          .filter(Boolean)
          .join(' '),
      ),
    ];
  };
  return Object.fromEntries([...changes].map(([id, change]) => [id, describeChange(change).join(', ')]));
}
