import {lastDay, parseDate, type FeedDate} from '../model/date.js';
import type {Contact, Link, Member, Model, Organization, Project, ProjectKind} from '../model/model.js';
import type {LocalizedText} from '../model/text.js';

// Structured data for search engines: JSON-LD with the schema.org vocabulary. Nodes refer to each other by `@id`.

/** Refers to another node. */
export interface JsonLdReference {
  readonly '@id': string;
}

export interface JsonLdImage {
  readonly '@type': 'ImageObject';
  readonly contentUrl: string;
  readonly caption?: string;
}

export interface JsonLdOrganization {
  readonly '@type': 'Organization' | 'GovernmentOrganization' | 'CollegeOrUniversity' | 'Corporation';
  readonly '@id'?: string;
  readonly name: string;
  readonly legalName?: string;
  readonly alternateName?: readonly string[];
  readonly url?: string;
  readonly logo?: string;
  /** Scheme 0192 of ISO 6523 is the Norwegian register of legal entities. */
  readonly iso6523Code?: string;
  readonly foundingDate?: string;
  readonly dissolutionDate?: string;
  /** The organisation that it became part of. */
  readonly parentOrganization?: JsonLdOrganization | JsonLdReference;
}

export interface JsonLdRole {
  readonly '@type': 'OrganizationRole';
  /** A role from the feed, such as `lead`, `partner` or `observer`. Not meant for visitors. */
  readonly roleName: string;
  readonly startDate?: string;
  readonly endDate?: string;
  readonly member: JsonLdReference;
}

export interface JsonLdContactPoint {
  readonly '@type': 'ContactPoint';
  readonly contactType?: string;
  readonly name?: string;
  readonly email?: string;
  readonly telephone?: string;
  readonly url?: string;
  readonly description?: string;
}

export interface JsonLdProject {
  /** `Organization` for a council, a committee, a network or a working group; else `Project`. */
  readonly '@type': 'Project' | 'Organization';
  readonly '@id': string;
  readonly name: string;
  readonly alternateName?: readonly string[];
  readonly description?: string;
  readonly image?: JsonLdImage;
  readonly foundingDate?: string;
  readonly dissolutionDate?: string;
  /** The plan or programme that the project is part of. */
  readonly subjectOf?: {readonly '@type': 'CreativeWork'; readonly name: string; readonly url?: string};
  readonly member?: readonly JsonLdRole[];
  readonly contactPoint?: readonly JsonLdContactPoint[];
}

export interface JsonLdPage {
  readonly '@type': 'WebPage';
  readonly '@id': string;
  readonly url?: string;
  readonly name?: string;
  readonly description?: string;
  readonly inLanguage?: string;
  readonly datePublished?: string;
  readonly dateModified?: string;
  readonly lastReviewed?: string;
  readonly license?: string;
  readonly publisher?: JsonLdOrganization | JsonLdReference;
  /** The organisations behind the site. */
  readonly contributor?: readonly JsonLdReference[];
  readonly mainEntity?: JsonLdReference;
}

export interface JsonLd {
  readonly '@context': 'https://schema.org';
  readonly '@graph': readonly (JsonLdPage | JsonLdProject | JsonLdOrganization)[];
}

/** Kinds that schema.org would not call a project, since a `Project` is an enterprise with a particular aim. */
const kindsOfOrganization: readonly ProjectKind[] = ['council', 'committee', 'network', 'working-group'];

/** Types for kinds of organisations. schema.org has none for a network or an association of municipalities. */
const typesByKind: Readonly<Record<string, JsonLdOrganization['@type']>> = {
  ministry: 'GovernmentOrganization',
  directorate: 'GovernmentOrganization',
  agency: 'GovernmentOrganization',
  inspectorate: 'GovernmentOrganization',
  institute: 'GovernmentOrganization',
  'regional-health-authority': 'GovernmentOrganization',
  municipality: 'GovernmentOrganization',
  university: 'CollegeOrUniversity',
  company: 'Corporation',
};

/**
 * Describes a page about the project with the schema.org vocabulary.
 *
 * A season is written as its year, since ISO 8601 has no seasons. A future end date is only written for the project, since
 * projects are planned to end. For an organisation it would read as a dissolution.
 *
 * @param model - The facts for one date and language; not modified.
 * @param url - The address of the page. Without it each `@id` is relative to the page.
 * @returns A new graph with the page, the project, and each organisation once. O(n).
 */
