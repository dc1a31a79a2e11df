import designsystemetCss from '@digdir/designsystemet-theme/index.css?raw';
import {readDesignsystemet} from '../src/testing/read-designsystemet.js';
import type {Tokens} from './own-tokens.js';

/** The look of a site: the tokens that it sets, and the font of its own texts. */
export interface Brand {
  readonly title: string;
  readonly tokens: Tokens;
  readonly fontFamily?: string;
}

const {light, dark} = readDesignsystemet(designsystemetCss);

/** Brands in the toolbar. The two agencies are made up. Your own tokens come from the page "Your brand". */
export const brands = {
  neutral: {title: 'Neutral', tokens: {}},
  designsystemet: {
    title: 'Designsystemet',
    tokens: {
      ...Object.fromEntries(Object.entries(light).map(([name, value]) => [name, `light-dark(${value}, ${dark[name] ?? value})`])),
      '--ds-border-radius-md': '0.25rem',
    },
  },
  fjelltilsynet: {
    title: 'Fjelltilsynet',
    fontFamily: 'Georgia, "DejaVu Serif", serif',
    tokens: {
      '--ki-color-brand': '#7a1f5c',
      '--ki-color-advising': 'light-dark(#fbf3e2, #2b2516)',
      '--ki-radius': '0',
      '--ki-font-weight-heading': '400',
    },
  },
  kystdirektoratet: {
    title: 'Kystdirektoratet',
    fontFamily: '"Trebuchet MS", "DejaVu Sans", sans-serif',
    tokens: {'--ki-color-brand': '#ffd400', '--ki-radius': '1.25em', '--ki-font-weight-heading': '800', '--ki-line-height': '1.75'},
  },
  own: {title: 'Your own tokens', tokens: {}},
} as const satisfies Record<string, Brand>;
