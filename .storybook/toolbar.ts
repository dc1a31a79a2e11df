import type {Preview} from '@storybook/web-components-vite';
import {brands} from './brands.js';

type GlobalTypes = NonNullable<Preview['globalTypes']>;
type Icon = NonNullable<NonNullable<GlobalTypes[string]['toolbar']>['icon']>;

/** Values of the toolbar. All of them are in the address, so a link shows a story in the same page. */
export interface ToolbarValues {
  readonly language: string;
  /** Colour scheme of the page. */
  readonly theme: string;
  readonly brand: string;
  /** An encoded style sheet, used when the brand is `own`. See own-tokens.ts. */
  readonly tokens: string;
  readonly contrast: string;
  /** Size of the browser's text: `100percent`. */
  readonly textSize: string;
  /** Width of the column with the widget: `320px` or `full`. */
  readonly width: string;
  readonly host: string;
  readonly medium: string;
}

export const initialValues: ToolbarValues = {
  language: 'nb',
  theme: 'light',
  brand: 'neutral',
  tokens: '',
  contrast: 'usual',
  textSize: '100percent',
  width: 'full',
  host: 'plain',
  medium: 'screen',
};

// Storybook reads a value of digits as a number, so sizes have a unit.
const widths = [280, 320, 480, 640, 800, 960, 1120];
const textSizes = [100, 150, 200];

export const globalTypes: GlobalTypes = {
  brand: makeMenu(
    'Brand: the look of the site',
    'paintbrush',
    Object.fromEntries(Object.entries(brands).map(([key, {title}]) => [key, title])),
  ),
  tokens: {description: 'Your own tokens, encoded'},
  language: makeMenu('Language of the page', 'globe', {nb: 'Bokmål', nn: 'Nynorsk', en: 'English', se: 'Davvisámegiella'}),
  theme: makeMenu('Colour scheme of the page', 'contrast', {light: 'Light', dark: 'Dark'}),
  contrast: makeMenu('Contrast that the visitor has asked for', 'accessibility', {
    usual: 'Usual contrast',
    more: 'More contrast',
    forced: 'Forced colours (approximate)',
  }),
  textSize: makeMenu('Text size of the browser', 'zoom', Object.fromEntries(textSizes.map((size) => [`${size}percent`, `Text ${size} %`]))),
  width: makeMenu('Width of the column', 'grow', {full: 'Full width', ...Object.fromEntries(widths.map((px) => [`${px}px`, `${px} px`]))}),
  host: makeMenu('Page around the widget', 'browser', {
    plain: 'Plain page',
    serif: 'Serif, 18 px',
    rem: 'Root of 62.5 %',
    band: 'Dark band',
    sidebar: 'Sidebar',
    rtl: 'Right to left',
    resets: 'Resets: * { … }',
  }),
  medium: makeMenu('Screen or paper', 'print', {screen: 'Screen', print: 'Print preview'}),
};

function makeMenu(description: string, icon: Icon, titles: Readonly<Record<string, string>>): GlobalTypes[string] {
  const items = Object.entries(titles).map(([value, title]) => ({value, title}));
  return {description, toolbar: {icon, title: description, dynamicTitle: true, items}};
}
