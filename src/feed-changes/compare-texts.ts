import {normalizeLanguage} from '../model/text.js';
import {isRecord} from './feed-change.js';

/** The texts of one field by language. The empty tag is for a text in the feed's own language. */
type Translations = ReadonlyMap<string, string>;

/** A text that differs in one language. */
export interface TextDifference {
  /** Language tag. Empty for the feed's own language. */
  readonly language: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/**
 * Compares a text in all its languages. A plain string is in the feed's own language, so it equals a map with that language.
 *
 * @returns Languages in the order of the new text, then those that only the old one has. `null` if a value is not a text.
 */
export function compareTexts(
  before: unknown,
  after: unknown,
  oldFeedLanguage: string,
  newFeedLanguage: string,
): readonly TextDifference[] | null {
  const [old, now] = [toTranslations(before, oldFeedLanguage), toTranslations(after, newFeedLanguage)];
  if (!old || !now) return null;
  return [...new Set([...now.keys(), ...old.keys()])]
    .map((language) => ({language, before: old.get(language), after: now.get(language)}))
    .filter((difference) => difference.before !== difference.after);
}

/** Reads a list of paragraphs as one text for each language, with an empty line between two paragraphs. */
function toTranslations(value: unknown, feedLanguage: string): Translations | null {
  if (value === undefined) return new Map();
  const parts: readonly unknown[] = Array.isArray(value) ? value : [value];
  const own = normalizeLanguage(feedLanguage);
  const translations = new Map<string, string>();
  for (const part of parts) {
    if (typeof part !== 'string' && !isRecord(part)) return null;
    const texts: readonly (readonly [string, unknown])[] = typeof part === 'string' ? [['', part]] : Object.entries(part);
    for (const [tag, text] of texts) {
      if (typeof text !== 'string') return null;
      const normalized = normalizeLanguage(tag);
      const language = normalized === own ? '' : normalized;
      const earlier = translations.get(language);
      translations.set(language, earlier === undefined ? text : `${earlier}\n\n${text}`);
    }
  }
  return translations;
}
