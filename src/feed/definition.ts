import {altText, choice, recommended, list, nullable, object, paragraph, pixels, required, string, text, type Infer} from './schema.js';
import {bodyKinds, organizationKinds, projectKinds, projectStates, relationKinds, roles} from '../model/vocabulary.js';

// Defines feed version 1. Field names come from schema.org and the W3C Organization Ontology where these have a word for it.
// The descriptions for feed editors are in field-descriptions.ts.

const period = object('period', {from: string('date'), to: string('date')});
const link = object('link', {name: required(text), url: string('url')});

const organization = object('organization', {
  id: required(string('id')),
  name: required(text),
  shortName: text,
  legalName: text,
  kind: choice(organizationKinds),
  organizationNumber: string('organization-number'),
  url: string('url'),
  logo: object('logo', {url: required(string('image-url')), darkUrl: string('image-url'), alt: text}),
  period,
  successor: string('id'),
  formerNames: list(object('formerName', {name: required(text), shortName: text, to: required(string('date'))})),
});

const body = object('body', {
  id: required(string('id')),
  name: required(text),
  shortName: text,
  kind: choice(bodyKinds),
  description: paragraph,
  parent: nullable(string('id')),
  period,
  url: string('url'),
});

const membership = object('membership', {
  organization: required(string('id')),
  body: required(string('id')),
  role: choice(roles),
  period,
});

const relation = object('relation', {
  from: required(string('id')),
  to: required(string('id')),
  kind: choice(relationKinds),
  name: text,
  period,
});

const group = object('group', {
  id: required(string('id')),
  name: text,
  statement: paragraph,
  members: list(object('groupMember', {organization: required(string('id')), name: text, role: choice(roles), period})),
  period,
});

const contact = object('contact', {
  id: required(string('id')),
  role: recommended(text),
  person: string(),
  organization: string('id'),
  body: string('id'),
  email: string('email'),
  telephone: string('telephone'),
  url: string('url'),
  purpose: paragraph,
  period,
});

const project = object('project', {
  name: required(text),
  title: text,
  shortName: text,
  kind: choice(projectKinds),
  lead: paragraph,
  description: list(paragraph),
  image: object('image', {
    url: recommended(string('image-url')),
    darkUrl: string('image-url'),
    alt: recommended(altText),
    width: pixels,
    height: pixels,
    sources: list(object('imageSource', {url: required(string('image-url')), width: required(pixels)})),
  }),
  partOf: link,
  status: choice(projectStates),
  period,
  continuedBy: link,
});

const publication = object('publication', {
  firstPublished: string('day'),
  lastReviewed: string('day'),
  url: string('url'),
  versions: list(
    object('version', {
      date: required(string('day')),
      note: paragraph,
      url: string('url'),
      lastReviewed: string('day'),
      project: object('versionProject', {title: text, lead: paragraph, description: list(paragraph)}),
    }),
  ),
});

export const feedSchema = object('feed', {
  $schema: string(),
  version: required(string('version')),
  id: recommended(string('id')),
  language: recommended(string('language')),
  updated: recommended(string('day')),
  source: recommended(object('source', {name: required(text), url: string('url'), licence: link})),
  project,
  organizations: list(organization),
  bodies: list(body),
  memberships: list(membership),
  relations: list(relation),
  groups: list(group),
  contacts: list(contact),
  publication,
  browserSupport: object('browserSupport', {policy: string(), url: string('url'), label: text, linkLabel: text}),
});

/** A validated feed of version 1: its structure is valid, and every reference in it resolves. */
export type Feed = Infer<typeof feedSchema>;
export type FeedOrganization = Infer<typeof organization>;
export type FeedBody = Infer<typeof body>;
export type FeedMembership = Infer<typeof membership>;
export type FeedRelation = Infer<typeof relation>;
export type FeedGroup = Infer<typeof group>;
export type FeedContact = Infer<typeof contact>;
