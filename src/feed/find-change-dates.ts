import {firstDay, lastDay, parseDate, type Day, type FeedDate} from '../model/date.js';
import type {Period} from '../model/period.js';
import type {Feed} from './definition.js';

/** A date on which a chart changes. */
export interface ChangeDate {
  /** The first day that shows the change. */
  readonly day: Day;
  /** The same date, as exact as the feed gives it: `2021-23` for autumn 2021. */
  readonly date: FeedDate;
}

/**
 * Finds the dates on which something begins or ends in a chart: bodies, memberships, relations, and the organisations in them with
 * their names. Leaves out dates on which no body exists, since the chart is empty then.
 *
 * A date is the first day after an end. If several dates begin on the same day, the least exact one is true for all of them.
 *
 * @param feed - A validated feed; not modified.
 * @returns In chronological order, each day once.
 */
export function findChangeDates({project, bodies = [], memberships = [], relations = [], organizations = []}: Feed): ChangeDate[] {
  const dates = new Map<Day, FeedDate>();
  const add = (date: FeedDate | undefined) => {
    if (date === undefined || !parseDate(date)) return;
    const day = firstDay(date);
    const known = dates.get(day);
    if (known === undefined || lastDay(known) < lastDay(date)) dates.set(day, date);
  };
  const addPeriod = ({from, to}: Period = {}, keptEnd?: Day) => {
    add(from);
    if (to !== undefined && lastDay(to) !== keptEnd) add(dateAfter(to));
  };

  for (const {period} of bodies) addPeriod(period);
  // A project that has ended keeps the members and relations that it had at its end.
  const end = project?.period?.to;
  const keptEnd = end === undefined ? undefined : lastDay(end);
  for (const {period} of [...memberships, ...relations]) addPeriod(period, keptEnd);
  const shownIds = new Set([...memberships.map(({organization}) => organization), ...relations.flatMap(({from, to}) => [from, to])]);
  for (const {id, period, formerNames = []} of organizations) {
    if (!shownIds.has(id)) continue;
    addPeriod(period);
    for (const {to} of formerNames) addPeriod({to});
  }

  const spans = bodies.map(({period: {from, to} = {}}) => ({
    start: from === undefined ? '' : firstDay(from),
    end: to === undefined ? '9999-12-31' : lastDay(to),
  }));
  return [...dates]
    .filter(([day]) => spans.some((span) => span.start <= day && day <= span.end))
    .map(([day, date]) => ({day, date}))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** Returns the next date of the same precision. Not a valid date after the year 9999. */
function dateAfter(date: FeedDate): FeedDate | undefined {
  const parts = parseDate(date);
  if (!parts) return undefined;
  const {year} = parts;
  const write = (number: number, digits = 2) => String(number).padStart(digits, '0');
  const nextYear = write(year + 1, 4);
  switch (parts.precision) {
    case 'year':
      return nextYear;
    case 'season':
      // Winter ends in the next year.
      return parts.season === 24 ? `${nextYear}-21` : `${write(year, 4)}-${parts.season + 1}`;
    case 'month':
      return parts.month === 12 ? `${nextYear}-01` : `${write(year, 4)}-${write(parts.month + 1)}`;
    case 'day': {
      const next = new Date(`${date}T00:00Z`);
      next.setUTCDate(next.getUTCDate() + 1);
      return next.toISOString().slice(0, 10);
    }
  }
}
