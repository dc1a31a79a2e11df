import {bidiControls, dashes, invisible, nameCharacters} from './characters.js';
import {feedSchema} from './definition.js';
import type {Schema} from './schema.js';

/** The field that an issue is about, so that a remedy fits it. */
export interface IssueField {
  readonly key: string;
  /** The values that the field may have, if it is a choice. */
  readonly values: readonly string[];
  /** How the editor can do without it: leave an optional field out, remove an item of a list or a language of a text. */
  readonly removal: 'field' | 'item' | 'language' | 'none';
}

/** @param pointer - Of a place in a feed, which need not be there. */
export function describeField(pointer: string): IssueField {
  let schema: Schema | undefined = feedSchema;
  let removal: IssueField['removal'] = 'none';
  let key = '';
  for (const segment of pointer.split('/').slice(1)) {
    key = segment.replace(/~1/g, '/').replace(/~0/g, '~');
    if (schema?.type === 'text') {
      removal = 'language';
    } else if (schema?.item) {
      removal = 'item';
      schema = schema.item;
    } else {
      const fields: Readonly<Record<string, Schema>> = schema?.fields ?? {};
      schema = Object.hasOwn(fields, key) ? fields[key] : undefined;
      removal = schema?.presence === 'optional' ? 'field' : 'none';
    }
  }
  return {key, values: schema?.values ?? [], removal};
}

/** The characters in a key or a value that an editor cannot see, by their names. */
export function nameUnseen(text: string): string {
  const seen = [invisible, bidiControls, /[^\S\n\r\t ]/g, dashes].map((pattern) => nameCharacters(text, pattern));
  return [...new Set(seen.filter(Boolean).join(', ').split(', '))].join(', ');
}
