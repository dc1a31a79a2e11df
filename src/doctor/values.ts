/** The words that texts can contain. Unused ones are empty. */
export interface Values {
  readonly tag: string;
  readonly url: string;
  readonly origin: string;
  readonly version: string;
  readonly name: string;
  readonly value: string;
  /** Another value: a second version, the word that was probably meant, what is used instead. */
  readonly other: string;
  readonly status: string;
  readonly line: string;
  /** The words or ids that are valid. */
  readonly words: string;
  /** The value that a widget uses if the written one is invalid. */
  readonly used: string;
  /** The attribute that shows everything. */
  readonly all: string;
}

export const noValues: Values = {
  tag: '',
  url: '',
  origin: '',
  version: '',
  name: '',
  value: '',
  other: '',
  status: '',
  line: '',
  words: '',
  used: '',
  all: '',
};
