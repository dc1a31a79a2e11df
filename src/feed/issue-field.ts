import {bidiControls, dashes, invisible, nameCharacters} from './characters.js';
import {feedSchema} from './definition.js';
import type {Schema} from './schema.js';

/** The field that an issue is about. The remedy depends on it. */
export interface IssueField {
  readonly key: string;
  /** The valid values of the field, if it is a choice. */
  readonly values: readonly string[];
  /** What the editor can remove instead of correcting the value: an optional field, a list item or a language of a text. */
  readonly removal: 'field' | 'item' | 'language' | 'none';
}

/**
 * Describes the field at a JSON Pointer.
 *
 * @param pointer - A pointer into a feed. The value need not exist.
 */
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

/** Names the characters in a key or a value that an editor can't see or easily mistakes for others. */
export function nameHiddenCharacters(text: string): string {
  const names = [invisible, bidiControls, /[^\S\n\r\t ]/g, dashes].map((pattern) => nameCharacters(text, pattern));
  return [...new Set(names.filter(Boolean).join(', ').split(', '))].join(', ');
}
