import type {Reference} from './imported-parts.js';

/** An object of the feed that is being written. */
export type FeedObject = Record<string, unknown>;

/** Finds objects of one list of a feed by id, number and name, and by the keys of an imported file. */
export class FeedIndex {
  readonly #byId = new Map<string, FeedObject>();
  readonly #byNumber = new Map<string, FeedObject>();
  readonly #byName = new Map<string, Set<FeedObject>>();
  readonly #byKey = new Map<string, FeedObject>();

  constructor(objects: readonly FeedObject[]) {
    for (const object of objects) this.add(object);
  }

  /** @param key - The key of the object in the imported file. */
  add(object: FeedObject, key?: string): void {
    const {id, organizationNumber, name, shortName} = object;
    if (typeof id === 'string') this.#byId.set(id, object);
    if (typeof organizationNumber === 'string') this.#byNumber.set(organizationNumber, object);
    for (const text of [...listTexts(name), ...listTexts(shortName)]) {
      const named = this.#byName.get(text) ?? new Set();
      this.#byName.set(text, named.add(object));
    }
    if (key !== undefined) this.#byKey.set(key, object);
  }

  byId(id: unknown): FeedObject | undefined {
    return typeof id === 'string' ? this.#byId.get(id) : undefined;
  }

  /**
   * Finds an object by key or id, then by organisation number, then by exact name. An object with another organisation number
   * is another organisation, whatever its name is.
   *
   * @returns All objects with the name, if it is not unique.
   */
  find({key = '', organizationNumber, name}: Reference, names: readonly string[] = name === undefined ? [] : [name]): FeedObject[] {
    const byKey = this.#byKey.get(key) ?? this.#byId.get(key);
    const isOther = (object: FeedObject) =>
      organizationNumber !== undefined && object.organizationNumber !== undefined && object.organizationNumber !== organizationNumber;
    if (byKey && !isOther(byKey)) return [byKey];
    const byNumber = this.#byNumber.get(organizationNumber ?? '');
    if (byNumber) return [byNumber];
    return [...new Set(names.flatMap((each) => [...(this.#byName.get(each) ?? [])]))].filter((object) => !isOther(object));
  }
}

/** Lists a text in all its languages. */
export function listTexts(text: unknown): string[] {
  if (typeof text === 'string') return [text];
  return typeof text === 'object' && text !== null ? Object.values(text).filter((each) => typeof each === 'string') : [];
}
