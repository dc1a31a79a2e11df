/**
 * The words in which the feed is defined. A definition is plain data, so that three things can be read off it: the
 * TypeScript types (below), the check in the browser and on the command line (`check-structure.ts`), and the JSON Schema for
 * editor programs (`json-schema.ts`).
 *
 * Not a validation library: the check has to leave out a broken part and keep the rest, which none of them does, and the
 * smallest one would add 2 kB to every widget. See docs/feed-format.md.
 */

/** The kinds of string that a feed knows; each has a rule of its own in `formats.ts`. */
export type Format =
  'string' | 'id' | 'version' | 'language' | 'date' | 'day' | 'url' | 'image-url' | 'email' | 'telephone' | 'organization-number';

/**
 * How much a field matters: without a `required` one its object says nothing and is left out; a `recommended` one is an
 * error to leave out, but the object still says something.
 */
export type Presence = 'required' | 'recommended' | 'optional';

export interface Schema<T = unknown, P extends Presence = Presence> {
  readonly type: 'string' | 'text' | 'number' | 'choice' | 'list' | 'object';
  readonly presence: P;
  readonly format?: Format;
  /** `text`, and `string` without a format: the most characters that are shown of it. */
  readonly maxLength?: number;
  /** `text`: whether it may be the empty string, which then says something, as `alt=""` does in HTML. */
  readonly blank?: true;
  /** `choice`: the values. A later minor version of the feed may know more, so another value is only a warning. */
  readonly values?: readonly string[];
  /** `null` may be written for "none". */
  readonly nullable?: true;
  /** `list`: what it holds. */
  readonly item?: Schema;
  readonly fields?: Readonly<Record<string, Schema>>;
  /** The name under which the JSON Schema and the documentation know it. */
  readonly name?: string;
  /** Carries the type; never there at run time. */
  readonly '~type'?: T;
}

/** The type of what a schema lets through. */
export type Infer<S> = S extends Schema<infer T> ? T : never;

type Fields = Readonly<Record<string, Schema>>;
type Simplify<T> = {[K in keyof T]: T[K]} & {};
type ObjectOf<F extends Fields> = Simplify<
  {readonly [K in keyof F as F[K] extends Schema<unknown, 'required'> ? K : never]: Infer<F[K]>} & {
    readonly [K in keyof F as F[K] extends Schema<unknown, 'required'> ? never : K]?: Infer<F[K]>;
  }
>;

/** The most characters of a name or another short text. */
export const nameLength = 300;
/** The most characters of a paragraph. */
export const paragraphLength = 10_000;
/** The most characters of an address or another value with a format. */
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
/** A text of a sentence or more. */
export const paragraph: typeof text = {...text, maxLength: paragraphLength};
/** A text alternative: empty for a picture that only decorates. */
export const altText: typeof text = {...paragraph, blank: true};
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
