import type {AttributeReader} from '../../elements/attribute-values.js';
import type {Explanations} from '../../report-mistake.js';
import {nearestWord} from '../nearest-word.js';
import type {FindingCode} from '../texts/texts-nb.js';
import type {Values} from '../values.js';

/** A fault of a value, as data for the texts of the doctor. */
export interface ExplainedFault {
  readonly code: FindingCode;
  /** The value that was probably meant; empty if none is near. */
  readonly meant: string;
  readonly values: Partial<Values>;
}

type Describe = NonNullable<ReturnType<AttributeReader['check']>>;
/** The functions of the texts of the console, with the same parameters, that return data in place of an English sentence. */
type Explain = {readonly [Name in keyof Explanations]?: (...parameters: Parameters<Explanations[Name]>) => ExplainedFault};

const explain = {
  describeWord: (value, words, fallback) => ({
    code: 'attribute-word',
    meant: nearestWord(value, words),
    values: {words: words.join(', '), used: fallback ?? ''},
  }),
  describeNumber: (attribute, value, [min, max], used, fallback) => {
    const digits = Number(/\d+/.exec(value)?.[0] ?? NaN);
    const meant = digits >= min && digits <= max && !value.trim().startsWith('-') ? digits : (fallback ?? 2);
    return {
      code: 'attribute-number',
      meant: String(meant),
      values: {
        words: max === Infinity ? String(min) : `${min}–${max}`,
        used: String((Number.isNaN(Number(value)) ? fallback : used) ?? ''),
        all: fallback === null ? `${attribute}="99"` : '',
      },
    };
  },
  describeMinutes: (max) => ({code: 'attribute-minutes', meant: '15', values: {words: `1–${max}`}}),
  describePresence: () => ({code: 'attribute-presence', meant: '', values: {}}),
  describeId: (_noun, id, inFeed, shown, asOf) => {
    const isInFeed = inFeed.some((each) => each.id === id);
    const ids = (isInFeed ? shown : inFeed).map((each) => each.id);
    const near = isInFeed ? '' : nearestWord(id, ids);
    return {
      code: isInFeed ? 'id-other-date' : 'unknown-id',
      meant: near,
      values: {words: listIds(ids), used: asOf ?? ''},
    };
  },
  describeFilter: (requested, words, inFeed) => {
    const unknown = requested.filter((word) => !words.includes(word));
    const meant = requested.map((word) => (words.includes(word) ? word : nearestWord(word, words)));
    return unknown.length
      ? {
          code: 'attribute-filter',
          meant: meant.every(Boolean) ? meant.join(' ') : '',
          values: {used: unknown.join(', '), words: words.join(', ')},
        }
      : {code: 'filter-empty', meant: '', values: {words: [...new Set(inFeed)].join(', ')}};
  },
  describeHelpAddress: () => ({code: 'banner-address', meant: '', values: {}}),
  describePolicy: (names) => ({code: 'banner-policy', meant: '', values: {words: names.join(', ')}}),
} satisfies Explain;

/** @param describe - The description of a fault by the reader of its attribute. */
export function explainFault(describe: Describe, attribute: string, value: string): ExplainedFault {
  const fault: unknown = describe(explain as unknown as Explanations, attribute);
  return typeof fault === 'object' ? (fault as ExplainedFault) : {code: 'attribute-word', meant: '', values: {words: '', used: value}};
}

export function listIds(ids: readonly string[]): string {
  return ids.slice(0, 20).join(', ') + (ids.length > 20 ? ' …' : '');
}
