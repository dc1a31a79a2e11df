import type {ComplexAttributeConverter, LitElement, PropertyDeclaration} from 'lit';
import type {Feed} from '../feed/definition.js';
import type {Model} from '../model/model.js';
import {findMisspeltNames} from './attribute-names.js';
import {parseWords} from './ki-partner-list/select-members.js';
import {suggestWord} from './suggest-word.js';

// Each attribute is declared with a reader. A reader gives the property a value that the element can use, and explains a
// value that it cannot read. FeedElement reports these explanations in one place.

/** What a value is checked against. Both are `null` until there is a feed. */
export interface AttributeContext {
  readonly feed: Feed | null;
  readonly model: Model | null;
}

/** Reads an attribute. Lit uses it as the converter of the property. */
export interface AttributeReader extends ComplexAttributeConverter {
  readonly fromAttribute: (written: string | null) => unknown;
  /** Code of the paragraph in the docs. */
  readonly code: string;
  /** @returns What is wrong, what happens instead and what to write; `null` for a value that can be read. */
  readonly explain: (value: string, context: AttributeContext) => string | null;
  /** Whether visitors miss content because the feed does not know the value. */
  readonly hidesContent?: (value: string, feed: Feed) => boolean;
}

/** A value that an attribute must not have. */
export interface AttributeFault {
  readonly code: string;
  readonly message: string;
  /** Whether visitors miss content because of it. */
  readonly hidesContent: boolean;
}

/**
 * A word out of several. Blanks around it do not matter.
 *
 * @param fallback - Replaces a word that is not known; `null` means that the attribute is ignored.
 * @param absent - The value without the attribute.
 */
export function oneOf(words: readonly string[], fallback: string | null, absent: string | null = fallback): AttributeReader {
  return {
    code: 'bad-attribute',
    fromAttribute: (written) => {
      const word = clean(written);
      return written === null ? absent : words.includes(word) ? word : fallback;
    },
    explain: (value) =>
      words.includes(clean(value))
        ? null
        : `is not ${joinWords(words)}; ${fallback ? `${fallback} is used` : 'it is ignored'}.${suggestWord(value, words) || ` Write ${fallback || (words[0] ?? '')}, or remove the attribute.`}`,
  };
}

/** `on` or `off`. */
export function onOrOff(fallback: 'on' | null): AttributeReader {
  return oneOf(['on', 'off'], fallback);
}

/**
 * A whole number within limits. A number outside them is moved to the nearest one within.
 *
 * @param otherwise - What happens when it is not a number.
 */
export function wholeNumber(
  [least, most]: readonly [number, number],
  fallback: number | null,
  otherwise: string,
  remedy: string,
): AttributeReader {
  const read = (written: string | null) => {
    const number = clean(written) ? Number(clean(written)) : NaN;
    if (Number.isNaN(number) || (number === 0 && fallback !== null)) return fallback;
    return Math.min(most, Math.max(least, Math.trunc(number)));
  };
  return {
    code: 'bad-attribute',
    fromAttribute: read,
    explain: (value) => {
      const number = Number(value);
      const used = read(value);
      if (used === number) return null;
      const range = most === Infinity ? `of ${least} or more` : `from ${least} to ${most}`;
      return `is not a whole number ${range}; ${Number.isNaN(number) ? otherwise : `${used ?? ''} is used`}. ${remedy}`;
    },
  };
}

/** Minutes between two requests. A value that cannot be read means that there is one request. */
export function minutes(most: number): AttributeReader {
  const read = (written: string | null) => {
    const number = clean(written) ? Number(clean(written)) : NaN;
    return number >= 1 && number <= most ? number : null;
  };
  return {
    code: 'bad-refresh',
    fromAttribute: read,
    explain: (value) =>
      read(value) === null ? `is not a number of minutes from 1 to ${most}; the feed is not asked for again. Write refresh="15".` : null,
  };
}

/** A boolean attribute, which is on with any value. */
export const presence: AttributeReader = {
  code: 'bad-attribute',
  fromAttribute: (written) => written !== null,
  explain: (value) =>
    /^(false|nei|no|off|0|av)$/i.test(clean(value)) ? 'is on, as it is with any value. Remove the attribute to turn it off.' : null,
};

/** The id of something in the feed. */
export function idOf(options: {
  /** Such as “group”. */
  readonly noun: string;
  readonly code: string;
  /** The value without the attribute. */
  readonly absent: string | null;
  readonly inFeed: (feed: Feed) => readonly {readonly id: string}[];
  readonly onDay: (model: Model) => readonly {readonly id: string}[];
}): AttributeReader {
  const {noun, code, absent, inFeed, onDay} = options;
  return {
    code,
    fromAttribute: (written) => clean(written) || absent,
    hidesContent: (value, feed) => !inFeed(feed).some(({id}) => id === clean(value)),
    explain: (value, {feed, model}) => {
      if (!feed || !model) return null;
      const id = clean(value);
      const ids = inFeed(feed).map((each) => each.id);
      if (!ids.includes(id))
        return `is not a ${noun} of the feed; nothing is shown.${suggestWord(id, ids) || ` The feed has: ${listOf(ids)}.`}`;
      const shown = onDay(model).map((each) => each.id);
      if (shown.includes(id)) return null;
      return `is not a ${noun} on ${model.asOf ?? 'this date'}; nothing is shown. On that date the feed has: ${listOf(shown)}.`;
    },
  };
}

