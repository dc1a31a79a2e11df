import type {Meta, StoryObj} from '@storybook/web-components-vite';
import '../../src/elements/ki-project-page/define.js';
import type {KiProjectPage} from '../../src/elements/ki-project-page/ki-project-page.js';
import {councilFeed, projectFeed} from '../story-feeds.js';
import {bokmaal, dark, empty, english, failed, loading, narrow, northernSami, nynorsk, renewed, stale} from '../story-states.js';

const meta = {component: 'ki-project-page', args: {feed: projectFeed}} satisfies Meta<KiProjectPage>;
export default meta;
type Story = StoryObj<KiProjectPage>;

export const Ready: Story = {};
export const Loading: Story = loading;
export const Error: Story = failed;
export const Empty: Story = empty;

export const Renewed: Story = renewed;
export const Stale: Story = stale;
export const StaleNynorsk: Story = {...stale, ...nynorsk};
export const StaleEnglish: Story = {...stale, ...english};
export const StaleNorthernSami: Story = {...stale, ...northernSami, name: 'Stale, Northern Sámi (unreviewed)'};

export const Bokmaal: Story = {...bokmaal, name: 'Bokmål'};
export const Nynorsk: Story = nynorsk;
export const English: Story = english;
export const NorthernSami: Story = {...northernSami, name: 'Northern Sámi (unreviewed)'};

export const Narrow: Story = narrow;
export const Dark: Story = dark;
export const DarkNarrow: Story = {...dark, ...narrow};

/** While it waits, the page's own text stands. */
export const LoadingWithFallback: Story = {...failed, ...loading};
/** The page as it was on a day: subprojects, members and names of that day. */
export const AsOf: Story = {args: {asOf: '2021-01-15'}, name: 'As of 15 January 2021'};
/** What the feed has nothing for is left out. */
export const Council: Story = {args: {feed: councilFeed}};

/** A visitor picked a version: the page says so at its top and in its last part. */
export const Picked: Story = {
  render: ({feed}) => {
    const page = document.createElement('ki-project-page');
    page.feed = feed ?? null;
    page.pickAsOf('2022-03-16');
    return page;
  },
};
