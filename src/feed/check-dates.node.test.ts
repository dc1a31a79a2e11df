import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {makeCompleteFeed} from '../testing/make-complete-feed.js';
import {checkFeed} from './check-feed.js';
import type {Feed} from './definition.js';
import {validateFeed} from './validate-feed.js';

// Dates of the complete feed, which the cases change: data as of 2023-06-07, the project 2019-23 – 2023-05, “etaten” 1994 –
// 2023-12-31, “styret” 2020 – 2023, with “etaten” as its lead in that period.

/** A change of the complete feed, and the pointer and rule of the expected warning. */
type Case = readonly [description: string, change: (feed: Writable<Feed>) => unknown, pointer?: string, rule?: RegExp];
type Writable<T> = T extends object ? {-readonly [Key in keyof T]-?: Writable<NonNullable<T[Key]>>} : T;

const contradictions: Readonly<Record<string, readonly Case[]>> = {
  'dates-disagree': [
    [
      'a review before the first publication',
      ({publication}) => Object.assign(publication, {firstPublished: '2023-06-08', versions: []}),
      '/publication/lastReviewed',
      /2023-06-07 is before “firstPublished”, 2023-06-08/,
    ],
    [
      'a review after the date of the data',
      ({publication}) => (publication.lastReviewed = '2023-06-08'),
      '/publication/lastReviewed',
      /2023-06-08 is after “updated”, 2023-06-07/,
    ],
    [
      'a version before the first publication',
      ({publication}) => (publication.versions[0]!.date = '2022-03-15'),
      '/publication/versions/0/date',
      /2022-03-15 is before “firstPublished”, 2022-03-16/,
    ],
    [
      'a version after the date of the data',
      ({publication}) => (publication.versions[0]!.date = '2023-06-08'),
      '/publication/versions/0/date',
      /2023-06-08 is after “updated”, 2023-06-07/,
    ],
    [
      'two versions with the same date',
      ({publication}) => publication.versions.push({...publication.versions[0]!}),
      '/publication/versions/1/date',
      /2022-03-16 is the date of another version/,
    ],
    [
      'a version with a review after the last review of the page',
      ({publication}) => (publication.versions[0]!.lastReviewed = '2023-06-08'),
      '/publication/versions/0/lastReviewed',
      /2023-06-08 is after the page’s own “lastReviewed”, 2023-06-07/,
    ],
    [
      'a version with a review before the first publication',
      ({publication}) => (publication.versions[0]!.lastReviewed = '2022-03-01'),
      '/publication/versions/0/lastReviewed',
      /2022-03-01 is before “firstPublished”, 2022-03-16/,
    ],
  ],
  'status-disagrees': [
    [
      'the status ended before the end of the period',
      ({project}) => (project.period.to = '2023'),
      '/project/status',
      /“ended”, but the period 2019-23 – 2023 makes it “active” on 2023-06-07/,
    ],
    [
      'the status ended with a period without an end',
      ({project}) => Reflect.deleteProperty(project.period, 'to'),
      '/project/status',
      /“ended”, but the period 2019-23 – {2}makes it “active”/,
    ],
    [
      'the status active after the end of the period',
      ({project}) => {
        project.status = 'active';
        Reflect.deleteProperty(project, 'continuedBy');
      },
      '/project/status',
      /“active”, but .* makes it “ended”/,
    ],
    [
      'the status planned after the start of the period',
      ({project}) => {
        Object.assign(project, {status: 'planned', period: {from: '2023-06'}});
        Reflect.deleteProperty(project, 'continuedBy');
      },
      '/project/status',
      /“planned”, but the period 2023-06 – {2}makes it “active”/,
    ],
    [
      'the continuation of an active project',
      ({project}) => {
        project.status = 'active';
        project.period.to = '2024';
      },
      '/project/continuedBy',
      /Only a project that has ended can be continued by another, but the status is “active”/,
    ],
  ],
  'outside-period': [
    [
      'a membership before its body',
      ({memberships}) => (memberships[0]!.period.from = '2019'),
      '/memberships/0/period',
      /it begins 2019, but “styret” begins 2020/,
    ],
    [
      'a membership that outlasts its body',
      ({memberships, organizations}) => {
        organizations[0]!.period.to = '2030';
        memberships[0]!.period.to = '2024-01';
      },
      '/memberships/0/period',
      /it ends 2024-01, but “styret” ends 2023/,
    ],
    [
      'a membership before its organisation',
      ({memberships, organizations}) => {
        Object.assign(organizations[1]!, {period: {from: '2021-01-01'}});
        Object.assign(memberships[1]!, {period: {from: '2020'}});
      },
      '/memberships/1/period',
      /it begins 2020, but “kommunen” begins 2021-01-01/,
    ],
    [
      'a membership after its organisation',
      ({memberships}) => Object.assign(memberships[1]!, {organization: 'etaten', period: {from: '2024'}}),
      '/memberships/1/period',
      /it begins 2024, but “etaten” ends 2023-12-31/,
    ],
    [
      'a member of a group that outlasts its organisation',
      ({groups}) => (groups[0]!.members[0]!.period.to = '2024'),
      '/groups/0/members/0/period',
      /it ends 2024, but “etaten” ends 2023-12-31/,
    ],
    [
      'a relation that ends before one of its bodies begins',
      ({relations}) => (relations[0]!.period = {from: '2018', to: '2019'}),
      '/relations/0/period',
      /it begins 2018, but “styret” begins 2020/,
    ],
    [
      'a contact that outlasts its organisation',
      ({contacts}) => (contacts[0]!.period.to = '2025'),
      '/contacts/0/period',
      /it ends 2025, but “etaten” ends 2023-12-31/,
    ],
    [
      'a former name that outlasts the organisation',
      ({organizations}) => (organizations[0]!.formerNames[0]!.to = '2024'),
      '/organizations/0/formerNames/0/to',
      /it ends 2024, but “etaten” ends 2023-12-31/,
    ],
    [
      'a successor that ended before the organisation',
      ({organizations}) => (organizations[1]!.period = {from: '1990', to: '2022'}),
      '/organizations/0/successor',
      /“kommunen” ended in 2022/,
    ],
    [
      'a successor that ended after the organisation, before the date of the data',
      ({organizations, memberships, contacts, groups}) => {
        organizations[0]!.period.to = '2020';
        organizations[1]!.period = {from: '1990', to: '2022'};
        for (const each of [memberships[0]!, contacts[0]!, groups[0]!.members[0]!]) each.period.to = '2020';
      },
      '/organizations/0/successor',
      /“kommunen” ended in 2022/,
    ],
  ],
};

