import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {makeCompleteFeed} from '../testing/make-complete-feed.js';
import {checkFeed} from './check-feed.js';
import type {Feed} from './definition.js';
import {validateFeed} from './validate-feed.js';

// By hand, in the feed that has every field: data of 2023-06-07; the project 2019-23 – 2023-05; “etaten” 1994 – 2023-12-31;
// “styret” 2020 – 2023, with “etaten” as its lead then.

/** A change of the feed, and what must be said of it: where, and in which words. */
type Case = readonly [what: string, change: (feed: Writable<Feed>) => unknown, pointer?: string, words?: RegExp];
type Writable<T> = T extends object ? {-readonly [Key in keyof T]-?: Writable<NonNullable<T[Key]>>} : T;

const wrong: Readonly<Record<string, readonly Case[]>> = {
  'dates-disagree': [
    [
      'a review before the first publication',
      ({publication}) => Object.assign(publication, {firstPublished: '2023-06-08', versions: []}),
      '/publication/lastReviewed',
      /2023-06-07 is before “firstPublished”, 2023-06-08/,
    ],
    [
      'a review after the day of the data',
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
      'a version after the day of the data',
      ({publication}) => (publication.versions[0]!.date = '2023-06-08'),
      '/publication/versions/0/date',
      /2023-06-08 is after “updated”, 2023-06-07/,
    ],
    [
      'two versions of one day',
      ({publication}) => publication.versions.push({...publication.versions[0]!}),
      '/publication/versions/1/date',
      /2022-03-16 is the day of another version/,
    ],
    [
      'a version that was reviewed after the last review of the page',
      ({publication}) => (publication.versions[0]!.lastReviewed = '2023-06-08'),
      '/publication/versions/0/lastReviewed',
      /2023-06-08 is after the page’s own “lastReviewed”, 2023-06-07/,
    ],
    [
      'a version that was reviewed before the first publication',
      ({publication}) => (publication.versions[0]!.lastReviewed = '2022-03-01'),
      '/publication/versions/0/lastReviewed',
      /2022-03-01 is before “firstPublished”, 2022-03-16/,
    ],
  ],
  'status-disagrees': [
    [
      'a project that has ended though its period runs on',
      ({project}) => (project.period.to = '2023'),
      '/project/status',
      /“ended”, but 2019-23 – 2023 makes it “active” on 2023-06-07/,
    ],
    [
      'a project that has ended though its period has no end',
      ({project}) => Reflect.deleteProperty(project.period, 'to'),
      '/project/status',
      /“ended”, but 2019-23 – {2}makes it “active”/,
    ],
    [
      'a project that is active though its period is over',
      ({project}) => {
        project.status = 'active';
        Reflect.deleteProperty(project, 'continuedBy');
      },
      '/project/status',
      /“active”, but .* makes it “ended”/,
    ],
    [
      'a project that is planned though its period has begun',
      ({project}) => {
        Object.assign(project, {status: 'planned', period: {from: '2023-06'}});
        Reflect.deleteProperty(project, 'continuedBy');
      },
      '/project/status',
      /“planned”, but 2023-06 – {2}makes it “active”/,
    ],
    [
      'what goes on after a project that is active',
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
      /it begins 2019, “styret” begins 2020/,
    ],
    [
      'a membership that outlasts its body',
      ({memberships, organizations}) => {
        organizations[0]!.period.to = '2030';
        memberships[0]!.period.to = '2024-01';
      },
      '/memberships/0/period',
      /it ends 2024-01, “styret” ends 2023/,
    ],
    [
      'a membership before its organisation',
      ({memberships, organizations}) => {
        Object.assign(organizations[1]!, {period: {from: '2021-01-01'}});
        Object.assign(memberships[1]!, {period: {from: '2020'}});
      },
      '/memberships/1/period',
      /it begins 2020, “kommunen” begins 2021-01-01/,
    ],
    [
      'a membership after its organisation',
      ({memberships}) => Object.assign(memberships[1]!, {organization: 'etaten', period: {from: '2024'}}),
      '/memberships/1/period',
      /it begins 2024, “etaten” ends 2023-12-31/,
    ],
    [
      'a member of a group that outlasts its organisation',
      ({groups}) => (groups[0]!.members[0]!.period.to = '2024'),
      '/groups/0/members/0/period',
      /it ends 2024, “etaten” ends 2023-12-31/,
    ],
    [
      'a relation that ends before one of its ends begins',
      ({relations}) => (relations[0]!.period = {from: '2018', to: '2019'}),
      '/relations/0/period',
      /it begins 2018, “styret” begins 2020/,
    ],
    [
      'a contact that outlasts its organisation',
      ({contacts}) => (contacts[0]!.period.to = '2025'),
      '/contacts/0/period',
      /it ends 2025, “etaten” ends 2023-12-31/,
    ],
    [
      'a former name that outlasts the organisation',
      ({organizations}) => (organizations[0]!.formerNames[0]!.to = '2024'),
      '/organizations/0/formerNames/0/to',
      /it ends 2024, “etaten” ends 2023-12-31/,
    ],
    [
      'a successor that had ended before',
      ({organizations}) => (organizations[1]!.period = {from: '1990', to: '2022'}),
      '/organizations/0/successor',
      /“kommunen” ended in 2022/,
    ],
    [
      'a successor that has ended since, by the day of the data',
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

const right: readonly Case[] = [
  // A winter ends in the year after, so that it may have begun in 2020.
  ['a relation that may have begun when its end did', ({relations}) => (relations[0]!.period.from = '2019-24')],
  ['a version between the last review and the day of the data', ({publication}) => (publication.lastReviewed = '2022-03-16')],
  [
    'a first publication after the day of the data',
    ({publication}) => Object.assign(publication, {firstPublished: '2023-07-01', lastReviewed: null, versions: []}),
  ],
  ['no day of the data but for the error that it is missing', (feed) => Reflect.deleteProperty(feed, 'updated')],
  ['no status', ({project}) => Reflect.deleteProperty(project, 'status')],
  ['a status beside an empty period', ({project}) => (project.period = {} as Writable<NonNullable<Feed['project']>>['period'])],
  ['a membership without an end in a body that has one', ({memberships}) => Reflect.deleteProperty(memberships[0]!.period, 'to')],
  ['a year that may be meant to begin after a day in it', ({bodies}) => (bodies[0]!.period.from = '2020-10-20')],
  ['a successor that ended later than the data', ({organizations}) => (organizations[1]!.period = {from: '1990', to: '2025'})],
];

function issuesAfter(change: Case[1]) {
  const feed = structuredClone(makeCompleteFeed());
  change(feed as Writable<Feed>);
  return validateFeed(feed);
}

describe('dates that contradict each other', () => {
  for (const [code, cases] of Object.entries(wrong)) {
    for (const [what, change, pointer, words = /$/] of cases) {
      it(`are warned of: ${what}`, () => {
        const {issues} = issuesAfter(change);
        assert.deepEqual(
          issues.map((issue) => [issue.code, issue.pointer, issue.severity]),
          [[code, pointer, 'warning']],
        );
        assert.match(issues[0]!.rule, words);
        assert.match(issues[0]!.remedy, /^(Correct|Name|Write) /);
      });
    }
  }

  it('cost nothing: all of the feed is kept', () => {
    for (const [, change] of Object.values(wrong).flat()) {
      const feed = structuredClone(makeCompleteFeed());
      change(feed as Writable<Feed>);
      const {feed: kept, issues} = checkFeed(feed);
      assert.deepEqual(issues, [], 'visitors’ browsers do not look for them');
      assert.deepEqual(validateFeed(feed).feed, kept);
    }
  });

  for (const [what, change] of right) {
    it(`are not: ${what}`, () => {
      const {issues} = issuesAfter(change);
      assert.deepEqual(
        issues.filter(({severity}) => severity === 'warning'),
        [],
      );
    });
  }

  it('come after what is wrong otherwise, and count among the hundred that are listed', () => {
    const feed = makeCompleteFeed();
    const memberships = Array.from({length: 150}, () => ({organization: 'etaten', body: 'styret', period: {from: '2019'}}));
    const {issues} = validateFeed({...feed, memberships, surprise: 1});
    assert.deepEqual([issues.length, issues[0]!.code, issues[1]!.pointer], [101, 'unknown-key', '/memberships/0/period']);
    assert.equal(issues[100]!.rule, 'There are 51 more issues.');
  });
});
