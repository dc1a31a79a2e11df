import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import '../../src/elements/ki-contact-card/define.js';
import '../../src/elements/ki-feed/define.js';
import type {KiFeed} from '../../src/elements/ki-feed/ki-feed.js';
import '../../src/elements/ki-partner-list/define.js';
import '../../src/elements/ki-publication-info/define.js';
import {projectFeed} from '../story-feeds.js';
import {bokmaal, dark, empty, english, failed, loading, narrow, northernSami, nynorsk, stale, updated} from '../story-states.js';

const meta = {
  component: 'ki-feed',
  args: {feed: projectFeed},
  // The element renders nothing itself, so the stories show it with a paragraph of the page and two widgets.
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
/** Each widget says that the content is unavailable. The retry button of one widget works for all. */
export const Error: Story = {args: failed.args ?? {}};
export const Empty: Story = empty;

/** One line below the widgets says that the content was updated. */
export const Updated: Story = updated;
export const Stale: Story = stale;

export const Bokmaal: Story = {...bokmaal, name: 'Bokmål'};
export const Nynorsk: Story = nynorsk;
export const English: Story = english;
export const NorthernSami: Story = {...northernSami, name: 'Northern Sámi (unreviewed)'};

export const Narrow: Story = narrow;
export const Dark: Story = dark;

/** All widgets inside show the same date. */
export const AsOf: Story = {args: {asOf: '2020-01-15'}, name: 'As of 15 January 2020'};

/** One feed in two languages. Each widget uses the nearest `lang`, and the feed is fetched once. */
export const TwoLanguages: Story = {
  render: ({feed}) =>
    html`<ki-feed .feed=${feed ?? null}>
      <div style="display: grid; gap: 2rem">
        <ki-publication-info lang="nb"></ki-publication-info>
        <ki-publication-info lang="en"></ki-publication-info>
      </div>
    </ki-feed>`,
};
