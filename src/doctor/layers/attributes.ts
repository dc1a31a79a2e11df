import {findMisspeltNames} from '../../elements/attribute-names.js';
import {attributeReadersOf} from '../../elements/attribute-table.js';
import type {AttributeContext} from '../../elements/attribute-values.js';
import {toDay} from '../../elements/date-attributes.js';
import {isTrackingParameter} from '../../embed/tracking-parameter.js';
import type {Feed} from '../../feed/definition.js';
import {selectContent} from '../../feed/select-content.js';
import {selectUnits} from '../../feed/select-units.js';
import type {Facts, PlacementFacts} from '../facts.js';
import {feedAddressOf} from '../feed-addresses.js';
import type {FindingList} from '../finding.js';
import {nearestWord} from '../nearest-word.js';
import {explainFault} from './explain-fault.js';

/** An element, a div or a link with attributes. */
type Owner = Pick<PlacementFacts, 'kind' | 'tag' | 'attributes'>;

/**
 * Finds attributes with a misspelt name or an invalid value. The readers that the elements themselves use check the values. Dates are in
 * the layer of the language.
 *
 * @param name - Names the owner in texts.
 * @returns Whether a value hides content.
 */
export function checkAttributes(list: FindingList, owner: Owner, name: string, context: AttributeContext): boolean {
  const readers = attributeReadersOf(owner.tag);
  let hidesContent = false;
  checkNames(list, owner, name, ['lang', ...readers.keys()]);
  for (const [attribute, reader] of readers) {
    const value = owner.attributes[attribute] ?? '';
    if (!reader || !value.trim() || reader.code === 'bad-date') continue;
    // Divs and links leave out an option that is "false", because a boolean attribute is on with any value.
    if (owner.kind !== 'element' && value === 'false') continue;
    if (/^\s*[“”«»„″]/.test(value)) {
      list.add('problem', 'curly-quotes', {tag: owner.tag, name, value});
      continue;
    }
    const describe = reader.check(value, context);
    if (!describe) continue;
    const {code, values, meant} = explainFault(describe, attribute, value);
    const other = meant === '' ? '' : writeOption(owner, attribute, meant);
    list.add('problem', code, {tag: owner.tag, name, value: writeOption(owner, attribute, value), other, ...values});
    hidesContent ||= Boolean(context.feed && reader.hidesContent?.(value, context.feed));
  }
  return hidesContent;
}

/** The content that values are checked against: the feed of a placement, on the date that the placement shows. */
export function contextOf({feeds, today}: Facts, placement: PlacementFacts): AttributeContext {
  const url = feedAddressOf(placement);
  const feed: Feed | null = feeds.find((each) => each.url === url)?.feed ?? null;
  const asOf = toDay(placement.attributes['as-of'] ?? placement.inheritedDate);
  return {feed, model: feed && selectContent(feed, {asOf, today}, selectUnits)};
}

function checkNames(list: FindingList, owner: Owner, name: string, known: readonly string[]): void {
  const {tag, kind, attributes} = owner;
  const names = Object.keys(attributes);
  if (kind === 'link') {
    // All parameters of the address are meant for the widget.
    for (const each of names.filter((parameter) => !known.includes(parameter) && !isTrackingParameter(parameter))) {
      list.add('problem', 'unknown-parameter', {tag, name, value: each, other: nearestWord(each, known), words: known.join(', ')});
    }
    return;
  }
  for (const {name: written, meant} of findMisspeltNames(names, kind === 'div' ? ['ki-widget', ...known] : known)) {
    const prefix = kind === 'div' ? 'data-' : '';
    list.add('problem', 'attribute-name', {tag, name, value: prefix + written, other: prefix + meant});
  }
}

/** Writes an attribute as it is on its owner. */
export function writeOption({kind}: Pick<Owner, 'kind'>, name: string, value: string): string {
  return kind === 'link' ? `${name}=${value}` : `${kind === 'div' ? 'data-' : ''}${name}="${value}"`;
}
