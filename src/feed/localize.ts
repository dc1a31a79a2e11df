import type {FeedText, LocalizedText} from '../model/text.js';
import type {Infer, Schema} from './schema.js';

/** A part of a feed with each of its texts in one language. */
export type Localized<T> = FeedText extends T
  ? LocalizedText | Exclude<T, FeedText>
  : T extends readonly (infer Item)[]
    ? readonly Localized<Item>[]
    : T extends object
      ? {readonly [Key in keyof T]: Localized<T[Key]>}
      : T;

/**
 * Chooses a language for the texts of a part of a feed and filters its lists. The schema guides it, so a new field needs no
 * code here.
 *
 * @param value - A validated part; not modified.
 * @param toText - Chooses the language of one text.
 * @param isShown - Returns whether to keep an item of a list.
 * @returns A fresh copy.
 */
export function localize<S extends Schema>(
  schema: S,
  value: Infer<S>,
  toText: (text: FeedText) => LocalizedText,
  isShown: (item: object) => boolean,
): Localized<Infer<S>> {
  return localizePart(schema, value) as Localized<Infer<S>>;

  function localizePart({type, item, fields}: Schema, part: unknown): unknown {
    if (type === 'text') return toText(part as FeedText);
    if (item) return (part as object[]).filter(isShown).map((each) => localizePart(item, each));
    if (!fields) return part;
    // Loops over own keys: most objects use few of the optional fields.
    const copy: Record<string, unknown> = {};
    for (const key of Object.keys(part as object)) {
      const field = fields[key];
      const value = (part as Record<string, unknown>)[key];
      if (field && value !== undefined) copy[key] = localizePart(field, value);
    }
    return copy;
  }
}
