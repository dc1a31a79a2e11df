// Reads and changes parsed JSON documents by JSON Pointer (RFC 6901).

export type Json = null | boolean | number | string | Json[] | {[key: string]: Json};

/** Sets the value at a pointer, or deletes it if the value is `undefined`. Returns the same document. */
export function setValue<T>(document: T, pointer: string, value: unknown): T {
  const keys = parsePointer(pointer);
  const key = keys.pop()!;
  const owner = getValue(document, keys) as Record<string, unknown>;
  if (value === undefined) Reflect.deleteProperty(owner, key);
  else Object.defineProperty(owner, key, {value, enumerable: true, configurable: true, writable: true});
  return document;
}

/** Returns the value at a pointer, or `undefined` if there isn't one. */
export function getValue(document: unknown, pointer: string | readonly string[]): unknown {
  let value: unknown = document;
  for (const key of typeof pointer === 'string' ? parsePointer(pointer) : pointer) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}

function parsePointer(pointer: string): string[] {
  const keys = pointer.split('/').slice(1);
  return keys.map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** Returns the pointer to the object or array that contains a value. */
export function parentPointer(pointer: string): string {
  return pointer.slice(0, pointer.lastIndexOf('/'));
}

/** Lists the pointers to all values of a document except the document itself. */
export function listPointers(document: unknown, parent = ''): string[] {
  if (typeof document !== 'object' || document === null) return [];
  return Object.entries(document).flatMap(([key, value]) => {
    const pointer = `${parent}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    return [pointer, ...listPointers(value, pointer)];
  });
}

/** Lists all strings in a document. */
export function listStrings(document: Json): string[] {
  if (typeof document === 'string') return [document];
  return isObject(document) || Array.isArray(document) ? Object.values(document).flatMap((value: Json) => listStrings(value)) : [];
}

export function isObject(value: unknown): value is Record<string, Json> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
