import type {Day, FeedDate} from '../model/date.js';
import type {IssueLanguage} from './issue.js';

/** Messages that describe how dates of a feed contradict each other. */
export interface DateCheckMessages {
  /** The status contradicts the period, which gives another state on the day. */
  readonly contradictsPeriod: (status: string, from: FeedDate | undefined, to: FeedDate | undefined, state: string, day: Day) => string;
  readonly statusIs: (status: string) => string;
  /** A date is before or after the date in the field `key`. */
  readonly isBefore: (date: Day, key: string, other: Day) => string;
  readonly isAfter: (date: Day, key: string, other: Day) => string;
  readonly isAfterReview: (date: Day, other: Day) => string;
  readonly isDuplicateDate: (date: Day) => string;
  /** The organisation with the id ended on the date. */
  readonly hasEnded: (id: string, date: FeedDate) => string;
  /** A period begins or ends outside the period of the object with the id. */
  readonly isOutside: (end: End, date: FeedDate, id: string, otherEnd: End, other: FeedDate) => string;
}

export type End = 'begins' | 'ends';

export const dateCheckMessages: Readonly<Record<IssueLanguage, DateCheckMessages>> = {
  en: {
    contradictsPeriod: (status, from = '', to = '', state, day) =>
      `“${status}”, but the period ${from} – ${to} makes it “${state}” on ${day}`,
    statusIs: (status) => `the status is “${status}”`,
    isBefore: (date, key, other) => `${date} is before “${key}”, ${other}`,
    isAfter: (date, key, other) => `${date} is after “${key}”, ${other}`,
    isAfterReview: (date, other) => `${date} is after the page’s own “lastReviewed”, ${other}`,
    isDuplicateDate: (date) => `${date} is the date of another version`,
    hasEnded: (id, date) => `“${id}” ended in ${date}`,
    isOutside: (end, date, id, otherEnd, other) => `it ${end} ${date}, but “${id}” ${otherEnd} ${other}`,
  },
  nb: {
    contradictsPeriod: (status, from = '', to = '', state, day) => `«${status}», men ${from} – ${to} gjør den til «${state}» ${day}`,
    statusIs: (status) => `statusen er «${status}»`,
    isBefore: (date, key, other) => `${date} er før «${key}», ${other}`,
    isAfter: (date, key, other) => `${date} er etter «${key}», ${other}`,
    isAfterReview: (date, other) => `${date} er etter «lastReviewed» for hele siden, ${other}`,
    isDuplicateDate: (date) => `${date} er datoen til en annen versjon`,
    hasEnded: (id, date) => `«${id}» ble avsluttet i ${date}`,
    isOutside: (end, date, id, otherEnd, other) => `den ${ends[end]} ${date}, «${id}» ${ends[otherEnd]} ${other}`,
  },
};

const ends: Readonly<Record<End, string>> = {begins: 'begynner', ends: 'slutter'};
