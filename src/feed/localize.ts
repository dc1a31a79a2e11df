import type {FeedText, LocalizedText} from '../model/text.js';
import type {Infer, Schema} from './schema.js';

/** A part of a feed as it is shown: each of its texts in one language. */
export type Localized<T> = FeedText extends T
  ? LocalizedText | Exclude<T, FeedText>
  : T extends readonly (infer Item)[]
    ? readonly Localized<Item>[]
    : T extends object
      ? {readonly [Key in keyof T]: Localized<T[Key]>}
      : T;

/**
 * Walks a part of a feed by its schema, so that a new field needs no code: texts are chosen, items of lists are asked for.
 *
 * @param value - Checked; not modified.
 * @param toText - Chooses the version of a text.
 * @param holds - Whether an item of a list belongs to what is shown.
 * @returns A fresh copy.
 */
export function localize<S extends Schema>(
  schema: S,
  value: Infer<S>,
  toText: (text: FeedText) => LocalizedText,
  holds: (item: object) => boolean,
): Localized<Infer<S>> {
  return walk(schema, value) as Localized<Infer<S>>;

  function walk({type, item, fields}: Schema, part: unknown): unknown {
    if (type === 'text') return toText(part as FeedText);
    if (item) return (part as object[]).filter(holds).map((each) => walk(item, each));
    if (!fields) return part;
    // A checked part has the keys of its schema only, and thousands of them have few of these.
    const copy: Record<string, unknown> = {};
    for (const key of Object.keys(part as object)) {
      const field = fields[key];
      const given = (part as Record<string, unknown>)[key];
      if (field && given !== undefined) copy[key] = walk(field, given);
    }
    return copy;
  }
}
