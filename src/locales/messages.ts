import type {DateParts} from '../model/date.js';
import type {CountedRole, ProjectKind, ProjectState, RelationKind, Role, UnitKind} from '../model/vocabulary.js';

// All messages that visitors see, by area. A language that lacks a message doesn't compile. A message may have placeholders,
// such as `{name}`, which the element replaces by text or a link. The comment of a message lists its placeholders.

/** The language itself, and the messages of every widget. */
export interface CommonMessages {
  /** Language tag (BCP 47). */
  readonly lang: string;
  /** Whether a speaker of the language has reviewed the messages. */
  readonly isReviewed: boolean;

  // Dates and lists. `Intl` lacks some of these languages in some browsers and would fall back to English.
  /** January to December, in the form of a date with a day. */
  readonly months: readonly string[];
  /** Formats a day (1–31), a month name from `months` and a year. */
  readonly day: (day: number, month: string, year: number) => string;
  /** Formats a month (1–12) and a year. In some languages the month has another form without a day. */
  readonly month: (month: number, year: number) => string;
  /** Spring, summer, autumn and winter, in the form of «autumn 2019». */
  readonly seasons: readonly string[];
  readonly and: string;
  /** Name of the thing that the feed describes, definite and in lower case: «prosjektet», «rådet». */
  readonly things: Readonly<Record<ProjectKind, string>>;
  /** `{date}` */
  readonly since: string;
  /** `{date}` */
  readonly until: string;
  /** `{date}`. Used for bodies, while `since` is used for members. */
  readonly from: string;

  // States and source line of every widget
  readonly loading: string;
  readonly unavailable: string;
  readonly retry: string;
  readonly retrying: string;
  readonly retryFailed: string;
  /** Shown while a file that the visitor asked for is being made. */
  readonly preparingFile: string;
  readonly fileFailed: string;
  /** Announced after new content has replaced the content that the visitor saw. */
  readonly updated: string;
  /** Shown with content that was loaded earlier, if the source does not respond. */
  readonly stale: string;
  /** `{source}`, `{licence}` */
  readonly source: string;
  /** `{source}` */
  readonly sourceOnly: string;
  /** `{date}` */
  readonly dataAsOf: string;
  /** `{date}`. Used if the date shown differs from the date of the data. */
  readonly shownAsOf: string;
  /** `{date}`. Used if the version of an earlier date has no texts of its own. */
  readonly textsFrom: string;
  /** `{date}`. Used if that version has only some of the texts. */
  readonly someTextsFrom: string;
}

/** Descriptions of one kind of relation. `{name}` is the other end. */
export interface RelationMessages {
  /** Shown at the unit that acts. */
  readonly out: string;
  /** Shown at the other unit. */
  readonly in: string;
  /** `{unit}` and `{name}`. Shown at both units if both act. Without it, `out` describes that as well. */
  readonly mutual?: string;
  /** Labels a drawn line, next to an arrow that points to the other unit. */
  readonly short: string;
}

/** Headings of a chart. */
export interface ChartHeadings {
  readonly work: string;
  /** `{thing}`. For the chart of a council, a committee, a network or a group. */
  readonly body: string;
}

/** Messages of `<ki-org-chart>`. */
export interface ChartMessages {
  readonly headings: ChartHeadings;
  /** `headings` in the past tense, for a project that has ended. */
  readonly pastHeadings: ChartHeadings;
  readonly chartEmpty: string;
  readonly kinds: Readonly<Record<UnitKind, string>>;
  readonly relations: Readonly<Record<RelationKind, RelationMessages>>;
  /** `relations` in the past tense, for a project that has ended. */
  readonly pastRelations: Readonly<Record<RelationKind, RelationMessages>>;
  /** `{name}`. Used for a relation without a kind. */
  readonly related: string;
  /** Ends a description in the feed's own words, if it is true in both directions. */
  readonly viceVersa: string;
  /** `{names}` */
  readonly members: string;
  /** Follows «+5» in the button that shows the members that a box has no space for. */
  readonly moreMembers: (count: number) => string;
  /** `{name}`. Label of the button that expands or collapses the units below. */
  readonly unitsBelow: (count: number, isOpen: boolean) => string;
  readonly expandAll: string;
  readonly collapseAll: string;
  /** Label of the control that expands the chart to a depth. */
  readonly expandTo: string;
  readonly skip: string;
  /** Name of the target of the `skip` link. */
  readonly chartEnd: string;
  /** Accessible name of the list of units. */
  readonly units: string;
  /** Accessible name of the scroll container of a wide chart. */
  readonly wideChart: string;
  /** `{contact}` */
  readonly contact: string;
  /** `{name}`. Label of the link that copies its own address. */
  readonly copyLink: string;
  readonly linkCopied: string;

