import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {styleMap} from 'lit/directives/style-map.js';
import '../../src/elements/ki-contact-card/define.js';
import '../../src/elements/ki-feed/define.js';
import '../../src/elements/ki-org-chart/define.js';
import {projectFeed} from '../story-feeds.js';

/** The tokens with a control in this story, and the example's values for light and dark pages. src/themes/tokens.css lists all tokens. */
const tokens = {
  '--ki-color-brand': '#7a1f5c',
  '--ki-color-advising': 'light-dark(#fbf3e2, #2b2516)',
  '--ki-radius': '0',
  '--ki-font-family-heading': 'Georgia, serif',
  '--ki-font-weight-heading': '400',
};
type Tokens = typeof tokens;

const meta = {
  title: 'Guides/Theming',
  tags: ['!autodocs'],
  argTypes: Object.fromEntries(Object.keys(tokens).map((name) => [name, {control: 'text'}])),
  render: (args) =>
    html`<ki-feed feed=${projectFeed} style=${styleMap(args)}>
      <div style="display: grid; gap: 2rem">
        <ki-org-chart></ki-org-chart>
        <ki-contact-card></ki-contact-card>
      </div>
    </ki-feed>`,
} satisfies Meta;
export default meta;

/** Tokens on an element around the widgets. All widgets inherit them. */
export const Tokens: StoryObj<Tokens> = {args: tokens};

/** One colour is enough. */
export const DarkBlueBrand: StoryObj = {args: {'--ki-color-brand': '#003366'}};
/** A very light brand gets darker edges and links. */
export const YellowBrand: StoryObj = {args: {'--ki-color-brand': '#ffd400'}};
/** A strong brand keeps its colour in the edge of leading bodies. */
export const RedBrand: StoryObj = {args: {'--ki-color-brand': '#c8102e'}};

/** A dark section of a light page, which does not say `color-scheme: dark`. Boxes are light, and all other texts and lines follow the section. */
export const DarkBand: StoryObj = {
  args: {'--ki-color-background': '#0b2a3a', '--ki-color-text': 'white'},
  decorators: [(story) => html`<div style="background: #0b2a3a; color: white; color-scheme: light; padding: 1.5rem">${story()}</div>`],
};

/** A site with Designsystemet's tokens. It needs no tokens of the widgets. */
export const Designsystemet: StoryObj = {
  args: {
    '--ds-color-neutral-text-default': 'light-dark(#1f2c3d, #ebeced)',
    '--ds-color-neutral-surface-default': 'light-dark(#fff, #202834)',
    '--ds-color-accent-base-default': 'light-dark(#0062ba, #4c91cf)',
    '--ds-border-radius-md': '0.25rem',
  },
};
