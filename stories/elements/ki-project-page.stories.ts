import type {Meta, StoryObj} from '@storybook/web-components-vite';
import '../../src/elements/ki-project-page/define.js';
import type {KiProjectPage} from '../../src/elements/ki-project-page/ki-project-page.js';
import {councilFeed, projectFeed} from '../story-feeds.js';
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

const meta = {component: 'ki-project-page', args: {feed: projectFeed}} satisfies Meta<KiProjectPage>;
export default meta;
type Story = StoryObj<KiProjectPage>;

export const Ready: Story = {};
export const Loading: Story = loading;
export const LoadingSlowly: Story = slow;
export const Error: Story = failed;
export const Empty: Story = empty;

export const Updated: Story = updated;
export const Stale: Story = stale;
export const StaleNynorsk: Story = {...stale, ...nynorsk, name: 'Stale, Nynorsk'};
export const StaleEnglish: Story = {...stale, ...english, name: 'Stale, English'};
export const StaleNorthernSami: Story = {...stale, ...northernSami, name: 'Stale, Northern Sámi (unreviewed)'};

export const Bokmaal: Story = {...bokmaal, name: 'Bokmål'};
export const Nynorsk: Story = nynorsk;
export const English: Story = english;
export const NorthernSami: Story = {...northernSami, name: 'Northern Sámi (unreviewed)'};

export const Narrow: Story = narrow;
export const Dark: Story = dark;
export const MoreContrast: Story = moreContrast;
export const ForcedColours: Story = forcedColours;
export const Print: Story = printed;
export const DarkNarrow: Story = {...dark, ...narrow, name: 'Dark, narrow'};

/** While the feed is loading, the page's own text is shown. */
export const LoadingWithFallback: Story = {...failed, ...loading, name: 'Loading, with the page’s own text'};
/** The page on an earlier date, with the subprojects, members and names of that date. */
export const AsOf: Story = {args: {asOf: '2021-01-15'}, name: 'As of 15 January 2021'};
/** Parts without content in the feed are left out. */
export const Council: Story = {name: 'A council', args: {feed: councilFeed}};

/** A visitor has picked an earlier version. The page says so at the top and in the publication info. */
export const Picked: Story = {
  name: 'Earlier version picked',
  render: ({feed}) => {
    const page = document.createElement('ki-project-page');
    page.feed = feed ?? null;
    page.pickAsOf('2022-03-16');
    return page;
  },
};

/** Visitors step through the dates on which the chart changed. All parts of the page show the date. */
export const Timeline: Story = {args: {timeline: true}};
/** Versions are links, and the date is in the page's address (here: of the story's frame). */
export const InTheAddress: Story = {name: 'Date in the address', args: {asOfInAddress: true}};
