import type {FeedDate} from '../model/date.js';
import type {Link, Model} from '../model/model.js';
import {fill} from './format.js';
import type {CommonMessages} from './messages.js';

/**
 * Where the data come from, under which licence and of which day: the sentences, each in pieces.
 *
 * @param sayLink - How to say a name that may have an address; `sayDate` a date. A widget makes elements of them, a picture text.
 */
export function sourceWords<T>(
  {source, updated, day}: Pick<Model, 'source' | 'updated' | 'day'>,
  messages: CommonMessages,
  sayLink: (link: Link) => T,
  sayDate: (date: FeedDate) => T,
): (string | T)[][] {
  const sentences: (string | T)[][] = [];
  if (source) {
    const {licence} = source;
    const values = {source: sayLink(source), ...(licence && {licence: sayLink(licence)})};
    sentences.push(fill<T>(licence ? messages.source : messages.sourceOnly, values));
  }
  if (updated !== undefined) sentences.push(fill(messages.dataAsOf, {date: sayDate(updated)}));
  if (sentences.length && day !== undefined && day !== updated) sentences.push(fill(messages.shownAsOf, {date: sayDate(day)}));
  return sentences;
}
