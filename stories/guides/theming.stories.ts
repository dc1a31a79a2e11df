import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {styleMap} from 'lit/directives/style-map.js';
import '../../src/elements/ki-contact-card/define.js';
import '../../src/elements/ki-feed/define.js';
import '../../src/elements/ki-org-chart/define.js';
import {projectFeed} from '../story-feeds.js';

/** Tokens that can be tried out here, with what this example sets them to. All of them are in src/themes/tokens.css. */
const tokens = {
  '--ki-color-link': '#7a1f5c',
  '--ki-color-accent': '#7a1f5c',
  '--ki-color-leading': '#f8eaf3',
  '--ki-color-tinted': '#faf5f8',
  '--ki-color-line': '#d9c5d2',
  '--ki-color-muted': '#5c4a56',
  '--ki-radius': '0',
  '--ki-font-family-heading': 'Georgia, serif',
  '--ki-font-weight-heading': '400',
};
type Tokens = typeof tokens;

const isColor = (name: string) => name.startsWith('--ki-color');

const meta = {
  title: 'Guides/Theming',
  tags: ['!autodocs'],
  argTypes: Object.fromEntries(Object.keys(tokens).map((name) => [name, {control: isColor(name) ? 'color' : 'text'}])),
  render: (args) =>
    html`<ki-feed feed=${projectFeed} style=${styleMap(args)}>
      <div style="display: grid; gap: 2rem">
        <ki-org-chart></ki-org-chart>
        <ki-contact-card></ki-contact-card>
      </div>
    </ki-feed>`,
} satisfies Meta;
export default meta;

/** Tokens on an element around the widgets: each inherits them. */
export const Tokens: StoryObj<Tokens> = {args: tokens};

/** A site that has Designsystemet's tokens needs none of ours. */
export const Designsystemet: StoryObj = {
  args: {
    '--ds-color-neutral-text-default': '#1e2b3c',
    '--ds-color-neutral-text-subtle': '#4b5a6e',
    '--ds-color-neutral-border-subtle': '#cfd6df',
    '--ds-color-neutral-border-default': '#68788d',
    '--ds-color-neutral-background-tinted': '#f2f5f9',
    '--ds-color-neutral-surface-default': '#ffffff',
    '--ds-color-accent-text-subtle': '#0062ba',
    '--ds-color-accent-base-default': '#0062ba',
    '--ds-border-radius-md': '0.25rem',
  },
};
