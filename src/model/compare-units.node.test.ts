import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import type {Feed} from '../feed/definition.js';
import {selectFeed} from '../feed/select-feed.js';
import {deepFreeze, readJson} from '../testing/node/test-data.js';
import {compareUnits, type Comparison, type UnitChange} from './compare-units.js';
import type {Member, Unit} from './model.js';

const project = deepFreeze(readJson('src/testing/project-2023-06-07.json')) as Feed;

/** How a unit is on one of the two days: under which earlier one it hangs, what it is called and who its members are. */
interface Sketch {
  readonly under: number;
  readonly name: number;
  readonly members: readonly string[];
}

const sketch = fc.option(
  fc.record({under: fc.nat(1000), name: fc.nat(1), members: fc.uniqueArray(fc.constantFrom('p', 'q', 'r', 's'), {maxLength: 4})}),
  {nil: null, freq: 3},
);
/** Up to 40 units, each on one of the two days, on both or on none; on each day in an order and under a parent of its own. */
const twoDays = fc.array(fc.record({before: sketch, now: sketch}), {maxLength: 40, size: 'max'}).chain((pairs) =>
  fc.record({
    before: fc.shuffledSubarray([...pairs.keys()], {minLength: pairs.length}).map((order) =>
      plant(
        pairs.map((pair) => pair.before),
        order,
      ),
    ),
    now: fc.shuffledSubarray([...pairs.keys()], {minLength: pairs.length}).map((order) =>
      plant(
        pairs.map((pair) => pair.now),
        order,
      ),
    ),
  }),
);

