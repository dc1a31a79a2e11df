import {lastDay, parseDate, today, type Day} from '../model/date.js';
import type {AttributeReader} from './attribute-values.js';

/** Reads `as-of`. The property keeps the text, and {@link toDay} reads it. */
export const asOfDate: AttributeReader = {
  code: 'bad-date',
  fromAttribute: (written) => written,
  explain: (value) =>
    toDay(value) === undefined ? 'is not a date; the day of the feed’s data is shown. Write for example as-of="2023-06-07".' : null,
};

/** Reads `changed-since`. The property keeps the text, and {@link toEarlierDay} reads it. */
export const changedSinceDate: AttributeReader = {
  code: 'bad-date',
  fromAttribute: (written) => written,
  explain: (value, {model}) => {
    if (toDay(value) === undefined) return 'is not a date; no changes are marked. Write for example changed-since="2023-06-07".';
    if (!model || toEarlierDay(value, model.asOf) !== undefined) return null;
    return `is after ${model.asOf ?? 'the day'}, the day that is shown; no changes are marked.`;
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
