import type {FeedIssue} from '../../src/feed/validate-feed.js';
import type {EditorState} from './editor-state.js';
import type {OpenDocument} from './open-document.js';
import type {PanelId} from './panels.js';

/** What the parts of the page around the forms show, and what they call. */
export interface PageState extends EditorState {
  readonly document: OpenDocument;
  readonly panel: PanelId;
  /** All issues of the feed, at most 101. They may be some 100 ms older than the feed. */
  readonly issues: readonly FeedIssue[];
  /** Address of a panel on this page, for links. */
  readonly hrefOf: (panel: PanelId) => string;
  /** Opens the form that a JSON Pointer belongs to, and moves the focus to its field. */
  readonly goTo: (pointer: string) => void;
  /** Adds a language to those of the feed. It has no texts yet. */
  readonly addLanguage: (language: string) => void;
}
