import type {StructureTexts} from './structure-nb.js';

/** Texts in English. See texts.ts. */
export const structureTexts: StructureTexts = {
  title: 'Structure',
};
