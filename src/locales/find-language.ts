// Imports nothing, so that code which runs before the widgets are loaded can use it.

/** Languages of the widgets' own texts. Each has a file in this folder. */
export const languages = ['nb', 'nn', 'en', 'se'] as const;

export type Language = (typeof languages)[number];

/** Tags whose readers get each language. Bokmål includes no language, Nordic languages and the other Sámi languages. */
const tags = {
  nb: /^(|und|n(b|ob|o|or)|da|sv|fo|is|sma|smj|sms|smn)$/,
  nn: /^nno?$/,
  se: /^sm?e$/,
} as const;

const tagsByName = /* @__PURE__ */ new Map(
  /* @__PURE__ */ Object.entries({
    norsk: 'no',
    norwegian: 'no',
    bokmål: 'nb',
    bokmal: 'nb',
    nynorsk: 'nn',
    engelsk: 'en',
    english: 'en',
    samisk: 'se',
  }),
);

/** Returns the tag for the name of a language, such as “norsk”. Returns a tag unchanged. */
export function toTag(language: string): string {
  return tagsByName.get(language) ?? language;
}

/** Finds the language of the widgets' own texts for a language tag, which may be misspelt or empty. Without a match, it is English. */
export function findLanguage(tag: string): Language {
  const [primary = ''] = toTag(tag.trim().toLowerCase()).split(/[-_]/, 1);
  return (['nb', 'nn', 'se'] as const).find((language) => tags[language].test(primary)) ?? 'en';
}

/** Returns the value of the nearest `lang`: the element's own, else that of an ancestor, across shadow roots. Empty without one. */
export function nearestLanguage(element: Element): string {
  for (let node: Node | null | undefined = element; node; node = node.parentNode ?? (node as Partial<ShadowRoot>).host) {
    const lang = (node as Partial<Element>).getAttribute?.('lang');
    if (typeof lang === 'string') return lang;
  }
  return '';
}
