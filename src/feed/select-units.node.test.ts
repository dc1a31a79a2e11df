import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Model} from '../model/model.js';
import {makeCompleteFeed} from '../testing/make-complete-feed.js';
import {findUnit, toOutline} from '../testing/node/model-queries.js';
import {deepFreeze, readJson} from '../testing/node/test-data.js';
import type {Feed} from './definition.js';
import {selectFeed} from './select-feed.js';

const realFeed = deepFreeze(readJson('feeds/bedre-bruk-av-ki.json')) as Feed;
const councilFeed = deepFreeze(readJson('feeds/ki-radet.json')) as Feed;

describe('bodies', () => {
  const bodiesFeed = (bodies: NonNullable<Feed['bodies']>, rest: Partial<Feed> = {}): Feed => ({
    ...makeCompleteFeed(),
    memberships: [],
    relations: [],
    ...rest,
    bodies,
  });

  it('are shown under their nearest ancestor that exists on the date', () => {
    const feed = bodiesFeed([
      {id: 'a', name: 'A'},
      {id: 'b', name: 'B', parent: 'a', period: {to: '2020'}},
      {id: 'c', name: 'C', parent: 'b', period: {to: '2021'}},
      {id: 'd', name: 'D', parent: 'c'},
      {id: 'e', name: 'E', parent: 'b'},
      {id: 'f', name: 'F', period: {from: '2030'}},
      {id: 'g', name: 'G', parent: 'f'},
    ]);
    assert.equal(toOutline(selectFeed(feed, {asOf: '2020-06-01'}).units), '\nA\n  B\n    C\n      D\n    E\nG\n');
    assert.equal(toOutline(selectFeed(feed, {asOf: '2021-06-01'}).units), '\nA\n  C\n    D\n  E\nG\n');
    assert.equal(toOutline(selectFeed(feed, {asOf: '2023-06-01'}).units), '\nA\n  D\n  E\nG\n');
  });

  it('can be listed in the feed before their parents', () => {
    const feed = bodiesFeed([
      {id: 'c', name: 'C', parent: 'b'},
      {id: 'b', name: 'B', parent: 'a'},
      {id: 'a', name: 'A'},
    ]);
    assert.equal(toOutline(selectFeed(feed).units), '\nA\n  B\n    C\n');
  });

  it('can be nested 100,000 deep', () => {
    const bodies = Array.from({length: 100_000}, (_, i) => ({id: `b${i}`, name: 'B', ...(i && {parent: `b${i - 1}`})}));
    let depth = 0;
    for (let unit = selectFeed(bodiesFeed(bodies)).units[0]; unit; unit = unit.children[0]) depth++;
    assert.equal(depth, 100_000);
  });

  it('are placed in linear time, even below a long chain of ended bodies', () => {
    let lookUps = 0;
    const count = 2000;
    const bodies = Array.from({length: 2 * count}, (_, i) => ({
      id: `b${i}`,
      name: 'B',
      // The first half is a chain of ended bodies. All others are children of its last body.
      ...(i < count && {period: {to: '2000'}}),
      parent: i === 0 ? 'top' : `b${Math.min(i, count) - 1}`,
    }));
    const originalGet = Map.prototype.get;
    try {
      Map.prototype.get = function (this: Map<unknown, unknown>, key: unknown): unknown {
        lookUps++;
        return originalGet.call(this, key);
      };
      const {units} = selectFeed(bodiesFeed([{id: 'top', name: 'Top'}, ...bodies]));
      assert.equal(units[0]!.children.length, count);
    } finally {
      Map.prototype.get = originalGet;
    }
    assert.ok(lookUps < 100 * count, `${lookUps} look-ups for ${2 * count} bodies`);
  });

  it('have their members in the order of the feed, with their roles', () => {
    const {members} = findUnit(selectFeed(realFeed), 'tilgang-til-data');
    assert.deepEqual(
      members.map(({name, role, period}) => [name.value, role, period]),
      [['Direktoratet for e-helse', 'lead', {from: '2022'}]],
    );
    const complete = selectFeed(makeCompleteFeed(), {asOf: '2021-01-01'});
    assert.equal(findUnit(complete, 'gruppen').members[0]!.role, 'member');
  });

  it('have their contacts within the period of each contact', () => {
    const personsOn = (asOf: string) => findUnit(selectFeed(makeCompleteFeed(), {asOf}), 'gruppen').contacts?.map(({person}) => person);
    assert.deepEqual(personsOn('2020-01-01'), ['Kari Nordmann']);
    assert.equal(personsOn('2019-12-31'), undefined, 'the day before');
    assert.equal(findUnit(selectFeed(makeCompleteFeed(), {asOf: '2021-01-01'}), 'styret').contacts, undefined);
  });
});

