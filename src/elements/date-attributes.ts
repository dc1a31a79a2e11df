import {lastDay, parseDate, today, type Day} from '../model/date.js';
import type {AttributeReader} from './attribute-values.js';

/** Reads `as-of`. The property keeps the text, and {@link toDay} reads it. */
export const asOfDate: AttributeReader = {
  code: 'bad-date',
  fromAttribute: (written) => written,
  check: (value) => (toDay(value) === undefined ? (explanations) => explanations.describeAsOf() : null),
};

/** Reads `changed-since`. The property keeps the text, and {@link toEarlierDay} reads it. */
export const changedSinceDate: AttributeReader = {
  code: 'bad-date',
  fromAttribute: (written) => written,
  check: (value, {model}) => {
    if (toDay(value) === undefined) return (explanations) => explanations.describeChangedSince();
    if (!model || toEarlierDay(value, model.asOf) !== undefined) return null;
    return (explanations) => explanations.describeLaterDay(model.asOf);
  },
};

/** @returns The day, or the last day of a longer date; `undefined` if the text is not a date and not `today`. */
export function toDay(written: string | null): Day | undefined {
  const date = (written ?? '').trim();
  if (date === 'today') return today();
  return parseDate(date) ? lastDay(date) : undefined;
}

/** @returns The day; `undefined` also if it is after the day that is shown, or if that is unknown. */
export function toEarlierDay(written: string | null, shown: Day | undefined): Day | undefined {
  const day = toDay(written);
  return day !== undefined && shown !== undefined && day > shown ? undefined : day;
}
