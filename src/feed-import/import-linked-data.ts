import {bodyKinds} from '../model/vocabulary.js';
import {expandLinkedData} from './expand-linked-data.js';
import type {ImportIssues, ImportPlace} from './import-issue.js';
import type {
  ImportedBody,
  ImportedContact,
  ImportedMembership,
  ImportedOrganization,
  ImportedParts,
  ImportedProject,
  ImportTarget,
  Reference,
} from './imported-parts.js';
import {listNodes, readLinkedString, readLinkedText, toLocalName, type LinkedNode} from './linked-nodes.js';
import {toReadableId} from './make-id.js';
import {findKind, readAddress, readOrganizationNumber, readPeriod, readRole} from './read-values.js';
import {vocabularies, type VocabularyName} from './vocabularies.js';

/**
 * Imports JSON-LD in the terms of schema.org or of the W3C Organization Ontology.
 *
 * @param document - Parsed JSON.
 * @param target - The list of the feed that receives all organisations. Without it, those with a type for a part of one become bodies.
 */
export function importLinkedData(
  document: unknown,
  vocabularyName: VocabularyName,
  target: ImportTarget | undefined,
  issues: ImportIssues,
): ImportedParts {
  const vocabulary = vocabularies[vocabularyName];
  const {properties} = vocabulary;
  const {nodes, referenceOf} = listNodes(expandLinkedData(document, issues));
  const referredBy = (property: string) => new Set(nodes.flatMap(({values}) => (values.get(property) ?? []).map(referenceOf)));
  const publishers = referredBy('publisher');
  const mainEntities = referredBy('mainEntity');
  const isProject = (node: LinkedNode) => node.types.some((type) => /Project$/.test(type)) || mainEntities.has(node.id);
  const isOrganization = (node: LinkedNode) => node.types.some(vocabulary.isOrganization);
  const units = nodes.filter((node) => isOrganization(node) && !isProject(node) && !(publishers.has(node.id) && node.id.startsWith('_:')));
  const isBody = ({types}: LinkedNode) => target === 'bodies' || (target !== 'organizations' && types.some(vocabulary.isBody));
  const unitIds = new Set(units.map(({id}) => id));
  const organizations: ImportedOrganization[] = [];
  const bodies: ImportedBody[] = [];
  const memberships: ImportedMembership[] = [];
  const contacts: ImportedContact[] = [];
  let project: ImportedProject | undefined;
  const unused = new Map<string, number>();
  const people: string[] = [];

  for (const node of units) {
    const reader = new NodeReader(node, properties.name, issues);
    const name = reader.text(...properties.name);
    if (name === undefined) {
      issues.add('missing-name', {item: node.id}, node.id);
      continue;
    }
    const hasEnded = reader.string(...properties.to) !== undefined;
    const parent = toReference(...properties.parent.flatMap((property) => node.values.get(property) ?? []));
    const children = properties.children.flatMap((property) =>
      nodes.filter(({values}) => values.get(property)?.some((value) => referenceOf(value) === node.id)),
    );
    const common = {
      place: reader.place(),
      key: node.id,
      id: toFeedId(node.id),
      name,
      shortName: reader.shortName(properties.otherNames),
      url: reader.read(properties.url, readAddress),
      period: reader.period(properties.from, properties.to),
    };
    if (isBody(node)) {
      reader.markAsRead(properties.parent);
      const kind = findKind(toLocalName(reader.string('classification') ?? ''), bodyKinds);
      bodies.push({...common, kind, description: reader.text('description', 'purpose'), parent: parent ?? toReference(children[0]?.id)});
    } else {
      organizations.push({
        ...common,
        legalName: reader.text('legalName'),
        kind: vocabulary.kindOf(node.types),
        organizationNumber: reader.organizationNumber(properties.number),
        logo: reader.logo(),
        successor: hasEnded ? parent : undefined,
      });
      if (hasEnded) reader.markAsRead(properties.parent);
    }
    reader.countUnused(unused);
  }

  for (const node of nodes) {
    const reader = new NodeReader(node, properties.name, issues);
    if (isProject(node)) {
      const name = reader.text(...properties.name);
      if (name !== undefined) project = {name, lead: reader.text('description'), period: reader.period(properties.from, properties.to)};
      for (const value of node.values.get('contactPoint') ?? []) {
        const contactNode = nodes.find(({id}) => id === referenceOf(value));
        if (contactNode) contacts.push(readContact(new NodeReader(contactNode, properties.name, issues)));
      }
      reader.countUnused(unused);
    }
    if (isProject(node) || unitIds.has(node.id)) {
      for (const member of properties.members.flatMap((property) => node.values.get(property) ?? [])) addMember(node, member);
    }
    for (const property of properties.contributors) {
      for (const member of node.values.get(property) ?? [])
        addMembership({organization: toReference(member), group: 'site', place: reader.place()});
    }
    for (const property of properties.memberOf) {
      for (const value of node.values.get(property) ?? []) {
        const body = toReference(value);
        if (unitIds.has(node.id) && body) addMembership({organization: {key: node.id}, body, place: reader.place()});
      }
    }
    if (node.types.includes('Membership')) addRole(node, toReference(...(node.values.get('organization') ?? [])));
    if (node.types.includes('Person')) people.push(reader.title());
  }
  for (const [property, count] of unused) issues.add('unsupported-property', {}, property, String(count));
  const otherTypes = nodes.filter((node) => !isOrganization(node) && !isProject(node)).flatMap(({types}) => types.slice(0, 1));
  for (const type of new Set(otherTypes)) if (!helperTypes.test(type)) issues.add('unsupported-item', {}, type);
  if (people.length) issues.add('person', {}, people.join(', '));
  const publisher = nodes.find(({id}) => publishers.has(id));
  return {organizations, bodies, memberships, contacts, project, source: publisher && readSource(publisher)};

  /** Adds a member of a project or an organisation. Between them there may be a node with the role. */
  function addMember(owner: LinkedNode, value: unknown): void {
    const id = referenceOf(value);
    const node = nodes.find((each) => each.id === id);
    const body = isProject(owner) ? undefined : {key: owner.id};
    if (node && /Role$|^Membership$/.test(node.types[0] ?? '')) addRole(node, body);
    else if (id !== undefined && unitIds.has(id)) {
      addMembership({
        organization: {key: id},
        ...(body ? {body} : {group: 'project'}),
        place: {item: node && new NodeReader(node, properties.name, issues).title()},
      });
    }
  }

  function addRole(node: LinkedNode, body: Reference | undefined): void {
    const reader = new NodeReader(node, properties.name, issues);
    const organization = toReference(...(node.values.get('member') ?? []));
    if (!organization?.key || !unitIds.has(organization.key)) return;
    const {key} = organization;
    const place = {item: new NodeReader(nodes.find(({id}) => id === key) ?? node, properties.name, issues).title()};
    const period = reader.period(['startDate', 'hasBeginning'], ['endDate', 'hasEnd']);
    addMembership({
      place,
      organization,
      ...(body ? {body} : {group: 'project'}),
      role: reader.role(['roleName', 'role']),
      period: period ?? readInterval(node),
    });
  }

  /** Reads the period of a membership of the W3C ontology. It is a node of its own. */
  function readInterval({values}: LinkedNode): ReturnType<NodeReader['period']> {
    const id = referenceOf(values.get('memberDuring')?.[0]);
    const interval = nodes.find((each) => each.id === id);
    return interval && new NodeReader(interval, properties.name, issues).period(['startDate', 'hasBeginning'], ['endDate', 'hasEnd']);
  }

  function addMembership(membership: Omit<ImportedMembership, 'organization'> & {organization: Reference | undefined}): void {
    const {organization} = membership;
    if (organization) memberships.push({...membership, organization});
  }

  function toReference(...values: readonly unknown[]): Reference | undefined {
    const key = values.map(referenceOf).find((id) => id !== undefined);
    return key === undefined ? undefined : {key};
  }

  function readSource(node: LinkedNode): ImportedParts['source'] {
    const reader = new NodeReader(node, properties.name, issues);
    const name = reader.text(...properties.name);
    return name === undefined ? undefined : {name, url: reader.read(properties.url, readAddress)};
  }
}

