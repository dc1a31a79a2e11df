import {isVisible} from '../feed/characters.js';
import {bodyKinds, organizationKinds} from '../model/vocabulary.js';
import type {ImportIssues, ImportPlace} from './import-issue.js';
import type {ImportedBody, ImportedMembership, ImportedOrganization, ImportedParts, ImportTarget} from './imported-parts.js';
import {isRecord} from './linked-nodes.js';
import {toReadableId} from './make-id.js';
import {findKind, readAddress, readOrganizationNumber, readPeriod, readRole} from './read-values.js';

type PopoloObject = Readonly<Record<string, unknown>>;

/** Properties that a feed has a place for, or that Popolo itself uses. */
const knownProperties = [
  ...['id', 'name', 'other_names', 'identifiers', 'classification', 'parent_id', 'founding_date', 'dissolution_date'],
  ...['links', 'image', 'abstract', 'description', 'memberships', '@context', '@type'],
];

/**
 * Imports Popolo JSON: an object with `organizations`, `memberships` and `persons`, or a list of organisations.
 *
 * An organisation whose `classification` is a kind of body becomes a body, and so does one that has organisations as members. A
 * membership becomes one of the organisation on whose behalf a person takes part.
 *
 * @param target - The list of the feed that receives all organisations, whatever their classification is.
 * @see https://www.popoloproject.com/specs/
 */
export function importPopolo(document: unknown, target: ImportTarget | undefined, issues: ImportIssues): ImportedParts {
  const root: PopoloObject = isRecord(document) ? document : {organizations: document};
  const units = listObjects(root.organizations);
  const unitIds = new Set<unknown>(units.map(({id}) => id).filter((id) => id !== undefined));
  const nested = [...units, ...listObjects(root.persons)].flatMap((owner) =>
    listObjects(owner.memberships).map((each): PopoloObject => {
      const ownerProperty = unitIds.has(owner.id) ? 'organization_id' : 'person_id';
      return {[ownerProperty]: owner.id, ...each};
    }),
  );
  const links = [...listObjects(root.memberships), ...nested].map((membership) => ({
    membership,
    member: [membership.on_behalf_of_id, membership.member_id, membership.person_id].find((id) => unitIds.has(id)),
    body: membership.organization_id,
  }));
  const bodyIds = new Set(links.filter(({member}) => member !== undefined).map(({body}) => body));
  const organizations: ImportedOrganization[] = [];
  const bodies: ImportedBody[] = [];
  const memberships: ImportedMembership[] = [];
  const unused = new Map<string, number>();

  for (const unit of units) {
    const name = text(unit.name);
    if (name === undefined) {
      issues.add('missing-name', {item: text(unit.id)}, text(unit.id) ?? '');
      continue;
    }
    const place = (field?: string): ImportPlace => ({item: name, field});
    const key = text(unit.id);
    const classification = text(unit.classification);
    const bodyKind = classification === undefined ? undefined : findKind(classification, bodyKinds);
    const link = listObjects(unit.links)
      .map(({url}) => text(url))
      .find(Boolean);
    const common = {
      place: place(),
      key,
      id: toReadableId(key),
      name,
      shortName: listObjects(unit.other_names)
        .map((each) => text(each.name))
        .find((other) => other !== undefined && other.length < name.length),
      url: link === undefined ? undefined : readAddress(link, place('links'), issues),
      period: readPeriod(
        text(unit.founding_date),
        text(unit.dissolution_date),
        {from: place('founding_date'), to: place('dissolution_date')},
        issues,
      ),
    };
    const isBody =
      target === 'bodies' ||
      (target !== 'organizations' && (bodyIds.has(unit.id) || (bodyKind !== undefined && bodyKind !== 'network' && bodyKind !== 'other')));
    const parent = text(unit.parent_id);
    for (const property of Object.keys(unit)) if (!knownProperties.includes(property)) count(property);
    if (isBody) {
      if (classification !== undefined && bodyKind === undefined)
        issues.add('unknown-kind', place('classification'), classification, ...bodyKinds);
      bodies.push({
        ...common,
        kind: bodyKind,
        description: text(unit.abstract) ?? text(unit.description),
        parent: parent === undefined ? undefined : {key: parent},
      });
      continue;
    }
    const kind = classification === undefined ? undefined : findKind(classification, organizationKinds);
    if (classification !== undefined && kind === undefined)
      issues.add('unknown-kind', place('classification'), classification, ...organizationKinds);
    const number = listObjects(unit.identifiers)
      .filter(({scheme}) => scheme === undefined || /0192|brreg|org|enhetsreg|NO/i.test(text(scheme) ?? ''))
      .map(({identifier}) => text(identifier))
      .find(Boolean);
    const image = text(unit.image);
    const logo = image === undefined ? undefined : readAddress(image, place('image'), issues);
    organizations.push({
      ...common,
      kind,
      organizationNumber:
        number === undefined ? undefined : readOrganizationNumber(number.replace(/^0192:/, ''), place('identifiers'), issues),
      logo: logo === undefined ? undefined : {url: logo},
    });
    if (parent !== undefined) count('parent_id');
  }

  for (const {membership, member, body} of links) {
    if (member === undefined || body === undefined) continue;
    const place: ImportPlace = {item: text(membership.id) ?? text(membership.label)};
    const role = text(membership.role);
    memberships.push({
      place,
      organization: {key: text(member)},
      body: {key: text(body)},
      role: role === undefined ? undefined : readRole(role, {...place, field: 'role'}, issues),
      period: readPeriod(
        text(membership.start_date),
        text(membership.end_date),
        {from: {...place, field: 'start_date'}, to: {...place, field: 'end_date'}},
        issues,
      ),
    });
  }
  for (const [property, number] of unused) issues.add('unsupported-property', {}, property, String(number));
  const people = listObjects(root.persons).map((person) => text(person.name) ?? text(person.id) ?? '?');
  if (people.length) issues.add('person', {}, people.join(', '));
  return {organizations, bodies, memberships, contacts: []};

  function count(property: string): void {
    unused.set(property, (unused.get(property) ?? 0) + 1);
  }
}

function text(value: unknown): string | undefined {
  const written = typeof value === 'number' ? String(value) : value;
  return typeof written === 'string' && isVisible(written) ? written.trim() : undefined;
}

function listObjects(value: unknown): PopoloObject[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}
