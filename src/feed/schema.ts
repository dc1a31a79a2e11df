/**
 * Builders for the definition of the feed. A definition is plain data. Three things derive from it: the TypeScript types
 * (below), the check in the browser and on the command line (`check-structure.ts`), and the JSON Schema for code editors
 * (`json-schema.ts`).
 *
 * This replaces a validation library. The check must drop an invalid part and keep the rest, which validation libraries don't
 * do, and the smallest of them would add 2 kB to every widget. See docs/feed-format.md.
 */

/** The string formats of a feed. `formats.ts` has a rule for each. */
export type Format =
  'string' | 'id' | 'version' | 'language' | 'date' | 'day' | 'url' | 'image-url' | 'email' | 'telephone' | 'organization-number';

/**
 * Whether a field must be present. An object without a `required` field is dropped. A missing `recommended` field is an error,
 * but the object is kept.
 */
export type Presence = 'required' | 'recommended' | 'optional';

export interface Schema<T = unknown, P extends Presence = Presence> {
  readonly type: 'string' | 'text' | 'number' | 'choice' | 'list' | 'object';
  readonly presence: P;
  readonly format?: Format;
  /** For `text`, and for `string` without a format: the number of characters that are shown. */
  readonly maxLength?: number;
  /** For `text`: whether the empty string is valid. It has a meaning of its own, as `alt=""` has in HTML. */
  readonly mayBeEmpty?: true;
  /** For `choice`: the valid values. Another value is only a warning, because a later minor version may add values. */
  readonly values?: readonly string[];
  /** Whether `null` is valid. It means the same as leaving the field out. */
  readonly nullable?: true;
  /** For `list`: the schema of its items. */
  readonly item?: Schema;
  /** For `object`: the schemas of its fields. */
  readonly fields?: Readonly<Record<string, Schema>>;
  /** For `object`: its name in the JSON Schema and in the documentation. */
  readonly name?: string;
  /** Carries the type for `Infer`; never set at run time. */
  readonly '~type'?: T;
}

/** The type of a value that obeys the schema. */
export type Infer<S> = S extends Schema<infer T> ? T : never;

type Fields = Readonly<Record<string, Schema>>;
type Simplify<T> = {[K in keyof T]: T[K]} & {};
type ObjectOf<F extends Fields> = Simplify<
  {readonly [K in keyof F as F[K] extends Schema<unknown, 'required'> ? K : never]: Infer<F[K]>} & {
    readonly [K in keyof F as F[K] extends Schema<unknown, 'required'> ? never : K]?: Infer<F[K]>;
  }
>;

/** The maximum length of a name or another short text, in characters. */
export const nameLength = 300;
/** The maximum length of a paragraph, in characters. */
export const paragraphLength = 10_000;
/** The maximum length of an address or another value with a format, in characters. */
export const valueLength = 2000;

export const string = (format: Format = 'string'): Schema<string, 'optional'> => ({
  type: 'string',
  presence: 'optional',
  format,
  maxLength: format === 'string' ? nameLength : valueLength,
});
/** A short string in the feed's language, or a map from language tag to string. */
export const text: Schema<string | Readonly<Record<string, string>>, 'optional'> = {
  type: 'text',
  presence: 'optional',
  maxLength: nameLength,
};
/** A text of one or more sentences. */
export const paragraph: typeof text = {...text, maxLength: paragraphLength};
/** A text alternative. It is empty for a decorative picture. */
export const altText: typeof text = {...paragraph, mayBeEmpty: true};
/** A whole number of CSS pixels, above 0. */
export const pixels: Schema<number, 'optional'> = {type: 'number', presence: 'optional'};
export const choice = <const V extends readonly string[]>(values: V): Schema<V[number], 'optional'> => ({
  type: 'choice',
  presence: 'optional',
  values,
});
export const list = <S extends Schema>(item: S): Schema<readonly Infer<S>[], 'optional'> => ({type: 'list', presence: 'optional', item});
export const object = <F extends Fields>(name: string, fields: F): Schema<ObjectOf<F>, 'optional'> => ({
  type: 'object',
  presence: 'optional',
  name,
  fields,
});

export const nullable = <T, P extends Presence>(schema: Schema<T, P>): Schema<T, P> => ({...schema, nullable: true});
export const required = <T>(schema: Schema<T>): Schema<T, 'required'> => ({...schema, presence: 'required'});
export const recommended = <T>(schema: Schema<T>): Schema<T, 'recommended'> => ({...schema, presence: 'recommended'});
