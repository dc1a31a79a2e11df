import {isReversed, type Period} from '../model/period.js';
import type {Feed, FeedBody} from './definition.js';
import {toPointer, type IssueList, type JsonPaths} from './issue.js';

/**
 * Checks what the shape cannot tell: that ids are unique, that references resolve, that parents form a forest and that
 * periods run forwards. Each fault is reported once, and costs as little as can be: a reference or a period if its
 * owner says something without it, else the owner.
 *
 * @param feed - Of the right shape; not modified.
 * @param lost - Ids of objects that the shape left out; not modified. What refers to them has no fault of its own.
 * @returns The feed without the parts that make no sense. O(n).
 */
export function checkReferences(feed: Feed, issues: IssueList, places: JsonPaths, lost: ReadonlySet<string>): Feed {
  const at = (item: object, key: string) => toPointer(places.get(item) ?? null, key);
  const omit = <T extends object>(item: T, key: keyof T): T => {
    const {[key]: _, ...rest} = item;
    const place = places.get(item);
    if (place) places.set(rest, place);
    return rest as T;
  };
  const unique = <T extends {readonly id: string}>(items: readonly T[] = [], taken = new Set<string>()) =>
    items.filter((item) => {
      if (!taken.has(item.id)) return taken.add(item.id);
      issues.add('duplicate-id', at(item, 'id'), item.id);
      return false;
    });
  const inOrder = <T extends {readonly period?: Period}>(item: T): T => {
    if (!item.period || !isReversed(item.period)) return item;
    issues.add('reversed-period', at(item, 'period'), `${item.period.from ?? ''} – ${item.period.to ?? ''}`);
    return omit(item, 'period');
  };
  const resolves = <T extends object>(item: T, key: keyof T & string, ids: ReadonlySet<string>): boolean => {
    const id = item[key];
    if (typeof id !== 'string' || ids.has(id)) return true;
    if (!isReported.has(id)) issues.add('unknown-reference', at(item, key), id);
    return false;
  };
  const resolved = <T extends object>(item: T, key: keyof T & string, ids: ReadonlySet<string>): T =>
    resolves(item, key, ids) ? item : omit(item, key);

  // Bodies and organisations share their ids, so that a relation may join any two.
  const taken = new Set<string>();
  const organizations = unique(feed.organizations, taken);
  const organizationIds = new Set(taken);
  const bodies = unique(feed.bodies, taken);
  const bodyIds = new Set(bodies.map((body) => body.id));
  const isReported = new Set([...lost, ...(feed.bodies ?? []).map((body) => body.id).filter((id) => !bodyIds.has(id))]);
  const ends = new Set(taken);
  if (feed.id !== undefined) ends.add(feed.id);

  return {
    ...feed,
    ...(feed.project && {project: inOrder(feed.project)}),
    organizations: organizations.map((each) => inOrder(resolved(each, 'successor', organizationIds))),
    bodies: withoutCycles(
      bodies.map((each) => inOrder(resolved(each, 'parent', bodyIds))),
      (body, cycle) => {
        issues.add('parent-cycle', at(body, 'parent'), cycle.join(' → '));
        return omit(body, 'parent');
      },
    ),
    memberships: (feed.memberships ?? [])
      .filter((each) => resolves(each, 'organization', organizationIds) && resolves(each, 'body', bodyIds))
      .map(inOrder),
    relations: (feed.relations ?? []).filter((each) => resolves(each, 'from', ends) && resolves(each, 'to', ends)).map(inOrder),
    groups: unique(feed.groups).map((group) => ({
      ...inOrder(group),
      members: (group.members ?? []).filter((each) => resolves(each, 'organization', organizationIds)).map(inOrder),
    })),
    contacts: unique(feed.contacts).map((each) => inOrder(resolved(resolved(each, 'organization', organizationIds), 'body', bodyIds))),
  };
}

/** Cuts each cycle of parents at the body of it that comes first in the feed. */
function withoutCycles(bodies: readonly FeedBody[], cut: (body: FeedBody, cycle: readonly string[]) => FeedBody): FeedBody[] {
  const places = new Map(bodies.map((body, i) => [body.id, i]));
  const result = [...bodies];
  const seen = new Set<number>();
  for (const start of bodies.keys()) {
    const path: number[] = [];
    let at: number | undefined = start;
    while (at !== undefined && !seen.has(at)) {
      seen.add(at);
      path.push(at);
      at = places.get(result[at]?.parent ?? '');
    }
    const entry = at === undefined ? -1 : path.indexOf(at);
    if (entry < 0) continue;
    const cycle = path.slice(entry);
    // Not Math.min(...): a cycle may have more bodies than a call takes arguments.
    let least = Infinity;
    for (const each of cycle) least = Math.min(least, each);
    const first = cycle.indexOf(least);
    const turned = [...cycle.slice(first), ...cycle.slice(0, first + 1)];
    const body = bodies[turned[0] ?? 0];
    if (body)
      result[turned[0] ?? 0] = cut(
        body,
        turned.map((i) => bodies[i]?.id ?? ''),
      );
  }
  return result;
}