/** Types of nodes that belong to another node, or that have an issue of their own. */
const helperTypes =
  /Role$|^(Membership|ContactPoint|ImageObject|Interval|Instant|ProperInterval|PropertyValue|Person|Concept|CreativeWork)$/;

function readContact(reader: NodeReader): ImportedContact {
  const role = reader.text('contactType');
  return {
    place: reader.place(),
    role,
    person: reader.string('name'),
    email: reader.string('email'),
    telephone: reader.string('telephone'),
    url: reader.read(['url'], readAddress),
    purpose: reader.text('description'),
  };
}

/** Returns the id that `ki-widgets export` has written into an address, or a last part that is a valid id. */
function toFeedId(address: string): string | undefined {
  return address.startsWith('_:') ? undefined : toReadableId(toLocalName(address).replace(/^ki-org-/, ''));
}

/** Reads the properties of one node, and remembers which ones were read. */
class NodeReader {
  readonly #node: LinkedNode;
  readonly #issues: ImportIssues;
  readonly #nameProperties: readonly string[];
  readonly #used = new Set(['name', 'contactPoint', 'member', 'memberOf', 'hasMember']);

  constructor(node: LinkedNode, nameProperties: readonly string[], issues: ImportIssues) {
    this.#node = node;
    this.#nameProperties = nameProperties;
    this.#issues = issues;
  }

