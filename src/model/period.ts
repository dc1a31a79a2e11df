import {firstDay, lastDay, type Day, type FeedDate} from './date.js';

/** A stretch of time; both ends are inclusive and either may be missing. */
export interface Period {
  readonly from?: FeedDate;
  readonly to?: FeedDate;
}

/** Whether something with this period held on the day. No period holds always. */
export function holdsOn(period: Period | undefined, day: Day): boolean {
  return !hasEndedBy(period, day) && !(period?.from !== undefined && firstDay(period.from) > day);
}

/** Whether the period was over before the day began. */
export function hasEndedBy(period: Period | undefined, day: Day): boolean {
  return period?.to !== undefined && lastDay(period.to) < day;
}

/** What is to be said of something with this period on the day. */
export function stateOn(period: Period, day: Day): 'planned' | 'active' | 'ended' {
  if (holdsOn(period, day)) return 'active';
  return hasEndedBy(period, day) ? 'ended' : 'planned';
}

/** Whether the end lies before the beginning. */
export function isReversed(period: Period): boolean {
  return period.from !== undefined && period.to !== undefined && firstDay(period.from) > lastDay(period.to);
}
