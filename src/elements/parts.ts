import {html, nothing, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {balance, isDirectional} from '../model/bidi.js';
import type {FeedDate} from '../model/date.js';
import {findEndDate} from '../model/compare-members.js';
import type {Link, Member, Model} from '../model/model.js';
import {isAbbreviation} from '../model/short-form.js';
import {isRightToLeft, isSameLanguage, type LocalizedText} from '../model/text.js';
import {fill, formatDate, joinList, toDateTime} from '../locales/format.js';
import type {CommonMessages, MemberMessages} from '../locales/messages.js';
import {composeDateNotes, composeSourceLine} from '../locales/source-line.js';

// The small things that every widget draws: a text, a link, a date, a heading, the source line.

/** What a template takes as content. */
export type Content = TemplateResult | string | typeof nothing | readonly Content[];

/**
 * A text of the feed, marked with its language and its direction where they differ from the text around it. A text with
 * right-to-left letters or direction marks is isolated. All others need no element.
 */
export function renderText(text: LocalizedText | undefined, language: string): Content {
  if (!text) return nothing;
  const {lang, value} = text;
  const content = renderIsolated(value);
  if (isSameLanguage(lang, language)) return content;
  return isRightToLeft(lang) ? html`<span lang=${lang} dir="rtl">${content}</span>` : html`<span lang=${lang}>${content}</span>`;
}

/** A string of the feed without a language, such as a person's name. It does not change the order of the text around it. */
export function renderIsolated(value: string): Content {
  return isDirectional(value) ? html`<bdi>${balance(value)}</bdi>` : value;
}

/** A name with its short form, where readers meet that elsewhere: «Kommunesektorens organisasjon (KS)». */
export function renderWithShort(
  name: LocalizedText,
  shortName: LocalizedText | undefined,
  language: string,
  named: Content = renderText(name, language),
): Content {
  return isAbbreviation(shortName, name) ? [named, ' (', renderText(shortName, language), ')'] : named;
}

/**
 * Words with short forms for the eye, which the key below the chart and the details explain, and with the names in full for
 * a screen reader. One text for each, so that a screen reader stops once.
 *
 * @param words - Builds the words. Calls its argument with each text and, for a short form, the name in full.
 */
export function renderAbbreviated(
  words: (say: (text: LocalizedText, fullName?: LocalizedText) => Content) => Content,
  language: string,
): Content {
  let isShort = false;
  const short = joinPieces(
    words((text, fullName) => {
      if (fullName && isAbbreviation(text, fullName)) isShort = true;
      return renderText(text, language);
    }),
  );
  if (!isShort) return short;
  const full = joinPieces(words((text, fullName) => renderText(fullName ?? text, language)));
  return html`<span class="short" aria-hidden="true">${short}</span> <span class="visually-hidden full">${full}</span>`;
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
  return joinPieces(joinList(items, messages));
}

/** What to know of a member beside its name: when it takes part, and what has become of it. */
export function renderMemberNotes(member: Member, language: string, messages: CommonMessages, texts: MemberMessages): Content[] {
  const from = member.period?.from;
  const to = findEndDate(member);
  const say = (text: string, date: FeedDate | undefined): Content[] =>
    date === undefined ? [] : [renderFilled(text, {date: renderDate(date, messages)})];
  const times = to === undefined ? say(messages.since, from) : [...say(messages.from, from), ...say(messages.until, to)];
  return [...(times.length ? [separate(times, ' ')] : []), ...renderSuccession(member, language, texts)];
}

/** What has become of a member: what it is part of now, or that it has ended, and what it was called before. */
export function renderSuccession({organization}: Member, language: string, {nowPartOf, hasEnded, formerly}: MemberMessages): Content[] {
  const {successor, formerName} = organization;
  const say = (text: string, name: LocalizedText | undefined): Content[] =>
    name ? [renderFilled(text, {name: renderText(name, language)})] : [];
  const end = organization.hasEnded && !successor ? [hasEnded] : say(nowPartOf, successor?.name);
  return [...end, ...say(formerly, formerName?.name)];
}

/** Things side by side: «A, B, C». */
export function separate(items: readonly Content[], by = ', '): Content[] {
  return items.flatMap((item, i) => (i ? [by, item] : [item]));
}

/** A text with places, filled. */
export function renderFilled(text: string, values: Readonly<Record<string, Content>>): Content {
  return joinPieces(fill(text, values));
}

/** Words in pieces; in one, when they are only text: a template keeps a node for each. */
export function joinPieces(words: Content): Content {
  if (!Array.isArray(words)) return words;
  const pieces = (words as readonly Content[]).map(joinPieces);
  return pieces.every((piece) => typeof piece === 'string') ? pieces.join('') : pieces;
}

const headings = [
  (part: string, id: string | undefined, content: Content) => html` <h1 id=${ifDefined(id)} part=${part}>${content}</h1>`,
  (part: string, id: string | undefined, content: Content) => html` <h2 id=${ifDefined(id)} part=${part}>${content}</h2>`,
  (part: string, id: string | undefined, content: Content) => html` <h3 id=${ifDefined(id)} part=${part}>${content}</h3>`,
  (part: string, id: string | undefined, content: Content) => html` <h4 id=${ifDefined(id)} part=${part}>${content}</h4>`,
  (part: string, id: string | undefined, content: Content) => html` <h5 id=${ifDefined(id)} part=${part}>${content}</h5>`,
  (part: string, id: string | undefined, content: Content) => html` <h6 id=${ifDefined(id)} part=${part}>${content}</h6>`,
];

/** A heading of the level; that of the widget also has an id, by which it names other things. */
export function renderHeading(level: number, content: Content, part = 'heading'): Content {
  return headings[toHeadingLevel(level) - 1]?.(part, part === 'heading' ? part : undefined, content) ?? nothing;
}

/** The level that is there for one that is asked for: 1–6; 2 where nothing sensible is. */
export function toHeadingLevel(level: number): number {
  return Math.min(6, Math.max(1, Math.trunc(level) || 2));
}

/**
 * Where the data come from, under which licence and of which day. The terms of reuse want it beside the content and as
 * readable, so no attribute hides it.
 *
 * @param hasTexts - Whether the widget shows the project's texts, which may be newer than the day that is shown.
 */
export function renderSource({project, ...model}: Model, messages: CommonMessages, hasTexts: boolean): Content {
  const sentences = composeSourceLine<Content>(
    hasTexts ? {...model, project} : model,
    messages,
    (link) => renderLink(link, model.language),
    (date) => renderDate(date, messages),
  );
  return sentences.length ? html` <p part="source">${renderSentences(sentences)}</p>` : nothing;
}

/** Which day is shown, and from which day the texts are where they are newer. */
export function renderShownDate(model: Model, messages: CommonMessages): Content {
  return renderSentences(composeDateNotes<Content>(model, messages, (date) => renderDate(date, messages)));
}

function renderSentences(sentences: readonly Content[]): Content {
  return separate(sentences.map(joinPieces), ' ');
}
