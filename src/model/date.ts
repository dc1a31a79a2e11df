/**
 * A date in a feed, in a subset of EDTF level 1: a day (`2023-06-07`), a month (`2023-06`), a year (`2023`) or a season
 * (`2019-23`, where 21 is spring, 22 summer, 23 autumn and 24 winter).
 */
export type FeedDate = string;
/** A day, `YYYY-MM-DD`. Two days can be compared as strings. */
export type Day = string;

export type DateParts =
  | {readonly precision: 'year'; readonly year: number}
  | {readonly precision: 'season'; readonly year: number; readonly season: number}
  | {readonly precision: 'month'; readonly year: number; readonly month: number}
  | {readonly precision: 'day'; readonly year: number; readonly month: number; readonly day: number};

const pattern = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/;

/**
 * Parses a date of the feed.
 *
 * @param value - Any string.
 * @returns The parts, with month 1–12, day 1–31 and season 21–24. `null` if the date is invalid or doesn't exist.
 * @see EDTF, ISO 8601-2:2019, level 1 (seasons).
 */
export function parseDate(value: string): DateParts | null {
  const match = pattern.exec(value);
  if (!match) return null;
  const year = Number(match[1]);
  if (match[2] === undefined) return {precision: 'year', year};
  const month = Number(match[2]);
  if (match[3] === undefined) {
    if (month >= 21 && month <= 24) return {precision: 'season', year, season: month};
    return month >= 1 && month <= 12 ? {precision: 'month', year, month} : null;
  }
  const day = Number(match[3]);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month) ? {precision: 'day', year, month, day} : null;
}

/** Returns the first day of a date. Seasons are the meteorological ones of the north, so autumn begins on 1 September. */
export function firstDay(date: FeedDate): Day {
  const parts = parseDate(date);
  if (!parts) return date;
  if (parts.precision === 'season') return toDay(parts.year, (parts.season - 20) * 3, 1);
  return toDay(parts.year, 'month' in parts ? parts.month : 1, 'day' in parts ? parts.day : 1);
}

/** Returns the last day of a date. A winter ends in February of the next year. Winter 9999 ends in December, because days have four-digit years. */
export function lastDay(date: FeedDate): Day {
  const parts = parseDate(date);
  if (!parts) return date;
  if (parts.precision === 'day') return date;
  if (parts.precision === 'month') return endOfMonth(parts.year, parts.month);
  if (parts.precision === 'year') return toDay(parts.year, 12, 31);
  if (parts.season < 24) return endOfMonth(parts.year, (parts.season - 20) * 3 + 2);
  return parts.year < 9999 ? endOfMonth(parts.year + 1, 2) : toDay(parts.year, 12, 31);
}

/** Returns the current day in the local time zone. `Intl` is avoided, because its first use takes longer than rendering a small chart. */
export function today(): Day {
  const now = new Date();
  return toDay(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

function toDay(year: number, month: number, day: number): Day {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function endOfMonth(year: number, month: number): Day {
  return toDay(year, month, daysInMonth(year, month));
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
