import type {JsonObject} from '../feed-editor/json-value.js';

/** How a file is laid out. It is kept, so that a change of one name is a difference of one line. */
export interface FileLayout {
  /** One level of indentation: spaces or a tab. */
  readonly indentation: string;
}

export const defaultLayout: FileLayout = {indentation: '  '};

/** Finds the layout of a file from its first indented line. */
export function findLayout(text: string): FileLayout {
  const indentation = /^\s*[[{]\r?\n([ \t]+)/.exec(text)?.[1];
  return indentation === undefined || indentation.length > 10 ? defaultLayout : {indentation};
}

/**
 * Writes a feed as a file: one value on each line, the keys in their order, a line feed at the end. A file that was written so is
 * written again with the same bytes.
 */
export function formatFeed(feed: JsonObject, {indentation}: FileLayout = defaultLayout): string {
  return `${JSON.stringify(feed, null, indentation)}\n`;
}