/** Words between blanks or commas. */
export function someOf(options: {
  readonly words: readonly string[];
  /** Words that a part of the feed has. */
  readonly inFeed: (feed: Feed) => readonly string[];
}): AttributeReader {
  const {words, inFeed} = options;
  return {
    code: 'unknown-filter',
    fromAttribute: (written) => written,
    hidesContent: (value) => ![...(parseWords(value) ?? [])].some((word) => words.includes(word)),
    explain: (value, {feed}) => {
      const asked = [...(parseWords(value) ?? [])];
      const unknown = asked.filter((word) => !words.includes(word));
      const hint = unknown.map((word) => suggestWord(word, words)).find(Boolean);
      if (unknown.length)
        return `asks for “${unknown.join('”, “')}”, which no organisation can be; write ${words.join(', ')}.${hint ?? ''}`;
      const known = feed && inFeed(feed);
      return known && asked.length && !asked.some((word) => known.includes(word))
        ? `matches no organisation of the feed; nothing is shown. The feed has: ${listOf([...new Set(known)])}.`
        : null;
    },
  };
}

/** Finds the attributes and properties of an element whose values cannot be used. An empty value counts as absent. */
export function findFaults(host: LitElement, context: AttributeContext): AttributeFault[] {
  const {elementProperties} = host.constructor as typeof LitElement;
  const faults: AttributeFault[] = [];
  for (const [property, declaration] of elementProperties) {
    const reader = readerOf(declaration);
    if (!reader) continue;
    const attribute = typeof declaration.attribute === 'string' ? declaration.attribute : String(property).toLowerCase();
    const written = host.getAttribute(attribute);
    const current = (host as unknown as Record<PropertyKey, unknown>)[property];
    const given = typeof current === 'string' || typeof current === 'number' ? String(current) : '';
    const value = written !== null && Object.is(reader.fromAttribute(written), current) ? written : given;
    const isDefault = written === null && current === reader.fromAttribute(null);
    const text = clean(value) && !isDefault ? reader.explain(value, context) : null;
    if (text === null) continue;
    faults.push({
      code: reader.code,
      message: `${attribute}="${shorten(value)}" of <${host.localName}> ${text}`,
      hidesContent: Boolean(context.feed && reader.hidesContent?.(value, context.feed)),
    });
  }
  return [...faults, ...findMisspeltAttributes(host)];
}

function findMisspeltAttributes(host: LitElement): AttributeFault[] {
  const {observedAttributes} = host.constructor as typeof LitElement;
  return findMisspeltNames(host.getAttributeNames(), ['lang', ...observedAttributes]).map(({name, meant}) => ({
    code: 'unknown-option',
    message: `<${host.localName}> has no attribute “${name}”; it is ignored. Did you mean ${meant}?`,
    hidesContent: false,
  }));
}

const languageWords = new Map(
  Object.entries({
    norsk: 'no',
    norwegian: 'no',
    bokmål: 'nb',
    bokmal: 'nb',
    nynorsk: 'nn',
    engelsk: 'en',
    english: 'en',
    samisk: 'se',
  }),
);

/** The tag that was meant by the name of a language; other tags as they are. */
export function toLanguage(tag: string): string {
  return languageWords.get(tag) ?? tag;
}

/** Whether a tag begins as tags for languages do. Words such as “norsk” and placeholders do not. */
export function isLanguage(tag: string): boolean {
  return /^([a-z]{2,3}|x)?([-_]|$)/.test(tag);
}

/**
 * @param tag - Of the nearest `lang`, which may be on the page around the element.
 * @param used - Language of the texts that are shown instead.
 */
export function explainLanguage(tag: string, element: string, used: string): AttributeFault {
  return {
    code: 'bad-attribute',
    message: `lang="${shorten(tag)}" of <${element}> or an element around it is not a language tag; texts are in ${used}. Write lang="nb", "nn", "en" or "se".`,
    hidesContent: false,
  };
}

/** The reader that a property was declared with. */
export function readerOf({converter}: PropertyDeclaration): AttributeReader | undefined {
  return converter && 'explain' in converter ? (converter as AttributeReader) : undefined;
}

function clean(written: string | null): string {
  return (written ?? '').trim();
}

function shorten(value: string): string {
  return value.length > 60 ? `${value.slice(0, 60)}…` : value;
}

function listOf(ids: readonly string[]): string {
  return ids.slice(0, 20).join(', ') + (ids.length > 20 ? ' …' : '') || 'none';
}

function joinWords(words: readonly string[]): string {
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} or ${words[words.length - 1] ?? ''}` : (words[0] ?? '');
}