describe('a relation', () => {
  const relationsOf = (model: Model, id: string) =>
    findUnit(model, id).relations.map(({kind, direction, other, name}) => [kind, direction, other.name.value, name?.value]);

  it('is listed at both of its ends', () => {
    const model = selectFeed(realFeed);
    assert.deepEqual(relationsOf(model, 'kin')[0], ['observes', 'out', 'Styringsgruppen', undefined]);
    assert.deepEqual(relationsOf(model, 'styringsgruppen')[0], ['observes', 'in', 'KIN', undefined]);
  });

  it('is listed only at the other end if it is that of the project itself', () => {
    const model = selectFeed(realFeed);
    assert.deepEqual(relationsOf(model, 'styringsgruppen'), [['observes', 'in', 'KIN', undefined]]);
    assert.deepEqual(relationsOf(model, 'referansegruppen'), [[undefined, 'in', 'Bedre bruk av KI', 'har noen ganger brukt']]);
    assert.deepEqual(relationsOf(model, 'koordineringsgruppen'), []);
    assert.deepEqual(relationsOf(model, 'kin'), [
      ['observes', 'out', 'Styringsgruppen', undefined],
      ['observes', 'in', 'Bedre bruk av KI', undefined],
    ]);
  });

  it('in both directions is one mutual relation', () => {
    const relate = (...relations: readonly object[]) => {
      const feed = {...makeCompleteFeed(), bodies: [body('a'), body('b')], memberships: [], relations} as Feed;
      return ['a', 'b'].map((id) => findUnit(selectFeed(feed), id).relations);
    };
    const body = (id: string) => ({id, name: id});
    const [there, back] = [
      {from: 'a', to: 'b'},
      {from: 'b', to: 'a'},
    ];
    for (const described of [{kind: 'observes'}, {name: 'deler kontor med'}, {kind: 'cooperates'}, {}]) {
      const ends = relate({...there, ...described}, {...back, ...described}, {...there, ...described});
      assert.deepEqual(
        ends.map((relations) => relations.map(({direction, isMutual}) => [direction, isMutual])),
        [[['out', true]], [['in', true]]],
        JSON.stringify(described),
      );
      assert.equal(ends[0]![0]!.key, ends[1]![0]!.key);
    }
    const [different] = relate({...there, kind: 'observes'}, {...back, kind: 'advises'});
    assert.deepEqual(
      different!.map(({direction, isMutual}) => [direction, isMutual]),
      [
        ['out', false],
        ['in', false],
      ],
    );
    assert.notEqual(different![0]!.key, different![1]!.key);
    // Cooperation has no direction, so one relation is enough.
    assert.equal(relate({...back, kind: 'cooperates'})[0]![0]!.isMutual, true);
    assert.equal(relate({...back, kind: 'cooperates', name: 'får hjelp av'})[0]![0]!.isMutual, false);
  });

  it('belongs to the body if a body has the id of the feed', () => {
    const model = selectFeed(councilFeed, {language: 'en'});
    assert.deepEqual(relationsOf(model, 'ki-radet'), [['observes', 'in', 'KIN', undefined]]);
    assert.deepEqual(relationsOf(model, 'kin'), [['observes', 'out', 'AI Council', undefined]]);
  });

  it('is listed only within its period', () => {
    assert.deepEqual(relationsOf(selectFeed(realFeed, {asOf: '2022-02-28'}), 'styringsgruppen'), []);
    assert.equal(relationsOf(selectFeed(realFeed, {asOf: '2022-03-01'}), 'styringsgruppen').length, 1);
  });

  it('can join organisations, each of which becomes one unit', () => {
    const feed: Feed = {
      ...makeCompleteFeed(),
      relations: [
        {from: 'etaten', to: 'kommunen', kind: 'supports'},
        {from: 'kommunen', to: 'etaten', kind: 'reports-to'},
        {from: 'etaten', to: 'laget', kind: 'advises'},
      ],
    };
    const model = selectFeed(feed);
    assert.equal(toOutline(model.units), '\nStyret for hele prosjektet\n  Gruppen\n    Laget\nEtaten\nKommunen\n');
    assert.deepEqual(relationsOf(model, 'etaten'), [
      ['supports', 'out', 'Kommunen', undefined],
      ['reports-to', 'in', 'Kommunen', undefined],
      ['advises', 'out', 'Laget', undefined],
    ]);
    assert.deepEqual(relationsOf(model, 'laget'), [['advises', 'in', 'E', undefined]]);
  });

  it('is left out if one of its ends does not exist on the date, and its other end does not become a unit', () => {
    for (const [from, to] of [
      ['kommunen', 'gammelt'],
      ['gammelt', 'kommunen'],
    ] as const) {
      const feed: Feed = {
        ...makeCompleteFeed(),
        bodies: [
          {id: 'styret', name: 'Styret'},
          {id: 'gammelt', name: 'Gammelt', period: {to: '2000'}},
        ],
        memberships: [],
        relations: [{from, to, kind: 'advises'}],
      };
      assert.equal(toOutline(selectFeed(feed).units), '\nStyret\n', `${from} to ${to}`);
      // An id that both the feed and a body have means the body, even if the body has ended.
      const sameId: Feed = {...feed, id: 'gammelt'};
      assert.equal(toOutline(selectFeed(sameId).units), '\nStyret\n', `${from} to ${to}`);
    }
  });

  it('is left out if it is the project’s own and the feed does not describe the project', () => {
    const {project: _, ...feed} = makeCompleteFeed();
    const model = selectFeed({...feed, relations: [{from: 'prosjektet', to: 'kommunen', kind: 'supports'}]});
    assert.equal(toOutline(model.units), '\nStyret for hele prosjektet\n  Gruppen\n    Laget\n');
  });
});
