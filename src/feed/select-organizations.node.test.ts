import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {toJsonLd} from '../export/json-ld.js';
import {makeCompleteFeed} from '../testing/make-complete-feed.js';
import {makeEmptyFeed} from '../testing/make-feed.js';
import {projectMembers} from '../testing/node/model-queries.js';
import {deepFreeze} from '../testing/node/test-data.js';
import type {Feed} from './definition.js';
import {selectFeed} from './select-feed.js';
import {validateFeed} from './validate-feed.js';

type Organizations = NonNullable<Feed['organizations']>;

/** A-etaten became part of B-etaten in 2016, and B-etaten of C-direktoratet in 2024. */
const chain: Organizations = [
  {id: 'a', name: 'A-etaten', period: {to: '2015'}, successor: 'b'},
  {
    id: 'b',
    name: 'B-etaten',
    period: {from: '2016', to: '2023-12-31'},
    successor: 'c',
    formerNames: [{name: 'B-kontoret', to: '2019'}],
  },
  {id: 'c', name: 'C-direktoratet', formerNames: [{name: 'C-verket', to: '2025'}]},
];

function makeFeed(organizations: Organizations): Feed {
  return deepFreeze({
    ...makeEmptyFeed(),
    updated: '2024-02-01',
    project: {name: 'P'},
    organizations,
    groups: [{id: 'project', members: organizations.map(({id}) => ({organization: id}))}],
  });
}

/** Names of the successors by the id of the organisation that has ended. */
function successorsAsOf(asOf: string, organizations = chain): Record<string, string | undefined> {
  const members = selectFeed(makeFeed(organizations), {asOf}).groups[0]?.members ?? [];
  return Object.fromEntries(
    members.filter(({organization}) => organization.hasEnded).map(({organization: {id, successor}}) => [id, successor?.name.value]),
  );
}

describe('the successor of an organisation', () => {
  it('is the organisation of the chain that exists on the date, under the name of that date', () => {
    assert.deepEqual(successorsAsOf('2015-12-31'), {});
    assert.deepEqual(successorsAsOf('2016-01-01'), {a: 'B-kontoret'});
    assert.deepEqual(successorsAsOf('2023-12-31'), {a: 'B-etaten'});
    assert.deepEqual(successorsAsOf('2024-02-01'), {a: 'C-verket', b: 'C-verket'});
    assert.deepEqual(successorsAsOf('2026-01-01'), {a: 'C-direktoratet', b: 'C-direktoratet'});
  });

  it('does not depend on the order in the feed', () => {
    assert.deepEqual(successorsAsOf('2024-02-01', [...chain].reverse()), {a: 'C-verket', b: 'C-verket'});
  });

  it('is missing if the last organisation of the chain has ended or has not begun', () => {
    const ended = chain.map((each) => (each.id === 'c' ? {...each, period: {to: '2024-01'}} : each));
    assert.deepEqual(successorsAsOf('2024-02-01', ended), {a: undefined, b: undefined, c: undefined});
    const future = chain.map((each) => (each.id === 'c' ? {...each, period: {from: '2025'}} : each));
    assert.deepEqual(successorsAsOf('2024-02-01', future), {a: undefined, b: undefined});
  });

  it('is missing in a circle, which validateFeed reports once', () => {
    const circle: Organizations = [
      {id: 'x', name: 'X', period: {to: '2014'}, successor: 'a'},
      {id: 'a', name: 'A', period: {to: '2015'}, successor: 'b'},
      {id: 'b', name: 'B', period: {to: '2016'}, successor: 'a'},
      {id: 'selv', name: 'Selv', period: {to: '2016'}, successor: 'selv'},
    ];
    assert.deepEqual(successorsAsOf('2024-02-01', circle), {x: undefined, a: undefined, b: undefined, selv: undefined});
    const cycles = validateFeed(makeFeed(circle)).issues.filter(({code}) => code === 'successor-cycle');
    assert.deepEqual(
      cycles.map(({pointer, detail}) => [pointer, detail]),
      [
        ['/organizations/1/successor', 'a → b → a'],
        ['/organizations/3/successor', 'selv → selv'],
      ],
    );
  });

  it('is not an issue if the chain has an end', () => {
    assert.deepEqual(validateFeed(makeFeed(chain)).issues, []);
  });

  it('is found in a chain or circle of 20,000', () => {
    const makeChain = (last: number): Organizations =>
      Array.from({length: 20_000}, (_, i) => ({
        id: `o${i}`,
        name: `O${i}`,
        period: {to: '2015'},
        successor: `o${i + 1 < 20_000 ? i + 1 : last}`,
      }));
    const chainWithEnd = [...makeChain(20_000), {id: 'o20000', name: 'Slutten'}];
    assert.equal(successorsAsOf('2024-02-01', chainWithEnd)['o0'], 'Slutten');
    assert.equal(successorsAsOf('2024-02-01', makeChain(0))['o0'], undefined);
    assert.equal(validateFeed(makeFeed(makeChain(0))).issues.filter(({code}) => code === 'successor-cycle').length, 1);
  });

  it('is the parent organisation in the JSON-LD for search engines', () => {
    const nodes = toJsonLd(selectFeed(makeFeed(chain), {asOf: '2024-02-01'}))['@graph'] as unknown as readonly Record<string, unknown>[];
    const parentOf = (id: string) => nodes.find((node) => node['@id'] === `#ki-org-${id}`)?.parentOrganization;
    assert.deepEqual([parentOf('a'), parentOf('b'), parentOf('c')], [{'@id': '#ki-org-c'}, {'@id': '#ki-org-c'}, undefined]);
  });
});

describe('an organisation with former names', () => {
  // As strings these dates sort in the wrong order: autumn 2012 (2012-23) ends before December 2012 and before the year 2014.
  const feed: Feed = {
    ...makeCompleteFeed(),
    organizations: [
      {
        id: 'a',
        name: 'Fjerde',
        shortName: '4',
        formerNames: [
          {name: 'Tredje', to: '2014'},
          {name: 'Andre', to: '2012-12'},
          {name: 'Første', shortName: '1', to: '2012-23'},
        ],
      },
    ],
    groups: [{id: 'project', members: [{organization: 'a'}]}],
  };
  const names: readonly (readonly [asOf: string, name: string, shortName: string | undefined, formerName: string | undefined])[] = [
    ['2000-01-01', 'Første', '1', undefined],
    ['2012-11-30', 'Første', '1', undefined],
    ['2012-12-01', 'Andre', undefined, 'Første'],
    ['2012-12-31', 'Andre', undefined, 'Første'],
    ['2013-01-01', 'Tredje', undefined, 'Andre'],
    ['2014-12-31', 'Tredje', undefined, 'Andre'],
    ['2015-01-01', 'Fjerde', '4', 'Tredje'],
  ];
  for (const [asOf, name, shortName, formerName] of names) {
    it(`is called ${name} as of ${asOf}, formerly ${formerName ?? 'nothing else'}`, () => {
      const {organization} = projectMembers(selectFeed(feed, {asOf}))[0]!;
      assert.deepEqual(
        [organization.name.value, organization.shortName?.value, organization.formerName?.name.value],
        [name, shortName, formerName],
      );
    });
  }
});
