import {firstDay, lastDay, type Day, type FeedDate} from '../model/date.js';
import {hasEndedBy, stateOn, type Period} from '../model/period.js';
import {dateCheckMessages, type DateCheckMessages, type End} from './check-dates-messages.js';
import type {Feed} from './definition.js';
import {toPointer, type IssueCode, type IssueList, type JsonPaths} from './issue.js';

/**
 * Warns of dates in a feed that contradict each other. Nothing is dropped, because only the editor knows which date is wrong.
 * This check is for feed editors and isn't loaded by visitors.
 *
 * A date contradicts another only if every day of it does: “2022” is neither before nor after “2022-10-20”.
 *
 * @param feed - A feed whose structure and references are valid; not modified. O(n).
 * @param messages - Messages in the language of the details.
 */
export function checkDates(feed: Feed, issues: IssueList, paths: JsonPaths, messages: DateCheckMessages = dateCheckMessages.en): void {
  const {project, updated, publication, organizations = [], bodies = []} = feed;
  const warn = (code: IssueCode, item: object, key: string, detail: string) =>
    issues.add(code, toPointer(paths.get(item) ?? null, key), detail, 'warning');

  if (project) checkState(project, updated, messages, (key, detail) => warn('status-disagrees', project, key, detail));
  if (publication) checkPublication(publication, updated, messages, (item, key, detail) => warn('dates-disagree', item, key, detail));

  const successors = new Map(organizations.map(({id, successor}) => [id, successor]));
  const periods = new Map([...organizations, ...bodies].map(({id, period}) => [id, period]));
  for (const organization of organizations) {
    const {period, successor, formerNames = []} = organization;
    const next = periods.get(successor ?? '');
    const end = period?.to;
    // A successor that has ended is fine if it has a successor of its own, because the widgets follow the chain.
    const isLastAndEnded = updated !== undefined && hasEndedBy(next, updated) && successors.get(successor ?? '') === undefined;
    if (end !== undefined && next?.to !== undefined && (hasEndedBy(next, firstDay(end)) || isLastAndEnded)) {
      warn('outside-period', organization, 'successor', messages.hasEnded(successor ?? '', next.to));
    }
    for (const former of formerNames) {
      const detail = describeOutside({to: former.to}, organization.id, period, messages);
      if (detail) warn('outside-period', former, 'to', detail);
    }
  }

  /** Warns if an item begins before or ends after the organisations and bodies that it refers to. */
  const checkWithin = (item: {readonly period?: Period}, ids: readonly string[]) => {
    for (const id of ids) {
      const detail = describeOutside(item.period, id, periods.get(id), messages);
      if (!detail) continue;
      warn('outside-period', item, 'period', detail);
      return; // One warning is enough, because the same date of the item is wrong.
    }
  };
  for (const item of feed.memberships ?? []) checkWithin(item, [item.organization, item.body]);
  for (const item of feed.relations ?? []) checkWithin(item, [item.from, item.to]);
  for (const item of feed.contacts ?? []) checkWithin(item, [item.organization ?? '']);
  for (const {members = []} of feed.groups ?? []) for (const item of members) checkWithin(item, [item.organization]);
}

function checkState(
  {status, period = {}, continuedBy}: NonNullable<Feed['project']>,
  updated: Day | undefined,
  messages: DateCheckMessages,
  warn: (key: string, detail: string) => void,
): void {
  const {from, to} = period;
  const state = updated !== undefined && (from ?? to) !== undefined ? stateOn(period, updated) : undefined;
  if (status && state && status !== state) warn('status', messages.contradictsPeriod(status, from, to, state, updated ?? ''));
  if (continuedBy && status && status !== 'ended') warn('continuedBy', messages.statusIs(status));
}

function checkPublication(
  publication: NonNullable<Feed['publication']>,
  updated: Day | undefined,
  messages: DateCheckMessages,
  warn: (item: object, key: string, detail: string) => void,
): void {
  const {firstPublished, lastReviewed, versions = []} = publication;
  /** Warns if a date is before or after another one, as given by `order`. */
  const compare = (
    item: object,
    key: string,
    date: Day | undefined,
    order: 'isBefore' | 'isAfter',
    other: string,
    limit: Day | undefined,
  ) => {
    if (date === undefined || limit === undefined) return;
    if (order === 'isBefore' ? date < limit : date > limit) warn(item, key, messages[order](date, other, limit));
  };
  compare(publication, 'lastReviewed', lastReviewed, 'isBefore', 'firstPublished', firstPublished);
  compare(publication, 'lastReviewed', lastReviewed, 'isAfter', 'updated', updated);
  const seen = new Set<Day>();
  for (const version of versions) {
    const {date, lastReviewed: versionReviewed} = version;
    compare(version, 'date', date, 'isBefore', 'firstPublished', firstPublished);
    // A version may be newer than `lastReviewed`, because some changes need no review.
    compare(version, 'date', date, 'isAfter', 'updated', updated);
    if (versionReviewed !== undefined && lastReviewed !== undefined && versionReviewed > lastReviewed) {
      warn(version, 'lastReviewed', messages.isAfterReview(versionReviewed, lastReviewed));
    }
    compare(version, 'lastReviewed', versionReviewed, 'isBefore', 'firstPublished', firstPublished);
    if (seen.has(date)) warn(version, 'date', messages.isDuplicateDate(date));
    seen.add(date);
  }
}

/** Describes how one period is outside another, which belongs to the object with the id. `undefined` if it isn't. */
function describeOutside(
  inner: Period | undefined,
  id: string,
  outer: Period | undefined,
  messages: DateCheckMessages,
): string | undefined {
  const ends: readonly [End, FeedDate | undefined][] = [
    ['begins', inner?.from],
    ['ends', inner?.to],
  ];
  for (const [end, date] of ends) {
    if (date === undefined) continue;
    if (outer?.from !== undefined && lastDay(date) < firstDay(outer.from)) return messages.isOutside(end, date, id, 'begins', outer.from);
    if (outer?.to !== undefined && firstDay(date) > lastDay(outer.to)) return messages.isOutside(end, date, id, 'ends', outer.to);
  }
  return undefined;
}
