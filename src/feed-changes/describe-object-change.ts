import {fill, formatDate, formatPeriod} from '../locales/format.js';
import type {ChangeDescription, DescriptionContext} from './change-description.js';
import {isRecord, type FeedChange, type WrittenObject} from './feed-change.js';
import {namesMark} from './object-names.js';
import {readPeriod} from './format-value.js';

/** Describes that an object of a list is new or gone. The sentence has no full stop. */
export function describeObjectChange(
  {kind, object, oldObject, newObject, owner}: FeedChange,
  {names, widgets, changes, feedChanges}: DescriptionContext,
): ChangeDescription {
  const isNew = kind === 'added';
  const item: WrittenObject = newObject ?? oldObject ?? {};
  const write = (message: string, values: Readonly<Record<string, string>>) => fill(message, values).join('');
  const sentences = isNew ? feedChanges.isAdded : feedChanges.isRemoved;
  switch (object) {
    case 'membership': {
      const message = isNew ? changes.joinedUnit(1) : changes.leftUnit(1);
      return {name: withRole(item), message: withPeriod(write(message, {unit: names.byId(item.body), names: namesMark}))};
    }
    case 'groupMember': {
      const message = isNew ? feedChanges.joinedGroup : feedChanges.leftGroup;
      const group = owner ? names.groupName(owner) : '';
      return {name: withRole(item), message: withPeriod(write(message, {group, names: namesMark}))};
    }
    case 'formerName': {
      const label = feedChanges.labels.formerName ?? '';
      const until = typeof item.to === 'string' ? ` (${formatPeriod({to: item.to}, widgets.common)})` : '';
      const value = `${write(feedChanges.quote, {text: names.textOf(item.name)})}${until}`;
      const change = write(isNew ? feedChanges.fieldAdded : feedChanges.fieldRemoved, {label, value});
      return owner ? write(feedChanges.about, {subject: names.shortNameOf(owner), change: lowerLabel(change)}) : change;
    }
    case 'organization':
      return write(sentences.organization, {name: names.fullNameOf(item)});
    case 'body': {
      const name = names.fullNameOf(item);
      if (!isNew || item.parent === undefined || item.parent === null) return write(sentences.body, {name});
      return write(feedChanges.bodyAddedBelow, {name, parent: names.byId(item.parent)});
    }
    case 'relation':
      return withPeriod(write(sentences.relation, {name: names.relationName(item)}));
    case 'group':
      return write(sentences.group, {name: names.groupName(item)});
    case 'contact': {
      const [name, person] = [names.contactName(item), names.textOf(item.person)];
      return write(sentences.contact, {name: person && person !== name ? `${name} (${person})` : name});
    }
    case 'version': {
      const date = typeof item.date === 'string' ? formatDate(item.date, widgets.common) : '?';
      const note = names.textOf(item.note);
      return write(sentences.version, {name: note ? `${date}. ${note}` : date});
    }
    default:
      return write(feedChanges.unknown, {pointer: object});
  }

  /** Adds the role in parentheses, unless it is that of a plain member, as the timeline of the chart does. */
  function withRole({organization, role}: WrittenObject): string {
    const {roles} = widgets.members;
    const name = names.byId(organization);
    return typeof role === 'string' && role !== 'member' && Object.hasOwn(roles, role)
      ? `${name} (${roles[role as keyof typeof roles]})`
      : name;
  }

  function withPeriod(sentence: string): string {
    const period = isNew && isRecord(item.period) ? formatPeriod(readPeriod(item.period), widgets.common) : '';
    return period ? `${sentence}, ${period}` : sentence;
  }
}

/** Writes the first letter of a label small, inside a sentence. */
export function lowerLabel(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
