import type {Day, FeedDate} from './date.js';
import type {Period} from './period.js';
import type {LocalizedText} from './text.js';
import type {OrganizationKind, ProjectKind, ProjectState, RelationKind, Role, UnitKind} from './vocabulary.js';

export type {OrganizationKind, ProjectKind, ProjectState, RelationKind, Role, UnitKind} from './vocabulary.js';

// The facts that the widgets render: plain and readonly, selected for one date and one language by `selectFeed`.

export interface Link {
  readonly name: LocalizedText;
  readonly url?: string | undefined;
}

export interface Source extends Link {
  readonly licence?: Link | undefined;
}

export interface FeedImage {
  /** Empty if the feed's address is invalid. The text alternative is shown instead. */
  readonly url: string;
  /** The picture for dark pages. */
  readonly darkUrl?: string | undefined;
  /** Empty for a decorative picture. */
  readonly alt: LocalizedText;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  /** The same picture in other sizes. */
  readonly sources?: readonly {readonly url: string; readonly width: number}[] | undefined;
}

export interface Project {
  readonly name: LocalizedText;
  readonly title: LocalizedText;
  readonly shortName: LocalizedText;
  readonly kind: ProjectKind;
  readonly lead?: LocalizedText | undefined;
  readonly description: readonly LocalizedText[];
  readonly image?: FeedImage | undefined;
  readonly partOf?: Link | undefined;
  readonly state?: ProjectState | undefined;
  readonly period?: Period | undefined;
  readonly continuedBy?: Link | undefined;
  /** Set if an earlier date is shown and title, lead or description are from a later version. */
  readonly newerTexts?: NewerTexts | undefined;
}

/** Texts that are newer than the date shown. */
export interface NewerTexts {
  /** The date of the texts. */
  readonly date: Day;
  /** Whether the version of the date shown has some of the texts itself. */
  readonly isPartial: boolean;
}

export interface Organization {
  readonly id: string;
  /** The name on the date shown. */
  readonly name: LocalizedText;
  readonly shortName?: LocalizedText | undefined;
  readonly legalName?: LocalizedText | undefined;
  readonly kind?: OrganizationKind | undefined;
  readonly organizationNumber?: string | undefined;
  readonly url?: string | undefined;
  readonly logo?: {readonly url: string; readonly darkUrl?: string | undefined; readonly alt: LocalizedText} | undefined;
  readonly period?: Period | undefined;
  /** Whether it had ended by the date shown. */
  readonly hasEnded: boolean;
  /** For an organisation that has ended: the organisation that it is part of on the date shown, after any number of mergers. */
  readonly successor?: (Link & {readonly id: string}) | undefined;
  /** The most recent former name. */
  readonly formerName?: {readonly name: LocalizedText; readonly to: FeedDate} | undefined;
}

export interface Member {
  readonly organization: Organization;
  /** The name in this body or group, usually the organisation's name. */
  readonly name: LocalizedText;
  readonly role: Role;
  readonly period?: Period | undefined;
}

/** A relation as one of its ends shows it. */
export interface UnitRelation {
  /** The same at both ends. */
  readonly key: string;
  readonly kind?: RelationKind | undefined;
  /** The feed's own description of the relation. */
  readonly name?: LocalizedText | undefined;
  /** `out` if this unit acts (it observes the other); `in` if the other unit acts. */
  readonly direction: 'out' | 'in';
  /** Whether both units act, so that the two directions are one relation. */
  readonly isMutual: boolean;
  /** The other end. `name` is its short form, if it has one; `fullName` is always the full name. */
  readonly other: {
    readonly id: string;
    readonly name: LocalizedText;
    readonly fullName?: LocalizedText | undefined;
    /** Set if the other end is the project as a whole. */
    readonly project?: ProjectKind | undefined;
  };
  readonly period?: Period | undefined;
}

/** A unit of the chart: a body, or an organisation that has a relation. */
export interface Unit {
  readonly id: string;
  readonly kind: UnitKind;
  readonly name: LocalizedText;
  readonly shortName?: LocalizedText | undefined;
  readonly description?: LocalizedText | undefined;
  readonly url?: string | undefined;
  readonly period?: Period | undefined;
  readonly members: readonly Member[];
  /** Contacts for questions about the unit. */
  readonly contacts?: readonly Contact[] | undefined;
  readonly relations: readonly UnitRelation[];
  readonly children: readonly Unit[];
}

export interface Group {
  readonly id: string;
  readonly name?: LocalizedText | undefined;
  readonly statement?: LocalizedText | undefined;
  readonly members: readonly Member[];
}

export interface Contact {
  readonly id: string;
  readonly role?: LocalizedText | undefined;
  readonly person?: string | undefined;
  readonly organization?: Organization | undefined;
  /** Id of the body that the contact answers for. */
  readonly body?: string | undefined;
  readonly email?: string | undefined;
  readonly telephone?: string | undefined;
  readonly url?: string | undefined;
  readonly purpose?: LocalizedText | undefined;
}

export interface Publication {
  readonly firstPublished?: Day | undefined;
  /** The last review on or before the date shown. */
  readonly lastReviewed?: Day | undefined;
  readonly url?: string | undefined;
  /** Newest first. */
  readonly versions: readonly Version[];
}

export interface Version {
  readonly date: Day;
  readonly note?: LocalizedText | undefined;
  readonly url?: string | undefined;
  readonly lastReviewed?: Day | undefined;
  /** The project's texts in this version. */
  readonly project?:
    {readonly title?: LocalizedText; readonly lead?: LocalizedText; readonly description?: readonly LocalizedText[]} | undefined;
}

export interface BrowserSupport {
  readonly policy?: string | undefined;
  readonly url?: string | undefined;
  readonly label?: LocalizedText | undefined;
  readonly linkLabel?: LocalizedText | undefined;
}

export interface Model {
  /** The date shown: the requested date, else the date of the feed's data. If neither is known, everything is shown. */
  readonly asOf?: Day | undefined;
  readonly updated?: Day | undefined;
  /** Language of the text around the feed's texts. A text in another language needs a `lang` attribute. */
  readonly language: string;
  readonly source?: Source | undefined;
  readonly project?: Project | undefined;
  /** Roots of the chart, in the feed's order; bodies before organisations. */
  readonly units: readonly Unit[];
  readonly groups: readonly Group[];
  readonly contacts: readonly Contact[];
  readonly publication?: Publication | undefined;
  readonly browserSupport?: BrowserSupport | undefined;
}
