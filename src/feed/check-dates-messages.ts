import type {Day, FeedDate} from '../model/date.js';
import type {IssueLanguage} from './issue.js';

/** Messages that describe how dates of a feed contradict each other. */
export interface DateCheckMessages {
  readonly stateOn: (status: string, from: FeedDate | undefined, to: FeedDate | undefined, state: string, day: Day) => string;
  readonly statusIs: (status: string) => string;
  readonly isBefore: (date: Day, key: string, other: Day) => string;
  readonly isAfter: (date: Day, key: string, other: Day) => string;
  readonly isAfterReview: (date: Day, other: Day) => string;
  readonly isTaken: (date: Day) => string;
  readonly hasEnded: (id: string, date: FeedDate) => string;
  readonly isOutside: (end: End, date: FeedDate, id: string, otherEnd: End, other: FeedDate) => string;
}

export type End = 'begins' | 'ends';

export const dateCheckMessages: Readonly<Record<IssueLanguage, DateCheckMessages>> = {
  en: {
    stateOn: (status, from = '', to = '', state, day) => `“${status}”, but ${from} – ${to} makes it “${state}” on ${day}`,
    statusIs: (status) => `the status is “${status}”`,
    isBefore: (date, key, other) => `${date} is before “${key}”, ${other}`,
    isAfter: (date, key, other) => `${date} is after “${key}”, ${other}`,
    isAfterReview: (date, other) => `${date} is after the page’s own “lastReviewed”, ${other}`,
    isTaken: (date) => `${date} is the day of another version`,
    hasEnded: (id, date) => `“${id}” ended in ${date}`,
    isOutside: (end, date, id, otherEnd, other) => `it ${end} ${date}, “${id}” ${otherEnd} ${other}`,
  },
  nb: {
    stateOn: (status, from = '', to = '', state, day) => `«${status}», men ${from} – ${to} gjør den til «${state}» ${day}`,
    statusIs: (status) => `statusen er «${status}»`,
    isBefore: (date, key, other) => `${date} er før «${key}», ${other}`,
    isAfter: (date, key, other) => `${date} er etter «${key}», ${other}`,
    isAfterReview: (date, other) => `${date} er etter «lastReviewed» for hele siden, ${other}`,
    isTaken: (date) => `${date} er datoen til en annen versjon`,
    hasEnded: (id, date) => `«${id}» ble avsluttet i ${date}`,
    isOutside: (end, date, id, otherEnd, other) => `den ${ends[end]} ${date}, «${id}» ${ends[otherEnd]} ${other}`,
  },
};

const ends: Readonly<Record<End, string>> = {begins: 'begynner', ends: 'slutter'};
