import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {toJsonLd} from '../export/json-ld.js';
import {deepFreeze} from '../testing/node/test-data.js';
import {makeEmptyFeed} from '../testing/make-feed.js';
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

function feedOf(organizations: Organizations): Feed {
  return deepFreeze({
    ...makeEmptyFeed(),
    updated: '2024-02-01',
    project: {name: 'P'},
    organizations,
    groups: [{id: 'project', members: organizations.map(({id}) => ({organization: id}))}],
  });
}

function successorsOn(asOf: string, organizations = chain): Record<string, string | undefined> {
  const members = selectFeed(feedOf(organizations), {asOf}).groups[0]?.members ?? [];
  return Object.fromEntries(
    members.filter(({organization}) => organization.hasEnded).map(({organization: {id, successor}}) => [id, successor?.name.value]),
  );
}

describe('what an organisation has become part of', () => {
  it('is the organisation at the end of the chain that exists on the day, under the name of that day', () => {
    assert.deepEqual(successorsOn('2015-12-31'), {});
    assert.deepEqual(successorsOn('2016-01-01'), {a: 'B-kontoret'});
    assert.deepEqual(successorsOn('2023-12-31'), {a: 'B-etaten'});
    assert.deepEqual(successorsOn('2024-02-01'), {a: 'C-verket', b: 'C-verket'});
    assert.deepEqual(successorsOn('2026-01-01'), {a: 'C-direktoratet', b: 'C-direktoratet'});
  });

  it('does not depend on the order in the feed', () => {
    assert.deepEqual(successorsOn('2024-02-01', [...chain].reverse()), {a: 'C-verket', b: 'C-verket'});
  });

  it('is nothing where the end of the chain has ended as well, or has not begun', () => {
    const ended = chain.map((each) => (each.id === 'c' ? {...each, period: {to: '2024-01'}} : each));
    assert.deepEqual(successorsOn('2024-02-01', ended), {a: undefined, b: undefined, c: undefined});
    const late = chain.map((each) => (each.id === 'c' ? {...each, period: {from: '2025'}} : each));
    assert.deepEqual(successorsOn('2024-02-01', late), {a: undefined, b: undefined});
  });

  it('is nothing in a circle, which the check reports once', () => {
    const circle: Organizations = [
      {id: 'x', name: 'X', period: {to: '2014'}, successor: 'a'},
      {id: 'a', name: 'A', period: {to: '2015'}, successor: 'b'},
      {id: 'b', name: 'B', period: {to: '2016'}, successor: 'a'},
      {id: 'selv', name: 'Selv', period: {to: '2016'}, successor: 'selv'},
    ];
    assert.deepEqual(successorsOn('2024-02-01', circle), {x: undefined, a: undefined, b: undefined, selv: undefined});
    const found = validateFeed(feedOf(circle)).issues.filter(({code}) => code === 'successor-cycle');
    assert.deepEqual(
      found.map(({pointer, detail}) => [pointer, detail]),
      [
        ['/organizations/1/successor', 'a → b → a'],
        ['/organizations/3/successor', 'selv → selv'],
      ],
    );
  });

  it('is no fault where a chain has an end', () => {
    assert.deepEqual(validateFeed(feedOf(chain)).issues, []);
  });

  it('is found in time in a chain of 20,000, also in a circle', () => {
    const long = (last: number): Organizations =>
      Array.from({length: 20_000}, (_, i) => ({
        id: `o${i}`,
        name: `O${i}`,
        period: {to: '2015'},
        successor: `o${i + 1 < 20_000 ? i + 1 : last}`,
      }));
    const start = performance.now();
    const withEnd = [...long(20_000), {id: 'o20000', name: 'Slutten'}];
    assert.equal(successorsOn('2024-02-01', withEnd)['o0'], 'Slutten');
    assert.equal(successorsOn('2024-02-01', long(0))['o0'], undefined);
    assert.equal(validateFeed(feedOf(long(0))).issues.filter(({code}) => code === 'successor-cycle').length, 1);
    assert.ok(performance.now() - start < 10_000);
  });

  it('is told to search engines as the same organisation that the page names', () => {
    const nodes = toJsonLd(selectFeed(feedOf(chain), {asOf: '2024-02-01'}))['@graph'] as unknown as readonly Record<string, unknown>[];
    const parentOf = (id: string) => nodes.find((node) => node['@id'] === `#ki-org-${id}`)?.parentOrganization;
    assert.deepEqual([parentOf('a'), parentOf('b'), parentOf('c')], [{'@id': '#ki-org-c'}, {'@id': '#ki-org-c'}, undefined]);
  });
});
