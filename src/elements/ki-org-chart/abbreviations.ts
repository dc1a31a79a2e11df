import type {Comparison} from '../../model/compare-units.js';
import type {Member, Unit} from '../../model/model.js';
import {isAbbreviation} from '../../model/short-form.js';
import type {LocalizedText} from '../../model/text.js';
import {asPlainText, selectNamedMembers} from './unit-text.js';

export interface Abbreviation {
  readonly short: LocalizedText;
  readonly name: LocalizedText;
}

/**
 * Finds the short forms in the boxes of a chart that need an explanation.
 *
 * @param units - All units of the chart, whether or not they are visible.
 * @returns Each pair of short form and name once, in the order of the units. O(n).
 */
export function findAbbreviations(units: readonly Unit[], comparison: Comparison | null = null): Abbreviation[] {
  const found = new Map<string, Abbreviation>();
  const add = (short: LocalizedText | undefined, name: LocalizedText | undefined) => {
    if (name && isAbbreviation(short, name)) found.set(`${short.value}\n${name.value}`, {short, name});
  };
  const addMembers = (members: readonly Member[] = []) => {
    for (const {organization, name} of members) add(organization.shortName, name);
  };
  for (const unit of units) {
    const change = comparison?.changes.get(unit.id);
    addMembers(change?.members);
    addMembers(selectNamedMembers(unit));
    // The project is written as “the project”, which needs no explanation.
    for (const {other} of unit.relations) if (!other.project) add(other.name, other.fullName);
  }
  return [...found.values()];
}

/** Formats the key as one line of plain text. Empty without abbreviations. */
export function formatAbbreviations(abbreviations: readonly Abbreviation[], label: string): string {
  const entries = abbreviations.map(({short, name}) => `${asPlainText(short)} – ${asPlainText(name)}`);
  return entries.length ? `${label}: ${entries.join(' · ')}` : '';
}
