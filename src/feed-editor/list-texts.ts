import {feedSchema} from '../feed/definition.js';
import {paragraphLength, type Schema} from '../feed/schema.js';
import {isJsonList, isJsonObject, type JsonObject, type JsonValue} from './json-value.js';

/** A text of the feed. */
export interface FoundText {
  /** JSON Pointer to the text. */
  readonly pointer: string;
  readonly value: JsonValue;
  /** The text may have several sentences. */
  readonly isLong: boolean;
}

/** Lists all texts of a feed that can be in several languages, in the order of the feed. O(n). */
export function listTexts(feed: JsonObject): readonly FoundText[] {
  const found: FoundText[] = [];
  collect(feed, feedSchema, '', found);
  return found;
}

function collect(value: JsonValue, schema: Schema, pointer: string, found: FoundText[]): void {
  if (schema.type === 'text') {
    found.push({pointer, value, isLong: schema.maxLength === paragraphLength});
    return;
  }
  const {item, fields} = schema;
  if (isJsonList(value) && item) value.forEach((each, i) => collect(each, item, `${pointer}/${i}`, found));
  else if (isJsonObject(value) && fields) {
    for (const key of Object.keys(value)) {
      const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
      const part = value[key];
      if (field && part !== undefined) collect(part, field, `${pointer}/${key}`, found);
    }
  }
}
