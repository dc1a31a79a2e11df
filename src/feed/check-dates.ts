import {firstDay, lastDay, type Day, type FeedDate} from '../model/date.js';
import {hasEndedBy, stateOn, type Period} from '../model/period.js';
import {dateCheckMessages, type DateCheckMessages, type End} from './check-dates-messages.js';
import type {Feed} from './definition.js';
import {toPointer, type IssueCode, type IssueList, type JsonPaths} from './issue.js';

/**
 * Warns of dates in a feed that contradict each other. Nothing is left out for it: which of two dates is wrong, only the
 * editor knows. For editors, so not part of what visitors load.
 *
 * A date that is less exact than another is taken as wide as it can be meant: “2022” begins neither before nor after
 * “2022-10-20”.
 *
 * @param feed - Checked for shape and sense; not modified. O(n).
 * @param words - Of the language in which the details are written.
 */
export function checkDates(feed: Feed, issues: IssueList, places: JsonPaths, words: DateCheckMessages = dateCheckMessages.en): void {
  const {project, updated, publication, organizations = [], bodies = []} = feed;
  const warn = (code: IssueCode, item: object, key: string, detail: string) =>
    issues.add(code, toPointer(places.get(item) ?? null, key), detail, 'warning');

  if (project) checkState(project, updated, words, (key, detail) => warn('status-disagrees', project, key, detail));
  if (publication) checkPublication(publication, updated, words, (item, key, detail) => warn('dates-disagree', item, key, detail));

  const successors = new Map(organizations.map(({id, successor}) => [id, successor]));
  const periods = new Map([...organizations, ...bodies].map(({id, period}) => [id, period]));
  for (const organization of organizations) {
    const {period, successor, formerNames = []} = organization;
    const next = periods.get(successor ?? '');
    const end = period?.to;
    // A successor that has ended is right where it has one of its own: the widgets follow the chain.
    const isGone = updated !== undefined && hasEndedBy(next, updated) && successors.get(successor ?? '') === undefined;
    if (end !== undefined && next?.to !== undefined && (hasEndedBy(next, firstDay(end)) || isGone)) {
      warn('outside-period', organization, 'successor', words.hasEnded(successor ?? '', next.to));
    }
    for (const former of formerNames) {
      const detail = outside({to: former.to}, organization.id, period, words);
      if (detail) warn('outside-period', former, 'to', detail);
    }
  }

  /** Warns when something lasts longer than the organisations and bodies that it names. */
  const within = (item: {readonly period?: Period}, names: readonly string[]) => {
    for (const name of names) {
      const detail = outside(item.period, name, periods.get(name), words);
      if (!detail) continue;
      warn('outside-period', item, 'period', detail);
      return; // One is enough: the same date is wrong.
    }
  };
  for (const item of feed.memberships ?? []) within(item, [item.organization, item.body]);
  for (const item of feed.relations ?? []) within(item, [item.from, item.to]);
  for (const item of feed.contacts ?? []) within(item, [item.organization ?? '']);
  for (const {members = []} of feed.groups ?? []) for (const item of members) within(item, [item.organization]);
}

function checkState(
  {status, period = {}, continuedBy}: NonNullable<Feed['project']>,
  updated: Day | undefined,
  words: DateCheckMessages,
  warn: (key: string, detail: string) => void,
): void {
  const {from, to} = period;
  const state = updated !== undefined && (from ?? to) !== undefined ? stateOn(period, updated) : undefined;
  if (status && state && status !== state) warn('status', words.stateOn(status, from, to, state, updated ?? ''));
  if (continuedBy && status && status !== 'ended') warn('continuedBy', words.statusIs(status));
}

function checkPublication(
  publication: NonNullable<Feed['publication']>,
  updated: Day | undefined,
  words: DateCheckMessages,
  warn: (item: object, key: string, detail: string) => void,
): void {
  const {firstPublished, lastReviewed, versions = []} = publication;
  /** Warns if a date is on the wrong side of another one. */
  const compare = (
    item: object,
    key: string,
    date: Day | undefined,
    order: 'isBefore' | 'isAfter',
    other: string,
    limit: Day | undefined,
  ) => {
    if (date === undefined || limit === undefined) return;
    if (order === 'isBefore' ? date < limit : date > limit) warn(item, key, words[order](date, other, limit));
  };
  compare(publication, 'lastReviewed', lastReviewed, 'isBefore', 'firstPublished', firstPublished);
  compare(publication, 'lastReviewed', lastReviewed, 'isAfter', 'updated', updated);
  const seen = new Set<Day>();
  for (const version of versions) {
    const {date, lastReviewed: reviewed} = version;
    compare(version, 'date', date, 'isBefore', 'firstPublished', firstPublished);
    // Not `lastReviewed`: a version may change what no expert has to review.
    compare(version, 'date', date, 'isAfter', 'updated', updated);
    if (reviewed !== undefined && lastReviewed !== undefined && reviewed > lastReviewed) {
      warn(version, 'lastReviewed', words.isAfterReview(reviewed, lastReviewed));
    }
    compare(version, 'lastReviewed', reviewed, 'isBefore', 'firstPublished', firstPublished);
    if (seen.has(date)) warn(version, 'date', words.isTaken(date));
    seen.add(date);
  }
}

/** In which way a period lies outside that of what it names; `undefined` when it does not, as far as can be told. */
function outside(inner: Period | undefined, name: string, outer: Period | undefined, words: DateCheckMessages): string | undefined {
  const ends: readonly [End, FeedDate | undefined][] = [
    ['begins', inner?.from],
    ['ends', inner?.to],
  ];
  for (const [end, date] of ends) {
    if (date === undefined) continue;
    if (outer?.from !== undefined && lastDay(date) < firstDay(outer.from)) return words.isOutside(end, date, name, 'begins', outer.from);
    if (outer?.to !== undefined && firstDay(date) > lastDay(outer.to)) return words.isOutside(end, date, name, 'ends', outer.to);
  }
  return undefined;
}
