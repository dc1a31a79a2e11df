import {options as englishOptions} from './options-en.js';
import {options as norwegianOptions} from './options-nb.js';
import {texts as english} from './texts-en.js';
import {texts as norwegian, type Texts} from './texts-nb.js';

export type {Texts};

/** Texts about the options of the widgets. */
export interface OptionTexts {
  /** By the name of the attribute. */
  readonly labels: Readonly<Record<string, string>>;
  /** By the name of the attribute, with code in backticks. Without one, the page shows the description in custom-elements.json. */
  readonly descriptions: Readonly<Record<string, string>>;
  /** Names of values. */
  readonly values: Readonly<Record<string, string>>;
}

/** All texts of the page in one language. */
export interface PageTexts {
  readonly texts: Texts;
  readonly options: OptionTexts;
}

/** The page exists in bokmål and English. */
export function textsIn(language: string): PageTexts {
  return language === 'en' ? {texts: english, options: englishOptions} : {texts: norwegian, options: norwegianOptions};
}
