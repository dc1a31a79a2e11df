/** Data with which VS Code and JetBrains programs complete and explain elements, parts and tokens. */
import {literalsOf} from './read-elements.mjs';

/**
 * @param {import('./read-elements.mjs').Element[]} elements
 * @returns {object} Custom data for HTML, version 1.1, for the setting `html.customData` of VS Code.
 */
export function toHtmlCustomData(elements) {
  return {
    version: 1.1,
    tags: elements.map((element) => ({
      name: element.tag,
      description: markdown(describe(element)),
      attributes: element.attributes.map(({name, description, type}) => ({
        name,
        description: markdown(description),
        ...(type === 'boolean' ? {valueSet: 'v'} : {}), // In this format, `v` means an attribute without a value.
        ...withValues(type),
      })),
    })),
  };
}

/** @returns {object} Custom data for CSS, version 1.1, for the setting `css.customData` of VS Code. */
export function toCssCustomData(elements, tokens) {
  return {
    version: 1.1,
    properties: tokens.map(({name, ...token}) => ({name, description: markdown(describeToken(token))})),
    pseudoElements: describeParts(elements).map(([part, description]) => ({name: `::part(${part})`, description: markdown(description)})),
  };
}

/**
 * @param {{name: string, version: string}} published - From package.json.
 * @returns {object} Web types, for the field `web-types` of package.json.
 */
export function toWebTypes(elements, tokens, published) {
  return {
    $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
    name: published.name,
    version: published.version,
    'js-types-syntax': 'typescript',
    'description-markup': 'markdown',
    contributions: {
      html: {
        elements: elements.map((element) => ({
          name: element.tag,
          description: describe(element),
          source: {module: published.name, symbol: element.className},
          attributes: element.attributes.map(({name, description, type, default: initial}) => ({
            name,
            description,
            ...(initial === undefined || initial === 'null' ? {} : {default: initial.replace(/^'(.*)'$/, '$1')}),
            value: type === 'boolean' ? {kind: 'no-value'} : {kind: 'plain', type: attributeType(type)},
          })),
          slots: element.slots.filter(({name}) => !name.includes('<')), // `unit-<id>` is a pattern, not a name.
          js: {
            properties: element.properties.map(({name, description, type}) => ({name, description, type})),
            events: element.events.map(({name, description, type}) => ({name, description, type})),
          },
        })),
      },
      css: {
        properties: tokens.map(({name, ...token}) => ({name, description: describeToken(token)})),
        'pseudo-elements': describeParts(elements).map(([part, description]) => ({name: `part(${part})`, description})),
      },
    },
  };
}

function describe({summary, description, events, slots}) {
  return [summary, description, list('Slots', slots, (name) => name || '(default)'), list('Events', events)].filter(Boolean).join('\n\n');
}

function list(title, entries, nameOf = (name) => name) {
  if (entries.length === 0) return '';
  return `**${title}**\n\n${entries.map(({name, description}) => `- \`${nameOf(name)}\` – ${description}`).join('\n')}`;
}

function describeToken({description, value}) {
  return `${description}\n\nWhen not set: \`${value}\``;
}

/** @returns {[name: string, description: string][]} Each part once, with its meaning in each element that has it. */
function describeParts(elements) {
  const descriptions = new Map();
  for (const {tag, parts} of elements) {
    for (const {name, description} of parts) {
      descriptions.set(name, [...(descriptions.get(name) ?? []), `\`<${tag}>\`: ${description}`]);
    }
  }
  return [...descriptions].sort().map(([name, lines]) => [name, lines.join('\n\n')]);
}

function markdown(value) {
  return {kind: 'markdown', value};
}

function withValues(type) {
  const literals = literalsOf(type);
  return literals.length ? {values: literals.map((name) => ({name}))} : {};
}

/** Removes `null` from the type of a property: an attribute is missing instead. */
function attributeType(type) {
  return type.replace(/ \| null$/, '');
}
