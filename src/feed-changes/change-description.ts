import type {FeedChangeMessages} from '../locales/feed-changes/feed-change-messages.js';
import type {ChangeMessages, Messages} from '../locales/messages.js';
import type {ObjectNames} from './object-names.js';

/** All words that describe the changes of a feed, in one language. */
export interface DescriptionMessages {
  readonly widgets: Messages;
  readonly changes: ChangeMessages;
  readonly feedChanges: FeedChangeMessages;
}

/**
 * A sentence without a full stop. A sentence about a member has `namesMark` in place of its name, so that members with the same
 * change share one sentence.
 */
export type ChangeDescription = string | {readonly message: string; readonly name: string};

/** Words and names that all parts of a description use. */
export interface DescriptionContext extends DescriptionMessages {
  readonly names: ObjectNames;
  /** Names as the old feed has them. */
  readonly oldNames: ObjectNames;
  /** The date of the data of the new feed. An end before it is in the past. */
  readonly updated: string | undefined;
}
