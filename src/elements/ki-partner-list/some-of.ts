import type {Feed} from '../../feed/definition.js';
import type {AttributeReader} from '../attribute-values.js';
import {parseWords} from './select-members.js';

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
    check: (value, {feed}) => {
      const requested = [...(parseWords(value) ?? [])];
      const known = feed && inFeed(feed);
      const isValid = requested.every((word) => words.includes(word));
      if (isValid && (!known || !requested.length || requested.some((word) => known.includes(word)))) return null;
      return (explanations) => explanations.describeFilter(requested, words, known ?? []);
    },
  };
}
