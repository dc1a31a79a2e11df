/** Finds the texts of the theme page in its language. */
import {texts as en} from './texts-en.js';
import {texts as nb} from './texts-nb.js';
import type {ThemeTexts} from './theme-texts.js';

export function textsOf(language: string): ThemeTexts {
  return language === 'en' ? en : nb;
}