const consistent: readonly Case[] = [
  // Winter 2019 ends in February 2020, so the relation may have begun in 2020.
  ['a relation whose season overlaps the start of its body', ({relations}) => (relations[0]!.period.from = '2019-24')],
  ['a version between the last review and the date of the data', ({publication}) => (publication.lastReviewed = '2022-03-16')],
  [
    'a first publication after the date of the data',
    ({publication}) => Object.assign(publication, {firstPublished: '2023-07-01', lastReviewed: null, versions: []}),
  ],
  ['a missing date of the data, except as a missing field', (feed) => Reflect.deleteProperty(feed, 'updated')],
  ['a missing status', ({project}) => Reflect.deleteProperty(project, 'status')],
  ['a status with an empty period', ({project}) => (project.period = {} as Writable<NonNullable<Feed['project']>>['period'])],
  ['a membership without an end in a body with an end', ({memberships}) => Reflect.deleteProperty(memberships[0]!.period, 'to')],
  ['a membership with the year in which its body begins', ({bodies}) => (bodies[0]!.period.from = '2020-10-20')],
  ['a successor that ends after the date of the data', ({organizations}) => (organizations[1]!.period = {from: '1990', to: '2025'})],
];

function issuesAfter(change: Case[1]) {
  const feed = structuredClone(makeCompleteFeed());
  change(feed as Writable<Feed>);
  return validateFeed(feed);
}

describe('dates that contradict each other', () => {
  for (const [code, cases] of Object.entries(contradictions)) {
    for (const [description, change, pointer, rule = /$/] of cases) {
      it(`are reported: ${description}`, () => {
        const {issues} = issuesAfter(change);
        assert.deepEqual(
          issues.map((issue) => [issue.code, issue.pointer, issue.severity]),
          [[code, pointer, 'warning']],
        );
        assert.match(issues[0]!.rule, rule);
        assert.match(issues[0]!.remedy, /^(Correct|Name|Write) /);
      });
    }
  }

  it('do not drop any part of the feed', () => {
    for (const [, change] of Object.values(contradictions).flat()) {
      const feed = structuredClone(makeCompleteFeed());
      change(feed as Writable<Feed>);
      const {feed: kept, issues} = checkFeed(feed);
      assert.deepEqual(issues, [], 'visitors’ browsers skip this check');
      assert.deepEqual(validateFeed(feed).feed, kept);
    }
  });

  for (const [description, change] of consistent) {
    it(`are not reported: ${description}`, () => {
      const {issues} = issuesAfter(change);
      assert.deepEqual(
        issues.filter(({severity}) => severity === 'warning'),
        [],
      );
    });
  }

  it('are listed after other issues, and count towards the limit of a hundred', () => {
    const feed = makeCompleteFeed();
    const memberships = Array.from({length: 150}, () => ({organization: 'etaten', body: 'styret', period: {from: '2019'}}));
    const {issues} = validateFeed({...feed, memberships, surprise: 1});
    assert.deepEqual([issues.length, issues[0]!.code, issues[1]!.pointer], [101, 'unknown-key', '/memberships/0/period']);
    assert.equal(issues[100]!.rule, 'There are 51 more warnings.');
  });
});
