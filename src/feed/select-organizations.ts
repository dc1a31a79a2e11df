import {lastDay, type Day} from '../model/date.js';
import type {Organization} from '../model/model.js';
import {hasEndedBy, holdsOn, type Period} from '../model/period.js';
import type {ShownOrganization} from './shown-feed.js';

type NamedOrganization = Omit<ShownOrganization, 'shortName'> & Pick<Organization, 'shortName' | 'formerName'>;
type Successor = Pick<Organization, 'id' | 'name' | 'url' | 'period'> & {readonly successor?: string | undefined};

/**
 * Selects the organisations that existed on a date or had ended by then, under the names that they had on that date.
 *
 * @param asOf - Without it all organisations are selected, under their latest names.
 * @returns Organisations by id. An organisation that has ended points to the successor that exists on the date. O(n).
 */
export function selectOrganizations(all: readonly ShownOrganization[], asOf: Day | undefined): ReadonlyMap<string, Organization> {
  const named = new Map(all.map((organization) => [organization.id, selectName(organization, asOf)]));
  const hasEnded = ({period}: {readonly period?: Period | undefined}) => asOf !== undefined && hasEndedBy(period, asOf);
  const successors = new Map<string, Successor | undefined>();

  /** Follows the chain of successors to the organisation that exists on the date. Each link is followed once. */
  const findSuccessor = (start: Successor) => {
    const ended: string[] = [];
    let next: Successor | undefined = start;
    while (next && hasEnded(next) && !successors.has(next.id)) {
      ended.push(next.id);
      successors.set(next.id, undefined); // A chain that leads back to this organisation has no successor.
      next = named.get(next.successor ?? '');
    }
    if (next && hasEnded(next)) next = successors.get(next.id);
    if (next && !(asOf !== undefined && holdsOn(next.period, asOf))) next = undefined;
    for (const id of ended) successors.set(id, next);
    return next;
  };

  const selected = new Map<string, Organization>();
  for (const organization of named.values()) {
    const isOver = hasEnded(organization);
    if (asOf !== undefined && !isOver && !holdsOn(organization.period, asOf)) continue;
    const successor = isOver ? (successors.get(organization.id) ?? findSuccessor(organization)) : undefined;
    const {logo} = organization;
    selected.set(organization.id, {
      ...organization,
      hasEnded: isOver,
      successor: successor && {id: successor.id, name: successor.name, url: successor.url},
      logo: logo && {...logo, alt: logo.alt ?? organization.name},
    });
  }
  return selected;
}

/** Replaces the name by the one that was in use on the date, and adds the name before that as `formerName`. */
function selectName(organization: ShownOrganization, asOf: Day | undefined): NamedOrganization {
  const formerNames = [...(organization.formerNames ?? [])].sort((a, b) => compareStrings(lastDay(a.to), lastDay(b.to)));
  // The first former name whose period had not ended was in use on the date. Earlier ones were former names even then.
  const index = asOf === undefined ? -1 : formerNames.findIndex(({to}) => !hasEndedBy({to}, asOf));
  const {name, shortName} = formerNames[index] ?? organization;
  const formerName = formerNames[(index < 0 ? formerNames.length : index) - 1];
  return {...organization, name, shortName, formerName};
}

function compareStrings(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
