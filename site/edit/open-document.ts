import {EditHistory} from '../../src/feed-editor/edit-history.js';
import {defaultLayout, type FileLayout} from '../../src/feed-file/format-feed.js';
import type {DuplicateKey} from '../../src/feed-file/find-duplicate-keys.js';
import type {JsonObject} from '../../src/feed-editor/json-value.js';
import type {FeedFile, FileNote} from '../../src/feed-file/read-feed-file.js';

/** The origin of a feed. */
export interface DocumentSource {
  /** Name for the saved file. */
  readonly name: string;
  /** Address of the feed. Relative addresses in it are resolved against this one. */
  readonly address?: string;
  /** The file to write back to. Only some browsers give one. */
  readonly handle?: FileSystemFileHandle | undefined;
}

/** A feed that is being edited. */
export interface OpenDocument extends DocumentSource {
  readonly layout: FileLayout;
  readonly notes: readonly FileNote[];
  readonly duplicateKeys: readonly DuplicateKey[];
  readonly history: EditHistory;
  /** The feed as the file has it. Changes are counted from here. `null` for a new feed. */
  baseline: JsonObject | null;
}

export function openFile({feed, layout, notes, duplicateKeys}: FeedFile, source: DocumentSource): OpenDocument {
  return {...source, layout, notes, duplicateKeys, history: new EditHistory(feed), baseline: feed};
}

/** Opens a feed that no file has. */
export function openUnsaved(
  feed: JsonObject,
  source: DocumentSource,
  layout: FileLayout = defaultLayout,
  baseline: JsonObject | null = null,
): OpenDocument {
  return {...source, layout, notes: [], duplicateKeys: [], history: new EditHistory(feed, false), baseline};
}
