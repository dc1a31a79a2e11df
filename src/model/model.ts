import type {Day, FeedDate} from './date.js';
import type {Period} from './period.js';
import type {LocalizedText} from './text.js';
import type {OrganizationKind, ProjectKind, ProjectState, RelationKind, Role, UnitKind} from './vocabulary.js';

export type {OrganizationKind, ProjectKind, ProjectState, RelationKind, Role, UnitKind} from './vocabulary.js';

// What the widgets draw: plain, readonly facts, chosen for one day and one language. `selectFeed` makes it.

export interface Link {
  readonly name: LocalizedText;
  readonly url?: string | undefined;
}

export interface Source extends Link {
  readonly licence?: Link | undefined;
}

export interface FeedImage {
  /** Empty when the feed's address cannot be used. The text alternative is shown then. */
  readonly url: string;
  /** Empty for a picture that only decorates. */
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
  /** Set when an earlier day is shown and title, lead or description are from a later version. */
  readonly newerTexts?: NewerTexts | undefined;
}

/** Texts that did not apply yet on the day that is shown. */
export interface NewerTexts {
  /** The day that they are from. */
  readonly date: Day;
  /** Whether the version of the day has some of the texts. */
  readonly isPartial: boolean;
}

export interface Organization {
  readonly id: string;
  /** As it was called on the day. */
  readonly name: LocalizedText;
  readonly shortName?: LocalizedText | undefined;
  readonly legalName?: LocalizedText | undefined;
  readonly kind?: OrganizationKind | undefined;
  readonly organizationNumber?: string | undefined;
  readonly url?: string | undefined;
  readonly logo?: {readonly url: string; readonly darkUrl?: string | undefined; readonly alt: LocalizedText} | undefined;
  readonly period?: Period | undefined;
  /** Whether it had ceased to be by the day. */
  readonly hasEnded: boolean;
  /** The organisation that it is part of on the day, once it has ended; several mergers lead to the last one. */
  readonly successor?: (Link & {readonly id: string}) | undefined;
  /** What it was called last, when that was another name. */
  readonly formerName?: {readonly name: LocalizedText; readonly to: FeedDate} | undefined;
}

export interface Member {
  readonly organization: Organization;
  /** As it is called here; as a rule the organisation's name. */
  readonly name: LocalizedText;
  readonly role: Role;
  readonly period?: Period | undefined;
}

/** One end's view of a relation. */
export interface UnitRelation {
  readonly kind?: RelationKind | undefined;
  /** In words of the feed, when it has some. */
  readonly name?: LocalizedText | undefined;
  /** `out`: this unit does it (observes the other); `in`: the other does. */
  readonly direction: 'out' | 'in';
  /** `name` is the short form where it has one, and `fullName` what that stands for. */
  readonly other: {
    readonly id: string;
    readonly name: LocalizedText;
    readonly fullName?: LocalizedText | undefined;
    /** What kind of thing the feed describes, when the other end is that thing as a whole. */
    readonly project?: ProjectKind | undefined;
  };
  /** Set at the first root, when the project as a whole is in the relation. */
  readonly project?: ProjectKind | undefined;
  readonly period?: Period | undefined;
}

/** A box of the chart: a body, or an organisation that is joined to one by a relation. */
export interface Unit {
  readonly id: string;
  readonly kind: UnitKind;
  readonly name: LocalizedText;
  readonly shortName?: LocalizedText | undefined;
  readonly description?: LocalizedText | undefined;
  readonly url?: string | undefined;
  readonly period?: Period | undefined;
  readonly members: readonly Member[];
  /** Whom to ask about it; none when missing. */
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
  /** Id of the body that is asked here. */
  readonly body?: string | undefined;
  readonly email?: string | undefined;
  readonly telephone?: string | undefined;
  readonly url?: string | undefined;
  readonly purpose?: LocalizedText | undefined;
}

export interface Publication {
  readonly firstPublished?: Day | undefined;
  /** The last review on or before the day that is shown. */
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
  /** The day that was asked for, else the day of the feed's data; `undefined` when neither is known and all is shown. */
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
