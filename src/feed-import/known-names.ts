import {listTexts, type FeedObject} from './feed-index.js';

/**
 * Whether a text is one of an organisation's names: in any language, as a short or registered name, or as a former one. Case, spaces, quotation
 * marks, dashes and invisible characters don't count.
 */
export function isKnownName(organization: FeedObject, text: string): boolean {
  const wanted = simplifyName(text);
  return listNames(organization).some((name) => simplifyName(name) === wanted);
}

function listNames({name, shortName, legalName, formerNames}: FeedObject): string[] {
  const [names, shortNames] = [listTexts(name), listTexts(shortName)];
  const former = Array.isArray(formerNames) ? (formerNames as FeedObject[]).flatMap(listNames) : [];
  // Tables often have both: “Etaten for prøving (EP)”.
  const both = names.flatMap((each) => shortNames.map((short) => `${each} (${short})`));
  return [...names, ...shortNames, ...listTexts(legalName), ...both, ...former];
}

function simplifyName(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\p{Default_Ignorable_Code_Point}\p{Cc}"'“”„‟«»‘’‚‛‹›`´]/gu, '')
    .replace(/\p{Pd}/gu, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
