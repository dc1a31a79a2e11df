/** A value from `JSON.parse`. Nothing in it has been checked, and nothing modifies it. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;

/** An object from `JSON.parse`. */
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/** Keys and indexes from the root of a document to a value: `['bodies', 2, 'name']`. Empty for the document itself. */
export type ValuePath = readonly (string | number)[];

export function isJsonObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isJsonList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** Formats a path as a JSON Pointer (RFC 6901): `/bodies/2/name`. */
export function toJsonPointer(path: ValuePath): string {
  return path.map((key) => `/${String(key).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');
}
