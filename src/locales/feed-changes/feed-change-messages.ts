/** The parts of a feed under which changes are listed. */
export type ChangeSection =
  'feed' | 'project' | 'organizations' | 'bodies' | 'memberships' | 'relations' | 'groups' | 'contacts' | 'publication' | 'browserSupport';

/** Objects whose addition or removal has a sentence of its own. */
export type ListedObject = 'organization' | 'body' | 'relation' | 'group' | 'contact' | 'version';

/**
 * Words for the changes between two feeds, for the person who edits them. The words for memberships, names, roles and dates are
 * those of the widgets. A sentence has no full stop; `describeFeedChanges` adds it.
 */
export interface FeedChangeMessages {
  readonly sections: Readonly<Record<ChangeSection, string>>;
  readonly noChanges: string;
  /** `{text}` */
  readonly quote: string;
  /** `{subject}`, `{change}` */
  readonly about: string;

  // One field. `{label}`, `{value}`, `{before}`, `{after}`
  readonly fieldAdded: string;
  readonly fieldRemoved: string;
  readonly fieldChanged: string;
  /** `{before}`, `{after}` */
  readonly periodChanged: string;
  /** `{after}` */
  readonly periodAdded: string;
  /** `{label}`, `{language}` */
  readonly inLanguage: string;
  /** Names of the fields: by the object and the field, or by the field alone. */
  readonly labels: Readonly<Record<string, string>>;
  /** Names of languages by tag, in the form of “in English”. */
  readonly languages: Readonly<Record<string, string>>;
  /** `{pointer}` of a field or a value that this version doesn't know. */
  readonly unknown: string;
  /** `{list}` */
  readonly newOrder: string;
  /** An empty period, or a value that can't be written as text. */
  readonly nothing: string;

  // Whole objects. `{name}`
  readonly isAdded: Readonly<Record<ListedObject, string>>;
  readonly isRemoved: Readonly<Record<ListedObject, string>>;
  /** `{name}`, `{parent}` */
  readonly bodyAddedBelow: string;
  /** `{name}`, `{former}`, `{parent}` */
  readonly moved: string;
  /** Replaces a parent that a root doesn't have. */
  readonly topLevel: string;
  /** `{name}`, `{successor}` */
  readonly becamePartOf: string;
  /** `{name}`, `{when}`. An end in the past. */
  readonly ended: string;
  /** `{name}`, `{when}`. An end in the future. */
  readonly ends: string;
  /** `{names}` of one or more members, `{unit}`, `{when}` */
  readonly leftOn: string;
  /** `{names}`, `{unit}`, `{when}` */
  readonly leavesOn: string;
  /** `{name}`, `{unit}`, `{role}`, `{former}` */
  readonly newRole: string;
  /** `{name}`, `{unit}`. The subject of other changes in a membership. */
  readonly membership: string;
  /** `{names}`, `{group}` */
  readonly joinedGroup: string;
  /** `{names}`, `{group}` */
  readonly leftGroup: string;
  /** Names of the groups that the widgets know by id. */
  readonly groupNames: Readonly<Record<'project' | 'site', string>>;
  /** The project as a whole, as an end of a relation. */
  readonly wholeProject: string;
}
