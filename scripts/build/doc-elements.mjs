/** Rows of the tables that document the elements. See doc-tables.mjs. */

/**
 * @param {import('./typings/read-elements.mjs').Element[]} elements
 * @returns {Record<string, (tag: string) => string[][]>} One function for each kind of table. The first row is the head.
 */
export function describeElements(elements) {
  return {
    elements: () => [['element', 'content'], ...elements.map(({tag, summary}) => [code(`<${tag}>`), summary])],
    attributes: (tag) => (tag === 'common' ? commonAttributes(elements) : attributes(elements, tag)),
    events: (tag) => [
      ['event', 'class', 'fired when'],
      ...select(elements, 'events', tag).map(({name, type, description}) => [code(name), code(type), description]),
    ],
    slots: (tag) => [
      ['slot', 'content'],
      ...select(elements, 'slots', tag).map(({name, description}) => [name ? code(name) : '(default)', description]),
    ],
    parts: (tag) => (tag ? parts(elements, tag) : allParts(elements)),
    methods: (tag) => [
      ['method', 'result'],
      ...find(elements, tag).methods.map(({signature, description}) => [code(signature), description]),
    ],
  };
}

function attributes(elements, tag) {
  const rows = select(elements, 'attributes', tag).map(({name, type, default: value, description}) => [
    code(name),
    code(type.replace(/ \| null$/, '').replaceAll("'", '"')),
    value === undefined || value === 'null' ? '' : code(value.replace(/^'(.*)'$/, '$1')),
    description,
  ]);
  return [['attribute', 'type', 'default', 'meaning'], ...rows];
}

function commonAttributes(elements) {
  const rows = select(elements, 'attributes', 'common').map(({name, description}) => [code(name), description]);
  return [['attribute', 'meaning'], ...rows];
}

function parts(elements, tag) {
  const rows = select(elements, 'parts', tag).map(({name, description}) => [code(name), description]);
  return [['part', 'meaning'], ...rows];
}

/** One row for each part and meaning. Elements with the same part and meaning share a row. */
function allParts(elements) {
  const rows = new Map();
  for (const {tag, parts} of elements) {
    for (const {name, description} of parts) {
      const key = `${name} ${description}`;
      if (!rows.has(key)) rows.set(key, {name, tags: [], description});
      rows.get(key).tags.push(tag);
    }
  }
  const sorted = [...rows.values()].sort((a, b) => (a.name === b.name ? 0 : a.name < b.name ? -1 : 1));
  const owners = (tags) => (2 * tags.length > elements.length ? 'all widgets' : tags.map(code).join(', '));
  return [['part', 'element', 'meaning'], ...sorted.map(({name, tags, description}) => [code(name), owners(tags), description])];
}

/** Entries of one element without the common ones, or for `common` those that more than half of the elements have. */
function select(elements, kind, tag) {
  const isCommon = ({name}) =>
    2 * elements.filter((element) => element[kind].some((entry) => entry.name === name)).length > elements.length;
  if (tag !== 'common') return find(elements, tag)[kind].filter((entry) => !isCommon(entry));
  const common = elements.flatMap((element) => element[kind].filter(isCommon));
  return [...new Map(common.map((entry) => [entry.name, entry])).values()];
}

function find(elements, tag) {
  const element = elements.find((candidate) => candidate.tag === tag);
  if (!element) throw new Error(`There is no element <${tag}>`);
  return element;
}

function code(text) {
  return `\`${text}\``;
}
