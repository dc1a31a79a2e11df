import type {FeedText} from '../model/text.js';
import type {Period} from '../model/period.js';
import type {BodyKind, OrganizationKind, Role} from '../model/vocabulary.js';
import type {ImportPlace} from './import-issue.js';

/** Refers to an organisation or a body, by whatever the file gives. */
export interface Reference {
  /** The key of an object of the same file, or an id of the feed. */
  readonly key?: string | undefined;
  readonly organizationNumber?: string | undefined;
  /** What the file has in place of a number, if that is invalid. */
  readonly invalidNumber?: string | undefined;
  readonly name?: string | undefined;
  /** For an object that the feed does not have yet. */
  readonly shortName?: string | undefined;
}

interface ImportedObject {
  readonly place: ImportPlace;
  /** Identifies the object within the file: its id or its address. */
  readonly key?: string | undefined;
  /** An id for the feed, if the file has one that is valid there. */
  readonly id?: string | undefined;
  readonly name: FeedText;
  readonly shortName?: FeedText | undefined;
  readonly url?: string | undefined;
  readonly period?: Period | undefined;
}

export interface ImportedOrganization extends ImportedObject {
  readonly legalName?: FeedText | undefined;
  readonly kind?: OrganizationKind | undefined;
  readonly organizationNumber?: string | undefined;
  readonly invalidNumber?: string | undefined;
  readonly logo?: {readonly url: string} | undefined;
  readonly successor?: Reference | undefined;
}

export interface ImportedBody extends ImportedObject {
  readonly kind?: BodyKind | undefined;
  readonly description?: FeedText | undefined;
  readonly parent?: Reference | undefined;
}

export interface ImportedMembership {
  readonly place: ImportPlace;
  readonly organization: Reference;
  /** The body, or the id of a group of organisations. */
  readonly body?: Reference | undefined;
  readonly group?: 'project' | 'site' | undefined;
  readonly role?: Role | undefined;
  readonly period?: Period | undefined;
}

export interface ImportedContact {
  readonly place: ImportPlace;
  readonly role?: FeedText | undefined;
  readonly person?: string | undefined;
  readonly email?: string | undefined;
  readonly telephone?: string | undefined;
  readonly url?: string | undefined;
  readonly purpose?: FeedText | undefined;
}

export interface ImportedProject {
  readonly name: FeedText;
  readonly lead?: FeedText | undefined;
  readonly period?: Period | undefined;
}

/** The content of a file that a feed has a place for. */
export interface ImportedParts {
  readonly organizations: readonly ImportedOrganization[];
  readonly bodies: readonly ImportedBody[];
  readonly memberships: readonly ImportedMembership[];
  readonly contacts: readonly ImportedContact[];
  readonly project?: ImportedProject | undefined;
  /** The publisher of the data. */
  readonly source?: {readonly name: FeedText; readonly url?: string | undefined} | undefined;
}

/** The list of the feed that receives the objects of a file. */
export type ImportTarget = 'organizations' | 'bodies' | 'members';
export const importTargets: readonly ImportTarget[] = ['organizations', 'bodies', 'members'];