describe('what has changed between two days', () => {
  it('is nothing when nothing has', () => {
    const units = [unit('styret', {members: [member('hdir')], children: [unit('gruppen')]})];
    const {units: shown, changes} = compareUnits(units, structuredClone(units));
    assert.deepEqual(draw(shown), ['styret', '  gruppen']);
    assert.deepEqual(tell(changes), {});
  });

  it('is units that are new, gone or renamed, and members that have come or left', () => {
    const before = [
      unit('styret', {members: [member('hdir'), member('slv')], children: [unit('gruppen', {name: 'Gruppa'}), unit('utvalget')]}),
    ];
    const now = [
      unit('styret', {members: [member('fhi'), member('hdir')], children: [unit('panelet'), unit('gruppen', {name: 'Gruppen'})]}),
    ];
    assert.deepEqual(tell(compareUnits(before, now).changes), {
      styret: 'kept, joined fhi, left slv',
      panelet: 'new',
      gruppen: 'kept, was Gruppa',
      utvalget: 'gone',
    });
  });

  it('counts no member of a new or gone unit as one that has come or left', () => {
    const {changes} = compareUnits([unit('utvalget', {members: [member('hdir')]})], [unit('panelet', {members: [member('hdir')]})]);
    assert.deepEqual(tell(changes), {panelet: 'new', utvalget: 'gone'});
  });

  it('tells nothing of an order, a short name, a description or a place that is another', () => {
    const before = [
      unit('styret', {members: [member('hdir'), member('slv')], children: [unit('gruppen')]}),
      unit('panelet', {description: text('Gir råd.')}),
    ];
    const now = [
      unit('styret', {members: [member('slv'), member('hdir')]}),
      unit('panelet', {description: text('Gir gode råd.'), shortName: text('P'), children: [unit('gruppen')]}),
    ];
    const {units, changes} = compareUnits(before, now);
    assert.deepEqual(tell(changes), {});
    assert.deepEqual(draw(units), ['styret', 'panelet', '  gruppen']);
  });

  it('is a member less when an organisation has ceased to be, though the feed names it still', () => {
    const before = [unit('styret', {members: [member('ehelse'), member('hdir')]})];
    const now = [unit('styret', {members: [member('ehelse', true), member('hdir')]})];
    assert.deepEqual(tell(compareUnits(before, now).changes), {styret: 'kept, left ehelse'});
    assert.deepEqual(tell(compareUnits(now, now).changes), {}, 'nor has it left when it had ceased before');
    assert.deepEqual(tell(compareUnits([unit('styret')], now).changes), {styret: 'kept, joined hdir'}, 'and it never comes');
  });

  it('is members that observe, that have another role or another name', () => {
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
    assert.deepEqual(tell(compareUnits(before, now).changes), {
      styret: 'kept, joined kin, hdir was lead, slv was SLV, fhi was member',
    });
  });

  it('is each organisation once, however many units it is a member of', () => {
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

  it('is no organisation that is gone while it has a box of its own', () => {
    const before = [unit('styret', {members: [{...member('hdir'), name: text('Kontoret')}]})];
    const {organizations} = compareUnits(before, [unit('styret'), unit('hdir', {name: 'Direktoratet'})]);
    assert.deepEqual(
      [...organizations.values()].map(({kind, formerName}) => [kind, formerName?.value]),
      [['kept', 'Kontoret']],
    );
  });

  it('shows what is gone after what is there, under the parent that it had, though that has moved or is gone too', () => {
    const before = [
      unit('a', {children: [unit('a1'), unit('a2', {children: [unit('a21')]})]}),
      unit('b', {children: [unit('b1')]}),
      unit('c'),
    ];
    const now = [unit('d'), unit('b', {children: [unit('a'), unit('b2')]})];
    const {units} = compareUnits(before, now);
    assert.deepEqual(draw(units), ['d', 'b', '  a', '    a1', '    a2', '      a21', '  b2', '  b1', 'c']);
  });

  it('keeps the units of the later day in their order and nesting, whatever was before', () => {
    forAll((before, now, {units}) => {
      const there = new Set(preorder(now).map(({id}) => id));
      assert.deepEqual(draw(only(units, there)), draw(now));
    });
  });

  it('shows each unit that is gone once, under the parent that it had, in the former order', () => {
    let total = 0;
    forAll((before, now, {units}) => {
      const there = new Set(preorder(now).map(({id}) => id));
      const formerParents = parentsIn(before);
      const parents = parentsIn(units);
      const shown = preorder(units).map(({id}) => id);
      assert.equal(new Set(shown).size, shown.length, 'none twice');
      const gone = preorder(before).filter(({id}) => !there.has(id));
      total += gone.length;
      for (const {id} of gone) assert.equal(parents.get(id), formerParents.get(id), id);
      assert.equal(shown.length, there.size + gone.length);
      for (const {children} of [{children: units}, ...preorder(units)]) {
        const isThere = children.map(({id}) => there.has(id));
        assert.ok(isThere.lastIndexOf(true) < (isThere.indexOf(false) + 1 || Infinity), 'after those that are there');
        const order = gone.map(({id}) => id);
        const places = children.filter(({id}) => !there.has(id)).map(({id}) => order.indexOf(id));
        assert.deepEqual(
          places,
          [...places].sort((a, b) => a - b),
        );
      }
    });
    assert.ok(total > 500, `only ${total} were gone`);
  });

  it('tells of each unit what has become of it, by what it is on the two days', () => {
    forAll((before, now, {changes}) => {
      const [former, current] = [before, now].map((roots) => new Map(preorder(roots).map((each) => [each.id, each])));
      for (const id of new Set([...former!.keys(), ...current!.keys()])) {
        const [old, young] = [former!.get(id), current!.get(id)];
        const change = changes.get(id);
        if (!old || !young) {
          assert.equal(change?.kind, old ? 'gone' : 'new');
          continue;
        }
        const [was, are] = [old, young].map(({members}) => members.map(({organization}) => organization.id));
        assert.deepEqual(
          idsOf(ofKind(change, 'new')),
          are!.filter((each) => !was!.includes(each)),
          'joined',
        );
        assert.deepEqual(
          idsOf(ofKind(change, 'gone')),
          was!.filter((each) => !are!.includes(each)),
          'left',
        );
        assert.equal(change?.formerName?.value, old.name.value === young.name.value ? undefined : old.name.value);
      }
    });
  });

  it('is the same backwards, with new for gone and joined for left', () => {
    forAll((before, now, {changes}) => {
      const back = compareUnits(now, before).changes;
      assert.deepEqual(new Set(back.keys()), new Set(changes.keys()));
      for (const [id, change] of changes) {
        const other = back.get(id)!;
        assert.equal(other.kind, {new: 'gone', gone: 'new', kept: 'kept'}[change.kind]);
        assert.deepEqual(idsOf(ofKind(other, 'new')), idsOf(ofKind(change, 'gone')));
        assert.deepEqual(idsOf(ofKind(other, 'gone')), idsOf(ofKind(change, 'new')));
      }
    });
  });

  it('leaves the units of both days as they are', () => {
    fc.assert(fc.property(twoDays, ({before, now}) => void compareUnits(deepFreeze(before), deepFreeze(now))));
  });

  it('is found 20,000 levels down: it does not recurse', () => {
    const path = (prefix: string, end: Unit) => {
      let unitBelow = end;
      for (let i = 19_999; i > 0; i--) unitBelow = unit(`${prefix}${i}`, {children: [unitBelow]});
      return [unitBelow];
    };
    const {units, changes} = compareUnits(path('p', unit('old')), path('p', unit('new')));
    assert.deepEqual(tell(changes), {new: 'new', old: 'gone'});
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

describe('the real project', () => {
  const unitsOn = (asOf: string) => selectFeed(project, {asOf}).units;

  it('has got 4 units and 9 members, one of which observes, from 1 December 2019 to 7 June 2023', () => {
    const {units, changes} = compareUnits(unitsOn('2019-12-01'), unitsOn('2023-06-07'));
    assert.deepEqual(tell(changes), {
      styringsgruppen: 'kept, joined htil fhi ks hmn hv hn kin',
      koordineringsgruppen: 'kept, joined htil fhi',
      'regulatorisk-veiledning': 'new',
      informasjonsside: 'new',
      statusrapport: 'new',
      'tilgang-til-data': 'new',
    });
    assert.deepEqual(draw(units), draw(unitsOn('2023-06-07')));
  });

  it('has got 1 unit and lost a directorate in three by February 2024', () => {
    assert.deepEqual(tell(compareUnits(unitsOn('2023-06-07'), unitsOn('2024-02-01')).changes), {
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

/** A forest: units in an order, each under one before it or under none. */
function plant(sketches: readonly (Sketch | null)[], order: readonly number[]): Unit[] {
  const roots: Unit[] = [];
  const planted: Unit[] = [];
  for (const i of order) {
    const plan = sketches[i];
    if (!plan) continue;
    const each = unit(`u${i}`, {name: `Navn ${plan.name}`, members: plan.members.map((id) => member(id))});
    const parent = planted[plan.under % (planted.length + 1)];
    ((parent?.children as Unit[] | undefined) ?? roots).push(each);
    planted.push(each);
  }
  return roots;
}

function forAll(check: (before: readonly Unit[], now: readonly Unit[], comparison: Comparison) => void) {
  fc.assert(
    fc.property(twoDays, ({before, now}) => check(before, now, compareUnits(before, now))),
    {numRuns: 200},
  );
}

/** Units as they are read. */
function preorder(roots: readonly Unit[]): Unit[] {
  return roots.flatMap((each) => [each, ...preorder(each.children)]);
}

/** Their ids as they are read, indented as they are nested. */
function draw(roots: readonly Unit[], indent = ''): string[] {
  return roots.flatMap(({id, children}) => [indent + id, ...draw(children, `${indent}  `)]);
}

function parentsIn(roots: readonly Unit[]): ReadonlyMap<string, string> {
  return new Map(preorder(roots).flatMap(({id, children}) => children.map((child) => [child.id, id] as const)));
}

/** Without the units that are not asked for, and all below them. */
function only(roots: readonly Unit[], ids: ReadonlySet<string>): Unit[] {
  return roots.filter(({id}) => ids.has(id)).map((each) => ({...each, children: only(each.children, ids)}));
}

function ofKind(change: UnitChange | undefined, kind: 'new' | 'gone' | 'kept') {
  return (change?.members ?? []).filter((each) => each.change?.kind === kind);
}

function idsOf(members: readonly Member[] = []): string[] {
  return members.map(({organization}) => organization.id);
}

/** Changes in short. */
function tell(changes: ReadonlyMap<string, UnitChange>): Record<string, string> {
  const words = (change: UnitChange) => {
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
  return Object.fromEntries([...changes].map(([id, change]) => [id, words(change).join(', ')]));
}
