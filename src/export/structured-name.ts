/** A person's name in the five components of the property `N` of a vCard. */
export interface StructuredName {
  readonly familyNames: string;
  readonly givenName: string;
  readonly additionalNames: string;
  readonly honorificPrefixes: string;
  readonly honorificSuffixes: string;
}

/** Words that begin a family name of several words. */
const particles = new Set(
  'af al av bin da das de del dela della den der di do dos du el la le los ter van ten vom von zu zum zur'.split(' '),
);
/** Some titles need their full stop. Without it “Siv” is a given name. */
const prefixPattern = /^(?:(?:dr|prof|mr|mrs|ms)\.?|professor|doktor|(?:adv|ing|jur|med|philos|siv)\.)$/i;
const suffixPattern = /^(?:jr|jun|sr|sen|ph\.?d|m\.?d|ii|iii|iv)\.?$/i;

/**
 * Derives the components of a name from its spelling. Address books need them to sort by family name.
 *
 * The last word is the family name, with particles such as “van der” before it. A single word is a given name. In a name with a
 * comma the family name comes first. Titles in front and suffixes such as “jr.” are components of their own.
 */
export function parseName(name: string): StructuredName {
  const [words = [], ...afterCommas] = name.split(',').map((part) => part.split(/\s+/).filter(Boolean));
  const isSuffix = (part: readonly string[]) => part.every((word) => suffixPattern.test(word));
  const suffixes = afterCommas.filter(isSuffix).flat();
  const givenAfterComma = afterCommas.filter((part) => !isSuffix(part)).flat();

  const hasFamilyFirst = givenAfterComma.length > 0;
  const given = hasFamilyFirst ? givenAfterComma : words;
  const prefixes: string[] = [];
  while (given.length > 1 && prefixPattern.test(given[0] ?? '')) prefixes.push(given.shift() ?? '');
  while (words.length > 1 && suffixPattern.test(words[words.length - 1] ?? '')) suffixes.unshift(words.pop() ?? '');
  let family: string[] = [];
  if (hasFamilyFirst) family = words;
  else if (words.length > 1) {
    let start = words.length - 1;
    while (start > 1 && particles.has((words[start - 1] ?? '').toLowerCase())) start--;
    family = words.splice(start);
  }
  const [givenName = '', ...additionalNames] = given;
  return {
    familyNames: family.join(' '),
    givenName,
    additionalNames: additionalNames.join(' '),
    honorificPrefixes: prefixes.join(' '),
    honorificSuffixes: suffixes.join(' '),
  };
}
