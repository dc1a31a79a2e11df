import {firstDay, lastDay} from '../model/date.js';
import type {Period} from '../model/period.js';
import type {FeedObject} from './feed-index.js';
import {fillFields} from './fill-fields.js';
import type {ImportIssues} from './import-issue.js';
import type {ImportedMembership} from './imported-parts.js';

/**
 * Adds a membership to a list, unless it has it already. A membership in another role, or in a period that does not touch the
 * existing one, is another membership.
 *
 * @param list - Memberships of the feed, or members of a group; added to.
 * @param ends - The ids of the organisation and the body.
 */
export function mergeMembership(
  list: FeedObject[],
  ends: FeedObject,
  {role, period, place}: ImportedMembership,
  issues: ImportIssues,
): 'added' | 'extended' | undefined {
  const same = list.find(
    (each) =>
      each.organization === ends.organization &&
      each.body === ends.body &&
      (role === undefined || (each.role ?? 'member') === role) &&
      !areApart(each.period as Period | undefined, period),
  );
  if (same) return fillFields(same, {period}, '', place, issues) ? 'extended' : undefined;
  list.push({...ends, ...(role && {role}), ...(period && {period})});
  return 'added';
}

/** Whether one period ends before the other begins. */
function areApart(a: Period | undefined, b: Period | undefined): boolean {
  const endsBefore = (first?: Period, second?: Period) =>
    first?.to !== undefined && second?.from !== undefined && lastDay(first.to) < firstDay(second.from);
  return endsBefore(a, b) || endsBefore(b, a);
}
