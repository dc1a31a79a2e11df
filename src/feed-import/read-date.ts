import {common as en} from '../locales/en.js';
import {common as nb} from '../locales/nb.js';
import {common as nn} from '../locales/nn.js';
import {parseDate, type FeedDate} from '../model/date.js';

/** A date as the feed writes it; or the dates that an unclear one may mean. No `date` and no `candidates`: not a date. */
export interface ReadDate {
  readonly date?: FeedDate;
  readonly candidates?: readonly FeedDate[];
}

const seasonWords: readonly RegExp[] = [
  /^(vår(en)?|spring)$/,
  /^(sommar(en)?|sommer(en)?|summer)$/,
  /^(høst(en)?|haust(en)?|autumn|fall)$/,
  /^(vinter(en)?|winter)$/,
];

/**
 * Reads a date as people and programs write it: `2023-06-07`, `07.06.2023`, `7. juni 2023`, `June 7, 2023`, `juni 2023`,
 * `høsten 2019`, `2019`. The day is before the month in a date with full stops. In a date with slashes either may be first, so
 * such a date is unclear unless only one of them exists.
 */
export function readDate(written: string): ReadDate {
  // Files of `ki-widgets export` have seasons in the form `2019-09 (høsten 2019)`.
  const text = (/^\d{4}-\d\d \((.+)\)$/.exec(written.trim())?.[1] ?? written).trim().toLowerCase().replace(/\s+/g, ' ');
  const [, isoDay] = /^(\d{4}-\d\d-\d\d)(?:t| \d\d:)/.exec(text) ?? [];
  if (parseDate(isoDay ?? text)) return {date: isoDay ?? text};
  const numbers = /^(\d{1,4})([./-])(\d{1,2})(?:\2(\d{1,4}))?\.?$/.exec(text.replace(/([./-]) /g, '$1'));
  if (numbers) return readNumbers(numbers);
  return toReadDate(readWords(text));
}

function readNumbers([, first = '', sign = '', second = '', third]: readonly (string | undefined)[]): ReadDate {
  if (first.length === 4) return toReadDate(third === undefined ? toDate(first, second) : toDate(first, second, third));
  if (third === undefined) return {};
  if (third.length !== 4) return {};
  const dayFirst = toDate(third, second, first);
  const monthFirst = sign === '.' ? undefined : toDate(third, first, second);
  const candidates = [...new Set([dayFirst, monthFirst])].filter((date) => date !== undefined);
  return candidates.length > 1 ? {candidates} : toReadDate(candidates[0]);
}

/** Reads a date whose month or season is a word. */
function readWords(text: string): FeedDate | undefined {
  const parts = text.split(/[\s.,]+/).filter(Boolean);
  const words = parts.filter((part) => !/^\d+$/.test(part));
  const year = parts.find((part) => /^\d{4}$/.test(part));
  const days = parts.filter((part) => /^\d{1,2}$/.test(part));
  const [word = ''] = words;
  if (year === undefined || words.length !== 1 || days.length > 1 || parts.length !== words.length + days.length + 1) return undefined;
  const season = seasonWords.findIndex((pattern) => pattern.test(word));
  if (season >= 0) return days.length ? undefined : `${year}-${season + 21}`;
  // A month may be shortened to three letters or more: «okt», “Sept”.
  const month =
    word.length < 3 ? -1 : [...nb.months.keys()].find((i) => [nb, nn, en].some(({months}) => months[i]?.toLowerCase().startsWith(word)));
  if (month === undefined || month < 0) return undefined;
  const [day] = days;
  return day === undefined ? toDate(year, String(month + 1)) : toDate(year, String(month + 1), day);
}

function toDate(...parts: readonly string[]): FeedDate | undefined {
  const date = parts.map((part) => part.padStart(2, '0')).join('-');
  return parseDate(date) ? date : undefined;
}

function toReadDate(date: FeedDate | undefined): ReadDate {
  return date === undefined ? {} : {date};
}
