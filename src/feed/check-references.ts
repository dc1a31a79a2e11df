import {isReversed, type Period} from '../model/period.js';
import type {Feed, FeedBody} from './definition.js';
import {toPointer, type IssueList, type JsonPaths} from './issue.js';

/**
 * Checks what the structure of one object can't show: ids are unique, references resolve, parents form a forest, and periods
 * end after they begin. Each fault is reported once and drops as little as possible: an optional reference or period, else the
 * object that has it.
 *
 * @param feed - A feed with a valid structure; not modified.
 * @param droppedIds - Ids of dropped objects; not modified. References to them are dropped without an issue.
 * @returns The feed without its inconsistent parts. O(n).
 */
export function checkReferences(feed: Feed, issues: IssueList, paths: JsonPaths, droppedIds: ReadonlySet<string>): Feed {
  const pointerTo = (item: object, key: string) => toPointer(paths.get(item) ?? null, key);
  const omit = <T extends object>(item: T, key: keyof T): T => {
    const {[key]: _, ...rest} = item;
    const path = paths.get(item);
    if (path) paths.set(rest, path);
    return rest as T;
  };
  const dropDuplicates = <T extends {readonly id: string}>(items: readonly T[] = [], usedIds = new Set<string>()) =>
    items.filter((item) => {
      if (!usedIds.has(item.id)) return usedIds.add(item.id);
      issues.add('duplicate-id', pointerTo(item, 'id'), item.id);
      return false;
    });
  const omitReversedPeriod = <T extends {readonly period?: Period}>(item: T): T => {
    if (!item.period || !isReversed(item.period)) return item;
    issues.add('reversed-period', pointerTo(item, 'period'), `${item.period.from ?? ''} – ${item.period.to ?? ''}`);
    return omit(item, 'period');
  };
  const resolves = <T extends object>(item: T, key: keyof T & string, ids: ReadonlySet<string>): boolean => {
    const id = item[key];
    if (typeof id !== 'string' || ids.has(id)) return true;
    if (!reportedIds.has(id)) issues.add('unknown-reference', pointerTo(item, key), id);
    return false;
  };
  const omitUnresolved = <T extends object>(item: T, key: keyof T & string, ids: ReadonlySet<string>): T =>
    resolves(item, key, ids) ? item : omit(item, key);

  // Bodies and organisations share one set of ids, so that a relation can join any two of them.
  const usedIds = new Set<string>();
  const organizations = dropDuplicates(feed.organizations, usedIds);
  const organizationIds = new Set(usedIds);
  const bodies = dropDuplicates(feed.bodies, usedIds);
  const bodyIds = new Set(bodies.map((body) => body.id));
  const reportedIds = new Set([...droppedIds, ...(feed.bodies ?? []).map((body) => body.id).filter((id) => !bodyIds.has(id))]);
  const relationEndIds = new Set(usedIds);
  if (feed.id !== undefined) relationEndIds.add(feed.id);

  return {
    ...feed,
    ...(feed.project && {project: omitReversedPeriod(feed.project)}),
    organizations: organizations.map((each) => omitReversedPeriod(omitUnresolved(each, 'successor', organizationIds))),
    bodies: breakCycles(
      bodies.map((each) => omitReversedPeriod(omitUnresolved(each, 'parent', bodyIds))),
      (body, cycle) => {
        issues.add('parent-cycle', pointerTo(body, 'parent'), cycle.join(' → '));
        return omit(body, 'parent');
      },
    ),
    memberships: (feed.memberships ?? [])
      .filter((each) => resolves(each, 'organization', organizationIds) && resolves(each, 'body', bodyIds))
      .map(omitReversedPeriod),
    relations: (feed.relations ?? [])
      .filter((each) => resolves(each, 'from', relationEndIds) && resolves(each, 'to', relationEndIds))
      .map(omitReversedPeriod),
    groups: dropDuplicates(feed.groups).map((group) => ({
      ...omitReversedPeriod(group),
      members: (group.members ?? []).filter((each) => resolves(each, 'organization', organizationIds)).map(omitReversedPeriod),
    })),
    contacts: dropDuplicates(feed.contacts).map((each) =>
      omitReversedPeriod(omitUnresolved(omitUnresolved(each, 'organization', organizationIds), 'body', bodyIds)),
    ),
  };
}

/** Breaks each cycle of parents at its body that is first in the feed. */
function breakCycles(bodies: readonly FeedBody[], removeParent: (body: FeedBody, cycle: readonly string[]) => FeedBody): FeedBody[] {
  const indexes = new Map(bodies.map((body, i) => [body.id, i]));
  const result = [...bodies];
  const seen = new Set<number>();
  for (const start of bodies.keys()) {
    const path: number[] = [];
    let index: number | undefined = start;
    while (index !== undefined && !seen.has(index)) {
      seen.add(index);
      path.push(index);
      index = indexes.get(result[index]?.parent ?? '');
    }
    const entry = index === undefined ? -1 : path.indexOf(index);
    if (entry < 0) continue;
    const cycle = path.slice(entry);
    // Math.min(...cycle) would fail on a long cycle, because a call takes a limited number of arguments.
    let first = Infinity;
    for (const each of cycle) first = Math.min(first, each);
    const split = cycle.indexOf(first);
    const fromFirst = [...cycle.slice(split), ...cycle.slice(0, split + 1)];
    const body = bodies[first];
    if (body)
      result[first] = removeParent(
        body,
        fromFirst.map((i) => bodies[i]?.id ?? ''),
      );
  }
  return result;
}
