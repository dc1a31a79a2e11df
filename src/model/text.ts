/** A text as a feed gives it: one string, in the feed's language, or one string for each language tag. */
export type FeedText = string | Readonly<Record<string, string>>;

/** A text as shown: the words, and the language they are in (a lower-case BCP 47 tag; empty when the feed does not say). */
export interface LocalizedText {
  readonly value: string;
  readonly lang: string;
}

const aliases = new Map(Object.entries({nob: 'nb', nno: 'nn', nor: 'no', sme: 'se', eng: 'en'}));

/**
 * Brings a language tag, as people write it, to one form: ` NB_no ` is `nb-no`, `sme` is `se`.
 *
 * @returns Lower case, trimmed, with two-letter codes where there is one; empty for `null`, for blanks and for `und`, which
 *   says that the language is not known.
 */
export function normalizeLanguage(tag: string | null | undefined): string {
  const [primary = '', ...rest] = (tag ?? '').trim().toLowerCase().split(/[-_]/);
  return primary === 'und' ? '' : [aliases.get(primary) ?? primary, ...rest].join('-');
}

/**
 * Chooses the version of a text to show: as asked for, else a near language, else the feed's own, else any.
 *
 * Written Norwegian has two forms that all readers of one can read, so each stands in for the other before a foreign
 * language does; a text tagged `no` serves both.
 *
 * @param text - From a checked feed.
 * @param wanted - A language tag, normalized.
 * @param own - The feed's own language, normalized.
 */
export function chooseText(text: FeedText, wanted: string, own: string): LocalizedText {
  if (typeof text === 'string') return {value: text, lang: own};
  const versions = new Map(Object.entries(text).map(([tag, value]) => [normalizeLanguage(tag), value]));
  const tags = [...versions.keys()];
  for (const near of [...nearLanguages(wanted), ...nearLanguages(own), ...tags]) {
    // Who asks for "en" is served by "en-gb".
    const lang = versions.has(near) ? near : tags.find((tag) => tag.startsWith(`${near}-`));
    if (lang !== undefined) return {value: versions.get(lang) ?? '', lang};
  }
  return {value: '', lang: own};
}

/** Whether a reader who asked for `wanted` gets what was asked for, so that no `lang` has to mark the text. */
export function isSameLanguage(shown: string, wanted: string): boolean {
  const [a, b] = [primaryOf(shown), primaryOf(wanted)];
  return a === b || !a || (a === 'no' && isNorwegian(b));
}

/** Whether a language is written from right to left, as far as the tag tells. */
export function isRightToLeft(lang: string): boolean {
  return /^(ar|ckb|dv|fa|he|iw|ps|sd|ug|ur|yi)(?!\w|.*-latn)|-(arab|hebr)\b/.test(lang);
}

/** The tag, and what it is of: `zh-hant-tw`, `zh-hant`, `zh`. Of a tag without end the beginning counts. */
function nearLanguages(tag: string): string[] {
  const parts = tag.split('-', 8);
  const near = parts.map((_, i) => parts.slice(0, parts.length - i).join('-'));
  return isNorwegian(primaryOf(tag)) ? [...near, 'no', 'nb', 'nn'] : near;
}

function primaryOf(tag: string): string {
  return tag.split('-', 1)[0] ?? '';
}

function isNorwegian(primary: string): boolean {
  return primary === 'nb' || primary === 'nn' || primary === 'no';
}
