import {normalizeLanguage} from '../model/text.js';
import * as en from './en.js';
import type {Messages} from './messages.js';
import * as nb from './nb.js';
import * as nn from './nn.js';
import * as se from './se.js';

/**
 * The messages of one area, in every language. Each area has an array of its own, so that a page with one element loads the
 * messages of that element only.
 */
export type MessagesByLanguage<Area extends keyof Messages> = readonly Messages[Area][];

// To add a language, add a file to this folder and its name to the end of each array. A test fails if one is missing.
export const commonMessages: MessagesByLanguage<'common'> = [nb.common, nn.common, en.common, se.common];
export const memberMessages: MessagesByLanguage<'members'> = [nb.members, nn.members, en.members, se.members];
export const chartMessages: MessagesByLanguage<'chart'> = [nb.chart, nn.chart, en.chart, se.chart];
export const changeMessages: MessagesByLanguage<'changes'> = [nb.changes, nn.changes, en.changes, se.changes];
export const partnerMessages: MessagesByLanguage<'partners'> = [nb.partners, nn.partners, en.partners, se.partners];
export const contactMessages: MessagesByLanguage<'contact'> = [nb.contact, nn.contact, en.contact, se.contact];
export const projectMessages: MessagesByLanguage<'project'> = [nb.project, nn.project, en.project, se.project];
export const publicationMessages: MessagesByLanguage<'publication'> = [nb.publication, nn.publication, en.publication, se.publication];
export const browserMessages: MessagesByLanguage<'browser'> = [nb.browser, nn.browser, en.browser, se.browser];

/** Languages whose readers get bokmål rather than English: Nordic languages and the other Sámi languages. */
const preferNorwegian = ['no', 'da', 'sv', 'fo', 'is', 'sma', 'smj', 'sms', 'smn'];

/**
 * Finds the language of the widgets' messages for a language tag, which may be misspelt or empty. Without a match, an empty
 * tag or a Nordic language gets bokmål, and any other language gets English.
 *
 * @returns The index of the language in the arrays above.
 */
export function findLanguageIndex(tag: string): number {
  const [primary = ''] = normalizeLanguage(tag).split('-');
  const indexOf = (language: string) => commonMessages.findIndex(({lang}) => lang === language);
  const index = indexOf(primary);
  return index >= 0 ? index : indexOf(!primary || preferNorwegian.includes(primary) ? 'nb' : 'en');
}
