import {normalizeLanguage} from '../model/text.js';
import {en} from './en.js';
import type {Messages} from './messages.js';
import {nb} from './nb.js';
import {nn} from './nn.js';
import {se} from './se.js';

/** The languages that the widgets' own texts are in. A further one is a file beside these and a word here. */
export const locales: readonly Messages[] = [nb, nn, en, se];

/** Languages whose readers are better served by Norwegian than by English: Nordic ones, and the other Sámi ones. */
const nearNorwegian = ['no', 'da', 'sv', 'fo', 'is', 'sma', 'smj', 'sms', 'smn'];

/**
 * The texts for a language tag as people write it. Every tag lands somewhere: none or a Nordic one in bokmål, any other in
 * English.
 */
export function findMessages(tag: string): Messages {
  const [primary = ''] = normalizeLanguage(tag).split('-');
  return locales.find(({lang}) => lang === primary) ?? (!primary || nearNorwegian.includes(primary) ? nb : en);
}
