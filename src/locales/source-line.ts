import type {FeedDate} from '../model/date.js';
import type {Link, Model} from '../model/model.js';
import {fill} from './format.js';
import type {CommonMessages} from './messages.js';

/**
 * Composes the source line of a widget: publisher, licence and date of the data.
 *
 * @param toLink - Renders a name that may have an address: as an element in a widget, as text in a picture.
 * @param toDate - Renders a date in the same way.
 * @returns The sentences, each as a list of parts.
 */
export function composeSourceLine<T>(
  model: Pick<Model, 'source' | 'updated' | 'asOf'> & Partial<Pick<Model, 'project'>>,
  messages: CommonMessages,
  toLink: (link: Link) => T,
  toDate: (date: FeedDate) => T,
): (string | T)[][] {
  const {source, updated, asOf} = model;
  const sentences: (string | T)[][] = [];
  if (source) {
    const {licence} = source;
    const values = {source: toLink(source), ...(licence && {licence: toLink(licence)})};
    sentences.push(fill<T>(licence ? messages.source : messages.sourceOnly, values));
  }
  if (updated !== undefined) sentences.push(fill(messages.dataAsOf, {date: toDate(updated)}));
  if (sentences.length && asOf !== undefined && asOf !== updated) sentences.push(...composeDateNotes(model, messages, toDate));
  return sentences;
}

/** Composes the sentences that name the date that is shown and, if the texts are newer, the date of the texts. */
export function composeDateNotes<T>(
  {asOf, project}: Pick<Model, 'asOf'> & Partial<Pick<Model, 'project'>>,
  {shownAsOf, textsFrom, someTextsFrom}: CommonMessages,
  toDate: (date: FeedDate) => T,
): (string | T)[][] {
  const sentences = asOf === undefined ? [] : [fill(shownAsOf, {date: toDate(asOf)})];
  const newerTexts = project?.newerTexts;
  if (newerTexts) sentences.push(fill(newerTexts.isPartial ? someTextsFrom : textsFrom, {date: toDate(newerTexts.date)}));
  return sentences;
}
