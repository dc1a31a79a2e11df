import type {Feed} from './definition.js';
import {toPointer, type IssueList, type JsonPaths} from './issue.js';

/**
 * Reports organisations that become part of each other in a circle, once for each circle. For editors, so not part of what
 * visitors load: the widgets stop at a circle.
 *
 * @param feed - Checked for shape and sense; not modified. O(n).
 */
export function checkSuccessors({organizations = []}: Feed, issues: IssueList, places: JsonPaths): void {
  const byId = new Map(organizations.map((organization) => [organization.id, organization]));
  const done = new Set<string>();
  for (const start of organizations) {
    const path: string[] = [];
    const onPath = new Set<string>();
    let at: typeof start | undefined = start;
    for (; at && !done.has(at.id) && !onPath.has(at.id); at = byId.get(at.successor ?? '')) {
      path.push(at.id);
      onPath.add(at.id);
    }
    if (at && onPath.has(at.id)) {
      const cycle = [...path.slice(path.indexOf(at.id)), at.id];
      issues.add('successor-cycle', toPointer(places.get(at) ?? null, 'successor'), cycle.join(' → '));
    }
    for (const id of path) done.add(id);
  }
}
