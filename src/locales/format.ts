import {parseDate, type FeedDate} from '../model/date.js';
import type {Period} from '../model/period.js';
import type {CommonMessages} from './messages.js';

/** A date in words, as exact as the feed has it: «7. juni 2023», «juni 2023», «høsten 2019», «2023». */
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

/** What `<time datetime>` takes for a date: HTML has no seasons, so a season is told by its year. */
export function toDateTime(date: FeedDate): string {
  return parseDate(date)?.precision === 'season' ? date.slice(0, 4) : date;
}

/** A stretch of time in words: «2019–2023», «fra høsten 2019», «til 2023»; empty when it has no ends. */
export function formatPeriod({from, to}: Period, messages: CommonMessages): string {
  if (from !== undefined && to !== undefined) {
    const [first, last] = [formatDate(from, messages), formatDate(to, messages)];
    if (first === last) return first;
    // A dash stands without blanks between single words only.
    return /\s/.test(first + last) ? `${first} – ${last}` : `${first}–${last}`;
  }
  if (from !== undefined) return fill(messages.from, {date: formatDate(from, messages)}).join('');
  return to === undefined ? '' : fill(messages.until, {date: formatDate(to, messages)}).join('');
}

/**
 * Puts values into the places of a text: `fill('Del av {name}', {name: link})` is `['Del av ', link, '']`.
 *
 * @returns The text in pieces, for a template to draw; a place that has no value stays empty.
 */
export function fill<T>(text: string, values: Readonly<Record<string, T>>): (string | T)[] {
  return text.split(/\{(\w+)\}/).map((piece, i) => (i % 2 ? (values[piece] ?? '') : piece));
}

/** With a capital, for the start of a sentence. */
export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Joins items as the language writes a list: «A, B og C». Our own, since browsers lack data for nynorsk and Sámi. */
export function joinList<T>(items: readonly T[], messages: CommonMessages): (string | T)[] {
  return items.flatMap((item, i) => {
    if (i === 0) return [item];
    return [i === items.length - 1 ? ` ${messages.and} ` : ', ', item];
  });
}
