import type {LocalizedText} from '../model/text.js';
import type {Feed} from './definition.js';
import type {Localized} from './localize.js';

// Types of a feed that is reduced to one date and one language.

export type ShownFeed = Localized<Feed>;
export type ShownProject = NonNullable<ShownFeed['project']>;
export type ShownPublication = NonNullable<ShownFeed['publication']>;
export type ShownOrganization = NonNullable<ShownFeed['organizations']>[number];
export type ShownRelation = NonNullable<ShownFeed['relations']>[number];
/** A membership in a body, or a member of a group. Only the latter can have a name of its own. */
export type ShownMembership = Pick<NonNullable<ShownFeed['memberships']>[number], 'organization' | 'role' | 'period'> & {
  readonly name?: LocalizedText | undefined;
};
