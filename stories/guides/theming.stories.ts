import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {styleMap} from 'lit/directives/style-map.js';
import '../../src/elements/ki-contact-card/define.js';
import '../../src/elements/ki-feed/define.js';
import '../../src/elements/ki-org-chart/define.js';
import {projectFeed} from '../story-feeds.js';

/** The tokens with a control in this story, and the example's values for light and dark pages. src/themes/tokens.css lists all tokens. */
const tokens = {
  '--ki-color-link': 'light-dark(#7a1f5c, #f0a8d4)',
  '--ki-color-accent': 'light-dark(#7a1f5c, #e58fc4)',
  '--ki-color-leading': 'light-dark(#f8eaf3, #3a1a2f)',
  '--ki-color-tinted': 'light-dark(#faf5f8, #2a1c25)',
  '--ki-color-line': 'light-dark(#d9c5d2, #5d4455)',
  '--ki-color-muted': 'light-dark(#5c4a56, #c9b5c1)',
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

/** A site with Designsystemet's tokens. It needs no tokens of the widgets. */
export const Designsystemet: StoryObj = {
  args: {
    '--ds-color-neutral-text-default': 'light-dark(#1e2b3c, #e6ebf2)',
    '--ds-color-neutral-text-subtle': 'light-dark(#4b5a6e, #b4c0cf)',
    '--ds-color-neutral-border-subtle': 'light-dark(#cfd6df, #3d4a5a)',
    '--ds-color-neutral-border-default': 'light-dark(#68788d, #8b9bb0)',
    '--ds-color-neutral-background-tinted': 'light-dark(#f2f5f9, #1c2530)',
    '--ds-color-neutral-surface-default': 'light-dark(#ffffff, #18202a)',
    '--ds-color-accent-text-subtle': 'light-dark(#0062ba, #8fc4f5)',
    '--ds-color-accent-base-default': 'light-dark(#0062ba, #5fa8e8)',
    '--ds-border-radius-md': '0.25rem',
  },
};
