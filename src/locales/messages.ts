import type {DateParts} from '../model/date.js';
import type {ProjectKind, ProjectState, RelationKind, Role, UnitKind} from '../model/vocabulary.js';

/** Leads and deputies count as members. */
export type CountedRole = Exclude<Role, 'lead' | 'deputy'>;

// Every text that a visitor meets, by where it is met. A language that lacks one does not compile. A `{name}` in a text is
// a place that the element fills, as a rule with a link; the name says what with.

/** The language itself, and what stands around every widget. */
export interface CommonMessages {
  /** BCP 47. */
  readonly lang: string;
  /** Whether somebody who speaks it has read it through. */
  readonly isReviewed: boolean;

  // Dates and lists: browsers lack data for some of our languages and then answer in English.
  /** January to December, as they stand in a date with a day. */
  readonly months: readonly string[];
  /** Day of the month (1–31), month as above, year. */
  readonly day: (day: number, month: string, year: number) => string;
  /** Month (1–12) and year; for languages where the month's name has another form without a day. */
  readonly month: (month: number, year: number) => string;
  /** As in «autumn 2019»: spring, summer, autumn, winter. */
  readonly seasons: readonly string[];
  readonly and: string;
  /** What the feed describes, in the definite form and in lower case: «prosjektet», «rådet». */
  readonly things: Readonly<Record<ProjectKind, string>>;
  /** `{date}` */
  readonly since: string;
  /** `{date}` */
  readonly until: string;
  /** `{date}`; of a body or subproject, where `since` is of a member. */
  readonly from: string;

  // Around every widget
  readonly loading: string;
  readonly unavailable: string;
  readonly retry: string;
  readonly retrying: string;
  readonly retryFailed: string;
  /** When other content has come while the visitor is here. */
  readonly updated: string;
  /** When the source does not answer and what came before is shown. */
  readonly stale: string;
  /** `{source}`, `{licence}` */
  readonly source: string;
  /** `{source}` */
  readonly sourceOnly: string;
  /** `{date}` */
  readonly dataAsOf: string;
  /** `{date}`; when another day is shown than that of the data. */
  readonly shownAsOf: string;
  /** `{date}`; when an earlier day is shown, and its version has no texts of its own. */
  readonly textsFrom: string;
  /** `{date}`; when that version has some of the texts. */
  readonly someTextsFrom: string;
}

/** Of `<ki-org-chart>`. */
export interface ChartMessages {
  readonly chartHeading: string;
  readonly chartEmpty: string;
  readonly kinds: Readonly<Record<UnitKind, string>>;
  /**
   * Words for a relation. `out` is read at the end that does it, `in` at the other; `{name}` is the other end. `whole` is a
   * sentence with both, `{from}` and `{to}`, for the project as a whole.
   */
  readonly relations: Readonly<
    Record<RelationKind, {readonly out: string; readonly in: string; readonly whole: string; readonly short: string}>
  >;
  /** The same once the project has ended. */
  readonly pastRelations: Readonly<Record<RelationKind, {readonly out: string; readonly in: string; readonly whole: string}>>;
  /** A relation without a kind: `{name}`. */
  readonly related: string;
  /** The same for the project as a whole: `{from}`, `{to}`. */
  readonly relatedWhole: string;
  readonly details: string;
  /** In place of `details` while they are open. */
  readonly lessDetails: string;
  readonly moreAbout: string;
  /** `{name}`; on the button that opens and closes them. */
  readonly unitsBelow: (count: number, isOpen: boolean) => string;
  readonly expandAll: string;
  readonly collapseAll: string;
  /** Label of a choice of levels. */
  readonly expandTo: string;
  readonly skip: string;
  /** Where `skip` leads. */
  readonly chartEnd: string;
  /** Name of the list of units. */
  readonly units: string;
  /** Name of the box in which a wide chart is scrolled. */
  readonly wideChart: string;
  /** `{contact}` */
  readonly contact: string;
  /** `{name}` */
  readonly linkTo: string;

  // Finding
  readonly find: string;
  readonly found: (count: number) => string;
  readonly endFind: string;

  /** Above the key that explains short forms in the boxes. */
  readonly abbreviations: string;

  // What has changed since a day
  readonly isGone: string;
  readonly newUnits: (count: number) => string;
  readonly goneUnits: (count: number) => string;
  readonly renamedUnits: (count: number) => string;

  // Downloads
  readonly download: string;
  readonly downloads: Readonly<Record<'svg' | 'png' | 'units' | 'memberships', string>>;
  /** While a picture is made. */
  readonly preparing: string;
  readonly tooLarge: string;
  /** Id, name, kind, parent, from, to, relations, page. */
  readonly unitColumns: readonly string[];
  /** Unit, organisation, organisation number, role, from, to. */
  readonly membershipColumns: readonly string[];
}

