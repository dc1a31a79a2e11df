import type {FeedDate} from '../model/date.js';
import type {Link, Model} from '../model/model.js';
import {fill} from './format.js';
import type {CommonMessages} from './messages.js';

/**
 * Where the data come from, under which licence and of which day: the sentences, each in pieces.
 *
 * @param sayLink - How to say a name that may have an address; `sayDate` a date. A widget makes elements of them, a picture text.
 */
export function composeSourceLine<T>(
  model: Pick<Model, 'source' | 'updated' | 'asOf'> & Partial<Pick<Model, 'project'>>,
  messages: CommonMessages,
  sayLink: (link: Link) => T,
  sayDate: (date: FeedDate) => T,
): (string | T)[][] {
  const {source, updated, asOf: day} = model;
  const sentences: (string | T)[][] = [];
  if (source) {
    const {licence} = source;
    const values = {source: sayLink(source), ...(licence && {licence: sayLink(licence)})};
    sentences.push(fill<T>(licence ? messages.source : messages.sourceOnly, values));
  }
  if (updated !== undefined) sentences.push(fill(messages.dataAsOf, {date: sayDate(updated)}));
  if (sentences.length && day !== undefined && day !== updated) sentences.push(...composeDateNotes(model, messages, sayDate));
  return sentences;
}

/** Which day is shown, and from which day the texts are where they are newer: the sentences, each in pieces. */
export function composeDateNotes<T>(
  {asOf: day, project}: Pick<Model, 'asOf'> & Partial<Pick<Model, 'project'>>,
  {shownAsOf, textsFrom, someTextsFrom}: CommonMessages,
  sayDate: (date: FeedDate) => T,
): (string | T)[][] {
  const sentences = day === undefined ? [] : [fill(shownAsOf, {date: sayDate(day)})];
  const texts = project?.newerTexts;
  if (texts) sentences.push(fill(texts.isPartial ? someTextsFrom : textsFrom, {date: sayDate(texts.date)}));
  return sentences;
}
