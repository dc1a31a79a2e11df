import type {FeedIssue} from '../../src/feed/validate-feed.js';
import type {JsonObject, ValuePath} from '../../src/feed-editor/json-value.js';
import type {Texts} from './texts/texts.js';

/** What every form of the editor shows, and what it calls when the person changes something. */
export interface EditorState {
  /** The feed as it is now. It may be invalid in any way; forms show what they can. */
  readonly feed: JsonObject;
  /** Language of the page. Texts about the feed are in this language. */
  readonly language: 'nb' | 'en';
  readonly texts: Texts;
  /** Language tags of the texts of the feed, the feed's own language first. */
  readonly contentLanguages: readonly string[];
  /**
   * Makes an edit and draws the page again.
   *
   * @param label - Names the edit next to Undo, in the language of the page: «Endre navn».
   * @param change - Returns the new feed. It must not modify the old one.
   * @param mergeKey - Consecutive edits with the same key are one step of Undo.
   */
  readonly edit: (label: string, change: (feed: JsonObject) => JsonObject, mergeKey?: string) => void;
  /** The issues of a value and of everything in it. */
  readonly issuesIn: (path: ValuePath) => readonly FeedIssue[];
  /** Which form is open in a list, by the name of the list. Only one is, so that the page stays short. */
  readonly openItem: (list: string) => string | null;
  /** Opens a form and moves the focus to its first field, or closes the open one and moves the focus to its button. */
  readonly setOpenItem: (list: string, id: string | null) => void;
  /** Announces a sentence to screen readers and shows it under the toolbar: «Arbeidsgruppen er flyttet.» */
  readonly announce: (sentence: string) => void;
}
