import {formatDate} from '../locales/format.js';
import type {CommonMessages} from '../locales/messages.js';
import {firstDay, lastDay, parseDate, type FeedDate} from '../model/date.js';
import type {Period} from '../model/period.js';
import {isJsonObject, type JsonObject, type JsonValue} from './json-value.js';

/** Formats a date in words: «høsten 2019». A value that is not a date is returned as it is written. */
export function writeDate(value: JsonValue | undefined, messages: CommonMessages): string {
  return typeof value === 'string' ? formatDate(value, messages) : '';
}

/**
 * Returns the date that ends where another begins, with the same precision: the day before a day, the year before a year.
 *
 * @returns `undefined` if the date is invalid, or if there is no date before it.
 */
export function findDateBefore(date: FeedDate): FeedDate | undefined {
  const parts = parseDate(date);
  if (!parts) return undefined;
  const {year} = parts;
  const join = (...numbers: readonly number[]) =>
    (numbers[0] ?? -1) < 0 ? undefined : numbers.map((each, i) => String(each).padStart(i ? 2 : 4, '0')).join('-');
  switch (parts.precision) {
    case 'year':
      return join(year - 1);
    case 'season':
      return parts.season > 21 ? join(year, parts.season - 1) : join(year - 1, 24);
    case 'month':
      return parts.month > 1 ? join(year, parts.month - 1) : join(year - 1, 12);
    case 'day': {
      if (parts.day > 1) return join(year, parts.month, parts.day - 1);
      const month = parts.month > 1 ? join(year, parts.month - 1) : join(year - 1, 12);
      return month === undefined ? undefined : lastDay(month);
    }
  }
}

/** Reads the valid dates of a period. */
export function readPeriod(item: JsonObject | undefined): Period {
  const period = item?.period;
  if (!isJsonObject(period)) return {};
  const {from, to} = period;
  return {...(isDate(from) && {from}), ...(isDate(to) && {to})};
}

/** Whether something starts on the date or later. */
export function startsFrom({from}: Period, date: FeedDate): boolean {
  return from !== undefined && firstDay(from) >= firstDay(date);
}

/** Whether something has ended when the date begins. */
export function endsBefore({to}: Period, date: FeedDate): boolean {
  return to !== undefined && lastDay(to) < firstDay(date);
}

/** The time in which all periods hold: the latest start and the earliest end. */
export function intersectPeriods(periods: readonly Period[]): Period {
  let [from, to]: (FeedDate | undefined)[] = [];
  for (const period of periods) {
    if (period.from !== undefined && (from === undefined || firstDay(period.from) > firstDay(from))) from = period.from;
    if (period.to !== undefined && (to === undefined || lastDay(period.to) < lastDay(to))) to = period.to;
  }
  return {...(from !== undefined && {from}), ...(to !== undefined && {to})};
}

function isDate(value: JsonValue | undefined): value is string {
  return typeof value === 'string' && parseDate(value) !== null;
}
