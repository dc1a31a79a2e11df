import {parseDate, type FeedDate} from '../model/date.js';
import type {Period} from '../model/period.js';
import type {CommonMessages} from './messages.js';

/** Formats a date with the precision that the feed gives it: «7. juni 2023», «juni 2023», «høsten 2019», «2023». */
export function formatDate(date: FeedDate, messages: CommonMessages): string {
  const parts = parseDate(date);
  if (!parts) return date;
  switch (parts.precision) {
    case 'day':
      return messages.day(parts.day, messages.months[parts.month - 1] ?? '', parts.year);
    case 'month':
      return messages.month(parts.month, parts.year);
    case 'season':
      return `${messages.seasons[parts.season - 21] ?? ''} ${parts.year}`;
    case 'year':
      return String(parts.year);
  }
}

/** Formats a date for `<time datetime>`. HTML has no seasons, so a season is written as its year. */
export function toDateTime(date: FeedDate): string {
  return parseDate(date)?.precision === 'season' ? date.slice(0, 4) : date;
}

/** Formats a period: «2019–2023», «fra høsten 2019», «til 2023». Empty if it has neither a start nor an end. */
export function formatPeriod({from, to}: Period, messages: CommonMessages): string {
  if (from !== undefined && to !== undefined) {
    const [first, last] = [formatDate(from, messages), formatDate(to, messages)];
    if (first === last) return first;
    // Norwegian and English put spaces around a dash unless both sides are single words.
    return /\s/.test(first + last) ? `${first} – ${last}` : `${first}–${last}`;
  }
  if (from !== undefined) return fill(messages.from, {date: formatDate(from, messages)}).join('');
  return to === undefined ? '' : fill(messages.until, {date: formatDate(to, messages)}).join('');
}

/**
 * Replaces the placeholders of a message by values: `fill('Del av {name}', {name: link})` is `['Del av ', link, '']`.
 *
 * @returns The parts of the message, for a template to render. A placeholder without a value becomes an empty string.
 */
export function fill<T>(message: string, values: Readonly<Record<string, T>>): (string | T)[] {
  return message.split(/\{(\w+)\}/).map((part, i) => (i % 2 ? (values[part] ?? '') : part));
}

/** Makes the first letter a capital, for the start of a sentence. */
export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Joins items to a list in the language: «A, B og C». `Intl.ListFormat` lacks nynorsk and Sámi in some browsers. */
export function joinList<T>(items: readonly T[], messages: CommonMessages): (string | T)[] {
  return items.flatMap((item, i) => {
    if (i === 0) return [item];
    return [i === items.length - 1 ? ` ${messages.and} ` : ', ', item];
  });
}
