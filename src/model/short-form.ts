import type {LocalizedText} from './text.js';

/**
 * Whether a short form is an abbreviation that needs an explanation. A short form that consists of words of the name explains
 * itself: «Referansegruppen» for «Referansegruppen for planen».
 */
export function isAbbreviation(short: LocalizedText | undefined, name: LocalizedText): short is LocalizedText {
  return short !== undefined && !separateWords(name).includes(separateWords(short));
}

function separateWords({value}: LocalizedText): string {
  return ` ${value.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim()} `;
}
