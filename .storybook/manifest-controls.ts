import type {ArgTypes, Args} from '@storybook/web-components-vite';

/** The parts of custom-elements.json that Storybook shows. */
export interface Manifest {
  readonly modules: readonly {readonly declarations: readonly ManifestDeclaration[]}[];
}
export interface ManifestDeclaration {
  readonly name: string;
  readonly tagName?: string;
  readonly summary?: string;
  readonly members?: readonly ManifestMember[];
  readonly events?: readonly ManifestEntry[];
  readonly slots?: readonly ManifestEntry[];
  readonly cssParts?: readonly ManifestEntry[];
}
export interface ManifestEntry {
  readonly name: string;
  readonly description?: string;
  readonly type?: {readonly text: string};
}
export interface ManifestMember extends ManifestEntry {
  readonly kind: string;
  readonly default?: string;
  /** Name of the attribute. Properties without one have no attribute. */
  readonly attribute?: string;
  readonly readonly?: boolean;
}

type Literal = string | number | boolean | null;

/** One property that a control can set. */
export interface Field {
  /** Name of the property, which is also the name of the story's argument. */
  readonly name: string;
  readonly attribute: string | null;
  readonly type: string;
  /** Values of a union of string literals. Empty for every other type. */
  readonly values: readonly string[];
  readonly isNullable: boolean;
  /** The value that the element has by itself, or `undefined` if the manifest has none. */
  readonly initial: Literal | undefined;
  readonly description: string;
  /** Whether every element has this property. */
  readonly isCommon: boolean;
}

type Control = Pick<ArgTypes[string], 'control' | 'options' | 'type'>;

/** @throws {RangeError} When the manifest has no such element. */
export function findDeclaration(manifest: Manifest, tag: string): ManifestDeclaration {
  const found = manifest.modules.flatMap(({declarations}) => declarations).find(({tagName}) => tagName === tag);
  if (!found) throw new RangeError(`custom-elements.json has no <${tag}>`);
  return found;
}

/** @returns The tags of all elements, in the order of the manifest. */
export function listTags(manifest: Manifest): string[] {
  return manifest.modules.flatMap(({declarations}) => declarations).flatMap(({tagName}) => tagName ?? []);
}

/** @returns The names of the events of all elements, each once. */
export function listEventNames(manifest: Manifest): string[] {
  const events = manifest.modules.flatMap(({declarations}) => declarations).flatMap(({events = []}) => events);
  return [...new Set(events.map(({name}) => name))];
}

/** @returns The properties that a page can set: first those of the element itself, then those that every element has. */
export function listFields(manifest: Manifest, tag: string): Field[] {
  const {members = []} = findDeclaration(manifest, tag);
  const elements = listTags(manifest).map((each) => findDeclaration(manifest, each));
  const isCommon = (name: string) => elements.every((element) => element.members?.some((member) => member.name === name));
  const settable = members.filter(({kind, readonly: isFixed}) => kind === 'field' && !isFixed);
  const fields = settable.map((member) => readField(member, isCommon(member.name)));
  return [...fields.filter((field) => !field.isCommon), ...fields.filter((field) => field.isCommon)];
}

/**
 * Describes the controls of an element. Methods, events, slots, parts and read-only properties have none.
 *
 * @returns Storybook's `argTypes` by name of the property, since stories set properties. The table shows the names of attributes.
 */
export function makeControls(manifest: Manifest, tag: string): ArgTypes {
  return Object.fromEntries(
    listFields(manifest, tag).map((field) => [
      field.name,
      {
        name: field.attribute ?? field.name,
        description: field.description,
        ...makeControl(field),
        table: {
          category: field.attribute === null ? 'Property without an attribute' : field.isCommon ? 'Every element' : 'This element',
          type: {summary: field.type},
          ...(field.initial != null && {defaultValue: {summary: String(field.initial)}}),
        },
      },
    ]),
  );
}

/**
 * Lists the values with which the controls of a story start: those of the story, and otherwise those that the element has by itself.
 * A control that has no value is only a button that sets one.
 *
 * @param args - The arguments of the story, by name of the property.
 */
export function fillControls(manifest: Manifest, tag: string, args: Args): Args {
  return Object.fromEntries(
    listFields(manifest, tag).map((field) => {
      const value: unknown = field.name in args ? args[field.name] : field.initial;
      return [field.name, value === null && isText(field) ? '' : value];
    }),
  );
}

/** Reverses `fillControls`: an empty text field means that the attribute is not set. */
export function emptyToNull(manifest: Manifest, tag: string, args: Args): Args {
  const texts = listFields(manifest, tag).filter((field) => isText(field) && field.isNullable);
  const cleared = texts.filter(({name}) => args[name] === '').map(({name}) => [name, null] as const);
  return {...args, ...Object.fromEntries(cleared)};
}

function isText({type, values}: Field): boolean {
  return values.length === 0 && /^string\b/.test(type);
}

function makeControl({type, values, isNullable, description}: Field): Control {
  const options = [...(isNullable ? [null] : []), ...values];
  if (values.length > 0) return {control: {type: 'select', labels: {null: 'not set'}}, options, type: {name: 'enum', value: [...values]}};
  const base = type.replace(' | null', '');
  if (base === 'boolean') return {control: {type: 'boolean'}, type: {name: 'boolean'}};
  if (base === 'number') return {control: {type: 'number', ...findRange(description)}, type: {name: 'number'}};
  if (base === 'string') return {control: {type: 'text'}, type: {name: 'string'}};
  return {control: {type: 'object'}, type: {name: 'object', value: {}}};
}

/** The manifest has no ranges. Descriptions write them with a dash, as in "a level, 1–6". */
function findRange(description: string): {min: number; max: number} | undefined {
  const [, min, max] = /(\d+)–(\d+)/.exec(description) ?? [];
  return min && max ? {min: Number(min), max: Number(max)} : undefined;
}

function readField({name, attribute, type, default: initial, description = ''}: ManifestMember, isCommon: boolean): Field {
  const text = type?.text ?? 'unknown';
  const types = text.split('|').map((each) => each.trim());
  const values = types.flatMap((each) => /^'(.*)'$/.exec(each)?.[1] ?? []);
  const isUnion = values.length > 0 && types.every((each) => each === 'null' || each.startsWith("'"));
  return {
    name,
    attribute: attribute ?? null,
    type: text,
    values: isUnion ? values : [],
    isNullable: types.includes('null'),
    initial: readLiteral(initial),
    description: description.replace(/\s+/g, ' ').trim(),
    isCommon,
  };
}

function readLiteral(code: string | undefined): Literal | undefined {
  try {
    return JSON.parse((code ?? '').replace(/^'(.*)'$/, '"$1"')) as Literal;
  } catch {
    return undefined;
  }
}
