import {html, nothing, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {addressBreak, compoundHyphen, markBreaks, narrowHyphen, softHyphen, syllableHyphen} from '../layout/hyphenation.js';
import {balance, isDirectional} from '../model/bidi.js';
import type {FeedDate} from '../model/date.js';
import {findEndDate} from '../model/end-date.js';
import type {Link, Member, Model} from '../model/model.js';
import {isAbbreviation} from '../model/short-form.js';
import {isRightToLeft, isSameLanguage, type LocalizedText} from '../model/text.js';
import {capitalize, fill, formatDate, joinList, toDateTime} from '../locales/format.js';
import type {CommonMessages, MemberMessages} from '../locales/messages.js';
import {composeDateNotes, composeSourceLine} from '../locales/source-line.js';

// Templates that all widgets share: a text, a link, a date, a heading, the source line.

/** Anything that a template can hold as content. */
export type Content = TemplateResult | string | typeof nothing | readonly Content[];

/**
 * Renders a text of the feed, marked with its language and its direction if they differ from the text around it. A text with
 * right-to-left letters or direction marks is isolated. Other texts need no element.
 *
 * @param language - The language of the text around it.
 * @param minLetters - Letters of the shortest word that may break.
 */
export function renderText(text: LocalizedText | undefined, language: string, minLetters?: number): Content {
  if (!text) return nothing;
  const {lang, value} = text;
  const content = renderIsolated(value, minLetters);
  if (isSameLanguage(lang, language)) return content;
  return isRightToLeft(lang) ? html`<span lang=${lang} dir="rtl">${content}</span>` : html`<span lang=${lang}>${content}</span>`;
}

/** Renders a string without a language, such as a person's name. It does not change the order of the text around it. */
export function renderIsolated(value: string, minLetters?: number): Content {
  return isDirectional(value) ? html`<bdi>${renderBreaks(balance(value), minLetters)}</bdi>` : renderBreaks(value, minLetters);
}

/** Letters of the shortest word that may break in a heading or a name, whose letters are large or bold. */
export const minLettersInHeading = 9;

/** Letters of the shortest month that may break. Only Northern Sámi has such long names of months. */
const minLettersInDate = 10;

/**
 * Renders a string whose long words may break. The hyphens are generated content, so that the text itself stays the same: copied,
 * searched and read aloud.
 */
export function renderBreaks(value: string, minLetters?: number): Content {
  return renderMarked(markBreaks(value, minLetters));
}

/** Classes of the elements that take the place of marks. */
export const hyphenClasses: Readonly<Record<string, string>> = {
  [softHyphen]: 'hyphen',
  [compoundHyphen]: 'hyphen compound',
  [narrowHyphen]: 'hyphen narrow',
  [syllableHyphen]: 'hyphen narrowest',
};

/** @param marked - A text with the marks of `markBreaks`. */
export function renderMarked(marked: string): Content {
  const [, before, mark = '', after = ''] = /^([^]*?)([\u00ad\u2062-\u2064\u200b])([^]*)$/.exec(marked) ?? [];
  if (!mark) return marked;
  const rest = renderMarked(after);
  return mark === addressBreak ? html`${before}<wbr />${rest}` : html`${before}<span class=${hyphenClasses[mark] ?? ''}></span>${rest}`;
}

/** Renders a name with the short form that other widgets use: «Kommunesektorens organisasjon (KS)». */
export function renderWithShort(
  name: LocalizedText,
  shortName: LocalizedText | undefined,
  language: string,
  named: Content = renderText(name, language),
): Content {
  return isAbbreviation(shortName, name) ? [named, ' (', renderText(shortName, language), ')'] : named;
}

/**
 * Renders content twice if it has short forms: with them for sighted readers, who find them explained in the chart's key, and with
 * the full names for screen readers. Each is one text, so that a screen reader stops once.
 *
 * @param build - Builds the content. It passes each text, and for a short form the full name, to its argument.
 */
export function renderAbbreviated(
  build: (renderName: (text: LocalizedText, fullName?: LocalizedText) => Content) => Content,
  language: string,
): Content {
  let hasShortForm = false;
  const short = joinPieces(
    build((text, fullName) => {
      if (fullName && isAbbreviation(text, fullName)) hasShortForm = true;
      return renderText(text, language);
    }),
  );
  if (!hasShortForm) return short;
  const full = joinPieces(build((text, fullName) => renderText(fullName ?? text, language, Infinity)));
  return html`<span class="short" aria-hidden="true">${short}</span> <span class="visually-hidden full">${full}</span>`;
}

/** Renders a name, as a link if it has an address. */
export function renderLink({name, url}: Link, language: string): Content {
  const text = renderText(name, language);
  return url === undefined ? text : html`<a href=${url}>${text}</a>`;
}

/** Renders a date in words, with a machine-readable date. */
export function renderDate(date: FeedDate, messages: CommonMessages, startsSentence = false): TemplateResult {
  const words = formatDate(date, messages);
  return html`<time datetime=${toDateTime(date)}>${renderBreaks(startsSentence ? capitalize(words) : words, minLettersInDate)}</time>`;
}

/** Renders a list in a sentence: «A, B og C». */
export function renderList(items: readonly Content[], messages: CommonMessages): Content {
  return joinPieces(joinList(items, messages));
}

/** Renders when a member takes part, and what became of its organisation. */
export function renderMemberNotes(member: Member, language: string, messages: CommonMessages, memberMessages: MemberMessages): Content[] {
  const from = member.period?.from;
  const to = findEndDate(member);
  const withDate = (message: string, date: FeedDate | undefined): Content[] =>
    date === undefined ? [] : [renderFilled(message, {date: renderDate(date, messages)})];
  const times = to === undefined ? withDate(messages.since, from) : [...withDate(messages.from, from), ...withDate(messages.until, to)];
  return [...(times.length ? [separate(times, ' ')] : []), ...renderSuccession(member, language, memberMessages)];
}

/** Renders what became of an organisation: what it is part of now, or that it has ended, and its former name. */
export function renderSuccession({organization}: Member, language: string, {nowPartOf, hasEnded, formerly}: MemberMessages): Content[] {
  const {successor, formerName} = organization;
  const withName = (message: string, name: LocalizedText | undefined): Content[] =>
    name ? [renderFilled(message, {name: renderText(name, language)})] : [];
  const end = organization.hasEnded && !successor ? [hasEnded] : withName(nowPartOf, successor?.name);
  return [...end, ...withName(formerly, formerName?.name)];
}

/** Puts a separator between items: «A, B, C». */
export function separate(items: readonly Content[], by = ', '): Content[] {
  return items.flatMap((item, i) => (i ? [by, item] : [item]));
}

/** Renders notes after a name: « (A, B)». */
export function renderInParentheses(notes: readonly Content[]): Content {
  return notes.length ? [' (', separate(notes), ')'] : nothing;
}

/** Renders a message with its placeholders filled. */
export function renderFilled(message: string, values: Readonly<Record<string, Content>>): Content {
  return joinPieces(fill(message, values));
}

/** Joins pieces of text into one string, since a template keeps a node for each piece. Leaves other content as it is. */
export function joinPieces(content: Content): Content {
  if (!Array.isArray(content)) return content;
  const pieces = (content as readonly Content[]).map(joinPieces);
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

/** Renders a heading. The widget's own heading also has an id, which `aria-labelledby` refers to. */
export function renderHeading(level: number, content: Content, part = 'heading'): Content {
  const broken = typeof content === 'string' ? renderBreaks(content, minLettersInHeading) : content;
  return headings[toHeadingLevel(level) - 1]?.(part, part === 'heading' ? part : undefined, broken) ?? nothing;
}

/** Returns the nearest level from 1 to 6; 2 for 0 and for a value that is not a number. */
export function toHeadingLevel(level: number): number {
  return Math.min(6, Math.max(1, Math.trunc(level) || 2));
}

/**
 * Renders the source of the data, their licence and their date. The licence requires this line next to the content and as readable,
 * so no attribute hides it.
 *
 * @param showsProjectText - Whether the widget shows the project's texts, which may be newer than the date that is shown.
 */
export function renderSource({project, ...model}: Model, messages: CommonMessages, showsProjectText: boolean): Content {
  const sentences = composeSourceLine<Content>(
    showsProjectText ? {...model, project} : model,
    messages,
    (link) => renderLink(link, model.language),
    (date) => renderDate(date, messages),
  );
  return sentences.length ? html` <p part="source">${renderSentences(sentences)}</p>` : nothing;
}

/** Renders which date is shown, and the date of the texts if they are newer. */
export function renderShownDate(model: Model, messages: CommonMessages): Content {
  return renderSentences(composeDateNotes<Content>(model, messages, (date) => renderDate(date, messages)));
}

function renderSentences(sentences: readonly Content[]): Content {
  return separate(sentences.map(joinPieces), ' ');
}
