import type {ComplexAttributeConverter, LitElement, PropertyDeclaration} from 'lit';
import type {Feed} from '../feed/definition.js';
import type {Model} from '../model/model.js';
import type {Describe, Explanations} from '../report-mistake.js';
import {findMisspeltNames} from './attribute-names.js';

// Each attribute is declared with a reader. The reader gives the property a value that the element can use, and checks the value
// that was written. FeedElement reports the values that cannot be read. Their descriptions are in src/explain/attributes.ts.

/** The content that a value is checked against. Both are `null` until there is a feed. */
export interface AttributeContext {
  readonly feed: Feed | null;
  readonly model: Model | null;
}

/** Describes a value as the end of a sentence: the fault, its effect and the remedy. */
type DescribeValue = (explanations: Explanations, attribute: string) => string;

/** Reads an attribute. Lit uses it as the converter of the property. */
export interface AttributeReader extends ComplexAttributeConverter {
  readonly fromAttribute: (written: string | null) => unknown;
  /** Names the paragraph in docs/feed-issues.md. */
  readonly code: string;
  /** @returns `null` for a valid value. */
  readonly check: (value: string, context: AttributeContext) => DescribeValue | null;
  /** Whether the value hides content because the feed does not have it. */
  readonly hidesContent?: (value: string, feed: Feed) => boolean;
}

/** An attribute with an invalid value. */
export interface AttributeFault {
  readonly code: string;
  readonly describe: Describe;
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
    check: (value) => (words.includes(clean(value)) ? null : (explanations) => explanations.describeWord(value, words, fallback)),
  };
}

/** Reads `on` or `off`. */
export function onOrOff(fallback: 'on' | null): AttributeReader {
  return oneOf(['on', 'off'], fallback);
}

/** Reads a whole number. A number outside the limits becomes the nearest limit. */
export function wholeNumber(limits: readonly [min: number, max: number], fallback: number | null): AttributeReader {
  const [min, max] = limits;
  const read = (written: string | null) => {
    const number = toNumber(written);
    if (Number.isNaN(number) || (number === 0 && fallback !== null)) return fallback;
    return Math.min(max, Math.max(min, Math.trunc(number)));
  };
  return {
    code: 'bad-attribute',
    fromAttribute: read,
    check: (value) => {
      const used = read(value);
      if (used === Number(value)) return null;
      return (explanations, attribute) => explanations.describeNumber(attribute, value, limits, used, fallback);
    },
  };
}

/** Reads the minutes between two requests. With an invalid value the feed is requested once. */
export function minutes(max: number): AttributeReader {
  const read = (written: string | null) => {
    const number = toNumber(written);
    return number >= 1 && number <= max ? number : null;
  };
  return {
    code: 'bad-refresh',
    fromAttribute: read,
    check: (value) => (read(value) === null ? (explanations) => explanations.describeMinutes(max) : null),
  };
}

/** Values that people write to turn an attribute off. Not a regular expression, because some minifiers change `false` inside one. */
const offWords = ['false', 'nei', 'no', 'off', '0', 'av'];

/** Reads a boolean attribute, which is on with any value. */
export const presence: AttributeReader = {
  code: 'bad-attribute',
  fromAttribute: (written) => written !== null,
  check: (value) => (offWords.includes(clean(value).toLowerCase()) ? (explanations) => explanations.describePresence() : null),
};

/** Reads the id of an object in the feed. */
export function idOf(options: {
  /** Names the kind of object. */
  readonly noun: 'contact' | 'group';
  /** The value without the attribute. */
  readonly absent: string | null;
  readonly inFeed: (feed: Feed) => readonly {readonly id: string}[];
  /** The objects of the date that is shown. */
  readonly inModel: (model: Model) => readonly {readonly id: string}[];
}): AttributeReader {
  const {noun, absent, inFeed, inModel} = options;
  const includes = (objects: readonly {readonly id: string}[], value: string) => objects.some(({id}) => id === clean(value));
  return {
    code: `unknown-${noun}`,
    fromAttribute: (written) => clean(written) || absent,
    hidesContent: (value, feed) => !includes(inFeed(feed), value),
    check: (value, {feed, model}) => {
      if (!feed || !model || includes(inModel(model), value)) return null;
      return (explanations) => explanations.describeId(noun, clean(value), inFeed(feed), inModel(model), model.asOf);
    },
  };
}

/** Finds the attributes and properties of an element that have invalid values. An empty value counts as absent. */
export function findFaults(host: LitElement, context: AttributeContext): AttributeFault[] {
  const {localName} = host;
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
    const describe = clean(value) && !isDefault ? reader.check(value, context) : null;
    if (!describe) continue;
    faults.push({
      code: reader.code,
      describe: (explanations) => explanations.describeAttribute(localName, attribute, value, describe(explanations, attribute)),
      hidesContent: Boolean(context.feed && reader.hidesContent?.(value, context.feed)),
    });
  }
  return [...faults, ...findMisspeltAttributes(host)];
}

function findMisspeltAttributes(host: LitElement): AttributeFault[] {
  const {localName} = host;
  const {observedAttributes} = host.constructor as typeof LitElement;
  return findMisspeltNames(host.getAttributeNames(), ['lang', ...observedAttributes]).map(({name, meant}) => ({
    code: 'unknown-option',
    describe: (explanations) => explanations.describeMisspeltAttribute(localName, name, meant),
    hidesContent: false,
  }));
}

/** Whether the text begins like a language tag. Words such as “norsk” and placeholders don't. */
export function isLanguage(tag: string): boolean {
  return /^([a-z]{2,3}|x)?([-_]|$)/.test(tag);
}

/** Returns the reader that a property was declared with. */
export function readerOf({converter}: PropertyDeclaration): AttributeReader | undefined {
  return converter && 'check' in converter ? (converter as AttributeReader) : undefined;
}

/** @returns `NaN` for an empty text as well. */
function toNumber(written: string | null): number {
  return clean(written) ? Number(written) : NaN;
}

function clean(written: string | null): string {
  return (written ?? '').trim();
}
