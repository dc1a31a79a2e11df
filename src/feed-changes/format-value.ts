import {feedSchema} from '../feed/definition.js';
import type {Schema} from '../feed/schema.js';
import {fill, formatDate, formatPeriod} from '../locales/format.js';
import type {Period} from '../model/period.js';
import type {DescriptionContext} from './change-description.js';
import {isRecord, listObjects, type ChangedObject, type WrittenObject} from './feed-change.js';
import type {ObjectNames} from './object-names.js';
import {toStableJson} from './stable-json.js';

/** Reads the ends of a period that are written as text. */
export function readPeriod({from, to}: WrittenObject): Period {
  return {...(typeof from === 'string' && {from}), ...(typeof to === 'string' && {to})};
}

/**
 * Formats a value of a field for a sentence: a date in words, a kind or a role by its name, a reference by the name of its object,
 * and a text in quotation marks.
 *
 * @param names - The names of the feed that has the value.
 */
export function formatValue(
  value: unknown,
  object: ChangedObject,
  field: string,
  {widgets, feedChanges}: DescriptionContext,
  names: ObjectNames,
): string {
  const {common} = widgets;
  const quote = (text: string) => fill(feedChanges.quote, {text}).join('');
  if (field === 'period') return (isRecord(value) && formatPeriod(readPeriod(value), common)) || feedChanges.nothing;
  if (field === 'image.sources') return quote(formatSources(value)) || feedChanges.nothing;
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return quote(toStableJson(value).slice(0, 80));
  switch (field) {
    case 'parent':
    case 'successor':
    case 'organization':
    case 'body':
    case 'from':
      return names.byId(value);
    case 'language':
      return feedChanges.languages[value] ?? quote(value);
    case 'id':
    case '$schema':
      return quote(value);
  }
  const {type, format} = findField(object, field) ?? {};
  if (format === 'date' || format === 'day') return formatDate(value, common);
  if (type === 'choice') return quoteUnknown(value, wordsFor(object, field, widgets));
  return type === 'text' || format === 'string' ? quote(value) : value;

  function quoteUnknown(key: string, words: Readonly<Record<string, string>>): string {
    return Object.hasOwn(words, key) ? lowerFirst(words[key] ?? key) : quote(key);
  }
}

/** Returns the words for the values that a field can have. */
function wordsFor(object: ChangedObject, field: string, widgets: DescriptionContext['widgets']): Readonly<Record<string, string>> {
  const {members, chart, common, project} = widgets;
  if (field === 'role') return members.roles;
  if (field === 'status') {
    const thing = common.things.project;
    return Object.fromEntries(Object.entries(project.states).map(([state, message]) => [state, fill(message, {thing}).join('')]));
  }
  if (object === 'project') return common.things;
  if (object !== 'relation') return chart.kinds;
  return Object.fromEntries(Object.entries(chart.relations).map(([kind, {short}]) => [kind, short]));
}

const schemas = new Map<string, Schema>();
/** Finds the definition of a field: `logo.url` of an organisation. */
export function findField(object: ChangedObject, field: string): Schema | undefined {
  if (!schemas.size) collectSchemas(feedSchema);
  let schema = schemas.get(object);
  for (const key of field.split('.')) schema = schema?.fields?.[key];
  return schema?.item ?? schema;
}

function collectSchemas(schema: Schema): void {
  if (schema.name !== undefined) schemas.set(schema.name, schema);
  for (const field of Object.values(schema.fields ?? {})) collectSchemas(field);
  if (schema.item) collectSchemas(schema.item);
}

function formatSources(value: unknown): string {
  return listObjects(value)
    .map(({url, width}) => `${typeof url === 'string' ? url : '?'} (${typeof width === 'number' ? width : '?'})`)
    .join(', ');
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
