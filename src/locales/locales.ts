import {normalizeLanguage} from '../model/text.js';
import * as en from './en.js';
import type {Messages} from './messages.js';
import * as nb from './nb.js';
import * as nn from './nn.js';
import * as se from './se.js';

/**
 * One area of texts in every language. Each area is a list of its own, so that a page which loads one element carries the
 * texts of that element only.
 */
export type MessagesByLanguage<Area extends keyof Messages> = readonly Messages[Area][];

// A further language is a file beside these, and its name at the end of each list; a test says so when one is forgotten.
export const commonMessages: MessagesByLanguage<'common'> = [nb.common, nn.common, en.common, se.common];
export const memberMessages: MessagesByLanguage<'members'> = [nb.members, nn.members, en.members, se.members];
export const chartMessages: MessagesByLanguage<'chart'> = [nb.chart, nn.chart, en.chart, se.chart];
export const changeMessages: MessagesByLanguage<'changes'> = [nb.changes, nn.changes, en.changes, se.changes];
export const partnerMessages: MessagesByLanguage<'partners'> = [nb.partners, nn.partners, en.partners, se.partners];
export const contactMessages: MessagesByLanguage<'contact'> = [nb.contact, nn.contact, en.contact, se.contact];
export const projectMessages: MessagesByLanguage<'project'> = [nb.project, nn.project, en.project, se.project];
export const publicationMessages: MessagesByLanguage<'publication'> = [nb.publication, nn.publication, en.publication, se.publication];
export const browserMessages: MessagesByLanguage<'browser'> = [nb.browser, nn.browser, en.browser, se.browser];

/** Languages whose readers are better served by Norwegian than by English: Nordic ones, and the other Sámi ones. */
const nearNorwegian = ['no', 'da', 'sv', 'fo', 'is', 'sma', 'smj', 'sms', 'smn'];

/**
 * Finds the language of the widgets' own texts for a tag as people write it. Every tag lands somewhere: none or a Nordic
 * one in bokmål, any other in English.
 *
 * @returns The place of the language in the lists above.
 */
export function findLanguageIndex(tag: string): number {
  const [primary = ''] = normalizeLanguage(tag).split('-');
  const find = (wanted: string) => commonMessages.findIndex(({lang}) => lang === wanted);
  const found = find(primary);
  return found >= 0 ? found : find(!primary || nearNorwegian.includes(primary) ? 'nb' : 'en');
}