  // Search
  readonly find: string;
  readonly found: (count: number) => string;
  readonly endFind: string;
  /** Shown while the search is being loaded. */
  readonly searching: string;
  readonly searchFailed: string;

  /** The title of the legend, and what its lines mean. */
  readonly legend: Readonly<Record<'title' | 'tree' | 'relation' | 'mutual', string>>;
  /** Heading of the list that explains the short forms in the chart. */
  readonly abbreviations: string;

  // Downloads
  readonly download: string;
  readonly downloads: Readonly<Record<'svg' | 'png' | 'units' | 'memberships', string>>;
  readonly tooLarge: string;
  /** Column headings: id, name, short name, kind, parent id, parent, from, to, description, relations, page. */
  readonly unitColumns: readonly string[];
  /** Column headings: unit id, unit, organisation id, organisation, short name, organisation number, role, from, to. */
  readonly membershipColumns: readonly string[];
}

/** Changes since a date, in a chart or a list: the files in `changes/`. */
export interface ChangeMessages {
  readonly isNew: string;
  /** `{name}` */
  readonly isRenamed: string;
  /** `{role}`, from `roles`. */
  readonly hasNewRole: string;
  /** `{names}` of the members that joined a body in a role. */
  readonly joinedAs: (role: CountedRole, count: number) => string;
  /** `{names}` */
  readonly left: (count: number) => string;
  readonly newOrganizations: (count: number) => string;
  readonly goneOrganizations: (count: number) => string;
  readonly renamedOrganizations: (count: number) => string;
  readonly newRoles: (count: number) => string;
  /** Counts new memberships of organisations that were members of another body before. */
  readonly newMemberships: (count: number) => string;
  readonly goneMemberships: (count: number) => string;
  /** `{date}`, `{changes}`. The latter is a list of counts. */
  readonly changes: string;
  /** `{date}` */
  readonly noChanges: string;

  // In a chart
  readonly isGone: string;
  readonly newUnits: (count: number) => string;
  readonly goneUnits: (count: number) => string;
  readonly renamedUnits: (count: number) => string;

  // In a timeline
  /** Label of the control that picks a date. */
  readonly chooseTime: string;
  readonly previousChange: string;
  readonly nextChange: string;
  /** `{names}` of units. */
  readonly unitsBegan: (count: number) => string;
  /** `{names}` of units. */
  readonly unitsEnded: (count: number) => string;
  /** `{former}`, `{name}` */
  readonly gotName: string;
  /** `{names}` of members, `{unit}` */
  readonly joinedUnit: (count: number) => string;
  /** `{names}` of members, `{unit}` */
  readonly leftUnit: (count: number) => string;
  readonly newRelations: (count: number) => string;
  readonly goneRelations: (count: number) => string;

  // In a list
  /** `{names}` */
  readonly newcomers: (count: number) => string;
  readonly hasLeft: string;
}

/** A branch of a large chart that is shown alone: the file in `branch/`. */
export interface BranchMessages {
  /** Label of the button that shows only a unit and the units below it. */
  readonly showBranch: string;
  /** Accessible name of the path to the branch. */
  readonly branchPath: string;
  /** `{name}` of the branch. Counts its units, and those of the whole chart, which are more than 60. */
  readonly shownBranch: (count: number, total: number) => string;
  /** Announced after the whole chart is shown again. */
  readonly shownWhole: (total: number) => string;
  /** `{name}` of a branch that does not exist on the date that is shown now. */
  readonly missingBranch: (total: number) => string;
}

/** The results of a search in a chart: the file in `search/`. */
export interface SearchMessages {
  readonly previousHit: string;
  readonly nextHit: string;
  /** `{number}`, `{count}` */
  readonly hitOf: string;
  /** Added to `hitOf` after a step from the last hit to the first. */
  readonly fromStart: string;
  /** Added to `hitOf` after a step from the first hit to the last. */
  readonly fromEnd: string;
  /** Label of the list of hits. */
  readonly listHits: string;
  /** Shown below a list that is cut off. */
  readonly firstHits: (count: number) => string;
}

