import type {OptionTexts} from './option-texts.js';
import {options as englishOptions} from './options-en.js';
import {options as norwegianOptions} from './options-nb.js';
import {texts as english} from './texts-en.js';
import {texts as norwegian, type Texts} from './texts-nb.js';

export type {Texts};

/** All texts of the page in one language. */
export interface PageTexts {
  readonly texts: Texts;
  readonly options: OptionTexts;
}

/** The page exists in bokmål and English. */
export function textsIn(language: string): PageTexts {
  return language === 'en' ? {texts: english, options: englishOptions} : {texts: norwegian, options: norwegianOptions};
}
