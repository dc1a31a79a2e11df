import type {LocalizedText} from './text.js';

/**
 * Whether a reader needs the name to understand a short form. Not when the two are the same, nor when the short form is a
 * word or a run of words of the name: «Referansegruppen» of «Referansegruppen for planen».
 */
export function isAbbreviation(short: LocalizedText | undefined, name: LocalizedText): short is LocalizedText {
  return short !== undefined && !toWords(name).includes(toWords(short));
}

function toWords({value}: LocalizedText): string {
  return ` ${value.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim()} `;
}
