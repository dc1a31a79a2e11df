import type {AttributeContext} from '../../elements/attribute-values.js';
import type {Unit} from '../../model/model.js';
import type {PlacementFacts} from '../facts.js';
import type {FindingList} from '../finding.js';
import {nearestWord} from '../nearest-word.js';
import {writeOption} from './attributes.js';
import {listIds} from './explain-fault.js';

/**
 * Finds a unit that the chart does not have on its date. The chart checks that itself, because its units are not in the feed: an
 * organisation with a relation is one, too.
 *
 * @returns Whether there is no such unit.
 */
export function checkUnit(list: FindingList, placement: PlacementFacts, name: string, {feed, model}: AttributeContext): boolean {
  const value = placement.attributes['unit']?.trim();
  if (placement.tag !== 'ki-org-chart' || !value || !feed || !model) return false;
  const ids = listUnits(model.units);
  if (!ids.length || ids.includes(value)) return false;
  const values = {tag: placement.tag, name, value: writeOption(placement, 'unit', value), used: model.asOf ?? ''};
  if (feed.bodies?.some(({id}) => id === value)) list.add('problem', 'id-other-date', {...values, words: listIds(ids)});
  else {
    const near = nearestWord(value, ids);
    list.add('problem', 'unknown-id', {...values, used: '', other: near && writeOption(placement, 'unit', near), words: listIds(ids)});
  }
  return true;
}

function listUnits(units: readonly Unit[]): string[] {
  const ids: string[] = [];
  // The list grows while it is iterated. A feed may nest deeper than the call stack.
  const pending = [...units];
  for (const {id, children} of pending) {
    ids.push(id);
    pending.push(...children);
  }
  return ids;
}
