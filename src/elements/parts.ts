import {html, nothing, type TemplateResult} from 'lit';
import type {FeedDate} from '../model/date.js';
import type {Link, Member, Model} from '../model/model.js';
import {isSameLanguage, type Text} from '../model/text.js';
import {fill, formatDate, joinList, toDateTime} from '../locales/format.js';
import type {CommonMessages, MemberMessages} from '../locales/messages.js';
import {sourceWords} from '../locales/source-words.js';

// The small things that every widget draws: a text, a link, a date, a heading, the source line.

/** What a template takes as content. */
export type Content = TemplateResult | string | typeof nothing | readonly Content[];

/** A text of the feed, marked with its language when that is not the one asked for. */
export function renderText(text: Text | undefined, language: string): Content {
  if (!text) return nothing;
  return isSameLanguage(text.lang, language) ? text.value : html`<span lang=${text.lang}>${text.value}</span>`;
}

/** A name, as a link where there is an address. */
export function renderLink({name, url}: Link, language: string): Content {
  const text = renderText(name, language);
  return url === undefined ? text : html`<a href=${url}>${text}</a>`;
}

/** A date in words, with the same for machines. */
export function renderDate(date: FeedDate, messages: CommonMessages): TemplateResult {
  return html`<time datetime=${toDateTime(date)}>${formatDate(date, messages)}</time>`;
}

/** A list in a sentence: «A, B og C». */
export function renderList(items: readonly Content[], messages: CommonMessages): Content {
  return renderWords(joinList(items, messages));
}

/** What to know of a member beside its name: since when it takes part, and what has become of it. */
export function renderMemberNotes(
  {organization, period}: Member,
  language: string,
  messages: CommonMessages,
  {nowPartOf, formerly}: MemberMessages,
): Content[] {
  const {successor, formerName} = organization;
  const notes: Content[] = [];
  if (period?.from !== undefined) notes.push(renderFilled(messages.since, {date: renderDate(period.from, messages)}));
  if (successor) notes.push(renderFilled(nowPartOf, {name: renderText(successor.name, language)}));
  if (formerName) notes.push(renderFilled(formerly, {name: renderText(formerName.name, language)}));
  return notes;
}

/** Things side by side: «A, B, C». */
export function separate(items: readonly Content[]): Content[] {
  return items.flatMap((item, i) => (i ? [', ', item] : [item]));
}

/** A text with places, filled. */
export function renderFilled(text: string, values: Readonly<Record<string, Content>>): Content {
  return renderWords(fill(text, values));
}

/** Words in pieces; in one, when they are only text: a template keeps a node for each. */
export function renderWords(words: Content): Content {
  if (!Array.isArray(words)) return words;
  const pieces = (words as readonly Content[]).map(renderWords);
  return pieces.every((piece) => typeof piece === 'string') ? pieces.join('') : pieces;
}

const headings = [
  (id: string, content: Content) => html`<h1 id=${id} part="heading">${content}</h1>`,
  (id: string, content: Content) => html`<h2 id=${id} part="heading">${content}</h2>`,
  (id: string, content: Content) => html`<h3 id=${id} part="heading">${content}</h3>`,
  (id: string, content: Content) => html`<h4 id=${id} part="heading">${content}</h4>`,
  (id: string, content: Content) => html`<h5 id=${id} part="heading">${content}</h5>`,
  (id: string, content: Content) => html`<h6 id=${id} part="heading">${content}</h6>`,
];

/** A heading of the level, which is brought into 1–6. */
export function renderHeading(level: number, content: Content, id = 'heading'): Content {
  return headings[toHeadingLevel(level) - 1]?.(id, content) ?? nothing;
}

/** The level that is there for one that is asked for: 1–6; 2 where nothing sensible is. */
export function toHeadingLevel(level: number): number {
  return Math.min(6, Math.max(1, Math.trunc(level) || 2));
}

/**
 * Where the data come from, under which licence and of which day. The terms of reuse want it beside the content and as
 * readable, so no attribute hides it.
 */
export function renderSource(model: Model, messages: CommonMessages): Content {
  const sentences = sourceWords<Content>(
    model,
    messages,
    (link) => renderLink(link, model.language),
    (date) => renderDate(date, messages),
  );
  return sentences.length
    ? html`<p part="source">${sentences.map((words, i) => (i ? [' ', renderWords(words)] : renderWords(words)))}</p>`
    : nothing;
}
