import type {FeedIssue} from '../../src/feed/validate-feed.js';
import {undoSecondEncoding} from '../../src/feed/second-encoding.js';
import {getValue} from '../../src/feed-editor/edit-value.js';
import {setField} from '../../src/feed-editor/edit-field.js';
import type {JsonObject, JsonValue, ValuePath} from '../../src/feed-editor/json-value.js';

/** A correction that needs no decision. */
export interface Fix {
  /** The new value. `undefined` if the value is removed. */
  readonly value: JsonValue | undefined;
  readonly apply: (feed: JsonObject) => JsonObject;
}

/** Characters that change the direction of a text. */
const directionControls = /[\u202a-\u202e\u2066-\u2069]/g;

/** Finds the correction of an issue. `null` if a person must decide. */
export function findFix(feed: JsonObject, issue: FeedIssue): Fix | null {
  const path = readPointer(feed, issue.pointer);
  if (!path) return null;
  const value = getValue(feed, path);
  const next = findValue(issue, value);
  if (next === undefined || next === value || next === '') return null;
  return {value: next, apply: (current) => setField(current, path, next)};
}

function findValue({code, severity, meant}: FeedIssue, value: JsonValue | undefined): JsonValue | undefined {
  switch (code) {
    case 'invisible-character':
    case 'untidy':
    case 'unclear-address':
      // A long value is cut in the issue.
      return meant === undefined || meant.endsWith('…') ? undefined : meant;
    case 'double-encoded':
      return typeof value === 'string' ? undoSecondEncoding(value) : undefined;
    case 'bidi-control':
    case 'unclosed-bidi-control':
      return typeof value === 'string' ? value.replace(directionControls, '') : undefined;
    case 'wrong-type':
      return severity === 'warning' && typeof value === 'number' ? String(value) : undefined;
    default:
      return undefined;
  }
}

/** Returns the keys and indexes of a JSON Pointer. `null` if the feed has no such value. */
export function readPointer(feed: JsonObject, pointer: string): ValuePath | null {
  const path: (string | number)[] = [];
  let value: JsonValue | undefined = feed;
  for (const segment of pointer.split('/').slice(1)) {
    const name = segment.replace(/~1/g, '/').replace(/~0/g, '~');
    const key: string | number = Array.isArray(value) ? Number(name) : name;
    path.push(key);
    value = getValue(value, [key]);
    if (value === undefined) return null;
  }
  return path;
}
