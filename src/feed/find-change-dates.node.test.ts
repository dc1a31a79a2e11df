import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {deepFreeze, readJson} from '../testing/node/test-data.js';
import {makeEmptyFeed} from '../testing/make-feed.js';
import type {Feed} from './definition.js';
import {findChangeDates} from './find-change-dates.js';

const board = {id: 'styret', name: 'Styret'};
const datesOf = (parts: Partial<Feed>) =>
  findChangeDates(deepFreeze({...makeEmptyFeed(), bodies: [board], ...parts})).map(({date}) => date);
const daysOf = (parts: Partial<Feed>) => findChangeDates(deepFreeze({...makeEmptyFeed(), bodies: [board], ...parts})).map(({day}) => day);
const member = (period: {from?: string; to?: string}, organization = 'a') => ({organization, body: 'styret', period});

describe('the dates on which a chart changes', () => {
  const cases: [name: string, parts: Partial<Feed>, dates: string[]][] = [
    ['none without periods', {memberships: [{organization: 'a', body: 'styret'}]}, []],
    [
      'a body that begins and ends',
      {bodies: [board, {id: 'b', name: 'B', period: {from: '2020-02', to: '2021-06-30'}}]},
      ['2020-02', '2021-07-01'],
    ],
    [
      'members and relations',
      {memberships: [member({from: '2021-23'})], relations: [{from: 'a', to: 'styret', period: {from: '2022'}}]},
      ['2021-23', '2022'],
    ],
    [
      'an organisation and its former names, if the chart has it',
      {
        organizations: [
          {id: 'a', name: 'A', period: {from: '2018'}, formerNames: [{name: 'Før', to: '2019-05-31'}]},
          {id: 'other', name: 'Annen', period: {from: '2011'}, formerNames: [{name: 'Før', to: '2012'}]},
        ],
        memberships: [member({})],
      },
      ['2018', '2019-06-01'],
    ],
    [
      'an organisation of a relation',
      {organizations: [{id: 'n', name: 'N', period: {to: '2020'}}], relations: [{from: 'n', to: 'styret'}]},
      ['2021'],
    ],
    [
      'ends of each precision',
      {memberships: ['2020', '2020-12', '2021-11', '2022-21', '2022-24', '2024-02-28', '2023-12-31'].map((to) => member({to}))},
      ['2021', '2021-12', '2022-22', '2023-21', '2024-01-01', '2024-02-29'],
    ],
    [
      'the same day once, as exactly as is true for all',
      {memberships: ['2021-09-01', '2021-23', '2021-09'].map((from) => member({from}))},
      ['2021-23'],
    ],
    ['no end that the feed cannot follow', {memberships: ['9999', '9999-12', '9999-12-31', '9999-24'].map((to) => member({to}))}, []],
    [
      'no end of the project for what it keeps',
      {project: {name: 'P', period: {to: '2023'}}, memberships: [member({from: '2020', to: '2023-12-31'})]},
      ['2020'],
    ],
    [
      'no date without a body',
      {bodies: [{...board, period: {from: '2020', to: '2021'}}], memberships: [member({from: '2019'}), member({from: '2022'})]},
      ['2020'],
    ],
    [
      'in order, whatever the order in the feed',
      {memberships: ['2022', '2019-23', '2021-05-03'].map((from) => member({from}))},
      ['2019-23', '2021-05-03', '2022'],
    ],
  ];
  for (const [name, parts, dates] of cases) it(name, () => assert.deepEqual(datesOf(parts), dates));

  it('are the first days that show the change', () => {
    assert.deepEqual(daysOf({memberships: ['2019-23', '2020-24', '2022', '2023-04'].map((from) => member({from}))}), [
      '2019-09-01',
      '2020-12-01',
      '2022-01-01',
      '2023-04-01',
    ]);
  });

  it('are in the real feed those that its editors gave', () => {
    const feed = deepFreeze(readJson('feeds/bedre-bruk-av-ki.json')) as Feed;
    assert.deepEqual(
      findChangeDates(feed).map(({date}) => date),
      // The last one is the day on which one agency had become part of another, and a second one had got a new name.
      ['2019-23', '2020-21', '2021-23', '2022', '2022-21', '2022-10-20', '2023-08', '2024-01-01'],
    );
  });
});
