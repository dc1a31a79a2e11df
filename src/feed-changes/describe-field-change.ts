import {fill, formatDate} from '../locales/format.js';
import {lastDay, parseDate} from '../model/date.js';
import type {ChangeDescription, DescriptionContext} from './change-description.js';
import {lowerLabel} from './describe-object-change.js';
import {excerptDifference, excerptStart} from './excerpt.js';
import {isRecord, type FeedChange, type WrittenObject} from './feed-change.js';
import {namesMark} from './object-names.js';
import {findField, formatValue} from './format-value.js';

/** Describes that a field of an object has another value. The sentence has no full stop. */
export function describeFieldChange(change: FeedChange, context: DescriptionContext): ChangeDescription {
  const {feedChanges, names} = context;
  const {object, newObject, oldObject, owner} = change;
  if (change.isUnknown) return write(feedChanges.unknown, {pointer: change.pointer});
  if (change.kind === 'reordered') return write(feedChanges.newOrder, {list: nameList(change, context)});
  const item = newObject ?? oldObject ?? {};
  const event = describeEvent(change, item, context);
  if (event) return event;
  const sentence = describeValues(change, context);
  const subject = names.subjectOf(object, item, owner);
  return subject ? write(feedChanges.about, {subject, change: lowerLabel(sentence)}) : sentence;
}

function nameList({object, field = '', newObject}: FeedChange, {names, feedChanges}: DescriptionContext): string {
  if (object === 'group' && newObject) return names.groupName(newObject);
  const section = Object.hasOwn(feedChanges.sections, field) ? feedChanges.sections[field as keyof typeof feedChanges.sections] : field;
  return lowerLabel(section);
}

/** Describes the changes that have words of their own: a new name, a new place, a new role, an end, a successor. */
function describeEvent(change: FeedChange, item: WrittenObject, context: DescriptionContext): ChangeDescription {
  const {names, oldNames, changes, feedChanges, widgets} = context;
  const {object, field, kind, language, before, after, owner} = change;
  const isUnit = object === 'organization' || object === 'body';
  const isMember = object === 'membership' || object === 'groupMember';
  const unit = object === 'membership' ? names.byId(item.body) : owner ? names.groupName(owner) : '';
  if (isUnit && field === 'name' && kind === 'changed' && !language) {
    const [former, name] = [before, after].map((text) => formatValue(text, object, 'name', context, names));
    return write(changes.gotName, {former: former ?? '', name: name ?? ''});
  }
  if (object === 'body' && field === 'parent') {
    const [former, parent] = [
      before === undefined ? feedChanges.topLevel : oldNames.byId(before),
      after === undefined ? feedChanges.topLevel : names.byId(after),
    ];
    return write(feedChanges.moved, {name: names.shortNameOf(item), former, parent});
  }
  if (object === 'organization' && field === 'successor' && kind === 'added') {
    return write(feedChanges.becamePartOf, {name: names.shortNameOf(item), successor: names.byId(after)});
  }
  if (isMember && field === 'role' && !(object === 'groupMember' && kind !== 'changed')) {
    const [role, former] = [after ?? 'member', before ?? 'member'].map((value) => formatValue(value, object, 'role', context, names));
    return write(feedChanges.newRole, {name: names.byId(item.organization), unit, role: role ?? '', former: former ?? ''});
  }
  const end = field === 'period' ? findNewEnd(before, after) : undefined;
  if (end === undefined || !(isUnit || isMember)) return '';
  const precision = parseDate(end)?.precision ?? 'day';
  const when = write(widgets.project.when[precision], {date: formatDate(end, widgets.common)});
  const isOver = context.updated !== undefined && lastDay(end) <= context.updated;
  if (isUnit) return write(isOver ? feedChanges.ended : feedChanges.ends, {name: names.shortNameOf(item), when});
  const message = write(isOver ? feedChanges.leftOn : feedChanges.leavesOn, {names: namesMark, unit, when});
  return {name: names.byId(item.organization), message};
}

/** Returns the end of a period that had none, if nothing else in it has changed. */
function findNewEnd(before: unknown, after: unknown): string | undefined {
  const [old, now] = [isRecord(before) ? before : {}, isRecord(after) ? after : {}];
  return typeof now.to === 'string' && parseDate(now.to) && old.to === undefined && old.from === now.from ? now.to : undefined;
}

function describeValues(change: FeedChange, context: DescriptionContext): string {
  const {feedChanges, names, oldNames} = context;
  const {kind, object, field = '', language, before, after} = change;
  const {labels, languages, inLanguage} = feedChanges;
  const plainLabel = labels[`${object}.${field}`] ?? labels[field] ?? field;
  const label = language ? write(inLanguage, {label: plainLabel, language: languages[language] ?? language}) : plainLabel;
  const isText = findField(object, field)?.type === 'text';
  const format = (value: unknown, own: typeof names) => formatValue(value, object, field, context, own);
  if (field === 'period' && kind !== 'removed') {
    const message = kind === 'added' ? feedChanges.periodAdded : feedChanges.periodChanged;
    return write(message, {before: format(before, oldNames), after: format(after, names)});
  }
  if (kind === 'changed') {
    const [old, now] =
      isText && typeof before === 'string' && typeof after === 'string' ? excerptDifference(before, after) : [before, after];
    return write(feedChanges.fieldChanged, {label, before: format(old, oldNames), after: format(now, names)});
  }
  const [value, own] = kind === 'added' ? [after, names] : [before, oldNames];
  const shown = isText && typeof value === 'string' ? excerptStart(value) : value;
  return write(kind === 'added' ? feedChanges.fieldAdded : feedChanges.fieldRemoved, {label, value: format(shown, own)});
}

function write(message: string, values: Readonly<Record<string, string>>): string {
  return fill(message, values).join('');
}
