import type {PageTexts} from './page-nb.js';

/** Texts in English. See texts.ts. */
export const pageTexts: PageTexts = {
  title: 'Edit the feed',
};
