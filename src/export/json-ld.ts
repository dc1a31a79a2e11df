import {lastDay, parseDate, type FeedDate} from '../model/date.js';
import type {Contact, Link, Member, Model, Organization, Project, ProjectKind} from '../model/model.js';
import type {LocalizedText} from '../model/text.js';

// The facts of a page for search engines: JSON-LD in the terms of schema.org. A graph of nodes that name each other by `@id`.

/** The `@id` of another node. */
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
  /** What it became part of. */
  readonly parentOrganization?: JsonLdOrganization | JsonLdReference;
}

export interface JsonLdRole {
  readonly '@type': 'OrganizationRole';
  /** A role of the feed: `lead`, `partner`, `observer` …; not a word for a visitor. */
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
  /** `Organization` for a council, a committee, a network or a working group. */
  readonly '@type': 'Project' | 'Organization';
  readonly '@id': string;
  readonly name: string;
  readonly alternateName?: readonly string[];
  readonly description?: string;
  readonly image?: JsonLdImage;
  readonly foundingDate?: string;
  readonly dissolutionDate?: string;
  /** The plan that the project is part of. */
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
  /** The organisations behind the pages. */
  readonly contributor?: readonly JsonLdReference[];
  readonly mainEntity?: JsonLdReference;
}

export interface JsonLd {
  readonly '@context': 'https://schema.org';
  readonly '@graph': readonly (JsonLdPage | JsonLdProject | JsonLdOrganization)[];
}

/** What is not a project in the terms of schema.org, where a project is an enterprise with an aim. */
const organizationLike: readonly ProjectKind[] = ['council', 'committee', 'network', 'working-group'];

/** Kinds of organisations that schema.org has a word for. It has none for a network, nor for an association of municipalities. */
const types: Readonly<Record<string, JsonLdOrganization['@type']>> = {
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
 * Tells what a page about the project says, in the terms of schema.org.
 *
 * Exact to what the feed says: a season is told by its year, since ISO 8601 has no seasons; an end that is still to come is
 * told of the project, which has one from the beginning, and not of an organisation.
 *
 * @param model - Of one day and one language; not modified.
 * @param url - The page's address. Without it the `@id`s are relative, and a reader resolves them to the page.
 * @returns A fresh graph: the page, the project, and each organisation once. O(n).
 */
export function toJsonLd(model: Model, url?: string): JsonLd {
  const {project, groups, language, publication, source} = model;
  const idOf = (id: string) => `${url?.split('#', 1)[0] ?? ''}#ki-${id}`;
  const refer = ({id}: Pick<Organization, 'id'>): JsonLdReference => ({'@id': idOf(`org-${id}`)});
  const membersOf = (group: string) => groups.find(({id}) => id === group)?.members ?? [];
  const members = project ? membersOf('project') : [];
  const behindPage = membersOf('site');
  const organizations = new Map([...members, ...behindPage].map(({organization}) => [organization.id, organization]));
  // The feed names a source by its address only; one of the organisations may have that.
  const nameOf = (link: Link): JsonLdOrganization | JsonLdReference => {
    const known = [...organizations.values()].find(({url}) => url !== undefined && url === link.url);
    return known ? refer(known) : compact<JsonLdOrganization>({'@type': 'Organization', name: link.name.value, url: link.url});
  };

  const page = compact<JsonLdPage>({
    '@type': 'WebPage',
    '@id': idOf('page'),
    url,
    name: project?.title.value,
    description: project?.lead?.value,
    inLanguage: language,
    datePublished: publication?.firstPublished,
    dateModified: publication?.versions[0]?.date ?? publication?.lastReviewed,
    lastReviewed: publication?.lastReviewed,
    license: source?.licence?.url,
    publisher: source && nameOf(source),
    contributor: behindPage.map(({organization}) => refer(organization)),
    mainEntity: project && {'@id': idOf('project')},
  });
  const told = [...organizations.values()].map((each) =>
    tellOrganization(
      each,
      refer(each)['@id'],
      each.successor && (organizations.has(each.successor.id) ? refer(each.successor) : nameOf(each.successor)),
    ),
  );
  const tellRole = ({organization, role, period}: Member) =>
    compact<JsonLdRole>({
      '@type': 'OrganizationRole',
      roleName: role,
      startDate: firstDate(period?.from),
      endDate: lastDate(period?.to),
      member: refer(organization),
    });
  return {
    '@context': 'https://schema.org',
    '@graph': [page, ...(project ? [tellProject(project, idOf('project'), members.map(tellRole), model.contacts)] : []), ...told],
  };
}

/**
 * Writes JSON-LD so that it can stand in a `<script type="application/ld+json">`, in HTML and in XML: no text of a feed can
 * end the script, and no character in it means anything to a parser.
 */
export function stringifyJsonLd(jsonLd: JsonLd): string {
  return JSON.stringify(jsonLd).replace(
    /[<>&\u2028\u2029\ufffe\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function tellProject(project: Project, id: string, member: JsonLdRole[], contacts: readonly Contact[]): JsonLdProject {
  const {name, title, shortName, kind, lead, image, partOf, period} = project;
  return compact<JsonLdProject>({
    '@type': organizationLike.includes(kind) ? 'Organization' : 'Project',
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
    contactPoint: contacts.map(tellContact),
  });
}

function tellOrganization(
  organization: Organization,
  id: string,
  parentOrganization: JsonLdOrganization | JsonLdReference | undefined,
): JsonLdOrganization {
  const {name, shortName, legalName, formerName, kind, organizationNumber, url, logo, period, hasEnded} = organization;
  return compact<JsonLdOrganization>({
    '@type': types[kind ?? ''] ?? 'Organization',
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

function tellContact({role, person, email, telephone, url, purpose}: Contact): JsonLdContactPoint {
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

function firstDate(date: FeedDate | undefined): string | undefined {
  return date && parseDate(date)?.precision === 'season' ? date.slice(0, 4) : date;
}

/** A winter ends in the year after. */
function lastDate(date: FeedDate | undefined): string | undefined {
  return date && parseDate(date)?.precision === 'season' ? lastDay(date).slice(0, 4) : date;
}

/** Leaves out what is not known: in JSON-LD an empty value says something. */
function compact<T extends object>(node: {readonly [Key in keyof Required<T>]?: Required<T>[Key] | T[Key] | undefined | ''}): T {
  const known = Object.entries(node).filter(([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && !value.length));
  return Object.fromEntries(known) as T;
}
