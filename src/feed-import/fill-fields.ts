import {truncate} from '../feed/characters.js';
import {nameLength, paragraphLength} from '../feed/schema.js';
import {firstDay, lastDay} from '../model/date.js';
import {isReversed, type Period} from '../model/period.js';
import {listTexts, type FeedObject} from './feed-index.js';
import type {ImportIssues, ImportPlace} from './import-issue.js';
import {isKnownName} from './known-names.js';

type Texts = Readonly<Record<string, string>>;

const textFields = ['name', 'shortName', 'legalName', 'description', 'lead', 'role', 'purpose'];
const nameFields = ['name', 'shortName', 'legalName'];
const paragraphs = ['description', 'lead', 'purpose'];

/**
 * Adds the fields that an object of a feed lacks. A value that it has already is kept, and reported if the file has another one.
 *
 * @param values - Values of the file. `undefined` values are left out.
 * @param feedLanguage - Language of a plain string.
 * @returns Whether anything was added.
 */
export function fillFields(
  object: FeedObject,
  values: FeedObject,
  feedLanguage: string,
  place: ImportPlace,
  issues: ImportIssues,
): boolean {
  let isChanged = false;
  for (const [field, given] of Object.entries(values)) {
    if (given === undefined) continue;
    const value = textFields.includes(field) ? shortenText(given, field, place, issues) : given;
    const existing = object[field];
    if (existing === undefined) object[field] = value;
    else {
      const merged = textFields.includes(field) ? mergeTexts(existing, value, feedLanguage) : mergeValues(field, existing, value);
      if (merged === existing) continue;
      if (merged === null) {
        // A short or former name, or another way to write the same one.
        if (nameFields.includes(field) && listTexts(value).every((text) => isKnownName(object, text))) continue;
        issues.add('kept-value', {...place, field: place.field ?? field}, describe(value), describe(existing));
        continue;
      }
      object[field] = merged;
    }
    isChanged = true;
  }
  return isChanged;
}

/** Returns the existing value if nothing has to be added to it, and `null` if the values contradict each other. */
function mergeValues(field: string, existing: unknown, value: unknown): unknown {
  if (field !== 'period') return JSON.stringify(existing) === JSON.stringify(value) ? existing : null;
  const [old, added] = [existing as Period, value as Period];
  const isContradiction = (['from', 'to'] as const).some((end) => {
    const [date, other] = [old[end], added[end]];
    // The existing date may be more exact: autumn 2019 is in 2019.
    return date !== undefined && other !== undefined && !(firstDay(date) >= firstDay(other) && lastDay(date) <= lastDay(other));
  });
  const merged = {...added, ...old};
  if (isContradiction || isReversed(merged)) return null;
  return Object.keys(merged).length === Object.keys(old).length ? existing : merged;
}

/** Adds the languages that a text lacks. */
function mergeTexts(existing: unknown, value: unknown, feedLanguage: string): unknown {
  const toMap = (text: unknown): Texts => (typeof text === 'string' ? {[feedLanguage]: text} : (text as Texts));
  if (typeof value === 'string' && Object.values(toMap(existing)).includes(value)) return existing;
  const [old, added] = [toMap(existing), toMap(value)];
  if (Object.keys(added).some((tag) => old[tag] !== undefined && old[tag] !== added[tag])) return null;
  // A text that is the same in all Norwegian languages has the tag `no`. Another one for bokmål would be a contradiction.
  if (old.no !== undefined && (added.nb ?? added.nn ?? old.no) !== old.no) return null;
  return Object.keys(added).every((tag) => old[tag] !== undefined) ? existing : {...old, ...added};
}

function shortenText(text: unknown, field: string, place: ImportPlace, issues: ImportIssues): unknown {
  const length = paragraphs.includes(field) ? paragraphLength : nameLength;
  const shorten = (each: string) => {
    if (each.length > length) issues.add('too-long', {...place, field: place.field ?? field}, String(length));
    return truncate(each, length);
  };
  if (typeof text === 'string') return shorten(text);
  return Object.fromEntries(Object.entries(text as Texts).map(([tag, each]) => [tag, shorten(each)]));
}

function describe(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return String(value);
  return [...new Set(listTexts(value))].join(' – ');
}
