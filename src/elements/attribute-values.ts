import type {ComplexAttributeConverter, LitElement, PropertyDeclaration} from 'lit';
import type {Feed} from '../feed/definition.js';
import type {Model} from '../model/model.js';
import {findMisspeltNames} from './attribute-names.js';
import {parseWords} from './ki-partner-list/select-members.js';
import {suggestWord} from './suggest-word.js';

// Each attribute is declared with a reader. The reader gives the property a value that the element can use, and explains a
// value that it cannot read. FeedElement reports these explanations.

/** The content that a value is checked against. Both are `null` until there is a feed. */
export interface AttributeContext {
  readonly feed: Feed | null;
  readonly model: Model | null;
}

/** Reads an attribute. Lit uses it as the converter of the property. */
export interface AttributeReader extends ComplexAttributeConverter {
  readonly fromAttribute: (written: string | null) => unknown;
  /** Names the paragraph in docs/feed-issues.md. */
  readonly code: string;
  /** @returns The end of a sentence: the fault, its effect and the remedy; `null` for a valid value. */
  readonly explain: (value: string, context: AttributeContext) => string | null;
  /** Whether the value hides content because the feed does not have it. */
  readonly hidesContent?: (value: string, feed: Feed) => boolean;
}

/** An attribute with an invalid value. */
export interface AttributeFault {
  readonly code: string;
  readonly message: string;
  /** Whether the fault hides content. */
  readonly hidesContent: boolean;
}

/**
 * Reads one of several words. Ignores white space around it.
 *
 * @param fallback - Replaces an unknown word; `null` means that the attribute is ignored.
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

/** Reads `on` or `off`. */
export function onOrOff(fallback: 'on' | null): AttributeReader {
  return oneOf(['on', 'off'], fallback);
}

/**
 * Reads a whole number. A number outside the limits becomes the nearest limit.
 *
 * @param otherwise - The effect of a value that is not a number, as a main clause.
 * @param remedy - The sentence that says what to write.
 */
export function wholeNumber(
  [min, max]: readonly [number, number],
  fallback: number | null,
  otherwise: string,
  remedy: string,
): AttributeReader {
  const read = (written: string | null) => {
    const number = clean(written) ? Number(clean(written)) : NaN;
    if (Number.isNaN(number) || (number === 0 && fallback !== null)) return fallback;
    return Math.min(max, Math.max(min, Math.trunc(number)));
  };
  return {
    code: 'bad-attribute',
    fromAttribute: read,
    explain: (value) => {
      const number = Number(value);
      const used = read(value);
      if (used === number) return null;
      const range = max === Infinity ? `of ${min} or more` : `from ${min} to ${max}`;
      return `is not a whole number ${range}; ${Number.isNaN(number) ? otherwise : `${used ?? ''} is used`}. ${remedy}`;
    },
  };
}

/** Reads the minutes between two requests. With an invalid value the feed is requested once. */
export function minutes(max: number): AttributeReader {
  const read = (written: string | null) => {
    const number = clean(written) ? Number(clean(written)) : NaN;
    return number >= 1 && number <= max ? number : null;
  };
  return {
    code: 'bad-refresh',
    fromAttribute: read,
    explain: (value) =>
      read(value) === null ? `is not a number of minutes from 1 to ${max}; the feed is not asked for again. Write refresh="15".` : null,
  };
}

/** Reads a boolean attribute, which is on with any value. */
export const presence: AttributeReader = {
  code: 'bad-attribute',
  fromAttribute: (written) => written !== null,
  explain: (value) =>
    /^(false|nei|no|off|0|av)$/i.test(clean(value)) ? 'is on, as it is with any value. Remove the attribute to turn it off.' : null,
};

/** Reads the id of an object in the feed. */
export function idOf(options: {
  /** Names the kind of object, such as “group”. */
  readonly noun: string;
  readonly code: string;
  /** The value without the attribute. */
  readonly absent: string | null;
  readonly inFeed: (feed: Feed) => readonly {readonly id: string}[];
  /** The objects of the date that is shown. */
  readonly inModel: (model: Model) => readonly {readonly id: string}[];
}): AttributeReader {
  const {noun, code, absent, inFeed, inModel} = options;
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
      const shown = inModel(model).map((each) => each.id);
      if (shown.includes(id)) return null;
      return `is not a ${noun} on ${model.asOf ?? 'this date'}; nothing is shown. On that date the feed has: ${listOf(shown)}.`;
    },
  };
}

/** Reads several words, separated by white space or commas. */
export function someOf(options: {
  readonly words: readonly string[];
  /** The words that occur in the feed. */
  readonly inFeed: (feed: Feed) => readonly string[];
}): AttributeReader {
  const {words, inFeed} = options;
  return {
    code: 'unknown-filter',
    fromAttribute: (written) => written,
    hidesContent: (value) => ![...(parseWords(value) ?? [])].some((word) => words.includes(word)),
    explain: (value, {feed}) => {
      const requested = [...(parseWords(value) ?? [])];
      const unknown = requested.filter((word) => !words.includes(word));
      const hint = unknown.map((word) => suggestWord(word, words)).find(Boolean);
      if (unknown.length)
        return `asks for “${unknown.join('”, “')}”, which no organisation can be; write ${words.join(', ')}.${hint ?? ''}`;
      const known = feed && inFeed(feed);
      return known && requested.length && !requested.some((word) => known.includes(word))
        ? `matches no organisation of the feed; nothing is shown. The feed has: ${listOf([...new Set(known)])}.`
        : null;
    },
  };
}

/** Finds the attributes and properties of an element that have invalid values. An empty value counts as absent. */
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

const tagsByLanguageName = new Map(
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

/** Returns the tag for the name of a language, such as “norsk”. Returns a tag unchanged. */
export function toLanguage(tag: string): string {
  return tagsByLanguageName.get(tag) ?? tag;
}

/** Whether the text begins like a language tag. Words such as “norsk” and placeholders don't. */
export function isLanguage(tag: string): boolean {
  return /^([a-z]{2,3}|x)?([-_]|$)/.test(tag);
}

/**
 * @param tag - The value of the nearest `lang`, which may be on an ancestor.
 * @param used - The language that is used instead.
 */
export function explainLanguage(tag: string, element: string, used: string): AttributeFault {
  return {
    code: 'bad-attribute',
    message: `lang="${shorten(tag)}" of <${element}> or an element around it is not a language tag; texts are in ${used}. Write lang="nb", "nn", "en" or "se".`,
    hidesContent: false,
  };
}

/** Returns the reader that a property was declared with. */
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
