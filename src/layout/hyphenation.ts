// Marks for line breaks inside words. Engines can't be relied on: WebKitGTK has no Norwegian dictionary, and Firefox does not hyphenate
// words with a capital letter.

/** Marks where a line of any width may end with a hyphen. */
export const softHyphen = '\u00ad';
/** The same, but not in a heading that has room for the word: U+2062, invisible times. */
export const compoundHyphen = '\u2062';
/** Marks where a line of a narrow widget may end with a hyphen: U+2063, the invisible separator. */
export const narrowHyphen = '\u2063';
/** Marks where a line may end with a hyphen if it is only a few letters long: U+2064, invisible plus. */
export const syllableHyphen = '\u2064';
/** Marks where a line may end inside an address, without a hyphen: U+200B, the zero-width space. */
export const addressBreak = '\u200b';

/** Letters of the shortest word that does not fit in some lines of a wide widget. */
export const minLongWord = 17;
/** Letters of the shortest word that does not fit in some headings of a wide widget. */
const minLongHeading = 24;
/** Letters of the longest part that fits in a line of any width. */
const maxPart = 13;

/** A first part with its linking letter: «koordinerings|», «kvalitets|», «helse|», «dearvvašvuođa|». */
const firstPart =
  /^(?:(?:.{2,}?[^k]ing|.+?(?:sjon|itet|skap|ship|het|emd|dom|[^hs]else)|.*?arbeid|ement|direktorat|samfunn|institutt)s|helse|folke|fylkes|stats|hoved|tverr|språk|kommune|legemiddel|(?:fag|bruker|pasient)(?=[bdfghkmnprstv])|.+?[brtl]anse(?!tt)|.+?(?:vuođa|šuvdna))(?!tol)(?=.{4})/i;

/**
 * Last parts of names of public bodies. The first two alternatives only look as if they had one. Short parts must be at the end of the
 * word, with or without an ending.
 */
const lastParts =
  /presenter|konsentrer|(gruppe|prosjekt|nettverk|områd|utval|direkt[oø]r|tilsyn|f[oø]retak|institu|forum|komit|styre|sekretariat|avdeling|sektor|sent(?:er|re)|tjenest|tenest|departeme|forvalt|strategi|utvikling|sikkerhet|tryggleik|sikring|organisasjon|virksomhet|verksemd|program|plattform|system|regist|teknologi|forsk|veiled|rettlei|rådgiv|samarbeid|partn[ae]r|kommun[ae]|omsorg|universitet|h[øo]y?g?sk[ou]le|ombud|nemnd|forening|kontor|seksjon|ansvarl|behandl|tiltak|beredskap|kompetanse|digitaliser|statistikk|informasjon|kommunikasjon|administrasjon|revisjon|arkiv|helse|økonomi|rapport|medlem|representant|forklar|erklær[eit]|ordning|vurder|utred|utdann|opplys|undersøk|evaluer|h[åa]ndter|overvåk|overleg|instan|struktur|plikt|krav|kommisjon|journal|plasser|apparat|rettighet|uttal|pleie|diagnos|adgang|vern|joavku|prošea|(?:råd|plan|verk|hus|skap|ship|leder|leiar|møte)(?:[ae]?n?e?[nrt]?s?)$)/gi;

const vowels = 'aeiouyæøåàáâäéèêëíïóòôöúüý';
/** Consonants that begin a syllable. */
const onset = `(?:s?[skt]j|[bdfgkpt]r|[^${vowels}])`;
/** Consonants that end a syllable. The last one has no sound in common with the letter behind it, as in «ng», «sk», «tr» and «skj». */
const coda = `[^${vowels}]*?(?:[lmr](?!j)|[dg](?![jr])|n(?![gj])|s(?![hjkpt])|[^dglmnrs${vowels}](?![hjr]))`;
const laterSyllable = `..+?[${vowels}](?:|${coda})(?=${onset}[${vowels}].)`;
/** Up to the end of a syllable whose vowel is the third letter or a later one: «koor», «kompe». */
const coarseSyllable = new RegExp(laterSyllable, 'gi');
/** The same, and up to the end of a first syllable with an earlier vowel if it has three letters: «opp», «kom», «virk», but not «bes». */
const fineSyllable = new RegExp(
  `(?!be)(?:.[${vowels}](?!${onset}[${vowels}])|[${vowels}]([^${vowels}])(?=\\1))${coda}(?=(?:kl|${onset})[${vowels}].)|${laterSyllable}`,
  'gi',
);

/**
 * Marks where the words of a text may break. Only Latin letters are marked.
 *
 * @param minLetters - Letters of the shortest word that is marked. From 14 on, no syllables are marked. With `minLongWord`, there are no
 *   marks for narrow widgets.
 * @returns The text with the marks above, which no valid feed contains. O(n).
 */
export function markBreaks(text: string, minLetters = 13): string {
  return text.replace(/\S{9,}/g, (word) => {
    if (/@|\w\.\w/.test(word)) return word.replace(/[@.](?=\w)/g, `${addressBreak}$&`).replace(/\/(?=\w)/g, `$&${addressBreak}`);
    if (word.length < minLetters) return word;
    // Longer words would take quadratic time.
    return word.replace(/[a-z\u00c0-\u024f]{9,64}/gi, (letters) => (letters.length < minLetters ? letters : markWord(letters, minLetters)));
  });
}

/** Words that have been marked. The names of a chart repeat them. */
const markedWords = new Map<string, string>();

function markWord(word: string, minLetters: number): string {
  let marked = markedWords.get(word);
  if (marked === undefined) {
    const joint = word.length < minLongWord ? narrowHyphen : word.length < minLongHeading ? compoundHyphen : softHyphen;
    markedWords.set(word, (marked = splitCompound(word).map(markSyllables).join(joint)));
  }
  return minLetters > maxPart ? marked.replace(minLetters < minLongWord ? /\u2064/g : /[\u2063\u2064]/g, '') : marked;
}

/** Splits a compound at its joints: «koordinerings|gruppen». */
function splitCompound(word: string): string[] {
  const parts: string[] = [];
  let rest = word;
  for (let first; (first = firstPart.exec(rest)?.[0]); rest = rest.slice(first.length)) parts.push(first);
  return [...parts, rest].flatMap((part) => {
    let start = 0;
    const joints = [...part.matchAll(lastParts)].filter(({index, 1: last}) => {
      if (!last || index < start + 3) return false;
      start = index;
      return true;
    });
    return [0, ...joints.map(({index}) => index)].map((from, i) => part.slice(from, joints[i]?.index));
  });
}

/** Marks the syllables of a part that does not fit in a narrow line. */
function markSyllables(part: string): string {
  const isLong = part.length > maxPart;
  return (isLong ? part.replace(coarseSyllable, `$&${softHyphen}`) : part)
    .replace(/[^\u00ad]{9,}/g, (run) => run.replace(fineSyllable, `$&${syllableHyphen}`))
    .replace(/[^\u00ad\u2064]{15,}/g, (run) => run.replace(/.{7}(?=.{3})/g, `$&${isLong ? softHyphen : syllableHyphen}`));
}
