import {suggestWord} from './suggest-word.js';

// A value's description is the end of a sentence: the fault, its effect and the remedy.

/** @param fault - Describes the value. */
export function describeAttribute(tag: string, attribute: string, value: string, fault: string): string {
  return `${attribute}="${shorten(value)}" of <${tag}> ${fault}`;
}

export function describeMisspeltAttribute(tag: string, name: string, meant: string): string {
  return `<${tag}> has no attribute “${name}”; it is ignored. Did you mean ${meant}?`;
}

/**
 * @param language - The value of the nearest `lang`, which may be on an ancestor. All widgets below it report it in one line.
 * @param used - The language that is used instead.
 */
export function describeLanguage(language: string, used: string): string {
  return `lang="${shorten(language)}" is not a language tag; texts are in ${used}. Write lang="nb", "nn", "en" or "se".`;
}

/** @param fallback - Replaces an unknown word; `null` or empty if the attribute is ignored. */
export function describeWord(value: string, words: readonly string[], fallback: string | null): string {
  const effect = fallback ? `${fallback} is used` : 'it is ignored';
  const remedy = suggestWord(value, words) || ` Write ${fallback || (words[0] ?? '')}, or remove the attribute.`;
  return `is not ${joinWords(words)}; ${effect}.${remedy}`;
}

/**
 * @param used - The number that is used instead; `null` if the element chooses one.
 * @param fallback - The number that is used without the attribute; `null` if the element chooses one.
 */
export function describeNumber(
  attribute: string,
  value: string,
  [min, max]: readonly [number, number],
  used: number | null,
  fallback: number | null,
): string {
  const range = max === Infinity ? `of ${min} or more` : `from ${min} to ${max}`;
  // Only the depth of the chart has no number as its default.
  const [effect, remedy] =
    fallback === null
      ? ['about 25 units are shown', 'Write depth="2", or depth="99" for all levels.']
      : [`${fallback} is used`, `Write ${attribute}="${fallback}".`];
  return `is not a whole number ${range}; ${Number.isNaN(Number(value)) ? effect : `${used ?? ''} is used`}. ${remedy}`;
}

export function describeMinutes(max: number): string {
  return `is not a number of minutes from 1 to ${max}; the feed is not asked for again. Write refresh="15".`;
}

export function describePresence(): string {
  return 'is on, as it is with any value. Remove the attribute to turn it off.';
}

/**
 * @param noun - Names the kind of object, such as “group”.
 * @param inFeed - All objects of that kind in the feed.
 * @param shown - The objects of the date that is shown.
 * @param asOf - That date.
 */
export function describeId(
  noun: string,
  id: string,
  inFeed: readonly {readonly id: string}[],
  shown: readonly {readonly id: string}[],
  asOf: string | undefined,
): string {
  const ids = inFeed.map((each) => each.id);
  return ids.includes(id)
    ? `is not a ${noun} on ${asOf ?? 'this date'}; nothing is shown. On that date the feed has: ${listOf(shown.map((each) => each.id))}.`
    : `is not a ${noun} of the feed; nothing is shown.${suggestWord(id, ids) || ` The feed has: ${listOf(ids)}.`}`;
}

/**
 * @param requested - The words in the attribute.
 * @param words - The words that are valid there.
 * @param inFeed - The words that occur in the feed.
 */
export function describeFilter(requested: readonly string[], words: readonly string[], inFeed: readonly string[]): string {
  const unknown = requested.filter((word) => !words.includes(word));
  const hint = unknown.map((word) => suggestWord(word, words)).find(Boolean) ?? '';
  return unknown.length
    ? `asks for “${unknown.join('”, “')}”, which no organisation can be; write ${words.join(', ')}.${hint}`
    : `matches no organisation of the feed; nothing is shown. The feed has: ${listOf([...new Set(inFeed)])}.`;
}

export function describeAsOf(): string {
  return 'is not a date; the day of the feed’s data is shown. Write for example as-of="2023-06-07".';
}

export function describeNoDates(): string {
  return 'The timeline of <ki-org-chart> is not shown: the feed has no two dates on which the chart changes. Give bodies, memberships and relations a period, or remove the attribute.';
}

export function describeChangedSince(): string {
  return 'is not a date; no changes are marked. Write for example changed-since="2023-06-07".';
}

/** @param shown - The day that is shown. */
export function describeLaterDay(shown: string | undefined): string {
  return `is after ${shown ?? 'the day'}, the day that is shown; no changes are marked.`;
}

export function describeHelpAddress(): string {
  return 'is not an http or https address; the notice has no link. Write the whole address.';
}

/** @param names - The policies that have a name. */
export function describePolicy(names: readonly string[]): string {
  return `is not a policy; every browser meets it and nobody sees the notice. Write ${names.join(', ')}, or versions such as “chrome 96, safari 15.2”.`;
}

function shorten(value: string): string {
  return value.length > 60 ? `${value.slice(0, 60)}…` : value;
}

function listOf(ids: readonly string[]): string {
  return ids.slice(0, 20).join(', ') + (ids.length > 20 ? ' …' : '') || 'none';
}

function joinWords(words: readonly string[]): string {
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} or ${words[words.length - 1] ?? ''}` : (words[0] ?? '');
}
