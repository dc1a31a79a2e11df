/** Rows of the tables that document the feed. See doc-tables.mjs. */

/** Marks after the name of a field. docs/feed-format.md explains them above its first table. */
const marks = {required: ' **!**', recommended: ' *', optional: ''};

/**
 * @param {object} feedSchema - From src/feed/definition.ts.
 * @param {string} name - Name of an object in it, such as `body`.
 * @param {Record<string, string>} texts - Meaning of each field.
 * @param {string} page - The Markdown page of the table. Types link to its headings.
 * @returns {string[][]} The first row is the head.
 */
export function describeFields(feedSchema, name, texts, page) {
  const object = findObject(feedSchema, name);
  if (!object) throw new Error(`The feed has no object "${name}"`);
  const rows = Object.entries(object.fields).map(([key, field]) => [
    `\`${key}\`${marks[field.presence]}`,
    describeType(field, page),
    texts[key] ?? '',
  ]);
  return [['field', 'type', 'meaning'], ...rows];
}

function findObject(schema, name) {
  if (schema.type === 'object' && schema.name === name) return schema;
  const inner = [...Object.values(schema.fields ?? {}), ...(schema.item ? [schema.item] : [])];
  for (const each of inner) {
    const found = findObject(each, name);
    if (found) return found;
  }
  return undefined;
}

function describeType(schema, page) {
  switch (schema.type) {
    case 'list':
      return `list of ${describeType(schema.item, page)}`;
    case 'object':
      return new RegExp(`^#+ ${schema.name}$`, 'm').test(page) ? `[${schema.name}](#${schema.name.toLowerCase()})` : schema.name;
    case 'string':
      return schema.format;
    case 'text':
      return schema.maxLength > 1000 ? 'paragraph' : 'text';
    case 'number':
      return 'pixels';
    default:
      return schema.type;
  }
}
