import type {ManifestAttribute} from './page-data.js';

/** A field of the form for the attributes of a widget. */
export interface OptionField {
  readonly name: string;
  readonly kind: 'select' | 'checkbox' | 'number' | 'date' | 'text';
  /** Values of a `select`. */
  readonly values: readonly string[];
  /** Value without the attribute. Empty if the manifest has none. */
  readonly usual: string;
  /** Limits of a number. */
  readonly min: number;
  readonly max: number | null;
  /** Whether a date may also be `today`. */
  readonly allowsToday: boolean;
  /** The description in English. Code is in backticks. */
  readonly description: string;
}

/** Makes the fields of a form from the description of a widget in custom-elements.json. The feed has a form of its own. */
export function toFields(attributes: readonly ManifestAttribute[]): readonly OptionField[] {
  return attributes.filter(({name}) => name !== 'feed').map(toField);
}

function toField({name, type, default: usual, description}: ManifestAttribute): OptionField {
  const values = [...type.matchAll(/'([^']*)'/g)].map(([, value = '']) => value);
  const [, min, max] = /(\d+)–(\d+)/.exec(description) ?? [];
  return {
    name,
    kind: kindOf(type, values, description),
    values,
    usual: usual === 'null' || usual === 'false' ? '' : usual.replace(/^'|'$/g, ''),
    min: Number(min ?? 1),
    max: max === undefined ? null : Number(max),
    allowsToday: description.includes('`today`'),
    description: description.replace(/\s+/g, ' '),
  };
}

function kindOf(type: string, values: readonly string[], description: string): OptionField['kind'] {
  if (values.length > 0) return 'select';
  if (type.includes('boolean')) return 'checkbox';
  if (type.includes('number')) return 'number';
  return /^(Date|An earlier date)\b/.test(description) ? 'date' : 'text';
}

/** Whether the value of a field may be written into a snippet. */
export function isValidOption({kind, values, min, max, allowsToday}: OptionField, value: string): boolean {
  switch (kind) {
    case 'select':
      return values.includes(value);
    case 'checkbox':
      return value === 'true';
    case 'number':
      return /^\d+$/.test(value) && Number(value) >= min && Number(value) <= (max ?? Infinity);
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(value) || (allowsToday && value === 'today');
    case 'text':
      return value.trim() !== '';
  }
}