/** Messages of `<ki-partner-list>`. */
export interface PartnersMessages {
  readonly partnersHeading: string;
  /** After the project has ended. */
  readonly pastPartnersHeading: string;
  readonly siteHeading: string;
  readonly partnersEmpty: string;
  /** Heading above the organisations with a role. Here and below, `isOver` means that the project has ended. */
  readonly withRole: (role: Role, count: number, isOver?: boolean) => string;
  /** `{lead}`, `{partners}` */
  readonly leadsWith: (leads: number, partners: number, isOver?: boolean) => string;
  /** `{lead}` */
  readonly leads: (leads: number, isOver?: boolean) => string;
  /** `{partners}` */
  readonly cooperate: (partners: number, isOver?: boolean) => string;
  /** `{members}`. A sentence about organisations that neither lead nor cooperate. */
  readonly takePart: (role: 'deputy' | 'secretary' | 'observer' | 'guest', count: number, isOver?: boolean) => string;

  // Column headings of the table
  readonly organization: string;
  readonly role: string;
  readonly joined: string;
  readonly leftOn: string;
  readonly organizationNumber: string;
}

/** Messages of `<ki-contact-card>`. */
export interface ContactMessages {
  readonly contactHeading: string;
  readonly contactEmpty: string;
  readonly email: string;
  readonly telephone: string;
  readonly website: string;
  /** Label of the copy button, followed by the address that it copies. */
  readonly copy: string;
  readonly copied: string;
  readonly copyFailed: string;
  /** Label of the download button, followed by the contact if there are several. */
  readonly saveContact: string;
}

/** Messages of `<ki-project-intro>`. */
export interface ProjectMessages {
  /** `{thing}`. Used if the date of the start or end is unknown. */
  readonly states: Readonly<Record<ProjectState, string>>;
  /** `{thing}`. The active state of a council, a committee, a network or a group. */
  readonly working: string;
  /** `{thing}`, `{when}` */
  readonly starts: string;
  /** `{thing}`, `{when}` */
  readonly ended: string;
  /** `{when}`. Used after the end. */
  readonly started: string;
  /** Warns visitors that the project has ended. */
  readonly noLongerUpdated: string;
  /** `{date}`. Replaces `{when}`, by the precision of the date. */
  readonly when: Readonly<Record<DateParts['precision'], string>>;
  /** `{name}` */
  readonly partOf: string;
  /** `{name}` */
  readonly continuedAs: string;
  readonly projectEmpty: string;
}

/** Messages of `<ki-publication-info>`. */
export interface PublicationMessages {
  readonly publicationHeading: string;
  readonly firstPublished: string;
  readonly lastReviewed: string;
  readonly earlierVersions: string;
  /** Link to a page with all versions. */
  readonly allVersions: string;
  /** Marks the version that is shown. */
  readonly thisVersion: string;
  /** `{date}`. Label of the button that shows the date of a version. */
  readonly showVersion: string;
  /** Label of the button that shows the latest version again. */
  readonly showNow: string;
  /** `{date}` of the latest version. Announced after the latest version is shown again. */
  readonly shownNow: string;
  readonly publicationEmpty: string;
}

/** Messages of `<browser-support-banner>`. */
export interface BrowserMessages {
  readonly browserNotice: string;
  readonly browserLink: string;
  readonly browserRegion: string;
  readonly close: string;
}

/** Messages about an organisation as a member, in several widgets. */
export interface MemberMessages {
  readonly roles: Readonly<Record<Role, string>>;
  /** Counts members by role. `ended` counts organisations that no longer exist. */
  readonly counted: (role: CountedRole | 'ended', count: number) => string;
  /** `{name}` of the successor. */
  readonly nowPartOf: string;
  /** Marks an organisation that no longer exists and has no successor. */
  readonly hasEnded: string;
  /** `{name}` */
  readonly formerly: string;
}

/** All messages of one language: the exports of a language file in this folder. */
export interface Messages {
  readonly common: CommonMessages;
  readonly members: MemberMessages;
  readonly chart: ChartMessages;
  readonly partners: PartnersMessages;
  readonly contact: ContactMessages;
  readonly project: ProjectMessages;
  readonly publication: PublicationMessages;
  readonly browser: BrowserMessages;
}
