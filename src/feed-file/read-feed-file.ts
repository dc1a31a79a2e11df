import type {TextLocation} from './json-locations.js';
import {findSyntaxError} from './json-locations.js';
import {decodeFile, type DecodedFile} from './decode-file.js';
import {findDuplicateKeys, type DuplicateKey} from './find-duplicate-keys.js';
import {findLayout, formatFeed, type FileLayout} from './format-feed.js';
import {isJsonObject, type JsonObject, type JsonValue} from '../feed-editor/json-value.js';

/** A change that saving makes in the way a file is written. */
export type FileNote = 'utf-16' | 'windows-1252' | 'byte-order-mark' | 'line-endings' | 'layout' | 'too-large';

/** A feed as its file has it. Its content has not been checked. */
export interface FeedFile {
  readonly feed: JsonObject;
  readonly layout: FileLayout;
  readonly notes: readonly FileNote[];
  /** Values that are lost, because their key occurs again. */
  readonly duplicateKeys: readonly DuplicateKey[];
}

/** Why a file can't be opened as a feed. */
export type FeedFileErrorCode = 'empty' | 'html' | 'not-json' | 'not-an-object' | 'other-version' | 'too-deep' | 'too-large';

export class FeedFileError extends Error {
  readonly code: FeedFileErrorCode;
  /** The text of the file, for `not-json`. */
  readonly text: string;
  /** The message of the parser, or the version. */
  readonly detail: string;

  constructor(code: FeedFileErrorCode, detail = '', text = '') {
    super(`${code} ${detail}`);
    this.code = code;
    this.detail = detail;
    this.text = text;
  }

  /** Locates and describes the first mistake in a text that is not JSON. See {@link findSyntaxError}. */
  findSyntaxError(descriptions: Readonly<Record<string, string>>): {description: string; location: TextLocation | undefined} {
    return findSyntaxError(this.text, this.detail, descriptions);
  }
}

/** Bytes. Widgets refuse feeds that are larger. */
const readableSize = 2_000_000;
/** Bytes. A larger file would make the page slow or crash it. */
const openableSize = 20_000_000;

/**
 * Reads a file with a feed, in any of the encodings that programs write.
 *
 * @throws {FeedFileError} If it can't be opened. A feed with errors can.
 */
export function readFeedBytes(bytes: Uint8Array): FeedFile {
  if (bytes.length > openableSize) throw new FeedFileError('too-large');
  const decoded = decodeFile(bytes);
  const file = readFeedText(decoded.text);
  return {...file, notes: [...listEncodingNotes(decoded), ...file.notes, ...(bytes.length > readableSize ? (['too-large'] as const) : [])]};
}

/**
 * Reads the text of a feed.
 *
 * @throws {FeedFileError} If it can't be opened.
 */
export function readFeedText(written: string): FeedFile {
  const text = written.replace(/^\ufeff/, '');
  const feed = parseFeed(text);
  const layout = findLayout(text);
  let formatted: string;
  try {
    formatted = formatFeed(feed, layout);
  } catch (error) {
    if (error instanceof RangeError) throw new FeedFileError('too-deep');
    throw error;
  }
  const hasOtherEndings = /\r/.test(text);
  const notes: FileNote[] = hasOtherEndings ? ['line-endings'] : [];
  if (formatted.trimEnd() !== text.replace(/\r\n?/g, '\n').trimEnd()) notes.push('layout');
  return {feed, layout, notes, duplicateKeys: findDuplicateKeys(text)};
}

function parseFeed(text: string): JsonObject {
  if (!text.trim()) throw new FeedFileError('empty');
  let value: JsonValue;
  try {
    value = JSON.parse(text) as JsonValue;
  } catch (error) {
    if (/^\s*<(!doctype|html|\?xml|head|body)\b/i.test(text)) throw new FeedFileError('html');
    throw new FeedFileError('not-json', String(error), text);
  }
  if (!isJsonObject(value)) throw new FeedFileError('not-an-object');
  const version = typeof value.version === 'string' ? value.version : '';
  const major = /^\s*(\d+)\.\d+\s*$/.exec(version)?.[1];
  if (major !== undefined && major !== '1') throw new FeedFileError('other-version', version.trim());
  return value;
}

function listEncodingNotes({encoding, hasByteOrderMark}: DecodedFile): FileNote[] {
  if (encoding !== 'utf-8') return [encoding];
  return hasByteOrderMark ? ['byte-order-mark'] : [];
}
