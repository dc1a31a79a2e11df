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
export type ByLanguage<Area extends keyof Messages> = readonly Messages[Area][];

// A further language is a file beside these, and its name at the end of each list; a test says so when one is forgotten.
export const common: ByLanguage<'common'> = [nb.common, nn.common, en.common, se.common];
export const members: ByLanguage<'members'> = [nb.members, nn.members, en.members, se.members];
export const chart: ByLanguage<'chart'> = [nb.chart, nn.chart, en.chart, se.chart];
export const changes: ByLanguage<'changes'> = [nb.changes, nn.changes, en.changes, se.changes];
export const partners: ByLanguage<'partners'> = [nb.partners, nn.partners, en.partners, se.partners];
export const contact: ByLanguage<'contact'> = [nb.contact, nn.contact, en.contact, se.contact];
export const project: ByLanguage<'project'> = [nb.project, nn.project, en.project, se.project];
export const publication: ByLanguage<'publication'> = [nb.publication, nn.publication, en.publication, se.publication];
export const browser: ByLanguage<'browser'> = [nb.browser, nn.browser, en.browser, se.browser];

/** Languages whose readers are better served by Norwegian than by English: Nordic ones, and the other Sámi ones. */
const nearNorwegian = ['no', 'da', 'sv', 'fo', 'is', 'sma', 'smj', 'sms', 'smn'];

/**
 * Finds the language of the widgets' own texts for a tag as people write it. Every tag lands somewhere: none or a Nordic
 * one in bokmål, any other in English.
 *
 * @returns The place of the language in the lists above.
 */
export function findLanguage(tag: string): number {
  const [primary = ''] = normalizeLanguage(tag).split('-');
  const find = (wanted: string) => common.findIndex(({lang}) => lang === wanted);
  const found = find(primary);
  return found >= 0 ? found : find(!primary || nearNorwegian.includes(primary) ? 'nb' : 'en');
}
