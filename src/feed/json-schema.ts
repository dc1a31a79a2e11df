import {feedSchema} from './definition.js';
import {nameLength, paragraphLength, valueLength, type Format, type Schema} from './schema.js';
import {fieldDescriptions} from './field-descriptions.js';

type Json = Record<string, unknown>;

const textOf = (maxLength: number): Json => ({
  description: `A string in the feed’s language, or one string for each language tag. At most ${maxLength} characters are shown.`,
  anyOf: [
    {type: 'string', pattern: '\\S', maxLength},
    {
      type: 'object',
      minProperties: 1,
      propertyNames: {pattern: '^[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8})*$', maxLength: 64},
      additionalProperties: {type: 'string', pattern: '\\S', maxLength},
    },
  ],
});

// The rules that JSON Schema can express. Only validateFeed knows whether a day exists and a check digit is right.
const formats: Readonly<Record<Format, Json>> = {
  string: {pattern: '\\S', maxLength: nameLength},
  id: {pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 64},
  version: {pattern: '^1\\.\\d+$'},
  language: {pattern: '^[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8})*$', maxLength: 64},
  date: {pattern: '^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?|-2[1-4])?$'},
  day: {format: 'date'},
  url: {format: 'uri-reference', maxLength: valueLength},
  'image-url': {format: 'uri-reference', maxLength: valueLength},
  email: {pattern: '^[^\\s@<>"?&,;:]+@[^\\s@<>"?&,;:.]+(\\.[^\\s@<>"?&,;:.]+)+$', maxLength: 254},
  telephone: {pattern: '^(?=\\D*\\d)\\+?[\\d\\s()-]{3,24}$'},
  'organization-number': {pattern: '^\\d{9}$'},
};

/**
 * Generates the JSON Schema of feed version 1 for code editors. It describes the structure only; `validateFeed` also checks
 * references and dates.
 *
 * @returns A JSON Schema 2020-12 document, generated from `definition.ts`.
 */
export function toJsonSchema(): Json {
  const definitions: Record<string, Json> = {text: textOf(nameLength), paragraph: textOf(paragraphLength)};
  const feed = convert(feedSchema, definitions) as {$ref: string};
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'ki-feed-1.schema.json',
    title: 'ki-widgets feed, version 1',
    ...feed,
    $defs: definitions,
  };
}

function textReference({maxLength}: Schema): Json {
  return {$ref: `#/$defs/${maxLength === paragraphLength ? 'paragraph' : 'text'}`};
}

function convert(schema: Schema, definitions: Record<string, Json>): Json {
  switch (schema.type) {
    case 'text':
      return schema.mayBeEmpty ? {anyOf: [{const: ''}, textReference(schema)]} : textReference(schema);
    case 'number':
      return {type: 'integer', minimum: 1};
    case 'choice':
      return {enum: schema.values};
    case 'list':
      return {type: 'array', items: schema.item && convert(schema.item, definitions)};
    case 'string':
      return {type: schema.nullable ? ['string', 'null'] : 'string', ...formats[schema.format ?? 'string']};
    case 'object': {
      const name = schema.name ?? '';
      const fields = Object.entries(schema.fields ?? {});
      const texts = fieldDescriptions[name] ?? {};
      definitions[name] ??= {
        type: 'object',
        ...(texts[''] && {description: texts['']}),
        properties: Object.fromEntries(fields.map(([key, field]) => [key, {description: texts[key], ...convert(field, definitions)}])),
        required: fields.filter(([, field]) => field.presence !== 'optional').map(([key]) => key),
        additionalProperties: false,
      };
      return {$ref: `#/$defs/${name}`};
    }
  }
}
