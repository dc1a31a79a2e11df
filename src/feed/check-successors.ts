import type {Feed} from './definition.js';
import {toPointer, type IssueList, type JsonPaths} from './issue.js';

/**
 * Reports circles of organisations that are each other's successors, one issue for each circle. This check is for feed editors
 * and isn't loaded by visitors: the widgets show the organisations of a circle as ended, without a successor.
 *
 * @param feed - A feed whose structure and references are valid; not modified. O(n).
 */
export function checkSuccessors({organizations = []}: Feed, issues: IssueList, paths: JsonPaths): void {
  const byId = new Map(organizations.map((organization) => [organization.id, organization]));
  const visited = new Set<string>();
  for (const start of organizations) {
    const chain: string[] = [];
    const chainIds = new Set<string>();
    let next: typeof start | undefined = start;
    for (; next && !visited.has(next.id) && !chainIds.has(next.id); next = byId.get(next.successor ?? '')) {
      chain.push(next.id);
      chainIds.add(next.id);
    }
    if (next && chainIds.has(next.id)) {
      const cycle = [...chain.slice(chain.indexOf(next.id)), next.id];
      issues.add('successor-cycle', toPointer(paths.get(next) ?? null, 'successor'), cycle.join(' → '));
    }
    for (const id of chain) visited.add(id);
  }
}
