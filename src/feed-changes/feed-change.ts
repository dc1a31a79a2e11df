/** The objects of a feed that a change belongs to. The names are those of the definition of the feed. */
export const changedObjects = [
  'feed',
  'source',
  'project',
  'organization',
  'formerName',
  'body',
  'membership',
  'relation',
  'group',
  'groupMember',
  'contact',
  'publication',
  'version',
  'browserSupport',
] as const;

export type ChangedObject = (typeof changedObjects)[number];

/** An object of a feed as it is written. Nothing in it has been checked. */
export type WrittenObject = Readonly<Record<string, unknown>>;

/** One difference between two feeds. */
export interface FeedChange {
  /** `reordered`: a list has the same items in another order. */
  readonly kind: 'added' | 'removed' | 'changed' | 'reordered';
  readonly object: ChangedObject;
  /** JSON Pointer to the value in the new feed, or in the old one if the new one lacks it. */
  readonly pointer: string;
  /**
   * The field of the object: `shortName`, `logo.url`. Missing if the object itself was added or removed. For a list with
   * another order, the field that has the list.
   */
  readonly field?: string;
  /** Whether feed version 1 lacks the field, or the value has a type that the field can't have. */
  readonly isUnknown?: true;
  /** Language tag of the text, if the change is in one language of several. */
  readonly language?: string;
  readonly before?: unknown;
  readonly after?: unknown;
  /** The object in each feed. Missing in the feed that lacks it. */
  readonly oldObject?: WrittenObject | undefined;
  readonly newObject?: WrittenObject | undefined;
  /** The object that contains this one, such as the group of a member. */
  readonly owner?: WrittenObject | undefined;
}

export function isRecord(value: unknown): value is WrittenObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Returns the items of a list that are objects. Anything else has none. */
export function listObjects(value: unknown): WrittenObject[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}
