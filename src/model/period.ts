import {firstDay, lastDay, type Day, type FeedDate} from './date.js';

/** A period of time. Both ends are inclusive, and either may be missing. */
export interface Period {
  readonly from?: FeedDate;
  readonly to?: FeedDate;
}

/** Whether the period includes the day. A missing period includes every day. */
export function holdsOn(period: Period | undefined, day: Day): boolean {
  return !hasEndedBy(period, day) && !(period?.from !== undefined && firstDay(period.from) > day);
}

/** Whether the period ended before the day. */
export function hasEndedBy(period: Period | undefined, day: Day): boolean {
  return period?.to !== undefined && lastDay(period.to) < day;
}

/** Returns the state on the day of something with this period. */
export function stateOn(period: Period, day: Day): 'planned' | 'active' | 'ended' {
  if (holdsOn(period, day)) return 'active';
  return hasEndedBy(period, day) ? 'ended' : 'planned';
}

/** Whether the period ends before it begins. */
export function isReversed(period: Period): boolean {
  return period.from !== undefined && period.to !== undefined && firstDay(period.from) > lastDay(period.to);
}
