/** An attribute that has no effect because its name is misspelt. */
export interface MisspeltName {
  readonly name: string;
  /** The name that was probably meant. */
  readonly meant: string;
}

/**
 * Finds attributes whose names are near a known name. Ignores all other unknown attributes, since frameworks, editors and
 * browser extensions add many.
 *
 * @param names - Names of the attributes on an element, in lower case.
 * @param known - Names that have an effect there.
 */
export function findMisspeltNames(names: readonly string[], known: readonly string[]): MisspeltName[] {
  const found: MisspeltName[] = [];
  for (const name of names) {
    // `role` is the only attribute of HTML that is near one of ours, `roles`.
    if (known.includes(name) || name === 'role' || !/^[a-zæøå][a-zæøå_-]{2,}$/.test(name)) continue;
    const meant = known.find((word) => isMisspelt(name, word));
    if (meant) found.push({name, meant});
  }
  return found;
}

/** Stricter than for values: `data-aos` of an animation library is not a misspelt `data-as-of`. */
function isMisspelt(name: string, word: string): boolean {
  return lettersOf(name) === lettersOf(word) || isNear(name.slice(0, 64), word, Math.max(1, Math.floor(word.length / 5)));
}

/** Whether one word becomes the other when at most `distance` letters are added, removed or replaced (Levenshtein). */
function isNear(a: string, b: string, distance: number): boolean {
  if (distance < 0) return false;
  if (!a || !b) return a.length + b.length <= distance;
  const [restOfA, restOfB] = [a.slice(1), b.slice(1)];
  if (a[0] === b[0]) return isNear(restOfA, restOfB, distance);
  return isNear(restOfA, b, distance - 1) || isNear(a, restOfB, distance - 1) || isNear(restOfA, restOfB, distance - 1);
}

/** The sorted letters of a word, which swapped letters, missing hyphens and underscores do not change. */
function lettersOf(word: string): string {
  return word.replace(/[_-]/g, '').split('').sort().join('');
}
