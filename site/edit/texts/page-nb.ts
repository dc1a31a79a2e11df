/** Texts in bokmål. See texts.ts. */
export const pageTexts = {
  title: 'Rediger datakilden',
};

export type PageTexts = typeof pageTexts;
