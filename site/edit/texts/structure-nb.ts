/** Texts in bokmål. See texts.ts. */
export const structureTexts = {
  title: 'Organisering',
};

export type StructureTexts = typeof structureTexts;
