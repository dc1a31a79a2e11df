import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import '../../src/elements/ki-contact-card/define.js';
import '../../src/elements/ki-feed/define.js';
import type {KiFeed} from '../../src/elements/ki-feed/ki-feed.js';
import '../../src/elements/ki-partner-list/define.js';
import '../../src/elements/ki-publication-info/define.js';
import {projectFeed} from '../story-feeds.js';
import {bokmaal, dark, empty, english, failed, loading, narrow, northernSami, nynorsk, renewed, stale} from '../story-states.js';

const meta = {
  component: 'ki-feed',
  args: {feed: projectFeed},
  // The element draws nothing, so it is seen by what it gives: a paragraph of the page and two widgets.
  render: ({feed, data, asOf, refresh}) =>
    html`<ki-feed .feed=${feed ?? null} .data=${data} .asOf=${asOf ?? null} .refresh=${refresh ?? null}>
      <div style="display: grid; gap: 2rem">
        <p>Teksten til siden selv står som den er, mellom modulene.</p>
        <ki-partner-list variant="sentence"></ki-partner-list>
        <ki-contact-card></ki-contact-card>
      </div>
    </ki-feed>`,
} satisfies Meta<KiFeed>;
export default meta;
type Story = StoryObj<KiFeed>;

export const Ready: Story = {};
export const Loading: Story = loading;
/** Each widget tells that it has nothing to show; a retry in one serves all. */
export const Error: Story = {args: failed.args ?? {}};
export const Empty: Story = empty;

/** One line for all widgets inside, below them. */
export const Renewed: Story = renewed;
export const Stale: Story = stale;

export const Bokmaal: Story = {...bokmaal, name: 'Bokmål'};
export const Nynorsk: Story = nynorsk;
export const English: Story = english;
export const NorthernSami: Story = {...northernSami, name: 'Northern Sámi (unreviewed)'};

export const Narrow: Story = narrow;
export const Dark: Story = dark;

/** One date for all widgets inside. */
export const AsOf: Story = {args: {asOf: '2020-01-15'}, name: 'As of 15 January 2020'};

/** One feed, fetched once, in two languages: each widget follows the nearest `lang`. */
export const TwoLanguages: Story = {
  render: ({feed}) =>
    html`<ki-feed .feed=${feed ?? null}>
      <div style="display: grid; gap: 2rem">
        <ki-publication-info lang="nb"></ki-publication-info>
        <ki-publication-info lang="en"></ki-publication-info>
      </div>
    </ki-feed>`,
};