export function toJsonLd(model: Model, url?: string): JsonLd {
  const {project, groups, language, publication, source} = model;
  const toNodeId = (id: string) => `${url?.split('#', 1)[0] ?? ''}#ki-${id}`;
  const refer = ({id}: Pick<Organization, 'id'>): JsonLdReference => ({'@id': toNodeId(`org-${id}`)});
  const membersOf = (group: string) => groups.find(({id}) => id === group)?.members ?? [];
  const members = project ? membersOf('project') : [];
  const contributors = membersOf('site');
  const organizations = new Map([...members, ...contributors].map(({organization}) => [organization.id, organization]));
  // The feed identifies a source by its address. An organisation with the same address is the same node.
  const referToLink = (link: Link): JsonLdOrganization | JsonLdReference => {
    const known = [...organizations.values()].find(({url}) => url !== undefined && url === link.url);
    return known ? refer(known) : compact<JsonLdOrganization>({'@type': 'Organization', name: link.name.value, url: link.url});
  };

  const page = compact<JsonLdPage>({
    '@type': 'WebPage',
    '@id': toNodeId('page'),
    url,
    name: project?.title.value,
    description: project?.lead?.value,
    inLanguage: language,
    datePublished: publication?.firstPublished,
    dateModified: publication?.versions[0]?.date ?? publication?.lastReviewed,
    lastReviewed: publication?.lastReviewed,
    license: source?.licence?.url,
    publisher: source && referToLink(source),
    contributor: contributors.map(({organization}) => refer(organization)),
    mainEntity: project && {'@id': toNodeId('project')},
  });
  const organizationNodes = [...organizations.values()].map((each) =>
    toOrganizationNode(
      each,
      refer(each)['@id'],
      each.successor && (organizations.has(each.successor.id) ? refer(each.successor) : referToLink(each.successor)),
    ),
  );
  const toRoleNode = ({organization, role, period}: Member) =>
    compact<JsonLdRole>({
      '@type': 'OrganizationRole',
      roleName: role,
      startDate: firstDate(period?.from),
      endDate: lastDate(period?.to),
      member: refer(organization),
    });
  return {
    '@context': 'https://schema.org',
    '@graph': [
      page,
      ...(project ? [toProjectNode(project, toNodeId('project'), members.map(toRoleNode), model.contacts)] : []),
      ...organizationNodes,
    ],
  };
}

/**
 * Writes JSON-LD for a `<script type="application/ld+json">` in HTML or XML. Special characters are escaped, so that no text of a
 * feed can end the script.
 */
export function stringifyJsonLd(jsonLd: JsonLd): string {
  return JSON.stringify(jsonLd).replace(
    /[<>&\u2028\u2029\ufffe\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function toProjectNode(project: Project, id: string, member: JsonLdRole[], contacts: readonly Contact[]): JsonLdProject {
  const {name, title, shortName, kind, lead, image, partOf, period} = project;
  return compact<JsonLdProject>({
    '@type': kindsOfOrganization.includes(kind) ? 'Organization' : 'Project',
    '@id': id,
    name: name.value,
    alternateName: otherNames(name, [title, shortName]),
    description: lead?.value,
    image: image?.url ? compact<JsonLdImage>({'@type': 'ImageObject', contentUrl: image.url, caption: image.alt.value}) : undefined,
    foundingDate: firstDate(period?.from),
    dissolutionDate: lastDate(period?.to),
    subjectOf:
      partOf && compact<NonNullable<JsonLdProject['subjectOf']>>({'@type': 'CreativeWork', name: partOf.name.value, url: partOf.url}),
    member,
    contactPoint: contacts.map(toContactNode),
  });
}

function toOrganizationNode(
  organization: Organization,
  id: string,
  parentOrganization: JsonLdOrganization | JsonLdReference | undefined,
): JsonLdOrganization {
  const {name, shortName, legalName, formerName, kind, organizationNumber, url, logo, period, hasEnded} = organization;
  return compact<JsonLdOrganization>({
    '@type': typesByKind[kind ?? ''] ?? 'Organization',
    '@id': id,
    name: name.value,
    legalName: legalName?.value,
    alternateName: otherNames(name, [shortName, formerName?.name]),
    url,
    logo: logo?.url,
    iso6523Code: organizationNumber && `0192:${organizationNumber}`,
    foundingDate: firstDate(period?.from),
    dissolutionDate: hasEnded ? lastDate(period?.to) : undefined,
    parentOrganization,
  });
}

function toContactNode({role, person, email, telephone, url, purpose}: Contact): JsonLdContactPoint {
  return compact<JsonLdContactPoint>({
    '@type': 'ContactPoint',
    contactType: role?.value,
    name: person,
    email,
    telephone,
    url,
    description: purpose?.value,
  });
}

function otherNames(name: LocalizedText, others: readonly (LocalizedText | undefined)[]): string[] {
  return [...new Set(others.flatMap((other) => (other && other.value !== name.value ? [other.value] : [])))];
}

/** Returns the start of a season as its year. Other dates are unchanged. */
function firstDate(date: FeedDate | undefined): string | undefined {
  return date && parseDate(date)?.precision === 'season' ? date.slice(0, 4) : date;
}

/** Returns the end of a season as the year of its last day. A winter ends in the following year. */
function lastDate(date: FeedDate | undefined): string | undefined {
  return date && parseDate(date)?.precision === 'season' ? lastDay(date).slice(0, 4) : date;
}

/** Removes unknown and empty values. In JSON-LD an empty value would be a statement. */
function compact<T extends object>(node: {readonly [Key in keyof Required<T>]?: Required<T>[Key] | T[Key] | undefined | ''}): T {
  const known = Object.entries(node).filter(([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && !value.length));
  return Object.fromEntries(known) as T;
}