/** What has changed since a day, in whatever is compared. */
export interface ChangeMessages {
  readonly isNew: string;
  /** `{name}` */
  readonly isRenamed: string;
  /** `{role}`, as it is called in `roles`. */
  readonly hasNewRole: string;
  /** `{names}` of the new members of a body, by role. */
  readonly joinedAs: (role: CountedRole, count: number) => string;
  /** `{names}` */
  readonly left: (count: number) => string;
  readonly newOrganizations: (count: number) => string;
  readonly goneOrganizations: (count: number) => string;
  readonly renamedOrganizations: (count: number) => string;
  readonly newRoles: (count: number) => string;
  /** Of organisations that belong to other bodies already. */
  readonly newMemberships: (count: number) => string;
  readonly goneMemberships: (count: number) => string;
  /** `{date}`, `{changes}`: a list of counts. */
  readonly changes: string;
  /** `{date}` */
  readonly noChanges: string;
}

/** Of `<ki-partner-list>`. */
export interface PartnersMessages {
  readonly partnersHeading: string;
  readonly siteHeading: string;
  readonly partnersEmpty: string;
  /** Heading over those with a role. `isOver` says that the project has ended, here and below. */
  readonly withRole: (role: Role, count: number, isOver?: boolean) => string;
  /** `{lead}`, `{partners}` */
  readonly leadsWith: (leads: number, partners: number, isOver?: boolean) => string;
  /** `{lead}` */
  readonly leads: (leads: number, isOver?: boolean) => string;
  /** `{partners}` */
  readonly cooperate: (partners: number, isOver?: boolean) => string;
  /** `{members}`; of those who neither lead nor cooperate. */
  readonly takePart: (role: 'deputy' | 'secretary' | 'observer' | 'guest', count: number, isOver?: boolean) => string;

  // Columns
  readonly organization: string;
  readonly role: string;
  readonly joined: string;
  readonly leftOn: string;
  readonly organizationNumber: string;

  // What has changed since a day
  /** `{names}` */
  readonly newcomers: (count: number) => string;
  readonly hasLeft: string;
}

/** Of `<ki-contact-card>`. */
export interface ContactMessages {
  readonly contactHeading: string;
  readonly contactEmpty: string;
  readonly email: string;
  readonly telephone: string;
  readonly website: string;
  /** On a button, before the address that it copies. */
  readonly copy: string;
  readonly copied: string;
  readonly copyFailed: string;
  /** On a button, before whose it is when there are several. */
  readonly saveContact: string;
}

/** Of `<ki-project-intro>`. */
export interface ProjectMessages {
  /** `{thing}`; where no day is known. */
  readonly states: Readonly<Record<ProjectState, string>>;
  /** `{thing}`; the active state of a council, a committee, a network or a group. */
  readonly working: string;
  /** `{thing}`, `{when}` */
  readonly starts: string;
  /** `{thing}`, `{when}` */
  readonly ended: string;
  /** `{from}`, `{to}`; after the end. */
  readonly lasted: string;
  /** What takes the place of `{when}`, by how exact the `{date}` is. */
  readonly when: Readonly<Record<DateParts['precision'], string>>;
  /** `{name}` */
  readonly partOf: string;
  /** `{name}` */
  readonly continuedAs: string;
  readonly projectEmpty: string;
}

/** Of `<ki-publication-info>`. */
export interface PublicationMessages {
  readonly publicationHeading: string;
  readonly firstPublished: string;
  readonly lastReviewed: string;
  readonly earlierVersions: string;
  /** Link to a page with all of them. */
  readonly allVersions: string;
  /** Mark of the version that is shown. */
  readonly thisVersion: string;
  /** `{date}`; on the button that shows the day of a version. */
  readonly showVersion: string;
  /** On the button that ends that. */
  readonly showNow: string;
  /** `{date}` of the latest version; announced when the choice of a day has been ended. */
  readonly shownNow: string;
  readonly publicationEmpty: string;
}

/** Of `<browser-support-banner>`. */
export interface BrowserMessages {
  readonly browserNotice: string;
  readonly browserLink: string;
  readonly browserRegion: string;
  readonly close: string;
}

/** Of an organisation as a member, wherever it is named. */
export interface MemberMessages {
  readonly roles: Readonly<Record<Role, string>>;
  /** So many of those that a list shows; `ended` is an organisation that has ceased to be. */
  readonly counted: (role: CountedRole | 'ended', count: number) => string;
  /** `{name}` of what it has become part of. */
  readonly nowPartOf: string;
  /** An organisation that has ceased to be, and that no other one carries on. */
  readonly hasEnded: string;
  /** `{name}` */
  readonly formerly: string;
}

/** All of one language: what a file in this folder exports. */
export interface Messages {
  readonly common: CommonMessages;
  readonly members: MemberMessages;
  readonly chart: ChartMessages;
  readonly changes: ChangeMessages;
  readonly partners: PartnersMessages;
  readonly contact: ContactMessages;
  readonly project: ProjectMessages;
  readonly publication: PublicationMessages;
  readonly browser: BrowserMessages;
}
