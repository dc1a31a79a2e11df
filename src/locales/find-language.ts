// Imports nothing, so that code which runs before the widgets are loaded can use it.

/** Languages of the widgets' own texts. Each has a file in this folder. */
export const languages = ['nb', 'nn', 'en', 'se'] as const;

export type Language = (typeof languages)[number];

/** Tags and names of each language. Bokmål includes no language, Nordic languages and the other Sámi languages. */
const spellings = {
  nb: /^(|und|nb|nob|no|nor|norsk|norwegian|bokm[åa]l|da|sv|fo|is|sma|smj|sms|smn)$/,
  nn: /^(nn|nno|nynorsk)$/,
  se: /^(se|sme|samisk)$/,
} as const;

/**
 * Finds the language of the widgets' own texts for a language tag, which may be misspelt or empty. Readers of any language without a
 * match get English.
 */
export function findLanguage(tag: string): Language {
  const [primary = ''] = tag.trim().toLowerCase().split(/[-_]/, 1);
  return (['nb', 'nn', 'se'] as const).find((language) => spellings[language].test(primary)) ?? 'en';
}

/** Returns the value of the nearest `lang`: the element's own, else that of an ancestor, across shadow roots. Empty without one. */
export function nearestLanguage(element: Element): string {
  for (let node: Node | null | undefined = element; node; node = node.parentNode ?? (node as Partial<ShadowRoot>).host) {
    const lang = (node as Partial<Element>).getAttribute?.('lang');
    if (typeof lang === 'string') return lang;
  }
  return '';
}
