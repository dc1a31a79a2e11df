import {pageTexts as englishPage} from './page-en.js';
import {pageTexts as norwegianPage, type PageTexts} from './page-nb.js';
import {structureTexts as englishStructure} from './structure-en.js';
import {structureTexts as norwegianStructure, type StructureTexts} from './structure-nb.js';

/** All texts of the editor in one language. */
export interface Texts {
  /** The toolbar, opening, saving, import, preview, and the forms for texts: project, contacts, publication. */
  readonly page: PageTexts;
  /** The forms for the structure: organisations, bodies, members, groups and relations. */
  readonly structure: StructureTexts;
}

/** The page exists in bokmål and English. */
export function textsIn(language: 'nb' | 'en'): Texts {
  return language === 'en' ? {page: englishPage, structure: englishStructure} : {page: norwegianPage, structure: norwegianStructure};
}
