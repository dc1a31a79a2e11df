/** A text of a feed: a string in the feed's language, or a map from language tag to string. */
export type FeedText = string | Readonly<Record<string, string>>;

/** A text in one language. `lang` is a lower-case BCP 47 tag, or empty if the feed has no language. */
export interface LocalizedText {
  readonly value: string;
  readonly lang: string;
}

const aliases = new Map(Object.entries({nob: 'nb', nno: 'nn', nor: 'no', sme: 'se', eng: 'en'}));

/**
 * Normalizes a language tag: ` NB_no ` becomes `nb-no`, and `sme` becomes `se`.
 *
 * @returns A trimmed, lower-case tag, with a two-letter code if the language has one. Empty for `null`, for whitespace and for
 *   `und`, the code of an undetermined language.
 */
export function normalizeLanguage(tag: string | null | undefined): string {
  const [primary = '', ...rest] = (tag ?? '').trim().toLowerCase().split(/[-_]/);
  return primary === 'und' ? '' : [aliases.get(primary) ?? primary, ...rest].join('-');
}

/**
 * Chooses the translation of a text to show: in the preferred language, else in a related one, else in the feed's own, else in
 * any.
 *
 * Readers of one written form of Norwegian can read the other, so bokmål and nynorsk replace each other before another
 * language does. A text tagged `no` serves both.
 *
 * @param text - From a validated feed.
 * @param preferred - A normalized language tag.
 * @param feedLanguage - The feed's own language, normalized.
 */
export function chooseText(text: FeedText, preferred: string, feedLanguage: string): LocalizedText {
  if (typeof text === 'string') return {value: text, lang: feedLanguage};
  const translations = new Map(Object.entries(text).map(([tag, value]) => [normalizeLanguage(tag), value]));
  const tags = [...translations.keys()];
  for (const candidate of [...listRelatedTags(preferred), ...listRelatedTags(feedLanguage), ...tags]) {
    // "en" also matches "en-gb".
    const lang = translations.has(candidate) ? candidate : tags.find((tag) => tag.startsWith(`${candidate}-`));
    if (lang !== undefined) return {value: translations.get(lang) ?? '', lang};
  }
  return {value: '', lang: feedLanguage};
}

/** Whether a text in one language needs no `lang` attribute inside text in another, because both are the same language. */
export function isSameLanguage(shown: string, surrounding: string): boolean {
  const [a, b] = [primaryOf(shown), primaryOf(surrounding)];
  return a === b || !a || (a === 'no' && isNorwegian(b));
}

/** Whether the tag is of a language or script that is written from right to left. */
export function isRightToLeft(lang: string): boolean {
  return /^(ar|ckb|dv|fa|he|iw|ps|sd|ug|ur|yi)(?!\w|.*-latn)|-(arab|hebr)\b/.test(lang);
}

/** Lists a tag and its more general forms: `zh-hant-tw`, `zh-hant`, `zh`. Only the first eight parts of a long tag count. */
function listRelatedTags(tag: string): string[] {
  const parts = tag.split('-', 8);
  const related = parts.map((_, i) => parts.slice(0, parts.length - i).join('-'));
  return isNorwegian(primaryOf(tag)) ? [...related, 'no', 'nb', 'nn'] : related;
}

function primaryOf(tag: string): string {
  return tag.split('-', 1)[0] ?? '';
}

function isNorwegian(primary: string): boolean {
  return primary === 'nb' || primary === 'nn' || primary === 'no';
}