  title(): string {
    const name = this.text(...this.#nameProperties);
    return typeof name === 'string' ? name : (Object.values(name ?? {})[0] ?? this.#node.id);
  }

  place(field?: string): ImportPlace {
    return {item: this.title(), field};
  }

  text(...properties: readonly string[]) {
    return this.#values(properties)
      .map(readLinkedText)
      .find((text) => text !== undefined);
  }

  string(...properties: readonly string[]): string | undefined {
    return this.#values(properties)
      .map(readLinkedString)
      .find((text) => text !== undefined);
  }

  read<T>(properties: readonly string[], read: (value: string, place: ImportPlace, issues: ImportIssues) => T | undefined): T | undefined {
    const value = this.string(...properties);
    return value === undefined ? undefined : read(value, this.place(properties[0]), this.#issues);
  }

  role(properties: readonly string[]) {
    const role = toLocalName(this.string(...properties) ?? '');
    return role ? readRole(role, this.place(properties[0]), this.#issues) : undefined;
  }

  period(from: readonly string[], to: readonly string[]) {
    const places = {from: this.place(from[0]), to: this.place(to[0])};
    return readPeriod(this.string(...from), this.string(...to), places, this.#issues);
  }

  /** Reads a number such as `0192:983544622`. Identifiers of other registers are left out. */
  organizationNumber(properties: readonly string[]): string | undefined {
    const written = this.string(...properties)?.replace(/^0192:/, '');
    if (written === undefined || !/\d{3}/.test(written)) return undefined;
    return readOrganizationNumber(written, this.place(properties[0]), this.#issues);
  }

  logo() {
    const url = this.read(['logo'], readAddress);
    return url === undefined ? undefined : {url};
  }

  /** Reads the shortest of the other names, if it is shorter than the name. */
  shortName(properties: readonly string[]): string | undefined {
    const names = this.#values(properties)
      .flatMap((values) => values ?? [])
      .map((value) => readLinkedString([value]) ?? '');
    const short = names.filter((name) => name && name.length < this.title().length).sort((a, b) => a.length - b.length)[0];
    for (const other of names) if (other && other !== short) this.#issues.add('unsupported-item', this.place(properties[0]), other);
    return short;
  }

  markAsRead(properties: readonly string[]): void {
    for (const property of properties) this.#used.add(property);
  }

  /** Counts the properties that nothing has read. */
  countUnused(unused: Map<string, number>): void {
    for (const property of this.#node.values.keys()) {
      if (!this.#used.has(property)) unused.set(property, (unused.get(property) ?? 0) + 1);
    }
  }

  #values(properties: readonly string[]) {
    this.markAsRead(properties);
    return properties.map((property) => this.#node.values.get(property));
  }
}
