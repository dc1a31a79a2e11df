/** Reads from a custom elements manifest what typings and editor data are made of. */

/**
 * @typedef {object} Named
 * @property {string} name
 * @property {string} description - Markdown, in English; empty for none.
 *
 * @typedef {Named & {type: string, default?: string}} Typed - The type as TypeScript writes it.
 *
 * @typedef {object} Element
 * @property {string} tag
 * @property {string} className
 * @property {string} summary - One line.
 * @property {string} description
 * @property {(Typed & {property?: string})[]} attributes
 * @property {Typed[]} properties - Those that can be set.
 * @property {Typed[]} events - The type is the event's class.
 * @property {Named[]} slots - The name of the default slot is empty.
 * @property {Named[]} parts
 * @property {{signature: string, description: string}[]} methods - A signature has the names of the parameters: `expandTo(level)`.
 */

/**
 * @param {{modules: object[]}} manifest
 * @returns {Element[]} Those with a tag, in the manifest's order.
 */
export function readElements(manifest) {
  return manifest.modules
    .flatMap(({declarations}) => declarations)
    .filter(({tagName}) => tagName)
    .map((declaration) => ({
      tag: declaration.tagName,
      className: declaration.name,
      summary: declaration.summary ?? '',
      description: flow(declaration.description),
      attributes: typed(declaration.attributes).map((attribute, index) => ({
        ...attribute,
        property: declaration.attributes[index].fieldName,
      })),
      properties: typed(declaration.members?.filter(({kind, readonly, static: isStatic}) => kind === 'field' && !readonly && !isStatic)),
      events: typed(declaration.events),
      slots: named(declaration.slots),
      parts: named(declaration.cssParts),
      methods: methods(declaration.members),
    }));
}

/** @returns {string[]} What a type of string literals allows, `['on', 'off']` for `'on' | 'off' | null`; else nothing. */
export function literalsOf(type) {
  const literals = type.split('|').map((part) => part.trim());
  const isLiteral = (part) => /^'[^']*'$/.test(part);
  return literals.every((part) => isLiteral(part) || part === 'null') ? literals.filter(isLiteral).map((part) => part.slice(1, -1)) : [];
}

function named(entries = []) {
  return entries.map(({name, description}) => ({name, description: flow(description)}));
}

function methods(members = []) {
  return members
    .filter(({kind}) => kind === 'method')
    .map(({name, parameters = [], description}) => ({
      signature: `${name}(${parameters.map((parameter) => parameter.name).join(', ')})`,
      description: flow(description),
    }));
}

function typed(entries = []) {
  return entries.map(({name, description, type, default: initial}) => ({
    name,
    description: flow(description),
    type: type?.text ?? 'unknown',
    ...(initial === undefined ? {} : {default: initial}),
  }));
}

/** The lines of a comment as one, paragraphs apart. */
function flow(text = '') {
  return text
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.replaceAll('\n', ' '))
    .join('\n\n');
}
