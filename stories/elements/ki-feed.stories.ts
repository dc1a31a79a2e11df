import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect, waitFor} from 'storybook/test';
import '../../src/elements/ki-contact-card/define.js';
import '../../src/elements/ki-feed/define.js';
import type {KiFeed} from '../../src/elements/ki-feed/ki-feed.js';
import '../../src/elements/ki-partner-list/define.js';
import '../../src/elements/ki-publication-info/define.js';
import {projectFeed} from '../story-feeds.js';
import {
  bokmaal,
  dark,
  empty,
  english,
  failed,
  forcedColours,
  loading,
  moreContrast,
  narrow,
  northernSami,
  nynorsk,
  printed,
  slow,
  stale,
  updated,
} from '../story-states.js';

const meta = {
  component: 'ki-feed',
  args: {feed: projectFeed},
  // The element renders nothing itself, so the stories show it with a paragraph of the page and two widgets.
  render: ({feed, data, asOf, asOfInAddress, refresh}) =>
    html`<ki-feed
      .feed=${feed ?? null}
      .data=${data}
      .asOf=${asOf ?? null}
      .refresh=${refresh ?? null}
      .asOfInAddress=${asOfInAddress ?? false}
    >
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
export const LoadingSlowly: Story = slow;
/** Each widget says that the content is unavailable. The retry button of one widget works for all. */
export const Error: Story = {args: failed.args ?? {}};
/** There is no feed. The widgets inside have nothing to show, and the console says why. */
export const Empty: Story = {
  args: {feed: null},
  // The widgets wait a second for a script of the page that sets a feed.
  play: async ({canvasElement}) => {
    for (const widget of canvasElement.querySelectorAll('ki-partner-list, ki-contact-card')) {
      await waitFor(() => expect(widget.shadowRoot!.querySelector('[part=note]')).not.toBeNull(), {timeout: 3000});
    }
  },
};
/** The feed has no content for the widgets inside. */
export const EmptyFeed: Story = {...empty, name: 'Empty feed'};

/** One line below the widgets says that the content was updated. */
export const Updated: Story = updated;
export const Stale: Story = stale;

export const Bokmaal: Story = {...bokmaal, name: 'Bokmål'};
export const Nynorsk: Story = nynorsk;
export const English: Story = english;
export const NorthernSami: Story = {...northernSami, name: 'Northern Sámi (unreviewed)'};

export const Narrow: Story = narrow;
export const Dark: Story = dark;
export const MoreContrast: Story = moreContrast;
export const ForcedColours: Story = forcedColours;
export const Print: Story = printed;

/** All widgets inside show the same date. */
export const AsOf: Story = {args: {asOf: '2020-01-15'}, name: 'As of 15 January 2020'};

/** One feed in two languages. Each widget uses the nearest `lang`, and the feed is fetched once. */
export const TwoLanguages: Story = {
  name: 'Two languages',
  parameters: {
    snippet: {content: '<ki-publication-info lang="nb"></ki-publication-info>\n  <ki-publication-info lang="en"></ki-publication-info>'},
  },
  render: ({feed}) =>
    html`<ki-feed .feed=${feed ?? null}>
      <div style="display: grid; gap: 2rem">
        <ki-publication-info lang="nb"></ki-publication-info>
        <ki-publication-info lang="en"></ki-publication-info>
      </div>
    </ki-feed>`,
};

/** The date is read from the page's address, and written there when a visitor picks a version (here: of the story's frame). */
export const InTheAddress: Story = {
  name: 'Date in the address',
  args: {asOfInAddress: true},
  render: ({feed, asOfInAddress}) =>
    html`<ki-feed .feed=${feed ?? null} .asOfInAddress=${asOfInAddress ?? false}>
      <div style="display: grid; gap: 2rem">
        <ki-publication-info></ki-publication-info>
        <ki-partner-list variant="sentence"></ki-partner-list>
      </div>
    </ki-feed>`,
};
