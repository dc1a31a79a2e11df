/** Reads the elements in a custom elements manifest. */

/**
 * @typedef {object} Named
 * @property {string} name
 * @property {string} description - Markdown. May be empty.
 *
 * @typedef {Named & {type: string, default?: string}} Typed - Type and default in TypeScript syntax.
 *
 * @typedef {object} Method
 * @property {string} signature - Name with the names of the parameters, such as `expandTo(level)`.
 * @property {string} description
 *
 * @typedef {object} Element
 * @property {string} tag
 * @property {string} className
 * @property {string} summary - One line.
 * @property {string} description
 * @property {(Typed & {property?: string})[]} attributes
 * @property {Typed[]} properties - Without read-only ones.
 * @property {Typed[]} events - The type is the class of the event.
 * @property {Named[]} slots - The default slot has an empty name.
 * @property {Named[]} parts
 * @property {Method[]} methods
 */

/**
 * @param {{modules: object[]}} manifest
 * @returns {Element[]} In the order of the manifest.
 */
export function readElements(manifest) {
  return manifest.modules
    .flatMap(({declarations}) => declarations)
    .filter(({tagName}) => tagName)
    .map((declaration) => ({
      tag: declaration.tagName,
      className: declaration.name,
      summary: declaration.summary ?? '',
      description: joinLines(declaration.description),
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

/** @returns {string[]} The literals of a union, such as `['on', 'off']` for `'on' | 'off' | null`. Empty for other types. */
export function literalsOf(type) {
  const literals = type.split('|').map((part) => part.trim());
  const isLiteral = (part) => /^'[^']*'$/.test(part);
  return literals.every((part) => isLiteral(part) || part === 'null') ? literals.filter(isLiteral).map((part) => part.slice(1, -1)) : [];
}

function named(entries = []) {
  return entries.map(({name, description}) => ({name, description: joinLines(description)}));
}

function methods(members = []) {
  return members
    .filter(({kind}) => kind === 'method')
    .map(({name, parameters = [], description}) => ({
      signature: `${name}(${parameters.map((parameter) => parameter.name).join(', ')})`,
      description: joinLines(description),
    }));
}

function typed(entries = []) {
  return entries.map(({name, description, type, default: initial}) => ({
    name,
    description: joinLines(description),
    type: type?.text ?? 'unknown',
    ...(initial === undefined ? {} : {default: initial}),
  }));
}

/** Joins the lines of each paragraph. */
function joinLines(text = '') {
  return text
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.replaceAll('\n', ' '))
    .join('\n\n');
}
