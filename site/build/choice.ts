import type {WidgetName} from '../../src/cli/export-feed.js';
import {widgetTags} from '../../src/elements/widgets.js';
import {languages, type Language} from '../../src/locales/find-language.js';

export const widgets = widgetTags.map((tag) => tag.slice('ki-'.length) as WidgetName);
export const systems = ['wordpress', 'drupal', 'optimizely', 'umbraco', 'enonic', 'sitecore', 'sharepoint', 'other'] as const;
export type System = (typeof systems)[number];

/** Values of the parts of a choice that a list of options sets. The first one is the default, and is not in the address. */
export const choices = {
  widget: ['org-chart', ...widgets.filter((name) => name !== 'org-chart')],
  language: languages,
  source: ['hosted', 'address', 'file'],
  corners: ['rounded', 'square'],
  scheme: ['auto', 'light', 'dark'],
  width: ['desk', 'tablet', 'phone'],
  template: ['', 'yes', 'no'],
  html: ['', 'yes', 'no', 'unknown'],
  policy: ['', 'no', 'yes', 'unknown'],
  system: ['', ...systems],
  place: ['here', 'own'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

type ListedChoice = {readonly [Name in keyof typeof choices]: (typeof choices)[Name][number]};

/** All that a visitor has chosen. The address of the page contains it. */
export interface Choice extends ListedChoice {
  readonly widget: WidgetName;
  readonly language: Language;
  /** Path of a feed on this host. Empty for the first one. */
  readonly hosted: string;
  /** Address of a feed on another host. */
  readonly address: string;
  /** Name of the file that the preview shows. Only the name is in the address of the page. */
  readonly file: string;
  /** Address of the folder with the script on the visitor's own server. */
  readonly folder: string;
  /** Origin of the page around a frame. */
  readonly site: string;
  /** Colour as `#rrggbb`. Empty for that of the widgets. */
  readonly brand: string;
  readonly singleFile: boolean;
  readonly preload: boolean;
  /** Attributes of the widget, by name. `true` is the value of a boolean attribute. */
  readonly options: Readonly<Record<string, string>>;
}

const texts = ['hosted', 'address', 'file', 'folder', 'site', 'brand'] as const;
const switches = ['singleFile', 'preload'] as const;
/** Starts the names of attributes in the address, which could equal those of other choices. */
const optionPrefix = 'o-';

/** Reads a choice from the hash of an address. Ignores what it does not know. */
export function readChoice(hash: string): Choice {
  const query = new URLSearchParams(hash.replace(/^#/, ''));
  const listed = Object.entries(choices).map(([name, values]) => {
    const value = query.get(name) ?? '';
    return [name, (values as readonly string[]).includes(value) ? value : values[0]];
  });
  const brand = query.get('brand') ?? '';
  const options = [...query].filter(([name, value]) => name.startsWith(optionPrefix) && value !== '');
  return {
    ...(Object.fromEntries(listed) as ListedChoice),
    ...(Object.fromEntries(texts.map((name) => [name, query.get(name) ?? ''])) as Record<(typeof texts)[number], string>),
    ...(Object.fromEntries(switches.map((name) => [name, query.get(name) === 'true'])) as Record<(typeof switches)[number], boolean>),
    brand: /^#[\da-f]{6}$/.test(brand) ? brand : '',
    options: Object.fromEntries(options.map(([name, value]) => [name.slice(optionPrefix.length), value])),
  };
}

/** Writes a choice as a hash that `readChoice` reads. Leaves out what has its default value. */
export function writeChoice(choice: Choice): string {
  const query = new URLSearchParams();
  for (const [name, [usual]] of Object.entries(choices)) {
    const value = choice[name as keyof ListedChoice];
    if (value !== usual) query.set(name, value);
  }
  for (const name of texts) if (choice[name]) query.set(name, choice[name]);
  for (const name of switches) if (choice[name]) query.set(name, 'true');
  for (const [name, value] of Object.entries(choice.options)) query.set(optionPrefix + name, value);
  const text = query.toString();
  return text && `#${text}`;
}

/** Whether the hash contains a choice. Links inside a page and links to units have other hashes. */
export function isChoice(hash: string): boolean {
  return hash.replace(/^#/, '') === '' || hash.includes('=');
}
