/** A person's name in the five parts of the property `N` of a vCard. */
export interface NameParts {
  readonly family: string;
  readonly given: string;
  readonly additional: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Words that begin a family name of several words. */
const particles = new Set(
  'af al av bin da das de del dela della den der di do dos du el la le los ter van ten vom von zu zum zur'.split(' '),
);
/** Some need their full stop: Siv is a given name. */
const title = /^(?:(?:dr|prof|mr|mrs|ms)\.?|professor|doktor|(?:adv|ing|jur|med|philos|siv)\.)$/i;
const suffix = /^(?:jr|jun|sr|sen|ph\.?d|m\.?d|ii|iii|iv)\.?$/i;

/**
 * Derives the parts of a name from how it is written. Address books sort by the family name and need this property.
 *
 * The last word is the family name, with particles such as “van der” before it. A name of one word is a given name. With a
 * comma the family name comes first. Titles in front and suffixes such as “jr.” are parts of their own.
 */
export function toNameParts(name: string): NameParts {
  const [first = [], ...others] = name.split(',').map((part) => part.split(/\s+/).filter(Boolean));
  const words = [...first];
  const suffixes = others.filter((part) => part.every((word) => suffix.test(word))).flat();
  const reversed = others.filter((part) => !part.every((word) => suffix.test(word))).flat();

  const front = reversed.length ? reversed : words;
  const prefixes: string[] = [];
  while (front.length > 1 && title.test(front[0] ?? '')) prefixes.push(front.shift() ?? '');
  while (words.length > 1 && suffix.test(words[words.length - 1] ?? '')) suffixes.unshift(words.pop() ?? '');
  let family: string[] = [];
  if (reversed.length) family = words;
  else if (words.length > 1) {
    let start = words.length - 1;
    while (start > 1 && particles.has((words[start - 1] ?? '').toLowerCase())) start--;
    family = words.splice(start);
  }
  const [given = '', ...additional] = front;
  const join = (part: readonly string[]) => part.join(' ');
  return {family: join(family), given, additional: join(additional), prefix: join(prefixes), suffix: join(suffixes)};
}
